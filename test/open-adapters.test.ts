import { describe, expect, it } from "vitest";
import { createAdapterParts } from "../src/adapter-parts.ts";
import { parseConfig, SETTINGS } from "../src/config.ts";
import { ConfigError } from "../src/errors.ts";
import { createLog } from "../src/log.ts";
import { isAnyPlatformWanted, openAdapters } from "../src/open-adapters.ts";
import { openStore } from "../src/store/open-store.ts";

describe("isAnyPlatformWanted", () => {
  it("leaves the terminal where nothing is set, or only what no platform is reached by", () => {
    for (const environment of [{}, { PORT: "80", SECRET_KEY: `${"A".repeat(43)}=`, SLACK_COMMAND_PREFIX: "news-" }])
      expect(isAnyPlatformWanted(parseConfig(SETTINGS, environment))).toBe(false);
  });
});

describe("openAdapters", () => {
  it.each<[Record<string, string>, RegExp]>([
    [{ SLACK_APP_TOKEN: "xapp-1" }, /SLACK_BOT_TOKEN is missing/u],
    [{ SLACK_APP_TOKEN: "xapp-1", SLACK_SIGNING_SECRET: "s" }, /SLACK_BOT_TOKEN is missing/u],
    [{ SLACK_CLIENT_SECRET: "s" }, /SLACK_BOT_TOKEN is missing.*SLACK_CLIENT_ID/u],
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, /SLACK_APP_TOKEN.*or SLACK_SIGNING_SECRET.*is missing/u],
    [{ SLACK_CLIENT_ID: "1.2" }, /SECRET_KEY is missing/u],
    [{ DISCORD_TOKEN: "t", DISCORD_SHARD_COUNT: "2" }, /DISCORD_SHARD_IDS is missing/u],
    [{ DISCORD_TOKEN: "t", DISCORD_SHARD_IDS: "0,1" }, /DISCORD_SHARD_COUNT is missing/u],
    [{ DISCORD_TOKEN: "t", DISCORD_SHARD_IDS: "0,5", DISCORD_SHARD_COUNT: "2" }, /the shard 5, which is not below/u],
    [{ DISCORD_TOKEN: "t", DISCORD_SHARD_IDS: "0,0", DISCORD_SHARD_COUNT: "2" }, /a shard twice/u],
    [{ DISCORD_SHARD_IDS: "0", DISCORD_SHARD_COUNT: "2" }, /DISCORD_TOKEN is missing/u],
  ])("says what is missing where %j is set", async (environment, problem) => {
    await using store = await openStore({});
    const config = parseConfig(SETTINGS, environment);
    expect(isAnyPlatformWanted(config)).toBe(true);
    const log = createLog({ level: "silent", isTerminal: false });
    const contextFor = () => {
      throw new Error("nothing is asked");
    };
    const opening = openAdapters(config, createAdapterParts({ store, log, contextFor }), store);
    await expect(opening).rejects.toThrow(problem);
    await expect(opening).rejects.toBeInstanceOf(ConfigError);
  });
});
