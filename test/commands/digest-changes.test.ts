import { describe, expect, it } from "vitest";
import { choiceOf, open, wordsOf } from "../helpers/digest-channel.ts";

describe("/digest", () => {
  it("moves no digest onto the time of another, and says what to do", async () => {
    const { ask, answer } = await open();
    await ask("/digest subscribe 8:30 am topics: moon");
    await ask("/digest subscribe 6 pm topics: Iran");
    const refusal = await ask("/digest subscribe 6 pm digest: 1");
    expect(refusal.fallback).toBe(
      "Nothing was changed, since another digest comes every day at 6 pm, Europe/Berlin: unsubscribe that, or say another time.",
    );
    expect(wordsOf(await ask("/digest"))).toMatch(/8:30 am.*about moon.*6 pm.*about Iran/u);
    await answer(choiceOf(refusal, "Unsubscribe the other"));
    expect((await ask("/digest subscribe 6 pm digest: 1")).fallback).toMatch(/^Changed/u);
  });

  it("brings back what was unsubscribed days ago, from its next time on", async () => {
    const { ask, answer, posts, sleepUntil } = await open();
    await ask("/digest subscribe 8:30 am style: headlines");
    const gone = await ask("/digest unsubscribe");
    await sleepUntil("2026-11-27T15:00:00Z");
    expect(wordsOf(await answer(choiceOf(gone, "Undo")))).toMatch(/It comes next .*Sat.28.Nov, 8:30.am/u);
    await sleepUntil("2026-11-27T15:00:10Z");
    expect(posts).toEqual([]);
    await sleepUntil("2026-11-28T07:30:00Z");
    expect(posts).toHaveLength(1);
  });

  it("posts once what is asked for twice", async () => {
    const { ask, posts, digests } = await open();
    await ask("/digest subscribe 8:30 am style: headlines");
    const [first, second] = await Promise.all([ask("/digest now"), ask("/digest now")]);
    expect([first.fallback, second.fallback].sort()).toEqual(["It is on its way already.", "On its way: 5 stories."]);
    await digests[Symbol.asyncDispose]();
    expect(posts).toHaveLength(1);
  });

  it("posts nothing of a digest that is paused, and offers to resume it", async () => {
    const { ask, answer } = await open();
    await ask("/digest subscribe 8:30 am style: headlines");
    await ask("/digest pause");
    const refusal = await ask("/digest now");
    expect(refusal.fallback).toBe("Nothing is posted, since the digest every day at 8:30 am, Europe/Berlin is paused.");
    await answer(choiceOf(refusal, "Resume"));
    expect((await ask("/digest now")).fallback).toBe("On its way: 5 stories.");
  });

  it("lists a digest with a zone that this Node does not know, paused and with the reason", async () => {
    const faults: unknown[] = [];
    const { ask, sleepUntil, store } = await open({ onTrouble: (error) => faults.push(error) });
    await ask("/digest subscribe 8:30 am style: headlines");
    await sleepUntil("2026-11-25T07:30:00Z");
    await store.db.updateTable("subscriptions").set({ timezone: "America/Nowhere" }).execute();
    await sleepUntil("2026-11-26T07:30:00Z");
    expect(faults.map(String)).toEqual([expect.stringMatching(/America.Nowhere/u)]);
    const list = wordsOf(await ask("/digest list"));
    expect(list).toMatch(/paused: it cannot be planned \(.*America.Nowhere.*\): subscribe anew/u);
    expect(list).toMatch(/Wed.25.Nov, 7:30.am UTC/u);
  });

  it("keeps what is not said of a digest that is changed, and says what it was", async () => {
    const { ask } = await open();
    await ask("/digest subscribe weekdays at 7:10 timezone: Tokyo topics: moon style: headlines");
    const moved = wordsOf(await ask("/digest subscribe digest: 1 time: 10 am"));
    expect(moved).toContain("Changed: a digest on weekdays at 10 am, Asia/Tokyo.");
    expect(moved).toContain("headlines only, about moon.");
    expect(moved).toContain("Before, it came on weekdays at 7:10 am, Asia/Tokyo: up to 5 stories");
    const anew = wordsOf(await ask("/digest subscribe digest: 1 time: mondays at 9 am New York"));
    expect(anew).toContain("on Mondays at 9 am, America/New_York");
    const wider = wordsOf(await ask("/digest subscribe digest: 1 topics: none"));
    expect(wider).toContain("on Mondays at 9 am, America/New_York");
    expect(wider).not.toMatch(/Up to[^"]*about moon/u);
  });

  it("brings topics back and takes them away as what is undone had them", async () => {
    const { ask, answer } = await open();
    await ask("/digest subscribe 8 am");
    const changed = await ask("/digest subscribe digest: 1 topics: moon");
    expect(wordsOf(await answer(choiceOf(changed, "Undo")))).not.toMatch(/Up to[^"]*about moon/u);
  });
});
