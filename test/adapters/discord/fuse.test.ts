import { describe, expect, it, vi } from "vitest";
import { createFuse } from "../../../src/adapters/discord/fuse.ts";
import { startFakeDiscord } from "../../helpers/discord/fake-discord.ts";
import { openBot } from "../../helpers/discord/open-bot.ts";
import { BOT, CHANNELS, createWorld } from "../../helpers/discord/world.ts";
import { shippedLibrary } from "../../helpers/shipped-library.ts";

const library = await shippedLibrary();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 20 });
const MINUTE_MS = 60_000;

describe("createFuse", () => {
  const open = () => {
    let [now, status, sent] = [1_000_000, 200, 0];
    const fuse = createFuse(
      async () => {
        sent += 1;
        await Promise.resolve();
        return new Response(null, { status }) as never;
      },
      () => now,
    );
    const ask = async (times: number): Promise<number> => {
      const before = sent;
      await Promise.allSettled(Array.from({ length: times }, () => fuse("http://localhost/", {})));
      return sent - before;
    };
    return {
      ask,
      answerWith: (next: number) => {
        status = next;
      },
      pass: (ms: number) => {
        now += ms;
      },
    };
  };

  it("lets all through that Discord takes, or finds wrong for other reasons", async () => {
    const fuse = open();
    expect(await fuse.ask(300)).toBe(300);
    fuse.answerWith(404);
    expect(await fuse.ask(300)).toBe(300);
  });

  it.each([401, 403, 429])("sends at most 50 in ten minutes that are answered with %i", async (status) => {
    const fuse = open();
    fuse.answerWith(status);
    let sent = 0;
    for (let minute = 0; minute < 10; minute += 1) {
      sent += await fuse.ask(300);
      fuse.pass(MINUTE_MS);
    }
    expect(sent).toBeGreaterThan(16);
    expect(sent).toBeLessThanOrEqual(50);
  });

  it("goes on as before once Discord takes requests again", async () => {
    const fuse = open();
    fuse.answerWith(429);
    await fuse.ask(300);
    fuse.answerWith(200);
    expect(await fuse.ask(10)).toBe(0);
    fuse.pass(MINUTE_MS);
    expect(await fuse.ask(10)).toBe(10);
    fuse.pass(10 * MINUTE_MS);
    expect(await fuse.ask(300)).toBe(300);
  });
});

describe("the bot under faults", () => {
  it.each([
    ["every request is told to wait", 429, { message: "slow", retry_after: 0.01, global: false }],
    ["every request is told to wait, by all", 429, { message: "slow", retry_after: 0.01, global: true }],
    ["every request is refused", 403, { code: 50013, message: "Missing Permissions" }],
    ["the token is not valid any more", 401, { code: 0, message: "401: Unauthorized" }],
  ])(
    "sends at most 50 invalid requests when %s",
    async (_, status, body) => {
      await using discord = await startFakeDiscord();
      await using bot = await openBot(discord, library);
      discord.fault = () => ({ kind: "status", status, body });
      for (let index = 0; index < 150; index += 1) {
        discord.command("brief").catch(() => undefined);
        discord.say(`<@${BOT}> who is quoted?`, { channel: index % 2 === 0 ? CHANNELS.news : CHANNELS.other });
        bot.wake();
      }
      await soon(() => expect(discord.invalidRequests()).toBeGreaterThan(2));
      await soon(() => expect(bot.faults.length).toBeGreaterThan(150));
      expect(discord.invalidRequests()).toBeLessThanOrEqual(50);
    },
    40_000,
  );

  it("does not even try in a channel where it may not post", async () => {
    await using discord = await startFakeDiscord();
    const [news] = [createWorld().channels.get(CHANNELS.news)];
    const denied = { id: BOT, type: 1, allow: "0", deny: String(1n << 11n) };
    if (news) discord.world.channels.set(news.id, { ...news, permission_overwrites: [denied] });
    await using _bot = await openBot(discord, library);
    discord.say(`<@${BOT}> who is quoted?`);
    discord.say(`<@${BOT}> who is quoted?`, { channel: CHANNELS.other });
    await soon(() => expect(discord.world.messages.get(CHANNELS.other)).toHaveLength(1));
    expect(discord.requests.filter(({ path }) => path.includes(CHANNELS.news))).toEqual([]);
  });
});
