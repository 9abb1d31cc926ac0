import { afterAll, describe, expect, it } from "vitest";
import { asRecord } from "../../helpers/discord/check-body.ts";
import { startFakeDiscord } from "../../helpers/discord/fake-discord.ts";
import { openBot } from "../../helpers/discord/open-bot.ts";
import { buttonOf, componentsOf, rawTextOf, textOf } from "../../helpers/discord/read-answer.ts";
import { CHANNELS, GUILDS, MEMBERS } from "../../helpers/discord/world.ts";
import { shippedLibrary } from "../../helpers/shipped-library.ts";

const discord = await startFakeDiscord();
const bot = await openBot(discord, await shippedLibrary());

afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await discord[Symbol.asyncDispose]();
});

describe("/digest on Discord", () => {
  it("takes actions as subcommands, and checks the right again whenever somebody acts", async () => {
    const time = { action: "subscribe", time: "8:30 am", timezone: "Europe/Berlin" };
    const refused = await discord.command("digest", time, { isManager: false, member: MEMBERS.reader });
    expect(textOf(refused)).toContain("not change them");
    const subscribed = await discord.command("digest", time);
    expect(textOf(subscribed)).toMatch(/Subscribed.*\n.*<t:\d+:f>/su);
    const undo = buttonOf(subscribed, /^Undo/u);
    expect(textOf(await discord.press(undo, { isManager: false }))).toContain("not change them");
    const fromAfar = await discord.press(undo, { guild: GUILDS.two, channel: CHANNELS.elsewhere });
    expect(textOf(fromAfar)).toContain("no digest");
    const list = await discord.command("digest", { action: "list" });
    expect(textOf(list)).toContain("8:30");
    expect(textOf(await discord.press(undo))).toContain("Unsubscribed: the digest every day at 8:30 am");
    expect(textOf(await discord.command("digest", { action: "list" }))).toContain("no digest");
  });

  it("keeps the digests of a server from all others, whatever they send", async () => {
    const time = { action: "subscribe", time: "6 am", timezone: "UTC", topics: "harbor" };
    const subscribed = await discord.command("digest", time);
    const other = { guild: GUILDS.two, channel: CHANNELS.elsewhere };
    // A made-up interaction of another server that names the channel itself.
    const forged = { guild: GUILDS.two, channel: CHANNELS.news };
    const actions = ["list", "preview", "now", "pause", "resume", "unsubscribe", "restore"];
    const mine = textOf(await discord.command("digest", { action: "list" }));
    expect(mine).toContain("harbor");
    const ids = componentsOf(subscribed.data).flatMap(({ custom_id: id }) => (id === undefined ? [] : [String(id)]));
    expect(ids.length).toBeGreaterThan(0);
    for (const doer of [other, forged]) {
      for (const action of actions) {
        const number = action === "list" ? {} : { digest: "1" };
        const answer = textOf(await discord.command("digest", { action, ...number }, doer));
        expect(answer).toMatch(/no digest|nothing to bring back|Preview of such a digest/u);
        expect(answer).not.toContain("harbor");
      }
      for (const id of ids) expect(textOf(await discord.press(id, doer))).not.toMatch(/harbor|6(?::00)? am/u);
    }
    expect(textOf(await discord.command("digest", { action: "list" }))).toBe(mine);
    const offeredTo = (doer: object) => discord.type("digest", "digest", "", { ...doer, action: "pause" });
    expect(await offeredTo({})).toEqual([
      { name: "1 · every day at 6 am, UTC, about harbor", value: expect.stringMatching(/^\w{12}$/u) },
    ]);
    for (const doer of [other, forged]) expect(await offeredTo(doer)).toEqual([]);
    await discord.command("digest", { action: "unsubscribe" });
  });

  it("offers the channel's digests while one is named, and those it had when one is to come back", async () => {
    const [early, late] = ["6 am", "5 pm"].map((time) => ({ action: "subscribe", time, timezone: "UTC" }));
    await discord.command("digest", early);
    await discord.command("digest", late);
    const [named, ...others] = await discord.type("digest", "digest", "5 pm", { action: "unsubscribe" });
    expect([named?.name, others]).toEqual(["2 · every day at 5 pm, UTC", []]);
    await discord.command("digest", { action: "unsubscribe", digest: named?.value ?? "" });
    const list = async () => textOf(await discord.command("digest", { action: "list" }));
    expect(await list()).not.toContain("5 pm");
    const [gone] = await discord.type("digest", "digest", "", { action: "restore" });
    expect(gone).toEqual({ name: "every day at 5 pm, UTC", value: named?.value });
    await discord.command("digest", { action: "restore", digest: gone?.value ?? "" });
    expect(await list()).toContain("5 pm");
    for (const digest of ["2", "1"]) await discord.command("digest", { action: "unsubscribe", digest });
    expect(textOf(await discord.command("digest", { action: "restore" }))).toContain("6 am");
    await discord.command("digest", { action: "unsubscribe" });
  });

  it.each([
    [CHANNELS.news, "give me View Channel and Send Messages."],
    [CHANNELS.thread, "give me View Channel and Send Messages in Threads."],
  ])("subscribes no channel in which it may not post", async (channel, wish) => {
    const options = { action: "subscribe", time: "8 am", timezone: "UTC" };
    expect(textOf(await discord.command("digest", options, { channel, mayPost: false }))).toContain(wish);
    expect(textOf(await discord.command("digest", options, { channel }))).toContain("Subscribed");
    await discord.command("digest", { action: "unsubscribe" }, { channel });
  });

  it("lists and offers more digests than a menu holds", async () => {
    const where = { channel: CHANNELS.other };
    const times = Array.from({ length: 27 }, (_, index) => `${index % 24}:${index < 24 ? "05" : "35"}`);
    for (const time of times) await discord.command("digest", { action: "subscribe", time, timezone: "UTC" }, where);
    const list = await discord.command("digest", { action: "list" }, where);
    const parts = [list.data, ...list.followed].map(rawTextOf).join("\n");
    for (const time of ["12:05 am", "12:35 am", "11:05 pm"]) expect(parts).toContain(time.replace(":", "\\:"));
    const which = await discord.command("digest", { action: "unsubscribe" }, where);
    const menus = componentsOf(which.data).flatMap(({ options }) => (Array.isArray(options) ? [options] : []));
    expect(menus.map(({ length }) => length)).toEqual([25, 2]);
    const last = asRecord(menus[1]?.[1]);
    expect(last["label"]).toContain("11:05 pm");
    const picked = { ...where, picked: String(last["value"]), isEphemeral: true };
    expect(textOf(await discord.press("menu1", picked))).toContain("Unsubscribed: the digest every day at 11:05 pm");
    expect(bot.faults).toEqual([]);
  });
});
