import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import type { AdapterParts } from "../../../src/chat/adapter.ts";
import type { Invocation } from "../../../src/chat/reply.ts";
import { startFakeDiscord } from "../../helpers/discord/fake-discord.ts";
import { openBot } from "../../helpers/discord/open-bot.ts";
import { buttonOf, rawTextOf, textOf } from "../../helpers/discord/read-answer.ts";
import { BOT, CHANNELS } from "../../helpers/discord/world.ts";
import { shippedLibrary } from "../../helpers/shipped-library.ts";

const library = await shippedLibrary();
const TEXT = `The bridge will close in May. “${"Nobody asked us. ".repeat(8)}” said Ada Stone.`;
/** Of each look into the store; two of them are longer than Discord waits. */
const SLOW_MS = 2000;
const PROMISE = { message: 5, update: 6 };

/** A bot over a store that takes long, or fails, once it is told to. */
async function open(trouble: () => Promise<unknown>) {
  const discord = await startFakeDiscord();
  let isInTrouble = false;
  const kept = new Map<string, Invocation>();
  const delayed = async <T>(value: T): Promise<T> => {
    if (isInTrouble) await trouble();
    return value;
  };
  const parts: Partial<AdapterParts<unknown>> = {
    isFirst: () => delayed(true),
    kept: {
      keep: (invocation) => {
        const id = String(kept.size).padStart(22, "0");
        kept.set(id, invocation);
        return delayed(id);
      },
      recall: (id) => delayed(kept.get(id)),
    },
  };
  const bot = await openBot(discord, library, { parts });
  return {
    ...{ discord, bot },
    begin: () => {
      isInTrouble = true;
    },
    [Symbol.asyncDispose]: async () => {
      await bot[Symbol.asyncDispose]();
      await discord[Symbol.asyncDispose]();
    },
  };
}

const later = (followed: readonly Readonly<Record<string, unknown>>[]) =>
  vi.waitFor(() => expect(followed.map((one) => rawTextOf(one)).join()).toMatch(/./u), { timeout: 9000, interval: 50 });

describe("over a store that takes longer than Discord waits", () => {
  it("a command is promised in time, and then answered", async () => {
    await using house = await open(() => wait(SLOW_MS));
    house.begin();
    const answer = await house.discord.messageCommand("Quotes in this", TEXT);
    expect(answer.type).toBe(PROMISE.message);
    await later(answer.followed);
    expect(rawTextOf(answer.followed[0] ?? {})).toContain("Nobody asked us");
    expect(house.bot.faults).toEqual([]);
  }, 20_000);

  it("a button is promised in time, and then answered", async () => {
    await using house = await open(() => wait(SLOW_MS));
    const why = buttonOf(await house.discord.messageCommand("Quotes in this", TEXT), /^Why/u);
    house.begin();
    const answer = await house.discord.press(why, { isEphemeral: true });
    expect(answer.type).toBe(PROMISE.update);
    await later(answer.followed);
    expect(house.bot.faults).toEqual([]);
  }, 20_000);
});

describe("over a store that is away", () => {
  const away = () => Promise.reject(new Error("the database is away"));

  it("a button whose question is kept there says that something went wrong", async () => {
    await using house = await open(away);
    const why = buttonOf(await house.discord.messageCommand("Quotes in this", TEXT), /^Why/u);
    house.begin();
    expect(textOf(await house.discord.press(why, { isEphemeral: true }))).toContain("Something went wrong on our side");
    expect(house.bot.faults.map(({ what }) => what)).toEqual(["answering an interaction"]);
  });

  it("a mention is answered all the same", async () => {
    await using house = await open(away);
    house.begin();
    house.discord.say(`<@${BOT}> who is quoted?`);
    await vi.waitFor(() => expect(house.discord.world.messages.get(CHANNELS.news)).toHaveLength(1));
  });
});
