import { describe, expect, it } from "vitest";
import { parseWhenAndWhere } from "../../src/digest/parse-when.ts";
import { suggestTime } from "../../src/digest/suggest-time.ts";

describe("suggestTime", () => {
  it.each([
    ["noonish", "12:00"],
    ["at noonish", "at 12:00"],
    ["around midday", "12:00"],
    ["weekdays at lunchtime", "weekdays at 12:00"],
    ["8ish", "8"],
    ["about 8 o'clock", "8"],
    ["half past eight", "8:30"],
    ["half past 8 on mondays", "8:30 on mondays"],
    ["quarter to 9", "8:45"],
    ["quarter to one", "0:45"],
    ["weekdays in the morning", "weekdays 8:00"],
    ["evening", "18:00"],
    ["nine", "9"],
    ["7pmish", "7 pm"],
    ["8 bananas", "8"],
    ["weekdys at 8", "weekdays at 8"],
    ["on mondys at noonish", "on mondays at 12:00"],
  ])("takes “%s” for “%s”, which can be read", (words, time) => {
    expect(suggestTime(words)).toBe(time);
    expect(parseWhenAndWhere(time)).toHaveProperty("when");
  });

  it.each([
    "soon",
    "25:00",
    "whenever",
    "",
    "99",
    "twice a day at 4 and 18",
    "tomorrow at 5",
    "every other day at 8",
    "first monday of the month at 9",
    "8 every weekday except friday",
  ])("has nothing for “%s”", (words) => {
    expect(suggestTime(words)).toBeUndefined();
  });
});
