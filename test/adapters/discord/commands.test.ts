import { describe, expect, it } from "vitest";
import { commands } from "../../../commands/index.ts";
import { LOCALISATIONS, writeRegistration } from "../../../src/adapters/discord/commands.ts";
import { CHANNEL_OPTION } from "../../../src/adapters/discord/other-channel.ts";
import { parseUntil } from "../../../src/digest/parse-until.ts";
import { parseDays, parseWhen } from "../../../src/digest/parse-when.ts";
import { findTimezone } from "../../../src/digest/timezones.ts";
import { faultsOfCommands } from "../../helpers/discord/check-body.ts";

interface Registered {
  readonly type?: number;
  readonly name: string;
  readonly description?: string;
  readonly options?: readonly Registered[];
  readonly choices?: readonly Registered[];
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly min_value?: number;
  readonly max_value?: number;
}

// Read as data, as Discord does.
const registration: readonly Registered[] = JSON.parse(JSON.stringify(writeRegistration(commands)));
const withInner = (one: Registered): readonly Registered[] => [
  one,
  ...[...(one.options ?? []), ...(one.choices ?? [])].flatMap(withInner),
];
const all = registration.flatMap(withInner);
const groups = [registration, ...all.flatMap(({ options, choices }) => [options ?? [], choices ?? []])];

describe("writeRegistration", () => {
  it("is what Discord accepts", () => {
    expect(faultsOfCommands(registration)).toEqual([]);
  });

  it("has numbers where a number is asked for", () => {
    const numbers = all.filter(({ type, min_value }) => type === 4 && min_value !== undefined);
    const bounds = new Set(numbers.map(({ name, min_value, max_value }) => `${name} ${min_value} ${max_value}`));
    expect([...bounds]).toEqual(["page 1 999999", "max 1 20"]);
  });

  it("lets a digest be changed only in servers that the bot is in, by who may manage channels", () => {
    const digest = registration.find(({ name }) => name === "digest");
    expect(digest).toMatchObject({ integration_types: [0], contexts: [0, 1], default_member_permissions: "16" });
    const others = registration.filter(({ name }) => name !== "digest");
    for (const one of others) expect(one).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  });
});

describe.each(LOCALISATIONS)("the commands in “$locale”", ({ locale, names, help }) => {
  it("have a name and a description each", () => {
    const bare = all.filter(
      ({ name_localizations, description, description_localizations }) =>
        !name_localizations?.[locale] || (description !== undefined && !description_localizations?.[locale]),
    );
    expect(bare.map(({ name, description }) => [name, description])).toEqual([]);
  });

  it("are told from their neighbours by name", () => {
    for (const group of groups) {
      const localised = group.map(({ name_localizations }) => name_localizations?.[locale]);
      expect(new Set(localised).size).toBe(localised.length);
    }
  });

  it("fit in, and have no word for what is gone", () => {
    expect(Object.values(help).filter((text) => text.length > 100)).toEqual([]);
    const shown = new Set(all.map(({ name }) => name));
    expect(Object.keys(names).filter((name) => !shown.has(name))).toEqual([]);
    const helps = new Set([
      ...commands.flatMap((command) =>
        [command, ...command.options, ...(command.actions ?? [])].map((one) => one.help),
      ),
      CHANNEL_OPTION.help,
    ]);
    expect(Object.keys(help).filter((text) => !helps.has(text))).toEqual([]);
  });
});

describe("what the German commands say by way of example", () => {
  const now = { now: Date.parse("2026-11-25T12:00:00Z"), timezone: "Europe/Berlin" };
  it.each([
    ["time", (words: string) => "when" in parseWhen(words)],
    ["days", (words: string) => "days" in parseDays(words)],
    ["timezone", (words: string) => "found" in findTimezone(words)],
    ["until", (words: string) => "until" in parseUntil(words, now)],
  ])("is understood as %s", (name, isUnderstood) => {
    const help = all.find((one) => one.name === name)?.description_localizations?.["de"] ?? "";
    const examples = [...help.matchAll(/„([^“]+)“/gu)].map(([, words = ""]) => words);
    expect(examples.length).toBeGreaterThan(1);
    expect(examples.filter((words) => !isUnderstood(words))).toEqual([]);
  });
});
