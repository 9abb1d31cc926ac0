import { describe, expect, it, vi } from "vitest";
import { createSubscriptions } from "../../../src/store/subscriptions.ts";
import { type Fault, startFakeDiscord } from "../../helpers/discord/fake-discord.ts";
import { openBot } from "../../helpers/discord/open-bot.ts";
import { rawTextOf, textOf } from "../../helpers/discord/read-answer.ts";
import { BOT, CHANNELS, GUILDS } from "../../helpers/discord/world.ts";
import { shippedLibrary } from "../../helpers/shipped-library.ts";

const MINUTE_MS = 60_000;
const library = await shippedLibrary();

/** A channel with a digest that is asked for now, and a clock that can be put forward. */
async function open(channel = CHANNELS.news) {
  const discord = await startFakeDiscord();
  let shift = 0;
  const clock = () => Date.now() + shift;
  const bot = await openBot(discord, library, { clock });
  const pass = (wake = bot.wake): void => {
    shift += MINUTE_MS;
    wake();
  };
  const subscriptions = createSubscriptions(bot.store);
  const doer = { channel };
  // Far enough that no slot of its own comes while the minutes are let pass.
  const time = `${(new Date().getUTCHours() + 20) % 24}:30`;
  await discord.command("digest", { action: "subscribe", time, timezone: "UTC", max: "2" }, doer);
  const state = async () => {
    const row = bot.store.db.selectFrom("deliveries").selectAll().orderBy("slot", "desc");
    return (await row.executeTakeFirst())?.state;
  };
  return {
    discord,
    bot,
    clock,
    /** Lets a minute pass, and digests look what is due. */
    pass,
    subscription: async () => (await subscriptions.listAt({ platform: "discord", tenant: GUILDS.one, channel }))[0],
    /** Asks for a digest, and lets minutes pass until it is posted or given up. */
    postNow: async () => {
      await discord.command("digest", { action: "now" }, doer);
      await vi.waitFor(
        async () => {
          pass();
          expect(await state()).toMatch(/posted|dead|skipped/u);
        },
        { timeout: 25_000, interval: 100 },
      );
      return state();
    },
    heads: (where = channel) =>
      (discord.world.messages.get(where) ?? [])
        .map((message) => rawTextOf({ ...message }))
        .filter((text) => text.startsWith("### 2 stories")),
    [Symbol.asyncDispose]: async () => {
      await bot[Symbol.asyncDispose]();
      await discord[Symbol.asyncDispose]();
    },
  };
}

/** A fault that strikes the first post to a channel, once. */
function once(fault: Fault) {
  let isDone = false;
  return ({ method, path }: { method: string; path: string }): Fault | undefined => {
    if (isDone || method !== "POST" || !/^\/channels\/\d+\/(?:messages|threads)$/u.test(path)) return undefined;
    isDone = true;
    return fault;
  };
}

describe("a digest on Discord", () => {
  it("is one message, with its details in a thread", async () => {
    await using channel = await open();
    expect(await channel.postNow()).toBe("posted");
    expect(channel.heads()).toHaveLength(1);
    const [head] = channel.discord.world.messages.get(CHANNELS.news) ?? [];
    expect(channel.discord.world.messages.get(head?.id ?? "")).toHaveLength(2);
    expect(channel.discord.world.channels.get(head?.id ?? "")?.name).toMatch(/./u);
  });

  it("has its details behind it where no thread may be opened", async () => {
    await using channel = await open();
    channel.discord.fault = ({ path }) =>
      path.endsWith("/threads")
        ? { kind: "status", status: 403, body: { code: 50013, message: "Missing Permissions" } }
        : undefined;
    expect(await channel.postNow()).toBe("posted");
    expect(channel.discord.world.messages.get(CHANNELS.news)).toHaveLength(3);
  });

  it("has its details behind it where the bot may not write in threads", async () => {
    await using channel = await open();
    const { world } = channel.discord;
    channel.discord.fault = ({ path }) =>
      /^\/channels\/\d+\/messages$/u.test(path) && !path.includes(CHANNELS.news)
        ? { kind: "status", status: 403, body: { code: 50013, message: "Missing Permissions" } }
        : undefined;
    expect(await channel.postNow()).toBe("posted");
    expect(world.messages.get(CHANNELS.news)).toHaveLength(3);
    expect((await channel.subscription())?.pauseReason).toBeNull();
    expect(channel.discord.invalidRequests()).toBeLessThan(5);
  });

  it("has its details behind it in direct messages, where there are no threads", async () => {
    await using channel = await open();
    const direct = { channel: "940000000000000001", guild: undefined };
    channel.discord.world.channels.set(direct.channel, { id: direct.channel, type: 1, guild_id: "", name: "direct" });
    await channel.discord.command("digest", { action: "subscribe", time: "8 am", timezone: "UTC", max: "2" }, direct);
    await channel.discord.command("digest", { action: "now" }, direct);
    await vi.waitFor(() => {
      channel.pass();
      expect(channel.discord.world.messages.get(direct.channel)).toHaveLength(3);
    });
    expect(channel.discord.requests.filter(({ path }) => path.endsWith("/threads"))).toEqual([]);
    expect(channel.bot.faults).toEqual([]);
  });

  it("stays in the thread it was subscribed in", async () => {
    await using channel = await open(CHANNELS.thread);
    expect(await channel.postNow()).toBe("posted");
    expect(channel.discord.world.messages.get(CHANNELS.thread)).toHaveLength(3);
  });

  it("is a post of its own in a forum", async () => {
    await using channel = await open(CHANNELS.forum);
    expect(await channel.postNow()).toBe("posted");
    const posts = [...channel.discord.world.channels.values()].filter(({ parent_id }) => parent_id === CHANNELS.forum);
    expect(posts).toHaveLength(1);
    expect(channel.discord.world.messages.get(posts[0]?.id ?? "")).toHaveLength(3);
  });

  it.each<[string, Fault]>([
    ["its answer was lost behind it", { kind: "reset", isAfter: true }],
    ["its connection broke before it", { kind: "reset", isAfter: false }],
    ["Discord said 502 after it", { kind: "status", status: 502, isAfter: true }],
    ["Discord said 500 before it", { kind: "status", status: 500 }],
    [
      "Discord said to wait, by a header",
      {
        kind: "status",
        status: 429,
        headers: { "retry-after": "2", "x-ratelimit-scope": "user" },
        body: { message: "slow", retry_after: 2, global: false },
      },
    ],
    [
      "Discord said to wait, without a header",
      { kind: "status", status: 429, body: { message: "slow", retry_after: 1.5, global: false } },
    ],
    ["a proxy answered with a page of its own", { kind: "html" }],
  ])(
    "is posted once when %s",
    async (_, fault) => {
      for (const where of [CHANNELS.news, CHANNELS.forum]) {
        await using channel = await open(where);
        channel.discord.fault = once(fault);
        expect(await channel.postNow()).toBe("posted");
        const all = [...channel.discord.world.messages.values()].flat();
        expect(all.filter((message) => rawTextOf({ ...message }).startsWith("### 2 stories"))).toHaveLength(1);
        expect(all).toHaveLength(3);
        expect(channel.discord.invalidRequests()).toBeLessThan(50);
      }
    },
    60_000,
  );

  it("is posted once in a channel in which much is asked, and nobody is left without an answer", async () => {
    await using channel = await open();
    for (let index = 0; index < 7; index += 1) channel.discord.say(`<@${BOT}> who is quoted?`);
    expect(await channel.postNow()).toBe("posted");
    const answers = () =>
      (channel.discord.world.messages.get(CHANNELS.news) ?? []).filter((message) =>
        rawTextOf({ ...message }).includes("speakers"),
      );
    await vi.waitFor(() => expect(answers()).toHaveLength(7), { timeout: 15_000, interval: 50 });
    expect(channel.heads()).toHaveLength(1);
    expect(channel.discord.invalidRequests()).toBeLessThan(5);
  }, 40_000);

  it("is posted once when Discord took it and never answered", async () => {
    await using channel = await open();
    channel.discord.fault = once({ kind: "silence", isAfter: true });
    expect(await channel.postNow()).toBe("posted");
    expect(channel.heads()).toHaveLength(1);
  }, 40_000);

  it.each([
    [404, 10003, "the channel is gone"],
    [403, 50001, "the bot may not see the channel: give it View Channel"],
    [403, 50013, "the bot may not post there: give it Send Messages"],
    [400, 50083, "the thread is archived and locked"],
  ])("is paused with the reason when Discord says %i, %i", async (status, code, reason) => {
    await using channel = await open();
    const news = channel.discord.world.channels.get(CHANNELS.news);
    if (news) news.refusal = { status, code };
    expect(await channel.postNow()).toBe("dead");
    expect((await channel.subscription())?.pauseReason).toBe(reason);
    expect(channel.discord.invalidRequests()).toBeLessThan(5);
    expect(textOf(await channel.discord.command("digest", { action: "list" }))).toContain(reason);
    const told = [...channel.discord.world.messages].filter(([id]) => id.startsWith("94")).flatMap(([, all]) => all);
    expect(told.map((message) => rawTextOf({ ...message }).replaceAll("\\", ""))).toEqual([
      expect.stringMatching(`^-# In <#${CHANNELS.news}>:[^]*not posted: ${reason}`),
    ]);
  });

  it("is paused when the bot is removed from the server, and not when the server has an outage", async () => {
    await using channel = await open();
    channel.discord.gateway.dispatch("GUILD_DELETE", { id: GUILDS.one, unavailable: true });
    channel.discord.gateway.dispatch("GUILD_DELETE", { id: GUILDS.two });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await channel.subscription())?.pauseReason).toBeNull();
    channel.discord.gateway.dispatch("GUILD_DELETE", { id: GUILDS.one });
    await vi.waitFor(async () =>
      expect((await channel.subscription())?.pauseReason).toBe("the bot was removed from the server"),
    );
  });

  it("is paused when its thread is deleted", async () => {
    await using channel = await open(CHANNELS.thread);
    const { id, guild_id, parent_id, type } = channel.discord.world.channels.get(CHANNELS.thread) ?? {};
    channel.discord.gateway.dispatch("THREAD_DELETE", { id, guild_id, parent_id, type });
    await vi.waitFor(async () => expect((await channel.subscription())?.pauseReason).toBe("the thread is gone"));
  });

  it("is paused when its channel is deleted", async () => {
    await using channel = await open();
    channel.discord.gateway.dispatch("CHANNEL_DELETE", { ...channel.discord.world.channels.get(CHANNELS.news) });
    await vi.waitFor(async () => expect((await channel.subscription())?.pauseReason).toBe("the channel is gone"));
  });

  it("waits, when the token is refused, for a start with the new one, and is then posted once", async () => {
    await using channel = await open();
    const { discord, bot } = channel;
    discord.token = "MTA.new.token";
    await discord.command("digest", { action: "now" });
    expect((await bot.adapter.ended)?.message).toContain("DISCORD_TOKEN");
    await vi.waitFor(() => expect(bot.faults.map(({ what }) => what)).toContain("tried again"));
    // A further try, of which Discord's library knows itself that it has no token any more.
    channel.pass();
    await vi.waitFor(() => expect(bot.faults.filter(({ what }) => what === "tried again")).toHaveLength(2));
    expect((await channel.subscription())?.pauseReason).toBeNull();
    await bot.adapter[Symbol.asyncDispose]();
    await using later = await openBot(discord, library, { store: bot.store, clock: channel.clock });
    await vi.waitFor(
      () => {
        channel.pass(later.wake);
        expect(channel.heads()).toHaveLength(1);
      },
      { timeout: 10_000, interval: 50 },
    );
  });
});
