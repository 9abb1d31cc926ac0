import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLibrary, type Library } from "../../src/library/library.ts";
import { createShelving } from "../../src/library/shelve.ts";
import { createMemoryStock } from "../../src/library/stock-in-memory.ts";
import { createStoredStock } from "../../src/library/stock-in-store.ts";
import { createArticles, type StoredArticle } from "../../src/store/articles.ts";
import { openStore, type StorePlace } from "../../src/store/open-store.ts";
import { createShelf } from "../../src/store/shelf.ts";
import { ROOT } from "../helpers/imports.ts";
import { readFolder } from "../helpers/read-folder.ts";
import { storeMakers } from "../helpers/stores.ts";

const CONTENT = join(ROOT, "content");

/** A library over a store, brought in line with a content folder, and what was put into the store on the way. */
async function openLibrary(place: StorePlace, { contentDir = CONTENT, version = "1" } = {}) {
  const store = await openStore(place);
  const stored = createArticles(store);
  const put: StoredArticle[] = [];
  const articles = {
    ...stored,
    put: (adding: readonly StoredArticle[]) => {
      put.push(...adding);
      return stored.put(adding);
    },
  };
  const stock = createStoredStock(articles);
  const shelving = createShelving({
    ...{ contentDir, articles, shelf: createShelf(store), stock, version, clock: () => 1 },
    onFault: ({ problem }) => {
      throw new Error(problem);
    },
  });
  await shelving.look();
  return {
    library: createLibrary(stock),
    put,
    look: shelving.look,
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}

/** A folder with one story, which may be written anew. */
function newFolder(text: string) {
  const contentDir = mkdtempSync(join(tmpdir(), "nutgraf-library-"));
  mkdirSync(join(contentDir, "articles"));
  const file = join(contentDir, "articles", "story.txt");
  writeFileSync(file, text);
  return { contentDir, file };
}

const STORY =
  "Bridge Closes\n\nThe bridge will close in May, said Ada Stone. “It is time,” Ms. Stone said on Friday.\n";

const namesOf = (library: Library): unknown => library.speakers().map(({ name, quotes }) => [name, quotes]);

for (const maker of storeMakers())
  describe.skipIf(!maker.isHere)(`a library on ${maker.engine}`, () => {
    beforeAll(() => maker.start());
    afterAll(() => maker.stop());

    it("gives back every analysis as it was made, and answers as one in memory does", async () => {
      const { articles } = await readFolder(CONTENT);
      const inMemory = createLibrary(createMemoryStock(articles));
      await using opened = await openLibrary(await maker.newPlace());
      const { library } = opened;
      expect(library.articles()).toEqual(inMemory.articles());
      for (const card of library.articles()) expect(await library.open(card)).toEqual(await inMemory.open(card));
      expect(namesOf(library)).toEqual(namesOf(inMemory));
      for (const words of ["moon", "berlin wall", "the president", "O'Brien's", "zeppelin", "¡!", ""]) {
        const found = await library.articlesThatSay(words);
        const expected = await inMemory.articlesThatSay(words);
        expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      }
    });

    it("has on each card who stands in its article, though others look the same but for their gender", async () => {
      const { contentDir, file } = newFolder("A Story\n\n“It held,” Mr. Webb said on Friday in Oakville.\n");
      writeFileSync(join(dirname(file), "dawn.txt"), "A Story\n\n“It held,” Mrs. Webb said on Friday in Oakville.\n");
      await using opened = await openLibrary(await maker.newPlace(), { contentDir });
      const genders = opened.library.articles().map(({ people }) => people.map(({ name, gender }) => [name, gender]));
      expect(genders).toEqual([[["Webb", "female"]], [["Webb", "male"]]]);
    });

    it("finds articles by any words on either engine, best first, within quotes or the whole text", async () => {
      const place = await maker.newPlace();
      await using _opened = await openLibrary(place);
      await using store = await openStore(place);
      const { search } = createArticles(store);
      const words = ["iran", "nuclear", "moon"];
      expect(await search({ words, within: "text", match: "all", most: 9 })).toEqual([]);
      const [best] = await search({ words: ["nuclear", "iran"], within: "quotes", match: "any", most: 9 });
      expect(best).toBe("2017-09-30-tillerson-in-beijing");
      expect(await search({ words: ["moon"], within: "text", match: "any", most: 1 })).toHaveLength(1);
      expect(await search({ words: [], within: "text", match: "all", most: 9 })).toEqual([]);
    });

    it("ranks those put last when more hold the words than are wanted, and stays among those it is told of", async () => {
      await using store = await openStore(await maker.newPlace());
      const { put, search } = createArticles(store);
      const article = { file: "", stamp: "", hash: "", version: "", card: "{}", analysis: "{}" };
      const put1 = (id: string, text: string) =>
        put([{ ...article, id, words: { text: text.split(" "), quotes: [] } }]);
      await put1("first", "bridg bridg bridg");
      await put1("second", "bridg and much more than only that");
      await put1("third", "bridg bridg");
      const asked = { words: ["bridg"], within: "text", match: "all" } as const;
      expect(await search({ ...asked, most: 2 })).toEqual(["third", "second"]);
      expect((await search({ ...asked, most: 9 })).at(-1)).toBe("second");
      expect(await search({ ...asked, most: 1, among: ["first", "second"] })).toEqual(["second"]);
      expect(await search({ ...asked, most: 9, among: [] })).toEqual([]);
      // Of those that hold any, the best: a quote typed with a wrong word may be an old one.
      const anyOf = { words: ["bridg", "much", "than", "only"], within: "text", match: "any" } as const;
      expect(await search({ ...anyOf, most: 1 })).toEqual(["second"]);
      // Put again, it is the last.
      await put1("first", "bridg");
      expect(await search({ ...asked, most: 1 })).toEqual(["first"]);
    });

    it.each([
      ["that are all different", Array.from({ length: 110_000 }, (_, index) => `w${index.toString(36)}x`)],
      ["of letters outside ASCII", Array.from({ length: 60_000 }, (_, index) => `жизнь${index}`)],
      ["that come again and again", Array.from({ length: 200_000 }, (_, index) => `w${index % 5_000}`)],
    ])("stores an article with more words than an index takes, %s, and finds it by its first", async (_, text) => {
      await using store = await openStore(await maker.newPlace());
      const { put, search } = createArticles(store);
      const article = { id: "long", file: "", stamp: "", hash: "", version: "", card: "{}", analysis: "{}" };
      await put([{ ...article, words: { text, quotes: text } }]);
      for (const within of ["text", "quotes"] as const)
        expect(await search({ words: text.slice(0, 3), within, match: "all", most: 9 })).toEqual(["long"]);
    });

    it("analyses nothing anew when nothing changed, nor when a file was only touched", async () => {
      const place = await maker.newPlace();
      const { contentDir, file } = newFolder(STORY);
      await (await openLibrary(place, { contentDir }))[Symbol.asyncDispose]();
      await using again = await openLibrary(place, { contentDir });
      expect(again.put).toEqual([]);
      utimesSync(file, new Date(), new Date(0));
      await again.look();
      expect(again.put).toEqual([]);
      expect(again.library.articles()).toHaveLength(1);
    });

    it("analyses anew when the text has changed, and when the programs have", async () => {
      const place = await maker.newPlace();
      const { contentDir, file } = newFolder(STORY);
      await using first = await openLibrary(place, { contentDir });
      writeFileSync(file, STORY.replaceAll("Ada Stone", "Bea Stone"));
      await first.look();
      expect(first.put).toHaveLength(2);
      expect(namesOf(first.library)).toContainEqual(["Bea Stone", 1]);
      await using second = await openLibrary(place, { contentDir, version: "2" });
      expect(second.put).toHaveLength(1);
    });

    it("sees what another process has shelved", async () => {
      const place = await maker.newPlace();
      const { contentDir, file } = newFolder(STORY);
      await using one = await openLibrary(place, { contentDir });
      await using other = await openLibrary(place, { contentDir });
      writeFileSync(file, STORY.replaceAll("Ada Stone", "Bea Stone"));
      await one.look();
      await other.look();
      expect(other.put).toEqual([]);
      expect(namesOf(other.library)).toContainEqual(["Bea Stone", 1]);
    });

    it("takes an article off that an older program analysed when its file is gone", async () => {
      const place = await maker.newPlace();
      const { contentDir, file } = newFolder(STORY);
      await (await openLibrary(place, { contentDir }))[Symbol.asyncDispose]();
      rmSync(file);
      await using later = await openLibrary(place, { contentDir, version: "2" });
      expect(later.library.articles()).toEqual([]);
    });
  });
