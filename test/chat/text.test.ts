import { describe, expect, it } from "vitest";
import { shorten } from "../../src/chat/text.ts";

const FAMILY = "👨‍👩‍👧‍👦";

describe("shorten", () => {
  it.each([
    ["short", 10, "short"],
    ["exactly ten", 11, "exactly ten"],
    ["two  words\nmore", 11, "two words…"],
    ["Donaudampfschiff", 6, "Donau…"],
    ["abcde\u0301fgh", 6, "abcd…"],
    ["abcde\u0301fgh", 7, "abcde\u0301…"],
    ["ab😀cd", 4, "ab…"],
    [`ab${FAMILY}cd`, 9, "ab…"],
    [`${FAMILY}${FAMILY}`, 12, `${FAMILY}…`],
    ["🇩🇪🇫🇷", 7, "🇩🇪…"],
  ])("cuts “%s” to %i characters", (text, longest, short) => {
    expect(shorten(text, longest)).toBe(short);
  });
});
