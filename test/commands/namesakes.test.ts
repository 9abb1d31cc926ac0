import { describe, expect, it } from "vitest";
import { readingCommands } from "../../commands/index.ts";
import { createAnswer } from "../../src/chat/answer.ts";
import type { Choice, Reply } from "../../src/chat/reply.ts";
import { understand } from "../../src/chat/understand.ts";
import { readArticle } from "../../src/ingest/read.ts";
import { createLibrary } from "../../src/library/library.ts";
import { createMemoryStock } from "../../src/library/stock-in-memory.ts";

const article = (id: string, headline: string, text: string) => readArticle({ id, text: `${headline}\n\n${text}\n` });
const ARTICLES = [
  article(
    "dam",
    "Dam Holds After a Week of Rain",
    "The old dam held after a week of rain that filled the reservoir. “It is old but strong,” Webb said.",
  ),
  article(
    "vote",
    "Voters Choose a Teacher as Mayor",
    "Voters chose a teacher as mayor after a campaign about school budgets and bus lines. “We won,” Webb said.",
  ),
];

/** Answers over the two articles, with what a people file says. */
function open(people: Parameters<typeof createLibrary>[1] = () => []) {
  const library = createLibrary(createMemoryStock(ARTICLES), people);
  const answer = createAnswer({
    commands: readingCommands,
    context: { library },
    onFault: (fault) => {
      throw fault;
    },
  });
  return { answer, ask: (line: string) => answer(understand(line, readingCommands)) };
}

const choicesOf = (reply: Reply): readonly Choice[] =>
  reply.blocks.flatMap((block) => (block.type === "choices" ? block.choices : []));
const wordsOf = (reply: Reply): string => JSON.stringify(reply.blocks);

describe("people of one surname in two stories", () => {
  it("are asked about with their articles, and each choice shows one of them alone", async () => {
    const { ask, answer } = open();
    const which = await ask("/quotes Webb");
    expect(which.fallback).toMatch(/may be one of several/u);
    const choices = choicesOf(which);
    expect(choices.map(({ label }) => label)).toEqual([
      "Webb (1 quote), in “Dam Holds After a Week of Rain”",
      "Webb (1 quote), in “Voters Choose a Teacher as Mayor”",
    ]);
    const answers = await Promise.all(choices.map(({ invocation }) => answer(invocation)));
    expect(answers.map(({ fallback }) => fallback)).toEqual(["Webb: 1 quote.", "Webb: 1 quote."]);
  });

  it("are one when the people file says so, under the name it supplies", async () => {
    const people = [{ name: "James E. Webb", aliases: ["Webb", "Jimmy"] }];
    const { ask } = open(() => people);
    for (const who of ["Webb", "James Webb", "Jimmy"]) {
      const reply = await ask(`/quotes ${who}`);
      expect(reply.fallback).toBe("James E. Webb: 2 quotes.");
      expect(wordsOf(reply)).toContain("The name is supplied: the articles say “Webb”.");
    }
    expect(wordsOf(await ask("/speakers"))).toContain("name supplied");
  });
});
