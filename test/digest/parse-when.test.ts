import { describe, expect, it } from "vitest";
import { describeRule } from "../../src/digest/describe-rule.ts";
import { parseUntil } from "../../src/digest/parse-until.ts";
import { parseDays, parseWhen, parseWhenAndWhere } from "../../src/digest/parse-when.ts";
import { findTimezone, suggestTimezones } from "../../src/digest/timezones.ts";
import { WEEKDAYS } from "../../src/model/schedule.ts";

const WORK = WEEKDAYS.slice(0, 5);

describe("parseWhen", () => {
  it.each([
    ["8:30 am", 8, 30, undefined],
    ["8am", 8, 0, undefined],
    ["08:30", 8, 30, undefined],
    ["8.30", 8, 30, undefined],
    ["0830", 8, 30, undefined],
    ["17h30", 17, 30, undefined],
    ["noon", 12, 0, undefined],
    ["midnight", 0, 0, undefined],
    ["12 am", 0, 0, undefined],
    ["12:15 p.m.", 12, 15, undefined],
    ["at 7", 7, 0, undefined],
    ["weekdays at 17:30", 17, 30, WORK],
    ["every day at 8", 8, 0, WEEKDAYS],
    ["daily 9pm", 21, 0, WEEKDAYS],
    ["mondays and thursdays at 7:15", 7, 15, ["mon", "thu"]],
    ["mon-fri 6:45", 6, 45, WORK],
    ["weekends 10am", 10, 0, ["sat", "sun"]],
    ["tue, thu 18:00", 18, 0, ["tue", "thu"]],
    ["8:30 am on weekdays", 8, 30, WORK],
    ["fri to mon at 9", 9, 0, ["mon", "fri", "sat", "sun"]],
    ["8 in the morning", 8, 0, undefined],
    ["every morning at 7", 7, 0, WEEKDAYS],
    ["every evening at six", 18, 0, WEEKDAYS],
    ["12 noon", 12, 0, undefined],
    ["12 midnight on fridays", 0, 0, ["fri"]],
    ["8:30 pm in the evening", 20, 30, undefined],
    ["eleven at night", 23, 0, undefined],
  ])("reads %s", (words, hour, minute, days) => {
    expect(parseWhen(words)).toEqual({ when: { hour, minute, ...(days ? { days } : {}) } });
  });

  it.each([
    ["8 Uhr", 8, 0, undefined],
    ["um 8:30 Uhr", 8, 30, undefined],
    ["um 8 Uhr 30", 8, 30, undefined],
    ["täglich um 8 Uhr", 8, 0, WEEKDAYS],
    ["taeglich 8.15 Uhr", 8, 15, WEEKDAYS],
    ["jeden Tag um acht", 8, 0, WEEKDAYS],
    ["werktags um 17:30", 17, 30, WORK],
    ["jeden Werktag um 7 Uhr", 7, 0, WORK],
    ["an Wochentagen um 7 Uhr", 7, 0, WORK],
    ["unter der Woche um 7", 7, 0, WORK],
    ["montags und freitags um 9 Uhr", 9, 0, ["mon", "fri"]],
    ["Montag, Mittwoch und Sonnabend, 9 Uhr", 9, 0, ["mon", "wed", "sat"]],
    ["jeden Donnerstag um 18 Uhr", 18, 0, ["thu"]],
    ["Mo–Fr 6:45", 6, 45, WORK],
    ["von Montag bis Freitag um 6 Uhr 45", 6, 45, WORK],
    ["Di. und Do. 9 Uhr", 9, 0, ["tue", "thu"]],
    ["am Wochenende um 10 Uhr", 10, 0, ["sat", "sun"]],
    ["17 Uhr am Montag", 17, 0, ["mon"]],
    ["um halb neun", 8, 30, undefined],
    ["halb eins mittags", 12, 30, undefined],
    ["Viertel nach sieben", 7, 15, undefined],
    ["viertel vor 8", 7, 45, undefined],
    ["8 Uhr morgens", 8, 0, undefined],
    ["früh um 6", 6, 0, undefined],
    ["jeden Morgen um 7 Uhr", 7, 0, WEEKDAYS],
    ["jeden Abend um sechs", 18, 0, WEEKDAYS],
    ["abends um 20 Uhr", 20, 0, undefined],
    ["nachmittags um 3", 15, 0, undefined],
    ["mittags", 12, 0, undefined],
    ["mittags um 12", 12, 0, undefined],
    ["Mitternacht", 0, 0, undefined],
    ["nachts um 1", 1, 0, undefined],
  ])("reads German: %s", (words, hour, minute, days) => {
    expect(parseWhen(words)).toEqual({ when: { hour, minute, ...(days ? { days } : {}) } });
  });

  it.each([
    "25:00",
    "8:75",
    "13pm",
    "0 am",
    "soon",
    "",
    "8 bananas",
    "8:30:15",
    "-5",
    "25 Uhr",
    "morgen um 8 Uhr",
    "bald",
  ])("says what is wrong with “%s”", (words) => {
    expect(parseWhen(words)).toEqual({ problem: expect.stringContaining("weekdays at 17:30") });
  });
});

describe("parseWhenAndWhere", () => {
  it.each([
    ["8:30 am", 8, 30, undefined, undefined],
    ["at noon in Tokyo", 12, 0, undefined, "Tokyo"],
    ["8:30 am New York", 8, 30, undefined, "New York"],
    ["weekdays at 9, Europe/Berlin", 9, 0, WORK, "Europe/Berlin"],
    ["7 ET", 7, 0, undefined, "ET"],
    ["17:30 on mon, thu in london.", 17, 30, ["mon", "thu"], "london"],
    ["every day at 8 pacific time", 8, 0, WEEKDAYS, "pacific time"],
    ["8am Belrin", 8, 0, undefined, "Belrin"],
    ["werktags um 8 Uhr in Wien", 8, 0, WORK, "Wien"],
    ["täglich um 7 Uhr, Zürich", 7, 0, WEEKDAYS, "Zürich"],
    ["um 8 Uhr morgens in Köln", 8, 0, undefined, "Köln"],
  ])("reads %s", (words, hour, minute, days, where) => {
    const when = { hour, minute, ...(days ? { days } : {}) };
    expect(parseWhenAndWhere(words)).toEqual({ when, ...(where === undefined ? {} : { where }) });
  });

  it.each(["8 bananas", "soon", "in Tokyo", "25:00 Berlin"])("says what is wrong with “%s”", (words) => {
    expect(parseWhenAndWhere(words)).toEqual({ problem: expect.stringContaining("weekdays at 17:30") });
  });

  it("reads back what describeRule writes", () => {
    const rule = { hour: 0, minute: 5, days: ["tue", "fri"], timezone: "America/New_York" } as const;
    expect(parseWhenAndWhere(describeRule(rule))).toEqual({
      when: { hour: 0, minute: 5, days: ["tue", "fri"] },
      where: "America/New_York",
    });
  });
});

describe("parseDays", () => {
  it.each([
    ["weekdays", WORK],
    ["every day", WEEKDAYS],
    ["thu, mon", ["mon", "thu"]],
    ["Mondays and Thursdays", ["mon", "thu"]],
    ["every Friday", ["fri"]],
    ["mon – wed", ["mon", "tue", "wed"]],
    ["werktags", WORK],
    ["täglich", WEEKDAYS],
    ["alle Tage", WEEKDAYS],
    ["Mo, Do", ["mon", "thu"]],
    ["Dienstags und donnerstags", ["tue", "thu"]],
    ["So", ["sun"]],
  ])("reads %s", (words, days) => {
    expect(parseDays(words)).toEqual({ days });
  });

  it.each(["", "someday", "mon-", "mon-xyz", "m"])("says what is wrong with “%s”", (words) => {
    expect(parseDays(words)).toEqual({ problem: expect.stringContaining("names no days") });
  });
});

describe("describeRule", () => {
  it.each([
    [8, 30, WORK, "weekdays at 8:30 am, Europe/Berlin"],
    [0, 0, WEEKDAYS, "every day at midnight, Europe/Berlin"],
    [12, 5, ["sat", "sun"] as const, "weekends at 12:05 pm, Europe/Berlin"],
    [17, 0, ["mon", "wed", "fri"] as const, "Mondays, Wednesdays and Fridays at 5 pm, Europe/Berlin"],
  ])("is read back by parseWhen: %i:%i", (hour, minute, days, words) => {
    expect(describeRule({ hour, minute, days, timezone: "Europe/Berlin" })).toBe(words);
    expect(parseWhen(words.replace(", Europe/Berlin", ""))).toEqual({ when: { hour, minute, days } });
  });
});

describe("parseUntil", () => {
  const tuesday = { now: Date.parse("2026-11-24T23:30:00Z"), timezone: "Europe/Berlin" };

  // In Berlin it is already Wednesday, the 25th.
  it.each([
    ["tomorrow", "2026-11-25T23:00:00Z"],
    ["friday", "2026-11-26T23:00:00Z"],
    ["next wed", "2026-12-01T23:00:00Z"],
    ["2 weeks", "2026-12-08T23:00:00Z"],
    ["in 3 days", "2026-11-27T23:00:00Z"],
    ["2026-12-24", "2026-12-23T23:00:00Z"],
    ["dec 24", "2026-12-23T23:00:00Z"],
    ["1st of January", "2026-12-31T23:00:00Z"],
    ["July 4 2027", "2027-07-03T22:00:00Z"],
    ["24 nov", "2027-11-23T23:00:00Z"],
    ["until friday", "2026-11-26T23:00:00Z"],
    ["morgen", "2026-11-25T23:00:00Z"],
    ["bis übermorgen", "2026-11-26T23:00:00Z"],
    ["bis Montag", "2026-11-29T23:00:00Z"],
    ["bis nächsten Mittwoch", "2026-12-01T23:00:00Z"],
    ["am Freitag", "2026-11-26T23:00:00Z"],
    ["zwei Wochen", "2026-12-08T23:00:00Z"],
    ["für eine Woche", "2026-12-01T23:00:00Z"],
    ["3 Tage lang", "2026-11-27T23:00:00Z"],
    ["in einem Monat", "2026-12-24T23:00:00Z"],
    ["bis zum 24. Dezember", "2026-12-23T23:00:00Z"],
    ["24.12.", "2026-12-23T23:00:00Z"],
    ["3.1.2028", "2028-01-02T23:00:00Z"],
    ["1. März", "2027-02-28T23:00:00Z"],
    ["1. Mai 2027", "2027-04-30T22:00:00Z"],
  ])("reads %s as the first instant of that day", (words, until) => {
    expect(parseUntil(words, tuesday)).toEqual({ until: Date.parse(until) });
  });

  it.each(["2026-11-25", "yesterday", "2026-02-30", "someday", "", "31 feb", "gestern", "31.2.", "24.13."])(
    "says what is wrong with “%s”",
    (words) => {
      expect(parseUntil(words, tuesday)).toEqual({ problem: expect.stringContaining("say “") });
    },
  );

  it.each(["9999-12-31", "2400-02-29", "31.12.9999", "999 months"])("finds %s too far away to wait for", (words) => {
    expect(parseUntil(words, tuesday)).toEqual({ problem: expect.stringContaining("is too far away") });
  });
});

describe("findTimezone", () => {
  it.each([
    ["Europe/Berlin", "Europe/Berlin"],
    ["europe/berlin", "Europe/Berlin"],
    ["berlin", "Europe/Berlin"],
    ["New York", "America/New_York"],
    ["PT", "America/Los_Angeles"],
    ["Pacific Time", "America/Los_Angeles"],
    ["utc", "UTC"],
    ["Asia/Kolkata", "Asia/Kolkata"],
    ["Europe/Kyiv", "Europe/Kyiv"],
    ["Wien", "Europe/Vienna"],
    ["München", "Europe/Berlin"],
    ["Zürich", "Europe/Zurich"],
  ])("knows %s", (words, found) => {
    expect(findTimezone(words)).toEqual({ found });
  });

  it("says nothing for sure where the words mean several zones, or none", () => {
    expect(findTimezone("IST")).toHaveProperty("ambiguous");
    expect(findTimezone("Belrin")).toEqual({ unknown: "Belrin", closest: expect.arrayContaining(["Europe/Berlin"]) });
    expect(findTimezone("+05:30")).toHaveProperty("unknown");
    expect(findTimezone("constructor")).toHaveProperty("unknown");
    expect(suggestTimezones("constructor")).toEqual([]);
    expect(findTimezone("")).toHaveProperty("unknown");
  });

  it("offers while somebody types", () => {
    expect(suggestTimezones("ber")[0]).toMatch(/Bermuda|Berlin/u);
    expect(suggestTimezones("")).toHaveLength(25);
  });
});
