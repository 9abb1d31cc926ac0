import { pino } from "pino";
import { describe, expect, it } from "vitest";
import type { ChannelContext } from "../commands/context.ts";
import { createAdapterParts } from "../src/adapter-parts.ts";
import { openStore } from "../src/store/open-store.ts";

describe("createAdapterParts", () => {
  it("logs which command failed with which options, and none of the member's words", async () => {
    await using store = await openStore({});
    const lines: string[] = [];
    const log = pino({}, { write: (line) => void lines.push(line) });
    const contextFor = (): ChannelContext => new Proxy({} as ChannelContext, { get: () => fail() });
    const fail = () => {
      throw new Error("the shelf fell over");
    };
    const { answerFor } = createAdapterParts({ store, log, contextFor });
    const place = { platform: "terminal", tenant: "", channel: "c" };
    const answer = answerFor({ place, member: "m", mayManage: true });
    await answer({ command: "quotes", options: { who: "somebody private" } });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ command: "quotes", options: ["who"], msg: "a command failed" });
    expect(lines[0]).not.toContain("somebody private");
  });

  it("keeps a pasted text once, however many buttons carry it", async () => {
    await using store = await openStore({});
    const log = pino({ level: "silent" });
    const contextFor = (): ChannelContext => {
      throw new Error("nothing is asked");
    };
    const { kept } = createAdapterParts({ store, log, contextFor });
    const text = "The bridge will close in May. ".repeat(1000);
    const asked = ["one-line", "short", "full"].map((length) => ({ command: "brief", options: { text, length } }));
    const ids = await Promise.all(asked.map((one) => kept.keep(one)));
    expect(new Set(ids).size).toBe(3);
    expect(await Promise.all(ids.map((id) => kept.recall(id)))).toEqual(asked);
    const rows = await store.db.selectFrom("kept_invocations").select("invocation").execute();
    const size = rows.reduce((sum, { invocation }) => sum + invocation.length, 0);
    expect(size).toBeLessThan(text.length + 1000);
    expect(await kept.recall("nothing")).toBeUndefined();
  });
});
