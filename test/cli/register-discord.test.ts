import { describe, expect, it } from "vitest";
import { registerDiscord } from "../../src/cli/register-discord.ts";
import { startFakeDiscord } from "../helpers/discord/fake-discord.ts";
import { GUILDS } from "../helpers/discord/world.ts";
import { runCli } from "../helpers/run-cli.ts";

describe("nutgraf discord-register", () => {
  it("registers the commands everywhere or in one server, and tells Discord only what is new", async () => {
    await using discord = await startFakeDiscord();
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
    expect(await registerDiscord(settings, {})).toBe("8 commands registered everywhere.");
    expect(await registerDiscord(settings, {})).toBe("8 commands are registered everywhere already.");
    discord.world.commands = [];
    expect(await registerDiscord(settings, { guild: GUILDS.one })).toBe(
      `8 commands registered in the server ${GUILDS.one}.`,
    );
    const removal = { guild: GUILDS.one, remove: true };
    expect(await registerDiscord(settings, removal)).toBe(`The commands are removed in the server ${GUILDS.one}.`);
    expect(await registerDiscord(settings, removal)).toBe(`There are no commands in the server ${GUILDS.one}.`);
    const puts = discord.requests.filter(({ method }) => method === "PUT").map(({ path }) => path.includes("/guilds/"));
    expect(puts).toEqual([false, true, true]);
  });

  it("says what to mend", async () => {
    await using discord = await startFakeDiscord();
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
    const wrong = registerDiscord({ ...settings, DISCORD_TOKEN: "MTA.other.token" }, {});
    await expect(wrong).rejects.toThrow(/DISCORD_TOKEN is refused by Discord/u);
    await expect(registerDiscord(settings, { guild: "900000000000000009" })).rejects.toThrow(/invite it first/u);
  });

  it("ends with a sentence where there is no token, or no such server", () => {
    const bare = runCli(["discord-register"]);
    expect([bare.status, bare.stderr]).toEqual([1, expect.stringContaining("DISCORD_TOKEN is missing")]);
    expect(runCli(["discord-register", "--guild", "my server"]).stderr).toContain("Copy Server ID");
  });
});
