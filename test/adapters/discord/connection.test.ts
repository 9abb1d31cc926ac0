import { setTimeout as wait } from "node:timers/promises";
import { DefaultRestOptions } from "discord.js";
import { describe, expect, it, vi } from "vitest";
import { commands } from "../../../commands/index.ts";
import { writeRegistration } from "../../../src/adapters/discord/commands.ts";
import { createClient, logIn } from "../../../src/adapters/discord/connect.ts";
import { ConfigError } from "../../../src/errors.ts";
import type { Library } from "../../../src/library/library.ts";
import { explainFault } from "../../../src/store/explain-fault.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { startFakeDiscord } from "../../helpers/discord/fake-discord.ts";
import { openBot } from "../../helpers/discord/open-bot.ts";
import { textOf } from "../../helpers/discord/read-answer.ts";
import { BOT, CHANNELS, GUILDS } from "../../helpers/discord/world.ts";
import { shippedLibrary } from "../../helpers/shipped-library.ts";

const library = await shippedLibrary();

async function open(options?: Parameters<typeof startFakeDiscord>[0]) {
  const discord = await startFakeDiscord(options);
  const bot = await openBot(discord, library);
  return {
    discord,
    bot,
    counts: discord.gateway.counts,
    isAnswering: async () => textOf(await discord.command("brief")).includes("###"),
    [Symbol.asyncDispose]: async () => {
      await bot[Symbol.asyncDispose]();
      await discord[Symbol.asyncDispose]();
    },
  };
}

const soon = (check: () => void | Promise<void>, timeout = 8000) => vi.waitFor(check, { timeout, interval: 20 });

/** Close codes after which no later try is of use, and what is said to whoever runs the bot. */
const REASONS: readonly [number, RegExp][] = [
  [4004, /reset it in the developer portal/u],
  [4010, /DISCORD_SHARD_IDS holds a shard/u],
  [4011, /set DISCORD_SHARD_COUNT higher/u],
  [4012, /use a newer Nutgraf/u],
  [4013, /use a newer Nutgraf/u],
  [4014, /check the gateway intents/u],
];

describe("the connection to Discord", () => {
  it("resumes after a reset, and answers what came meanwhile", async () => {
    await using house = await open();
    house.discord.gateway.cut();
    const answered = house.discord.command("brief");
    expect(textOf(await answered)).toContain("###");
    expect(house.counts).toEqual({ identified: 1, resumed: 1 });
  });

  it("answers once what Discord replays", async () => {
    await using house = await open();
    const answers = () => house.discord.requests.filter(({ path }) => path.endsWith("/callback")).length;
    expect(await house.isAnswering()).toBe(true);
    const before = answers();
    house.discord.gateway.askToReconnect();
    await soon(() => expect(house.counts.resumed).toBe(1));
    expect(await house.isAnswering()).toBe(true);
    expect(answers()).toBe(before + 1);
  });

  it("reconnects when Discord asks for it (op 7)", async () => {
    await using house = await open();
    house.discord.gateway.askToReconnect();
    await soon(() => expect(house.counts.resumed).toBe(1));
    expect(await house.isAnswering()).toBe(true);
  });

  it.each([
    [true, { identified: 1, resumed: 1 }],
    [false, { identified: 2, resumed: 0 }],
  ])(
    "comes back after an invalid session (op 9, resumable %s)",
    async (isResumable, counts) => {
      await using house = await open();
      house.discord.gateway.invalidate(isResumable);
      await soon(() => expect(house.counts).toEqual(counts), 15_000);
      await soon(async () => expect(await house.isAnswering()).toBe(true), 15_000);
    },
    40_000,
  );

  it("notices a connection on which nothing is acknowledged any more", async () => {
    await using house = await open({ heartbeatMs: 150 });
    house.discord.gateway.isDeaf = true;
    await soon(() => expect(house.counts.resumed).toBeGreaterThan(0));
    house.discord.gateway.isDeaf = false;
    await soon(async () => expect(await house.isAnswering()).toBe(true));
  });

  it("stops with what to change when the token is refused", async () => {
    await using discord = await startFakeDiscord();
    const opening = openBot(discord, library, { settings: { token: "MTA.wrong.token" } });
    await expect(opening).rejects.toThrow(/DISCORD_TOKEN is refused by Discord: copy it anew/u);
    expect(discord.invalidRequests()).toBeLessThan(3);
  });

  it.each(REASONS)("stops with what to change when Discord closes with %i", async (code, sentence) => {
    await using discord = await startFakeDiscord();
    discord.gateway.refuseWith = code;
    await expect(openBot(discord, library)).rejects.toThrow(sentence);
  });

  it.each([
    ["nobody listens", "ECONNREFUSED", undefined],
    ["its servers have a fault", "500", { kind: "status", status: 500 }],
  ] as const)(
    "stops with what to do when %s",
    async (_, code, fault) => {
      const discord = await startFakeDiscord();
      discord.fault = () => fault;
      if (!fault) await discord[Symbol.asyncDispose]();
      await expect(openBot(discord, library)).rejects.toThrow(`cannot be reached at ${discord.apiUrl} (${code})`);
      if (fault) await discord[Symbol.asyncDispose]();
    },
    20_000,
  );

  it("waits as long as it is told to, be it in a header or in words", async () => {
    await using discord = await startFakeDiscord();
    const body = { message: "slow", retry_after: 0.3, global: false };
    let times = 0;
    discord.fault = ({ path }) => {
      if (path !== "/gateway/bot" || times > 1) return undefined;
      times += 1;
      const headers = times === 1 ? {} : { "retry-after": "0.3" };
      return { kind: "status", status: 429, body, headers };
    };
    await using bot = await openBot(discord, library);
    expect(bot.said.join()).toContain("Connected to Discord");
    expect(discord.invalidRequests()).toBe(2);
  });

  it("answers with the commands of the last start when they cannot be registered now", async () => {
    await using discord = await startFakeDiscord();
    discord.fault = ({ path }) => (path.endsWith("/commands") ? { kind: "status", status: 500 } : undefined);
    await using bot = await openBot(discord, library);
    discord.world.commands = writeRegistration(commands);
    expect(textOf(await discord.command("brief"))).toContain("###");
    expect(bot.faults.map(({ what }) => what)).toEqual(["registering the commands with Discord"]);
  });

  it("takes no fault of the network for one of the database", async () => {
    await using house = await open();
    house.discord.fault = ({ path }) => (path.endsWith("/callback") ? { kind: "reset", isAfter: false } : undefined);
    house.discord.command("brief").catch(() => undefined);
    await soon(() => expect(house.bot.faults.length).toBeGreaterThan(0));
    expect(house.bot.faults.map(({ fault }) => explainFault(fault))).toEqual([undefined]);
    expect(String(house.bot.faults[0]?.fault)).toMatch(/Discord: \w+/u);
  });

  it.each(REASONS)("ends with what to change when Discord closes with %i later on", async (code, sentence) => {
    await using house = await open();
    house.discord.gateway.close(code);
    const ended = await house.bot.adapter.ended;
    expect(ended).toBeInstanceOf(ConfigError);
    expect(ended?.message).toMatch(sentence);
    expect(house.counts).toEqual({ identified: 1, resumed: 0 });
  });

  it("ends with what to change when the token is refused later on, and is no trouble to Discord", async () => {
    await using house = await open();
    house.discord.token = "MTA.new.token";
    house.discord.say(`<@${BOT}> who is quoted?`);
    expect((await house.bot.adapter.ended)?.message).toMatch(/DISCORD_TOKEN is refused by Discord/u);
    house.discord.gateway.cut();
    await soon(() => expect(house.bot.faults.map(({ fault }) => String(fault)).join()).toContain("Authentication"));
    expect(house.discord.invalidRequests()).toBe(1);
  });

  it("goes on when only an interaction's own token is refused", async () => {
    await using house = await open();
    house.discord.fault = ({ path }) =>
      path.endsWith("/callback")
        ? { kind: "status", status: 401, body: { code: 50027, message: "Invalid Webhook Token" } }
        : undefined;
    house.discord.command("brief").catch(() => undefined);
    await soon(() => expect(house.bot.faults).toHaveLength(1));
    house.discord.fault = () => undefined;
    expect(await Promise.race([house.bot.adapter.ended, house.isAnswering()])).toBe(true);
  });

  it.each([
    ["in one process, as many as Discord asks for", [{}]],
    ["in several processes, as they are set", [{ shards: { ids: [0], count: 2 } }, { shards: { ids: [1], count: 2 } }]],
  ])("serves all shards %s", async (_, processes) => {
    await using discord = await startFakeDiscord({ shards: 2 });
    await using stack = new AsyncDisposableStack();
    const store = stack.use(await openStore({}));
    for (const settings of processes) stack.use(await openBot(discord, library, { store, settings }));
    expect(discord.gateway.identified.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    const far = { guild: GUILDS.three, channel: CHANNELS.far };
    const direct = { guild: undefined, channel: "940000000000000001" };
    for (const doer of [{}, far, direct]) expect(textOf(await discord.command("brief", {}, doer))).toContain("###");
    const time = { action: "subscribe", time: "8 am", timezone: "UTC" };
    expect(textOf(await discord.command("digest", time, far))).toContain("Subscribed");
    expect(textOf(await discord.command("digest", { action: "list" }, far))).toMatch(/every day at 8 am/iu);
    expect(textOf(await discord.command("digest", { action: "list" }))).toContain("no digest");
    expect(discord.requests.filter(({ path }) => path.endsWith("/callback"))).toHaveLength(6);
  });

  it("asks Discord how many shards there are to be where nothing is set, and for no more than it needs", async () => {
    await using house = await open();
    expect(house.discord.requests.some(({ path }) => path === "/gateway/bot")).toBe(true);
    const [guilds, messages, direct] = [1 << 0, 1 << 9, 1 << 12];
    expect(house.discord.gateway.identified).toMatchObject([{ shard: [0, 1], intents: guilds | messages | direct }]);
  });

  it("remembers itself, and of those who write only the last", async () => {
    await using discord = await startFakeDiscord();
    const settings = { token: discord.token, apiUrl: discord.apiUrl };
    const { makeRequest } = DefaultRestOptions;
    const client = await logIn(createClient(settings, { makeRequest, end: () => {} }), settings, new Promise(() => {}));
    const authors = Array.from({ length: 500 }, (_, index) => `93000000000001${String(index).padStart(4, "0")}`);
    const heard: string[] = [];
    client.on("messageCreate", ({ author, member }) => heard.push(member?.id ?? `only ${author.id}`));
    for (const member of authors) discord.say("hello", { member });
    await soon(() => expect(heard).toEqual(authors));
    const guild = client.guilds.cache.get(GUILDS.one);
    expect(client.users.cache.size).toBeLessThan(250);
    expect(guild?.members.cache.size).toBeLessThan(250);
    expect([guild?.members.me?.id, client.users.cache.has(BOT)]).toEqual([BOT, true]);
    await client.destroy();
  });

  it("answers what is under way before it closes", async () => {
    await using discord = await startFakeDiscord();
    const bot = await openBot(discord, library);
    discord.fault = ({ path }) => (path.endsWith("/callback") ? { kind: "delay", ms: 300 } : undefined);
    const order: string[] = [];
    const answered = discord.command("brief").then(() => order.push("answered"));
    await soon(() => expect(discord.requests.some(({ path }) => path.endsWith("/callback"))).toBe(true));
    await bot[Symbol.asyncDispose]();
    order.push("closed");
    await answered;
    expect(order).toEqual(["answered", "closed"]);
  });

  it("tells a late member as well who was to get a promise first", async () => {
    await using discord = await startFakeDiscord();
    const slow: Library = { ...library, open: (card) => wait(1700).then(() => library.open(card)) };
    await using bot = await openBot(discord, slow);
    discord.fault = ({ path }) =>
      path.endsWith("/callback")
        ? { kind: "status", status: 404, body: { code: 10062, message: "Unknown interaction" } }
        : undefined;
    discord.command("brief").catch(() => undefined);
    await soon(() => expect(discord.requests.some(({ path }) => /^\/webhooks\/\d+\/token/u.test(path))).toBe(true));
    expect(bot.faults).toHaveLength(1);
  });

  it("tells a late member by a message that follows, and logs it once", async () => {
    await using house = await open();
    house.discord.fault = ({ path }) =>
      path.endsWith("/callback")
        ? { kind: "status", status: 404, body: { code: 10062, message: "Unknown interaction" } }
        : undefined;
    void house.discord.command("brief").catch(() => undefined);
    await soon(() =>
      expect(house.discord.requests.some(({ path }) => /^\/webhooks\/\d+\/token/u.test(path))).toBe(true),
    );
    expect(house.bot.faults).toHaveLength(1);
  });
});
