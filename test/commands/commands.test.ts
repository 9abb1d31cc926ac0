import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { createAnswer } from "../../src/chat/answer.ts";
import { parseLine } from "../../src/chat/parse-line.ts";
import type { Block, Reply } from "../../src/chat/reply.ts";
import { foldWhiteSpace } from "../../src/chat/text.ts";
import { understand } from "../../src/chat/understand.ts";
import { createLibrary } from "../../src/library/library.ts";
import { createMemoryStock } from "../../src/library/stock-in-memory.ts";
import { channelContext } from "../helpers/channel-context.ts";
import { shippedLibrary } from "../helpers/shipped-library.ts";

const library = await shippedLibrary();
const emptyChannel = await channelContext(createLibrary(createMemoryStock([])));
const faults: unknown[] = [];
const answer = createAnswer({
  commands,
  context: await channelContext(library),
  onFault: (fault) => faults.push(fault),
});
const ask = (line: string): Promise<Reply> => answer(understand(line, commands));

const blocksOf = <T extends Block["type"]>(reply: Reply, type: T) =>
  reply.blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type);
const labelsOf = (reply: Reply): string[] =>
  blocksOf(reply, "choices").flatMap(({ choices }) => choices.map(({ label }) => label));
const wordsOf = (reply: Reply): string => JSON.stringify(reply.blocks);

describe("every example of every command", () => {
  const examples = commands.flatMap((command) => command.examples);

  it.each(examples)("%s is answered with more than a notice", async (example) => {
    const invocation = parseLine(example, commands) ?? { command: "", options: {} };
    const reply = await answer(invocation);
    expect(reply.fallback).not.toBe("");
    expect(reply.blocks.length).toBeGreaterThan(1);
    expect(wordsOf(reply)).not.toMatch(/Did you mean|There is no|has nothing about/u);
    expect(faults).toEqual([]);
  });

  it.each(examples)("%s shows nothing as verbatim that is not in an article", async (example) => {
    const reply = await answer(parseLine(example, commands) ?? { command: "", options: {} });
    const analyses = await Promise.all(library.articles().map(library.open));
    const sources = analyses.map(({ article }) => foldWhiteSpace(article.text));
    const shown = [
      ...blocksOf(reply, "excerpt").map(({ text }) => text),
      ...blocksOf(reply, "quotation").flatMap(({ parts }) => parts),
    ];
    expect(shown.filter((text) => !sources.some((source) => source.includes(text)))).toEqual([]);
  });

  it.each(examples)("%s offers only choices that are answered", async (example) => {
    const reply = await answer(parseLine(example, commands) ?? { command: "", options: {} });
    for (const { choices } of blocksOf(reply, "choices")) {
      for (const { invocation } of choices) {
        const next = await answer(invocation);
        expect(wordsOf(next)).not.toMatch(/has no option “|There is no command|needs who|went wrong/u);
      }
    }
  });
});

describe("/brief", () => {
  it("takes the newest article when none is named", async () => {
    const [heading] = blocksOf(await ask("/brief"), "heading");
    expect(heading?.text).toBe(library.articles()[0]?.title);
  });

  it.each([
    ["/brief length: one-line", 1],
    ["/brief", 3],
    ["/brief length: full", 6],
    ["/brief length: 4", 4],
  ])("%s gives %i sentences, each with its paragraph", async (line, number) => {
    const excerpts = blocksOf(await ask(line), "excerpt");
    expect(excerpts).toHaveLength(number);
    expect(excerpts.every(({ where }) => /^¶\d+$/u.test(where))).toBe(true);
  });

  it("says what lengths there are", async () => {
    expect((await ask("/brief length: longish")).fallback).toContain("one-line, short, full");
  });

  it("says so when the article has nothing on the topic", async () => {
    expect((await ask("/brief apollo about: cheese")).fallback).toContain("nothing about cheese");
  });

  it("takes the article that says most about the topic when none is named", async () => {
    const [heading] = blocksOf(await ask("/brief about: moon"), "heading");
    expect(heading?.text).toMatch(/moon/iu);
    expect((await ask("/brief about: zeppelins")).fallback).toBe("No article has anything about zeppelins.");
  });

  it("keeps the topic when a longer one is asked for, and is then longer", async () => {
    const first = await ask("/brief tillerson about: sanctions");
    const longer = blocksOf(first, "choices")
      .flatMap(({ choices }) => choices)
      .find(({ label }) => label === "Longer");
    expect(longer?.invocation.options).toMatchObject({ about: "sanctions" });
    const second = await answer(longer?.invocation ?? { command: "", options: {} });
    expect(blocksOf(second, "excerpt").length).toBeGreaterThan(blocksOf(first, "excerpt").length);
  });

  it.each([
    ["/brief 7", "There is no article 7; the shelf has 6 articles. The newest of them are:"],
    ["/brief -1", "There is no article -1; the shelf has 6 articles. The newest of them are:"],
    ["/brief length: 5000", "1000 at most"],
  ])("%s says “%s”", async (line, words) => {
    expect((await ask(line)).fallback).toContain(words);
  });

  it("asks which when several headlines fit", async () => {
    const reply = await ask("/brief moon");
    expect(labelsOf(reply)).toHaveLength(2);
  });
});

describe("/quotes", () => {
  it("finds the speaker through a slip of the keys", async () => {
    expect((await ask("/quotes tilerson")).fallback).toMatch(/^Rex W\. Tillerson: /u);
  });

  it("puts the quote on the topic first", async () => {
    const [first] = blocksOf(await ask("what did Tillerson say about Iran?"), "quotation");
    expect(first?.parts.join(" ")).toContain("as flimsy as the one in Iran");
    expect(first?.speaker).toBe("Rex W. Tillerson");
  });

  it("takes what follows a name as the topic", async () => {
    expect((await ask("/quotes Tillerson Iran")).fallback).toMatch(/^Rex W\. Tillerson: \d+ quotes? about Iran\.$/u);
  });

  it("shows the sentence that names the topic where the quote itself does not", async () => {
    const reply = await ask("/quotes Tillerson about: Branstad");
    expect(wordsOf(reply)).toContain("Beside it, ¶2");
  });

  it("says where else somebody is named", async () => {
    const reply = await ask("/quotes Mandela article: apollo");
    expect(reply.fallback).toContain("does not name Nelson Mandela, but other articles do");
    expect(labelsOf(reply)).toEqual(["All quotes of Nelson Mandela"]);
  });

  it("stays within the article it was asked about", async () => {
    const reply = await ask("/quotes Tillerson about: football article: tillerson");
    const choices = blocksOf(reply, "choices").flatMap(({ choices: all }) => all);
    expect(choices.map(({ invocation }) => invocation.options["article"]).filter(Boolean)).toHaveLength(choices.length);
  });

  it.each(["0", "99", "-1", "two", "1.5"])("has no page %s", async (page) => {
    expect((await ask(`/quotes Tillerson page: ${page}`)).fallback).toContain(`There is no page “${page}”`);
  });

  it("takes yes in any case", async () => {
    expect(wordsOf(await ask("/quotes Michishita why: YES"))).toContain("% sure");
  });

  it("shows five at a time and then the rest", async () => {
    const first = await ask("/quotes Tillerson");
    expect(blocksOf(first, "quotation")).toHaveLength(5);
    const more = blocksOf(first, "choices")
      .flatMap(({ choices }) => choices)
      .find(({ label }) => label.startsWith("More"));
    const second = await answer(more?.invocation ?? { command: "", options: {} });
    const shown = [first, second].flatMap((reply) => blocksOf(reply, "quotation").map(({ parts }) => parts.join()));
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBeGreaterThan(5);
  });

  it("is silent where nothing fits, and offers the way to all the quotes", async () => {
    const reply = await ask("what did Tillerson say about football?");
    expect(reply.fallback).toContain("none of it names football");
    expect(blocksOf(reply, "quotation")).toEqual([]);
    expect(labelsOf(reply)).toContain("All quotes of Rex W. Tillerson");
  });

  it("tells somebody who is mentioned from somebody who is quoted", async () => {
    expect((await ask("/quotes Obama")).fallback).toContain("mentioned but not quoted");
  });

  it("offers whoever looks like an unknown name", async () => {
    const reply = await ask("/quotes Mendola");
    expect(reply.fallback).toContain("Nobody called “Mendola”");
    expect(labelsOf(reply)).toContain("Nelson Mandela");
  });

  it("asks for a name when none was given, and offers some", async () => {
    const reply = await ask("/quotes");
    expect(reply.fallback).toContain("Say whose words");
    expect(labelsOf(reply).length).toBeGreaterThan(2);
  });

  it("shows why, with the mention and where the name stands", async () => {
    expect(wordsOf(await ask("/quotes Michishita why: yes"))).toMatch(
      /“he” \(“said”\), ¶\d+ → Narushige Michishita, ¶\d+/u,
    );
  });
});

describe("a text that is given", () => {
  const TEXT = `Harbor Bridge to Close

The harbor bridge will close in May, the county said on Tuesday, and stay shut for a year.

“Nobody asked us,” said Ada L. Stone, who runs the ferry. “We will need two more boats,” she added.

“A year is too long,” Mayor Tom Webb said on Friday at the town hall.`;
  const askOf = (command: string, options: Record<string, string> = {}) =>
    answer({ command, options: { ...options, text: TEXT } });

  it("is briefed in its own words, and offers nothing of the shelf", async () => {
    const reply = await askOf("brief");
    expect(blocksOf(reply, "heading")[0]?.text).toBe("Harbor Bridge to Close");
    const choices = blocksOf(reply, "choices").flatMap(({ choices: some }) => some);
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.map(({ invocation }) => invocation.options["text"])).toEqual(choices.map(() => TEXT));
    for (const { invocation } of choices) expect(wordsOf(await answer(invocation))).toMatch(/Stone|bridge/u);
  });

  it("shows all its quotes where no name is given, and one speaker's where one is", async () => {
    expect(blocksOf(await askOf("quotes"), "quotation").map(({ speaker }) => speaker)).toEqual([
      "Ada L. Stone",
      "Ada L. Stone",
      "Tom Webb",
    ]);
    expect(blocksOf(await askOf("quotes", { who: "Webb" }), "quotation")).toHaveLength(1);
  });

  it("names its speakers", async () => {
    expect((await askOf("speakers")).fallback).toBe("2 speakers in “Harbor Bridge to Close”.");
  });

  it("is turned away with a reason when it is no article, and when it is a book", async () => {
    expect((await answer({ command: "brief", options: { text: "lol" } })).fallback).toContain("no prose in it");
    const book = await answer({ command: "brief", options: { text: "a".repeat(50_001) } });
    expect(book.fallback).toBe("“text” is too long: 50000 characters at most.");
  });
});

describe("/speakers", () => {
  it.each([
    ['who said "the timing is unexpected"?', "Narushige Michishita"],
    ["who said 'one small step for man'?", "Neil A. Armstrong"],
    ["/speakers said: tear down this wall", "Ronald Reagan"],
  ])("%s names %s", async (line, name) => {
    const [quotation] = blocksOf(await ask(line), "quotation");
    expect(quotation?.speaker).toBe(name);
  });

  it("takes either words said or a topic", async () => {
    expect((await ask("/speakers said: wall about: Berlin")).fallback).toContain("give one of them");
  });

  it("counts only those who name the topic themselves", async () => {
    const [list] = blocksOf(await ask("who spoke about Iran?"), "list");
    expect(JSON.stringify(list?.items)).toContain("Tillerson");
  });

  it("says so when nobody said the words", async () => {
    expect((await ask('who said "hasta la vista, baby"?')).fallback).toContain("Nobody is quoted");
  });
});

describe("/articles", () => {
  it("lists the newest first, with numbers that the other commands take", async () => {
    const [list] = blocksOf(await ask("/articles"), "list");
    expect(list?.numbers).toEqual([1, 2, 3, 4, 5, 6]);
    const [heading] = blocksOf(await ask("/brief 2"), "heading");
    expect(JSON.stringify(list?.items[1])).toContain(heading?.text);
  });

  it("looks for words, not for letters within them", async () => {
    expect((await ask("/articles ape")).fallback).toContain("No article holds");
  });

  it("offers the words of somebody whose name was typed", async () => {
    expect(labelsOf(await ask("Tillerson"))[0]).toMatch(/^What Rex W\. Tillerson said/u);
  });

  it("says so when no article holds the words", async () => {
    expect((await ask("/articles zeppelin")).fallback).toContain("No article holds");
  });
});

describe("an empty shelf", () => {
  const empty = createAnswer({
    commands,
    context: emptyChannel,
    onFault: (fault) => faults.push(fault),
  });

  it.each(["/brief", "/quotes Tillerson", "/speakers", "/articles", "/help"])("%s says what to do", async (line) => {
    const reply = await empty(understand(line, commands));
    expect(reply.fallback).toMatch(/no articles on the shelf|You can ask/u);
    expect(faults).toEqual([]);
  });
});
