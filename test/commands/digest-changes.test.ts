import { describe, expect, it } from "vitest";
import { open, wordsOf } from "../helpers/digest-channel.ts";

describe("/digest", () => {
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
});
