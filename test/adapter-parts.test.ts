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
});
