import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { createAnswer } from "../../src/chat/answer.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { understand } from "../../src/chat/understand.ts";
import { channelContext } from "../helpers/channel-context.ts";
import { shippedLibrary } from "../helpers/shipped-library.ts";

const answer = createAnswer({
  commands,
  context: await channelContext(await shippedLibrary()),
  onFault: (fault) => {
    throw fault;
  },
});
const ask = (line: string): Promise<Reply> => answer(understand(line, commands));

describe("a question without a name", () => {
  it("keeps to the topic where a question names nobody, but an article", async () => {
    const found = await ask("what did he say about samples in the Apollo article?");
    expect(found.fallback).toMatch(/^\d quotes? about samples in “Two Americans/u);
    const quotations = found.blocks.filter(({ type }) => type === "quotation");
    expect(JSON.stringify(quotations[0])).toContain("samples");
    const none = await ask("what did he say about whales in the Apollo article?");
    expect(none.fallback).toMatch(/^Nobody is quoted about whales in “Two Americans/u);
  });

  it("finds somebody by their office, and asks where several hold it", async () => {
    expect((await ask("what did the secretary of state say?")).fallback).toMatch(/^Rex W\. Tillerson: \d+ quotes/u);
    const reply = await ask("what did the president say about freedom?");
    expect(reply.fallback).toContain("“president” may be one of several");
    expect(JSON.stringify(reply.blocks)).toContain("John F. Kennedy (");
  });
});
