import { describe, expect, it } from "vitest";
import { ASKER } from "../helpers/channel-context.ts";
import { choiceOf, open, wordsOf } from "../helpers/digest-channel.ts";

describe("/digest", () => {
  it("says how to subscribe in a channel that has none", async () => {
    const { ask } = await open();
    expect((await ask("/digest")).fallback).toMatch(/has no digest yet/u);
  });

  it("confirms with the next two runs as instants, on the member's own clock", async () => {
    const { ask } = await open();
    const reply = await ask("/digest subscribe weekdays at 8:30 am");
    expect(reply.fallback).toBe("Subscribed: a digest on weekdays at 8:30 am, Europe/Berlin.");
    expect(wordsOf(reply)).toContain("2026-11-25T07:30:00.000Z");
    expect(wordsOf(reply)).toContain("2026-11-26T07:30:00.000Z");
  });

  it("posts once at its slot, the newest articles first, with a detail for each story in its thread", async () => {
    const { ask, posts, sleepUntil } = await open();
    await ask("/digest subscribe 8:30 am max: 2");
    await sleepUntil("2026-11-25T07:29:59Z");
    expect(posts).toEqual([]);
    await sleepUntil("2026-11-25T07:30:00Z");
    await sleepUntil("2026-11-25T07:30:10Z");
    expect(posts.map(({ reply }) => reply.fallback)).toEqual([
      expect.stringContaining("2 stories: Tillerson Says"),
      expect.stringContaining("Tillerson"),
      expect.stringContaining("Mandela"),
    ]);
    expect(posts.map(({ thread }) => thread)).toEqual([undefined, posts[0]?.messageId, posts[0]?.messageId]);
    expect(wordsOf(await ask("/digest list"))).toContain("posted 2 stories");
  });

  it("shows no words twice in the detail of a story", async () => {
    const { ask, posts, sleepUntil } = await open();
    await ask("/digest subscribe 8:30 am max: 6");
    await sleepUntil("2026-11-25T07:30:00Z");
    for (const { reply } of posts.slice(1)) {
      const texts = reply.blocks.flatMap((block) => (block.type === "excerpt" ? block.text : []));
      const quoted = reply.blocks.flatMap((block) => (block.type === "quotation" ? block.parts : []));
      expect(quoted.filter((part) => texts.some((text) => text.includes(part)))).toEqual([]);
    }
    expect(
      posts.flatMap(({ reply }) => reply.blocks).filter(({ type }) => type === "quotation").length,
    ).toBeGreaterThan(3);
  });

  it("has nothing to say the next day without news, and says so when asked to", async () => {
    const { ask, posts, sleepUntil } = await open();
    await ask("/digest subscribe 8:30 am style: headlines");
    await ask("/digest subscribe 9:30 am style: headlines when-empty: say");
    await sleepUntil("2026-11-25T09:00:00Z");
    expect(posts).toHaveLength(2);
    await sleepUntil("2026-11-26T09:00:00Z");
    expect(posts).toHaveLength(3);
    expect(posts[2]?.reply.fallback).toBe("There are no new articles since the last digest.");
  });

  it("changes the digest it already has at a time instead of doubling it, and Undo brings back what was", async () => {
    const { ask, answer } = await open();
    await ask("/digest subscribe 8:30 am max: 2 topics: Iran, moon");
    const changed = await ask("/digest subscribe 8:30 am max: 7");
    expect(changed.fallback).toMatch(/^Changed/u);
    expect((await ask("/digest list")).fallback).toBe("1 digest in this channel.");
    await answer(choiceOf(changed, "Undo"));
    expect(wordsOf(await ask("/digest"))).toContain("up to 2 stories, a sentence each, about Iran or moon");
  });

  it("changes the digest that is named, also to another time, keeps its memory, and Undo brings back what was", async () => {
    const { ask, answer, sleepUntil } = await open();
    await ask("/digest subscribe 8:30 am style: headlines topics: moon");
    await sleepUntil("2026-11-25T07:30:00Z");
    const changed = await ask("/digest subscribe 9:45 am digest: 1");
    expect(changed.fallback).toBe("Changed: a digest every day at 9:45 am, Europe/Berlin.");
    const list = await ask("/digest");
    expect(list.fallback).toBe("1 digest in this channel.");
    expect(wordsOf(list)).toContain("posted 2 stories");
    await answer(choiceOf(changed, "Undo"));
    expect(wordsOf(await ask("/digest"))).toMatch(/8:30 am.*headlines only, about moon/u);
  });

  it("previews what is only wished, in a channel that has a digest and in one that has none", async () => {
    const { ask, posts } = await open();
    expect((await ask("/digest preview")).fallback).toMatch(/^Preview of such a digest: 5 stories/u);
    expect((await ask("/digest preview topics: moon")).fallback).toMatch(/: 2 stories about moon/u);
    await ask("/digest subscribe 8:30 am");
    expect((await ask("/digest preview topics: moon max: 1")).fallback).toMatch(/: 1 story about moon/u);
    expect(posts).toEqual([]);
  });

  it("leads a story with its best sentence, also where that is more than a line", async () => {
    const { ask } = await open();
    const excerpts = (await ask("/digest preview topics: Berlin max: 1")).blocks.filter(
      ({ type }) => type === "excerpt",
    );
    expect(JSON.stringify(excerpts[0])).toMatch(
      /President Ronald Reagan stood within sight .{150,} to take it away\./u,
    );
  });

  it("keeps the end of a pause when it asks which digest is meant", async () => {
    const { ask, answer } = await open();
    await ask("/digest subscribe 8:30 am");
    await ask("/digest subscribe 6 pm");
    const which = await ask("/digest pause until friday");
    expect(wordsOf(await answer(choiceOf(which, "Every day at 6 pm, Europe/Berlin")))).toMatch(/Fri.27.Nov/u);
  });

  it("takes only articles that say a topic and none that say an excluded one, and its preview says why", async () => {
    const { ask } = await open();
    await ask("/digest subscribe noon topics: moon, missiles exclude: Soviet");
    const preview = wordsOf(await ask("/digest preview"));
    expect(preview).toContain("it says nothing about moon or missiles");
    expect(preview).toContain("it is about Soviet");
  });

  it("comes not while it is paused, and again when somebody resumes it", async () => {
    const { ask, posts, sleepUntil } = await open();
    await ask("/digest subscribe 8:30 am style: headlines");
    expect(wordsOf(await ask("/digest pause until friday"))).toContain("2026-11-26T23:00:00.000Z");
    await sleepUntil("2026-11-25T07:30:00Z");
    await sleepUntil("2026-11-26T07:30:00Z");
    expect(posts).toEqual([]);
    await sleepUntil("2026-11-27T07:30:00Z");
    expect(posts).toHaveLength(1);
  });

  it("can be unsubscribed, and brought back by Undo", async () => {
    const { ask, answer } = await open();
    await ask("/digest subscribe 8:30 am");
    const gone = await ask("/digest unsubscribe");
    expect((await ask("/digest")).fallback).toMatch(/no digest yet/u);
    expect((await answer(choiceOf(gone, "Undo"))).fallback).toMatch(/^Back again/u);
    expect((await ask("/digest")).fallback).toBe("1 digest in this channel.");
  });

  it("asks which, when the channel has several", async () => {
    const { ask, answer } = await open();
    await ask("/digest subscribe 8:30 am");
    await ask("/digest subscribe 6 pm");
    const which = await ask("/digest unsubscribe");
    expect(which.fallback).toBe("Which digest should be unsubscribed?");
    await answer(choiceOf(which, "Every day at 6 pm, Europe/Berlin"));
    expect(wordsOf(await ask("/digest"))).not.toContain("6 pm");
    expect((await ask("/digest preview digest: 7")).fallback).toMatch(/has no digest “7”/u);
  });

  it("posts at once what now asks for", async () => {
    const { ask, posts, digests } = await open();
    await ask("/digest subscribe 8:30 am style: headlines");
    await ask("/digest now");
    await digests[Symbol.asyncDispose]();
    expect(posts).toHaveLength(1);
    expect((await ask("/digest now")).fallback).toBe("Nothing is posted, since there are no new articles.");
  });

  it("offers the zones that a slip may mean, each with the whole wish", async () => {
    const { ask, answer } = await open();
    const which = await ask("/digest subscribe 8am IST max: 3");
    expect((await answer(choiceOf(which, "Asia/Kolkata"))).fallback).toBe(
      "Subscribed: a digest every day at 8 am, Asia/Kolkata.",
    );
    expect(wordsOf(await ask("/digest"))).toContain("up to 3 stories");
  });

  it("asks for the time that noonish may mean, with the rest of the wish", async () => {
    const { ask, answer } = await open();
    const which = await ask("/digest subscribe weekdays at noonish max: 3");
    expect(which.fallback).toBe(
      "“weekdays at noonish” is no time of day that I can read. Did you mean weekdays at 12:00?",
    );
    expect((await answer(choiceOf(which, "Weekdays at 12:00"))).fallback).toMatch(/^Subscribed: .*weekdays at noon/u);
    expect(wordsOf(await ask("/digest"))).toContain("up to 3 stories");
  });

  it("takes a time alone for a subscription, and offers the action that a slip may mean", async () => {
    const { ask, answer } = await open();
    expect((await ask("/digest weekdays at 8:30 max: 3")).fallback).toBe(
      "Subscribed: a digest on weekdays at 8:30 am, Europe/Berlin.",
    );
    const slip = await ask("/digest unsubscibe");
    expect((await answer(choiceOf(slip, "Unsubscribe"))).fallback).toMatch(/^Unsubscribed/u);
  });

  it("numbers what may be done with several digests, and says of each which that is", async () => {
    const { ask } = await open();
    await ask("/digest subscribe 8:30 am");
    await ask("/digest subscribe 6 pm");
    const choices = (await ask("/digest")).blocks.flatMap((block) => (block.type === "choices" ? block.choices : []));
    expect(choices.map(({ label }) => label)).toEqual([
      ...["Preview 1", "Pause 1", "Unsubscribe 1"],
      ...["Preview 2", "Pause 2", "Unsubscribe 2"],
    ]);
    expect(choices[3]?.inFull).toBe("Preview 2: every day at 6 pm, Europe/Berlin");
  });

  it("says when the next one comes after a pause, a resumption and an undone end", async () => {
    const { ask, answer } = await open();
    await ask("/digest subscribe weekdays at 8:30 am");
    const paused = await ask("/digest pause until saturday");
    expect(wordsOf(paused)).toMatch(/Sat.28.Nov.*Mon.30.Nov, 8:30.am/u);
    expect(wordsOf(await ask("/digest resume"))).toMatch(/Wed.25.Nov, 8:30.am/u);
    const gone = await ask("/digest unsubscribe");
    expect(wordsOf(await answer(choiceOf(gone, "Undo")))).toMatch(/Wed.25.Nov, 8:30.am/u);
  });

  it("asks whose clock is meant when the platform does not tell the member's, and remembers it for the channel", async () => {
    const { timezone: _, ...unknown } = ASKER;
    const { ask, answer } = await open({ asker: unknown });
    const which = await ask("/digest subscribe 8am");
    expect(which.fallback).toMatch(/^Whose clock/u);
    await answer(choiceOf(which, "Europe/London"));
    expect((await ask("/digest subscribe 6 pm")).fallback).toBe(
      "Subscribed: a digest every day at 6 pm, Europe/London.",
    );
  });

  it("still shows what was posted last after the digest was changed", async () => {
    const { ask, sleepUntil } = await open();
    await ask("/digest subscribe 8:30 am style: headlines");
    await sleepUntil("2026-11-25T07:30:00Z");
    await ask("/digest subscribe 8:30 am max: 3");
    expect(wordsOf(await ask("/digest"))).toContain("posted 5 stories");
  });

  it("is changed only by those who may manage the channel", async () => {
    const { ask } = await open({ asker: { ...ASKER, mayManage: false } });
    for (const line of [
      "/digest subscribe 8am",
      "/digest pause",
      "/digest unsubscribe",
      "/digest restore x",
      "/digest now",
    ]) {
      expect((await ask(line)).fallback).toMatch(/not change them/u);
    }
  });

  it.each([
    ["/digest subscribe", /^When should it come/u],
    ["/digest subscribe soon", /“soon” is no time of day/u],
    ["/digest subscribe 25:00", /“25:00” is no time of day/u],
    ["/digest subscribe 8am timezone: Belrin", /Did you mean one of these/u],
    ["/digest subscribe 8am Belrin", /Did you mean one of these/u],
    ["/digest subscribe 8am timezone: IST", /may be one of several timezones/u],
    ["/digest subscribe 8 bananas", /“8 bananas” is no time of day/u],
    ["/digest subscribe 8am timezone: +05:30", /There is no timezone/u],
    ["/digest subscribe 8am max: 900", /from 1 to 20/u],
    ["/digest subscribe 8am style: loud", /only one of these/u],
    ["/digest subscribe 8am topics: moon, !?", /“!\?” is no topic/u],
    ["/digest subscribe 8am exclude: …", /“…” is no topic/u],
    ["/digest explode", /./u],
  ])("answers %s with what to mend", async (line, sentence) => {
    const { ask } = await open();
    expect((await ask(line)).fallback).toMatch(sentence);
    expect((await ask("/digest")).fallback).toMatch(/no digest yet/u);
  });
});
