import { describe, expect, it } from "vitest";
import { type Fault, startFakeDiscord } from "../../helpers/discord/fake-discord.ts";
import { openBot } from "../../helpers/discord/open-bot.ts";
import { rawTextOf } from "../../helpers/discord/read-answer.ts";
import { CHANNELS, GUILDS } from "../../helpers/discord/world.ts";
import { shippedLibrary } from "../../helpers/shipped-library.ts";

const library = await shippedLibrary();

describe("a post on Discord that is longer than a message", () => {
  const stories = Array.from({ length: 20 }, (_, index) => ({
    ...{ type: "excerpt" as const, text: `Story ${index} of the day. `.repeat(15).trim(), where: "¶1" },
  }));
  const reply = { visibility: "channel" as const, fallback: "20 stories", blocks: stories };
  const textIn = ({ world }: Awaited<ReturnType<typeof startFakeDiscord>>) =>
    [...world.messages.values()].flat().map((message) => rawTextOf({ ...message }));

  /** Posts it while Discord answers the second message wrongly so many times. */
  async function post(channel: string, { fault, times }: { readonly fault: Fault; readonly times: number }) {
    await using discord = await startFakeDiscord();
    await using bot = await openBot(discord, library);
    let sent = 0;
    const first = channel === CHANNELS.forum ? 0 : 1;
    discord.fault = ({ method, path }) => {
      if (method !== "POST" || !path.endsWith("/messages")) return undefined;
      sent += 1;
      return sent > first && sent <= first + times ? fault : undefined;
    };
    const place = { platform: "discord", tenant: GUILDS.one, channel };
    const notAfter = Date.now() + 1500;
    await bot.adapter.poster.post({ place, reply, messageId: "long-0", notAfter });
    return { posted: textIn(discord), faults: bot.faults.map(({ what }) => what), world: discord.world };
  }

  it.each<[string, Fault]>([
    ["Discord said to wait", { kind: "status", status: 429, body: { message: "", retry_after: 0.3, global: false } }],
    ["Discord had a fault before it", { kind: "status", status: 500 }],
    ["Discord had a fault after it", { kind: "status", status: 502, isAfter: true }],
    ["the answer was lost", { kind: "reset", isAfter: true }],
  ])("is posted whole, and once, when %s in the midst of it", async (_, fault) => {
    for (const channel of [CHANNELS.news, CHANNELS.forum]) {
      const { posted, faults, world } = await post(channel, { fault, times: 1 });
      for (const [index] of stories.entries())
        expect(posted.filter((text) => text.includes(`Story ${index} of the day`))).toHaveLength(1);
      expect(faults).toEqual([]);
      const threads = [...world.channels.values()].filter(({ parent_id }) => parent_id === CHANNELS.forum);
      expect(threads).toHaveLength(channel === CHANNELS.forum ? 1 : 0);
    }
  });

  it.each<[string, Fault, number]>([
    ["for too long", { kind: "status", status: 500 }, 99],
    ["for good", { kind: "status", status: 403, body: { code: 50013, message: "Missing Permissions" } }, 99],
  ])("counts as posted when the rest of it is refused %s, which is told", async (_, fault, times) => {
    const { posted, faults } = await post(CHANNELS.news, { fault, times });
    expect(posted).toHaveLength(1);
    expect(faults).toEqual(["posting the rest of a digest"]);
  });
});
