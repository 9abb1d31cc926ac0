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

const BRIDGE = article(
  "bridge",
  "Old Bridge to Be Looked At Again",
  "“The arches of the bridge need another look,” said Peter Brandt, an engineer. “Nobody should hurry,” Brandt said.",
);

/** Answers over the two articles, with what a people file says. */
function open(people: Parameters<typeof createLibrary>[1] = () => [], articles = ARTICLES) {
  const library = createLibrary(createMemoryStock(articles), people);
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

describe("somebody whose surname another person has", () => {
  const { ask } = open(() => [], [...ARTICLES, BRIDGE]);

  it.each([
    "/quotes Petra Brandt",
    "/quotes Petra Brand",
    "/quotes Petra",
    "/quotes Petra Brandt about: bridge",
    "what did Petra Brandt say?",
    "what did Petra Brandt say about the bridge?",
  ])("is not taken for them, who are offered: %s", async (line) => {
    const reply = await ask(line);
    expect(reply.fallback).toMatch(/^Nobody called “Petra.*” is named in the articles\. Did you mean one of these\?$/u);
    expect(choicesOf(reply).map(({ label }) => label)).toContain("Peter Brandt");
    expect(wordsOf(reply)).not.toContain("arches");
  });

  it("is not taken for a topic behind a given name, unless the words say so", async () => {
    expect((await ask("/quotes Peter Bridges")).fallback).toContain("Nobody called “Peter Bridges”");
    expect((await ask("/quotes Peter on bridges")).fallback).toMatch(
      /^Peter Brandt: 1 quote about bridges, 1 more beside/u,
    );
    expect((await ask("/quotes Brand bridges")).fallback).toMatch(
      /^Peter Brandt: 1 quote about bridges, 1 more beside/u,
    );
  });
});
