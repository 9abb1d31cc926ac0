import { describe, expect, it } from "vitest";
import { readingCommands } from "../../commands/index.ts";
import { createAnswer } from "../../src/chat/answer.ts";
import { understand } from "../../src/chat/understand.ts";
import { UserError } from "../../src/errors.ts";
import { analyze } from "../../src/library/analyze.ts";
import { createLibrary } from "../../src/library/library.ts";
import { packAnalysis } from "../../src/library/pack-analysis.ts";
import { openOne } from "../../src/library/stock.ts";
import { createStoredStock } from "../../src/library/stock-in-store.ts";
import { writeCard } from "../../src/library/write-card.ts";
import type { Articles } from "../../src/store/articles.ts";

/** A store of articles whose text the test changes, and that may be made to wait before it answers. */
function createShelf() {
  const texts = new Map<string, string>();
  let until: Promise<void> = Promise.resolve();
  const analysisOf = (id: string) => analyze({ id, text: `A Story\n\n${texts.get(id)}\n` });
  const articles: Pick<Articles, "cards" | "analysesOf" | "search"> = {
    cards: async function* () {
      yield [...texts.keys()].map((id) => JSON.stringify(writeCard(analysisOf(id))));
    },
    analysesOf: async (ids) => {
      const there = ids.filter((id) => texts.has(id));
      const found = new Map(there.map((id) => [id, packAnalysis(analysisOf(id))]));
      await until;
      return found;
    },
    search: async () => [],
  };
  const states = () => [...texts].map(([id, text]) => ({ id, file: `${id}.txt`, stamp: "", hash: text, version: "1" }));
  return {
    articles,
    states,
    put: (id: string, text: string) => texts.set(id, text),
    remove: (id: string) => texts.delete(id),
    holdBack: (wait: Promise<void>) => {
      until = wait;
    },
  };
}

describe("createStoredStock", () => {
  it("keeps nothing as current that was read before the shelf was renewed", async () => {
    const shelf = createShelf();
    shelf.put("a", "The bridge is open.");
    shelf.put("b", "The dam holds.");
    const stock = createStoredStock(shelf.articles);
    await stock.renew(shelf.states());
    const textsOf = async (...ids: string[]) => {
      const cards = stock.cards().filter(({ id }) => ids.includes(id));
      return [...(await stock.openAll(cards)).values()].map(({ article }) => article.text.split("\n")[2]);
    };
    expect(await textsOf("a")).toEqual(["The bridge is open."]);
    const held = Promise.withResolvers<void>();
    shelf.holdBack(held.promise);
    const both = textsOf("a", "b");
    shelf.put("a", "The bridge is closed.");
    shelf.put("b", "The dam broke.");
    await stock.renew(shelf.states());
    held.resolve();
    expect(await both).toEqual(["The bridge is open.", "The dam holds."]);
    expect(await textsOf("a", "b")).toEqual(["The bridge is closed.", "The dam broke."]);
  });

  it("passes over an article that is there no more in a list, and says so of one", async () => {
    const shelf = createShelf();
    shelf.put("a", "The bridge is open.");
    shelf.put("b", "The dam holds.");
    const stock = createStoredStock(shelf.articles);
    await stock.renew(shelf.states());
    const [gone] = stock.cards();
    if (!gone) throw new Error("no card");
    shelf.remove("a");
    expect([...(await stock.openAll(stock.cards())).keys()].map(({ id }) => id)).toEqual(["b"]);
    await expect(openOne(stock, gone)).rejects.toThrow(new UserError("That article is no longer on the shelf."));
  });

  it("answers a command about what is there no more, in a list and of one", async () => {
    const shelf = createShelf();
    for (const id of ["a", "b"]) shelf.put(id, `“The dam of ${id} holds,” said Ada Stone. The dam is old.`);
    const stock = createStoredStock(shelf.articles);
    await stock.renew(shelf.states());
    const faults: unknown[] = [];
    const context = { library: createLibrary(stock) };
    const answer = createAnswer({ commands: readingCommands, context, onFault: (fault) => faults.push(fault) });
    const ask = async (line: string) => answer(understand(line, readingCommands));
    shelf.remove("a");
    const gone = "That article is no longer on the shelf.";
    expect((await ask("/brief file:a")).fallback).toBe(gone);
    expect((await ask("/quotes article: file:a")).fallback).toBe(gone);
    expect(JSON.stringify((await ask("/quotes Stone")).blocks)).toContain("The dam of b holds,");
    expect((await ask("/speakers about: dam")).fallback).toMatch(/1 speaker/u);
    expect(faults).toEqual([]);
  });
});
