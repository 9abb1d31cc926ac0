import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Library } from "../../../src/library/library.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { startFakeDiscord } from "../../helpers/discord/fake-discord.ts";
import type { Answered } from "../../helpers/discord/interactions.ts";
import { openBot } from "../../helpers/discord/open-bot.ts";
import { buttonOf, rawTextOf, textOf } from "../../helpers/discord/read-answer.ts";
import { BOT, CHANNELS, MEMBERS } from "../../helpers/discord/world.ts";
import { shippedLibrary } from "../../helpers/shipped-library.ts";

const EPHEMERAL = 64;
const CALLBACK = { message: 4, deferMessage: 5, deferUpdate: 6, update: 7 };

const discord = await startFakeDiscord();
const bot = await openBot(discord, await shippedLibrary());

afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await discord[Symbol.asyncDispose]();
});

beforeEach(() => {
  bot.faults.length = 0;
  discord.fault = () => undefined;
});

const isEphemeral = ({ data }: Answered): boolean => (Number(data["flags"]) & EPHEMERAL) !== 0;
const postsIn = (channel: string): readonly string[] =>
  (discord.world.messages.get(channel) ?? []).map((message) => rawTextOf({ ...message }));
const soon = (check: () => void) => vi.waitFor(check, { timeout: 4000, interval: 20 });

describe("the bot on Discord", () => {
  it("registers its commands, and says how to invite it to a server and how to have it for oneself", async () => {
    const names = discord.world.commands.map((command) => (command as { name: string }).name);
    expect(names).toEqual([
      "brief",
      "quotes",
      "speakers",
      "articles",
      "digest",
      "help",
      "Brief this",
      "Quotes in this",
    ]);
    const [server, member] = [...bot.said.join(" ").matchAll(/https:\S+/gu)].map(([link]) => new URL(link));
    // View Channels, Send Messages, Read Message History, Create Public Threads, Send Messages in Threads.
    const permissions = [10, 11, 16, 35, 38].reduce((sum, bit) => sum + 2 ** bit, 0);
    for (const link of [server, member]) expect(link?.href).toMatch(/^https:\/\/discord\.com\/oauth2\/authorize\?/u);
    expect(Object.fromEntries(server?.searchParams ?? [])).toEqual({
      ...{ client_id: BOT, integration_type: "0", scope: "bot applications.commands" },
      permissions: String(permissions),
    });
    expect(Object.fromEntries(member?.searchParams ?? [])).toEqual({
      ...{ client_id: BOT, integration_type: "1", scope: "applications.commands" },
    });
  });

  it("tells Discord of its commands only where they have changed", async () => {
    await using other = await startFakeDiscord();
    const puts = () => other.requests.filter(({ method }) => method === "PUT").length;
    const library = await shippedLibrary();
    await (await openBot(other, library))[Symbol.asyncDispose]();
    expect(puts()).toBe(1);
    await (await openBot(other, library))[Symbol.asyncDispose]();
    expect(puts()).toBe(1);
    other.world.commands = other.world.commands.slice(1);
    await (await openBot(other, library))[Symbol.asyncDispose]();
    expect(puts()).toBe(2);
  });

  it("answers a command at once, to the one who asked, with a way to share it", async () => {
    const answer = await discord.command("brief", { article: "tillerson" });
    expect(answer.type).toBe(CALLBACK.message);
    expect(isEphemeral(answer)).toBe(true);
    expect(textOf(answer)).toContain("### Tillerson Says");
    const shared = await discord.press(buttonOf(answer, /^Share/u), { isEphemeral: true });
    expect(isEphemeral(shared)).toBe(false);
    expect(textOf(shared)).toContain("### Tillerson Says");
    expect(rawTextOf(shared.data)).toContain(`-# Shared by <@${MEMBERS.manager}>`);
    expect(bot.faults).toEqual([]);
  });

  it("changes in place what only the member sees, and leaves what the channel sees", async () => {
    const answer = await discord.command("quotes", { who: "Tillerson" });
    const more = buttonOf(answer, /^More/u);
    expect((await discord.press(more, { isEphemeral: true })).type).toBe(CALLBACK.update);
    const beside = await discord.press(more);
    expect(beside.type).toBe(CALLBACK.message);
    expect(isEphemeral(beside)).toBe(true);
  });

  it("answers a member who installed it for themselves, and posts nothing in a server it is not in", async () => {
    const doer = { guild: "900000000000000009", channel: "910000000000000099", isUserInstall: true };
    const answer = await discord.command("brief", { article: "tillerson" }, doer);
    expect(textOf(answer)).toContain("### Tillerson Says");
    expect(textOf(await discord.press(buttonOf(answer, /^Share/u), { ...doer, isEphemeral: true }))).toContain("###");
    const digest = await discord.command("digest", { action: "subscribe", time: "8 am", timezone: "UTC" }, doer);
    expect(textOf(digest)).toContain("I am not in this server");
    expect(textOf(await discord.command("digest", { action: "list" }, doer))).toContain("no digest");
    expect(bot.faults).toEqual([]);
  });

  it("answers a mention once when Discord's answer is lost", async () => {
    const before = postsIn(CHANNELS.other).length;
    let isDone = false;
    discord.fault = ({ method, path }) => {
      if (isDone || method !== "POST" || !path.endsWith("/messages")) return undefined;
      isDone = true;
      return { kind: "status", status: 502, isAfter: true };
    };
    discord.say(`<@${BOT}> who is quoted?`, { channel: CHANNELS.other });
    await soon(() => expect(discord.requests.filter(({ path }) => path.includes(CHANNELS.other))).toHaveLength(2));
    expect(postsIn(CHANNELS.other)).toHaveLength(before + 1);
    expect(bot.faults).toEqual([]);
  });

  it("takes a command for answered when the answer to its answer is lost", async () => {
    let isDone = false;
    discord.fault = ({ path }) => {
      if (isDone || !path.endsWith("/callback")) return undefined;
      isDone = true;
      return { kind: "status", status: 502, isAfter: true };
    };
    expect(textOf(await discord.command("brief", { article: "tillerson" }))).toContain("###");
    await discord.command("help");
    expect(bot.faults).toEqual([]);
  });

  it("answers buttons of before a restart", async () => {
    await using other = await startFakeDiscord();
    await using store = await openStore({});
    const library = await shippedLibrary();
    const text = `The bridge will close in May. “${"Nobody asked us. ".repeat(8)}” said Ada Stone.`;
    const first = await openBot(other, library, { store });
    const ids = [
      buttonOf(await other.command("quotes", { who: "Tillerson" }), /^More/u),
      buttonOf(await other.messageCommand("Quotes in this", text), /^Why/u),
    ];
    await first[Symbol.asyncDispose]();
    await using _second = await openBot(other, library, { store });
    for (const id of ids) expect(textOf(await other.press(id, { isEphemeral: true }))).toContain("“");
  });

  it("promises an answer that takes long, and then gives it", async () => {
    await using other = await startFakeDiscord();
    const library = await shippedLibrary();
    // A disk that is slow today.
    const slow: Library = { ...library, open: (card) => wait(1700).then(() => library.open(card)) };
    await using late = await openBot(other, slow);
    const answer = await other.command("brief", { article: "tillerson" });
    expect([answer.type, isEphemeral(answer)]).toEqual([CALLBACK.deferMessage, true]);
    await soon(() => expect(answer.followed.map((one) => rawTextOf(one)).join()).toContain("### Tillerson Says"));
    const longer = buttonOf({ ...answer, data: answer.followed[0] ?? {} }, /^Longer/u);
    const pressed = await other.press(longer, { isEphemeral: true });
    expect(pressed.type).toBe(CALLBACK.deferUpdate);
    await soon(() => expect(pressed.followed.map((one) => rawTextOf(one)).join()).toContain("### Tillerson Says"));
    expect(late.faults).toEqual([]);
  });

  it("sends the first answers while it thinks of the last, when many ask at once", async () => {
    await using other = await startFakeDiscord();
    const library = await shippedLibrary();
    let opened = 0;
    const counting: Library = {
      ...library,
      open: (card) => {
        opened += 1;
        return library.open(card);
      },
    };
    await using bot = await openBot(other, counting);
    let openedBefore: number | undefined;
    other.fault = ({ path }) => {
      if (path.endsWith("/callback")) openedBefore ??= opened;
      return undefined;
    };
    const asked = Array.from({ length: 60 }, () => other.command("brief", { article: "tillerson" }));
    const answers = await Promise.all(asked);
    // On a machine that is busy the last ones are promised first.
    const isGiven = (one: Answered) =>
      [one.data, ...one.followed].some((body) => rawTextOf(body).includes("### Tillerson"));
    await soon(() => expect(answers.filter(isGiven)).toHaveLength(60));
    expect(opened).toBe(60);
    expect(openedBefore).toBeLessThan(60);
    expect(bot.faults).toEqual([]);
  });

  it("answers as well as it can when the store is away", async () => {
    await using other = await startFakeDiscord();
    const store = await openStore({});
    await using lost = await openBot(other, await shippedLibrary(), { store });
    await store[Symbol.asyncDispose]();
    expect(textOf(await other.command("brief", { article: "tillerson" }))).toContain("### Tillerson Says");
    const text = `The bridge will close in May. “${"Nobody asked us. ".repeat(8)}” said Ada Stone.`;
    expect(textOf(await other.messageCommand("Quotes in this", text))).toContain("Nobody asked us.");
    expect(lost.faults.length).toBeGreaterThan(0);
  });

  it("offers what is typed from memory", async () => {
    expect(await discord.type("quotes", "who", "till")).toEqual([
      { name: expect.stringMatching(/^Rex W\. Tillerson \(\d+ quotes\)$/u), value: "Rex W. Tillerson" },
    ]);
    expect(await discord.type("digest", "timezone", "berl")).toContainEqual({
      name: "Europe/Berlin",
      value: "Europe/Berlin",
    });
    expect(await discord.type("brief", "article", "moon")).toHaveLength(2);
  });

  it("briefs the text of a message", async () => {
    const text =
      "The harbor bridge will close in May, the county said on Tuesday.\n\n“Nobody asked us,” said Ada Stone, who runs the ferry.";
    expect(textOf(await discord.messageCommand("Brief this", text))).toContain("The harbor bridge will close in May");
    const quotes = await discord.messageCommand("Quotes in this", text);
    expect(textOf(quotes)).toContain("“Nobody asked us,”");
    // The text is too long for a button, so it is kept in the store.
    const why = await discord.press(buttonOf(quotes, /^Why/u), { isEphemeral: true });
    expect(textOf(why)).toContain("% sure");
    expect(textOf(await discord.messageCommand("Brief this", "lol"))).toContain("cannot be read as an article");
  });

  it("answers a mention and a direct message, once, and nothing else", async () => {
    const before = postsIn(CHANNELS.news).length;
    discord.say(`<@${BOT}> what did Tillerson say about Iran?`);
    await soon(() => expect(postsIn(CHANNELS.news)).toHaveLength(before + 1));
    expect(postsIn(CHANNELS.news).at(-1)).toContain("as flimsy as the one in Iran");
    discord.say("just talking");
    discord.say("thanks for that", { isReply: true });
    discord.world.channels.set("940", { id: "940", type: 1, guild_id: "", name: "direct" });
    discord.say("tl;dr", { channel: "940", guild: undefined });
    await soon(() => expect([postsIn("940").length, bot.faults]).toEqual([1, []]));
    expect(postsIn(CHANNELS.news)).toHaveLength(before + 1);
  });

  it("reads an article that is pasted into a direct message", async () => {
    const channel = "941";
    discord.world.channels.set(channel, { id: channel, type: 1, guild_id: "", name: "direct" });
    const sentence = "The harbor bridge will close in May, the county said on Tuesday after a long debate. ";
    discord.say(
      `The Bridge Closes\n\n${sentence}${"It was built in 1931 and nobody has painted it since. ".repeat(12)}`,
      {
        channel,
        guild: undefined,
      },
    );
    await soon(() => expect(postsIn(channel).join()).toContain("The harbor bridge will close in May"));
  });

  it("says so when a button asks for what is kept no longer", async () => {
    expect(textOf(await discord.press("a00#0123456789abcdefghijkl"))).toContain("too old");
    expect(textOf(await discord.press("somebody else's"))).toContain("too old");
  });

  it("shows what a member typed as it is", async () => {
    const typed = "@everyone <@1> </x:1> ||s|| [a](http://b.c) # -# `x` \u202e\u200b";
    const text = rawTextOf((await discord.command("quotes", { who: typed })).data);
    expect(text).not.toMatch(/(?<!\\)[@<|`#[]|\u202e|\u200b/u);
  });
});
