import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { createAnswer } from "../../src/chat/answer.ts";
import type { Block, Reply } from "../../src/chat/reply.ts";
import { understand } from "../../src/chat/understand.ts";
import { channelContext } from "../helpers/channel-context.ts";
import { shippedLibrary } from "../helpers/shipped-library.ts";

const library = await shippedLibrary();
const answer = createAnswer({
  commands,
  context: await channelContext(library),
  onFault: (fault) => {
    throw fault;
  },
});
const ask = (line: string): Promise<Reply> => answer(understand(line, commands));

const blocksOf = <T extends Block["type"]>(reply: Reply, type: T) =>
  reply.blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type);
const wordsOf = (reply: Reply): string => JSON.stringify(reply.blocks);
const labelsOf = (reply: Reply): string[] =>
  blocksOf(reply, "choices").flatMap(({ choices }) => choices.map(({ label }) => label));

describe("a choice among articles", () => {
  it("offers each brief by its number, and in full by its headline", async () => {
    const reply = await ask("/articles");
    const titles = library.articles().map(({ title }) => title.slice(0, 20));
    expect(labelsOf(reply)).toEqual(titles.map((_, index) => `Brief ${index + 1}`));
    expect(blocksOf(reply, "choices")[0]?.choices.map(({ inFull }) => inFull)).toEqual(
      titles.map((title, index) => expect.stringContaining(`Brief ${index + 1}: ${title}`)),
    );
  });

  it("offers further articles on a topic by the numbers that stand before them", async () => {
    const reply = await ask("/brief about: moon");
    const [list] = blocksOf(reply, "list");
    expect(list?.numbers?.map((number) => `Brief ${number}`)).toEqual(
      labelsOf(reply).filter((label) => label.startsWith("Brief")),
    );
    expect(list?.items.length).toBeGreaterThan(0);
  });
});

describe("the end of a brief", () => {
  it("names the publication and the day below the story, and its headline once", async () => {
    const reply = await ask("/brief rice");
    const origin = blocksOf(reply, "context").flatMap(({ inlines }) => inlines.map(({ type }) => type));
    expect(origin).toEqual(["text", "text"]);
    expect(wordsOf({ ...reply, blocks: blocksOf(reply, "context") })).toMatch(/Nutgraf archive.* · 12.Sept.1962/u);
  });
});
