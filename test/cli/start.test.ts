import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { startFakeDiscord } from "../helpers/discord/fake-discord.ts";
import { ROOT } from "../helpers/imports.ts";

/** The bot in a process of its own, connected to a fake Discord. */
async function start() {
  const discord = await startFakeDiscord();
  const child = spawn(process.execPath, [join(ROOT, "src/launch.js"), "start"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      PATH: process.env["PATH"],
      DATA_DIR: mkdtempSync(join(tmpdir(), "nutgraf-start-")),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    },
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const ended = once(child, "exit").then(([code]) => ({ code, said }));
  await vi.waitFor(() => expect(said).toContain("Connected to Discord"), { timeout: 30_000, interval: 50 });
  // By the time it answers it listens to signals as well.
  await discord.command("help");
  return {
    discord,
    child,
    ended,
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGKILL");
      await ended;
      await discord[Symbol.asyncDispose]();
    },
  };
}

describe("nutgraf start", () => {
  it("ends with what to change when Discord ends the connection for good", async () => {
    await using process = await start();
    process.discord.gateway.close(4014);
    const { code, said } = await process.ended;
    expect(code).toBe(1);
    expect(said).toMatch(
      /The settings need mending:\n {2}- Discord does not allow this bot.*check the gateway intents/u,
    );
  }, 40_000);

  it("ends in peace when it is asked to", async () => {
    await using process = await start();
    process.child.kill("SIGTERM");
    const { code, said } = await process.ended;
    expect(code).toBe(0);
    expect(said).toContain("SIGTERM: finishing what is under way");
  }, 40_000);

  it("ends when it is asked to though Discord is away and its library tries to connect for ever", async () => {
    await using process = await start();
    await process.discord[Symbol.asyncDispose]();
    await setTimeout(100);
    process.child.kill("SIGTERM");
    const { code, said } = await process.ended;
    expect(code).toBe(0);
    expect(said).toContain("SIGTERM: finishing what is under way");
  }, 40_000);
});
