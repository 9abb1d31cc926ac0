import { describe, expect, it } from "vitest";
import { readName, withoutHonorifics } from "../../src/library/read-name.ts";

describe("readName", () => {
  it.each([
    ["Donald J. Trump", "Donald Trump", true],
    ["José Peña", "Jose Pena", true],
    ["Martin Luther King Jr.", "Martin Luther King Sr.", false],
    ["Martin Luther King, Jr.", "Martin Luther King Jr.", true],
    ["Martin Luther King Jr", "Martin Luther King Jr.", true],
    ["Bill Clinton", "Hillary Clinton", false],
    ["Mary Ann Smith", "Mary Smith", false],
  ])("finds the same key for %s and %s: %s", (a, b, same) => {
    expect(readName(a).key === readName(b).key).toBe(same);
  });

  it.each([
    ["Rex W. Tillerson", "tillerson", false],
    ["F. W. de Klerk", "de klerk", false],
    ["de Klerk", "de klerk", true],
    ["Webb", "webb", true],
    ["Webb Jr.", "webb", true],
    ["Martin Luther King Jr.", "king", false],
    ["Kim Jong-un", "jong-un", false],
  ])("finds the surname of %s: %s, and that it is bare: %s", (name, surname, isBare) => {
    expect(readName(name)).toMatchObject({ surname, isBare });
  });
});

describe("withoutHonorifics", () => {
  it.each([
    ["Ms. Brandt", "Brandt"],
    ["Rev. Dr. Ada Stone", "Ada Stone"],
    ["Ada Stone", "Ada Stone"],
    ["Pope Francis", "Pope Francis"],
    ["Mr.", "Mr."],
  ])("leaves of %s: %s", (name, left) => {
    expect(withoutHonorifics(name)).toBe(left);
  });
});
