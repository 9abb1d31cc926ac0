import { describe, expect, it } from "vitest";
import { analyze } from "../../src/library/analyze.ts";
import { packAnalysis } from "../../src/library/pack-analysis.ts";
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
      const found = new Map(ids.map((id) => [id, packAnalysis(analysisOf(id))]));
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
      return (await stock.openAll(cards)).map(({ article }) => article.text.split("\n")[2]);
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

  it("says which article it is that is there no more", async () => {
    const shelf = createShelf();
    shelf.put("a", "The bridge is open.");
    const stock = createStoredStock({ ...shelf.articles, analysesOf: async () => new Map() });
    await stock.renew(shelf.states());
    await expect(stock.openAll(stock.cards())).rejects.toThrow("the article a was taken off the shelf");
  });
});
