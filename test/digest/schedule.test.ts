import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { latestSlot, nextSlot } from "../../src/digest/schedule.ts";
import { type Rule, WEEKDAYS } from "../../src/model/schedule.ts";
import { slotsByCalendar, ZONES } from "../helpers/slots-by-calendar.ts";

const TIMES: readonly (readonly [hour: number, minute: number])[] = [
  [0, 0],
  [0, 30],
  [1, 30],
  [2, 15],
  [2, 30],
  [3, 0],
  [8, 30],
  [23, 45],
];

const at = (words: string): number => Temporal.Instant.from(words).epochMilliseconds;

function slotsBetween(rule: Rule, from: number, until: number): number[] {
  const slots: number[] = [];
  for (let slot = nextSlot(rule, from - 1); slot < until; slot = nextSlot(rule, slot)) slots.push(slot);
  return slots;
}

const firstOf = (year: number, timezone: string): number =>
  Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone: timezone }).epochMilliseconds;

describe("nextSlot", () => {
  describe.each(ZONES)("over a year in %s", (timezone) => {
    it.each(TIMES)("comes once each day at %i:%i", (hour, minute) => {
      const rule: Rule = { hour, minute, days: WEEKDAYS, timezone };
      const slots = slotsBetween(rule, firstOf(2027, timezone), firstOf(2028, timezone));
      expect(slots).toEqual(slotsByCalendar(rule, 2027));
    });

    it("comes on its days alone", () => {
      const rule: Rule = { hour: 2, minute: 30, days: ["tue", "sun"], timezone };
      const slots = slotsBetween(rule, firstOf(2027, timezone), firstOf(2028, timezone));
      expect(slots).toEqual(slotsByCalendar(rule, 2027));
    });
  });

  it.each([
    ["a gap in spring moves to its end", "America/New_York", 2, 30, "2027-03-14T00:00:00Z", "2027-03-14T07:00:00Z"],
    [
      "a repeated hour counts the first time",
      "America/New_York",
      1,
      30,
      "2027-11-07T00:00:00Z",
      "2027-11-07T05:30:00Z",
    ],
    ["and not the second time", "America/New_York", 1, 30, "2027-11-07T05:30:00Z", "2027-11-08T06:30:00Z"],
    ["a gap of half an hour", "Australia/Lord_Howe", 2, 15, "2027-10-02T12:00:00Z", "2027-10-02T15:30:00Z"],
    ["a day without midnight", "America/Havana", 0, 0, "2027-03-14T00:00:00Z", "2027-03-14T05:00:00Z"],
  ])("%s", (_, timezone, hour, minute, after, slot) => {
    expect(nextSlot({ hour, minute, days: WEEKDAYS, timezone }, at(after))).toBe(at(slot));
  });

  it("says of a zone that Intl does not know which it is", () => {
    const rule: Rule = { hour: 9, minute: 0, days: WEEKDAYS, timezone: "America/Nowhere" };
    expect(() => nextSlot(rule, 0)).toThrow(new RangeError("Invalid time zone specified: America/Nowhere"));
  });

  it("leaves out a day that a zone left out", () => {
    const rule: Rule = { hour: 9, minute: 0, days: WEEKDAYS, timezone: "Pacific/Apia" };
    const slots = slotsBetween(rule, at("2011-12-29T10:00:00Z"), at("2012-01-01T00:00:00Z"));
    expect(slots).toEqual([at("2011-12-29T19:00:00Z"), at("2011-12-30T19:00:00Z"), at("2011-12-31T19:00:00Z")]);
  });
});

describe("latestSlot", () => {
  const rule: Rule = { hour: 8, minute: 30, days: ["mon"], timezone: "UTC" };

  it("is the last of those that were missed", () => {
    const latest = latestSlot(rule, { after: at("2027-01-01T00:00:00Z"), until: at("2027-06-15T00:00:00Z") });
    expect(latest).toBe(at("2027-06-14T08:30:00Z"));
  });

  it("holds its own end, not its beginning, and may be none", () => {
    const slot = at("2027-06-14T08:30:00Z");
    expect(latestSlot(rule, { after: slot - 1, until: slot })).toBe(slot);
    expect(latestSlot(rule, { after: slot, until: slot + 1000 })).toBeUndefined();
  });
});
