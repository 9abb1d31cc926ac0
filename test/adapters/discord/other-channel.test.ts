import { afterAll, describe, expect, it, vi } from "vitest";
import { startFakeDiscord } from "../../helpers/discord/fake-discord.ts";
import { openBot } from "../../helpers/discord/open-bot.ts";
import { buttonOf, rawTextOf, textOf } from "../../helpers/discord/read-answer.ts";
import { BOT, CHANNELS, MEMBERS } from "../../helpers/discord/world.ts";
import { shippedLibrary } from "../../helpers/shipped-library.ts";

const [VIEW, SEND] = [1n << 10n, 1n << 11n];
const HIDDEN = "910000000000000011";
const TAGGED = "910000000000000013";
const MUTE = "910000000000000012";
const denial = (id: string, deny: bigint) => ({ id, type: 1, allow: "0", deny: String(deny) });

const discord = await startFakeDiscord();
const [, news] = [...discord.world.channels].find(([id]) => id === CHANNELS.news) ?? [];
if (news) {
  const hidden = { ...news, id: HIDDEN, permission_overwrites: [denial(MEMBERS.reader, VIEW)] };
  discord.world.channels.set(HIDDEN, hidden);
  discord.world.channels.set(TAGGED, { ...news, id: TAGGED, type: 15, flags: 1 << 4 });
  discord.world.channels.set(MUTE, { ...news, id: MUTE, permission_overwrites: [denial(BOT, SEND)] });
}
const bot = await openBot(discord, await shippedLibrary());

afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await discord[Symbol.asyncDispose]();
});

const READER = { member: MEMBERS.reader, isManager: false };
const subscribeIn = (channel: string, doer = {}) =>
  discord.command("digest", { action: "subscribe", time: "8 am", timezone: "UTC", max: "2", channel }, doer);
const listIn = async (channel: string, doer = {}) =>
  textOf(await discord.command("digest", { action: "list", channel }, doer));

describe("/digest with another channel", () => {
  it("sets up a forum, whose digests are posts of their own, by buttons pressed elsewhere", async () => {
    const subscribed = await subscribeIn(CHANNELS.forum);
    expect(rawTextOf(subscribed.data)).toMatch(new RegExp(`^-# In <#${CHANNELS.forum}>:`, "u"));
    expect(textOf(subscribed)).toContain("Subscribed");
    expect(textOf(await discord.command("digest", { action: "list" }))).toContain("no digest");
    expect(await listIn(CHANNELS.forum)).toMatch(/every day at 8 am/iu);
    const preview = await discord.press(buttonOf(subscribed, /^Preview/u), { isEphemeral: true });
    const posted = await discord.press(buttonOf(preview, /^Post it now/u), { isEphemeral: true });
    expect(textOf(posted)).toContain("On its way");
    const posts = () => [...discord.world.channels.values()].filter((one) => one.parent_id === CHANNELS.forum);
    await vi.waitFor(() => expect(posts().map(({ id }) => discord.world.messages.get(id)?.length)).toEqual([3]));
    await discord.press(buttonOf(subscribed, /^Undo/u), { isEphemeral: true });
    expect(await listIn(CHANNELS.forum)).toContain("no digest");
    expect(bot.faults).toEqual([]);
  });

  it("offers that channel's digests while one is named", async () => {
    await subscribeIn(CHANNELS.other);
    const offered = await discord.type("digest", "digest", "", { action: "pause", named: { channel: CHANNELS.other } });
    expect(offered.map(({ name }) => name)).toEqual(["1 · every day at 8 am, UTC"]);
    await discord.command("digest", { action: "unsubscribe", channel: CHANNELS.other });
  });

  it("asks for the right to manage that channel, whichever the member is in", async () => {
    const inThis = { ...READER, isManager: true };
    expect(textOf(await subscribeIn(CHANNELS.other, inThis))).toContain("not change them");
    const subscribed = await subscribeIn(CHANNELS.other);
    expect(textOf(await discord.press(buttonOf(subscribed, /^Undo/u), inThis))).toContain("not change them");
    expect(await listIn(CHANNELS.other, READER)).toMatch(/every day at 8 am/iu);
    await discord.press(buttonOf(subscribed, /^Undo/u));
  });

  it("shows nothing of a channel that the member may not see, nor of another server's", async () => {
    const nothing = "There is no such channel here that both of us may see.";
    expect(textOf(await subscribeIn(HIDDEN))).toContain("Subscribed");
    expect(await listIn(HIDDEN, READER)).toBe(nothing);
    const typing = { ...READER, action: "pause", named: { channel: HIDDEN } };
    expect(await discord.type("digest", "digest", "", typing)).toEqual([]);
    expect(textOf(await subscribeIn(CHANNELS.elsewhere))).toBe(nothing);
  });

  it("subscribes no channel in which the bot may not post", async () => {
    expect(textOf(await subscribeIn(MUTE))).toContain("give me View Channel and Send Messages.");
    expect(textOf(await subscribeIn(TAGGED))).toContain("need a tag");
  });
});
