import { describe, expect, it } from "vitest";
import { quotesOf } from "../../helpers/quotes-of.ts";

describe("the names of organisations", () => {
  it.each([
    ["is a department, not a judge", "The Justice Department called it “fair.”", ["Justice Department: fair."]],
    [
      "is an agency of two tasks",
      "The Harbor and Bridge Safety Agency said ships “must slow down.”",
      ["Harbor and Bridge Safety Agency: must slow down."],
    ],
    [
      "is the second of two bodies",
      "The FBI and Justice Department met. The Justice Department called it “fair.”",
      ["Justice Department: fair."],
    ],
    [
      "is a chamber of commerce",
      "The Millbrook Chamber of Commerce wrote that the state risked becoming “an island.”",
      ["Millbrook Chamber of Commerce: an island."],
    ],
    ["is a union", "Tech Workers United called the layoffs “cruel.”", ["Tech Workers United: cruel."]],
    [
      "is a chipmaker",
      "Chipmaker Aldera Semiconductor called the suit “baseless.”",
      ["Aldera Semiconductor: baseless."],
    ],
    ["is a firm of two partners", "Auditors came. Brill & Moody said it was “sad.”", ["Brill & Moody: sad."]],
    ["leaves judges their names", "Judge Mark House called it “fair.”", ["Mark House: fair."]],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});
