import { describe, expect, it } from "vitest";
import { isBare, nameKey, surnameOf } from "../../src/library/name-key.ts";

describe("nameKey", () => {
  it.each([
    ["Donald J. Trump", "Donald Trump", true],
    ["José Peña", "Jose Pena", true],
    ["Martin Luther King Jr.", "Martin Luther King Sr.", false],
    ["Martin Luther King, Jr.", "Martin Luther King Jr.", true],
    ["Martin Luther King Jr", "Martin Luther King Jr.", true],
    ["Bill Clinton", "Hillary Clinton", false],
    ["Mary Ann Smith", "Mary Smith", false],
  ])("%s and %s: the same is %s", (a, b, same) => {
    expect(nameKey(a) === nameKey(b)).toBe(same);
  });
});

describe("surnameOf", () => {
  it.each([
    ["Rex W. Tillerson", "tillerson", false],
    ["F. W. de Klerk", "de klerk", false],
    ["de Klerk", "de klerk", true],
    ["Webb", "webb", true],
    ["Webb Jr.", "webb", true],
    ["Martin Luther King Jr.", "king", false],
    ["Kim Jong-un", "jong-un", false],
  ])("of %s is %s, and bare: %s", (name, surname, bare) => {
    expect(surnameOf(name)).toBe(surname);
    expect(isBare(name)).toBe(bare);
  });
});
