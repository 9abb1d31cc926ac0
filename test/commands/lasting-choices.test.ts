import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { type Answer, createAnswer } from "../../src/chat/answer.ts";
import { parseLine } from "../../src/chat/parse-line.ts";
import type { Invocation, Reply } from "../../src/chat/reply.ts";
import { readArticle } from "../../src/ingest/read.ts";
import { referenceTo } from "../../src/library/find-article.ts";
import { createLibrary, type Library } from "../../src/library/library.ts";
import { createMemoryStock } from "../../src/library/stock-in-memory.ts";
import type { Article } from "../../src/model/article.ts";
import { channelContext, openChannel } from "../helpers/channel-context.ts";

const articleOf = (id: string, date: string, speaker: string): Article => ({
  ...readArticle({
    id,
    title: `${speaker} Reopens the Harbor`,
    text: [
      `“The harbor of ${id} is open again,” said Mayor Ada ${speaker} on Friday, after a strike of three weeks.`,
      `Dockers cheered when she came to the gates of ${id}. Ships had waited outside since the first of the month.`,
      `“We owe them an apology,” ${speaker} said. The union accepted it, and the cranes moved before noon.`,
    ].join("\n\n"),
  }),
  date,
});

const shelfOf = (...articles: Article[]): Library => createLibrary(createMemoryStock(articles));
const old = articleOf("Oldport", "2026-01-02", "Stone");
const throwIt = (fault: unknown): never => {
  throw fault;
};
const answerOver = async (library: Library): Promise<Answer> =>
  createAnswer({
    commands,
    context: await channelContext(library),
    onFault: throwIt,
  });

const earlier = await answerOver(shelfOf(old));
const later = await answerOver(shelfOf(old, articleOf("1", "2026-01-03", "Brook")));
const withoutIt = await answerOver(shelfOf(articleOf("Oldport-2", "2026-01-03", "Brook")));

const invocationOf = (line: string): Invocation => parseLine(line, commands) ?? { command: "", options: {} };
const choicesOf = (reply: Reply) => reply.blocks.flatMap((block) => (block.type === "choices" ? block.choices : []));
/** What a member reads of a reply, without what its buttons ask. */
const readingOf = ({ fallback, blocks }: Reply): string =>
  JSON.stringify([fallback, ...blocks.filter(({ type }) => type !== "choices")]);

describe("what an answer offers, pressed when a newer article has come", () => {
  it.each([
    "/brief",
    "/brief 1",
    "/brief about: harbor",
    "/quotes article: 1",
    "/quotes Stone article: 1",
    "/quotes Stone about: zeppelins article: 1",
    "/speakers 1",
    "/speakers 1 about: harbor",
    "/articles",
  ])("is of the same article: %s", async (line) => {
    const asked = await earlier(invocationOf(line));
    for (const { label, invocation } of choicesOf(asked)) {
      const pressed = readingOf(await later(invocation));
      expect(pressed, label).toBe(readingOf(await earlier(invocation)));
      expect(pressed, label).not.toContain("Brook");
    }
    if (asked.again !== undefined) expect(readingOf(await later(asked.again))).toBe(readingOf(asked));
  });

  it.each(["/brief", "/brief 1", "/quotes article: 1", "/speakers 1"])("can show %s again", async (line) => {
    expect((await earlier(invocationOf(line))).again).toBeDefined();
  });

  it.each(["/help", "/help zeppelins"])("is the brief that %s named", async (line) => {
    const [brief] = choicesOf(await earlier(invocationOf(line)));
    expect(brief?.label).toBe("Brief: Stone Reopens the Harbor");
    expect((await later(brief?.invocation ?? invocationOf(""))).fallback).toMatch(/^Stone Reopens the Harbor/u);
  });

  it("says so when the article has left the shelf, and takes none of a like name for it", async () => {
    const { again } = await earlier(invocationOf("/brief"));
    expect((await withoutIt(again ?? invocationOf(""))).fallback).toBe(
      "That article is no longer on the shelf. These are:",
    );
  });

  it("is of the same article in the posts of a digest, and says so when that has left the shelf", async () => {
    const { context, posts, digests } = await openChannel(shelfOf(old, articleOf("Newport", "2026-01-02", "Wells")));
    const answer = createAnswer({ commands, context, onFault: throwIt });
    await answer(invocationOf("/digest subscribe 8 am"));
    await answer(invocationOf("/digest now"));
    await digests[Symbol.asyncDispose]();
    const offered = posts.flatMap(({ reply }) => choicesOf(reply));
    expect(offered.map(({ label }) => label.slice(0, 5))).toEqual(
      expect.arrayContaining(["Brief", "Brief", "Who s", "Who s"]),
    );
    const onNewShelf = await answerOver(
      shelfOf(old, articleOf("Newport", "2026-01-02", "Wells"), articleOf("1", "2026-01-03", "Brook")),
    );
    for (const { label, invocation } of offered) {
      expect(readingOf(await onNewShelf(invocation)), label).toBe(readingOf(await answer(invocation)));
      expect((await withoutIt(invocation)).fallback).toContain("no longer on the shelf");
    }
  });
});

describe("what an answer offers, pressed when the text of its article has changed", () => {
  const corrected = shelfOf({
    ...readArticle({
      id: "Oldport",
      title: "Stone Reopens the Harbor",
      text: "“It opens on Monday,” said Dockmaster Paul Wells. The strike had lasted for three weeks, and the mayor stayed away.",
    }),
    date: "2026-01-02",
  });

  it.each([
    ["/brief", "Longer", /strike/u],
    ["/brief", "Who said what", /1 speaker.*Paul Wells/u],
    ["/quotes Stone article: 1", "Why this speaker", /Nobody called “Stone” is named in “Stone Reopens the Harbor”/u],
    ["/speakers 1", "Ada Stone", /Nobody called “Ada Stone” is named/u],
    ["/quotes article: 1", "Why this speaker", /It opens on Monday.*% sure/u],
  ])("shows the new text, or says what it no longer holds: %s, %s", async (line, label, words) => {
    const choice = choicesOf(await earlier(invocationOf(line))).find((one) => one.label === label);
    expect(choice).toBeDefined();
    const answer = await answerOver(corrected);
    const pressed = readingOf(await answer(choice?.invocation ?? invocationOf("")));
    expect(pressed).toMatch(words);
    expect(pressed).not.toMatch(/apology|cranes/u);
  });

  it("says which pages there are now", async () => {
    const answer = await answerOver(corrected);
    const article = referenceTo({ id: "Oldport" });
    const gone = await answer({ command: "quotes", options: { article, page: "2" } });
    expect(gone.fallback).toBe("There is no page “2”: there is only page 1.");
  });
});
