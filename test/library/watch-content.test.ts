import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { createLibrary } from "../../src/library/library.ts";
import { createShelving, type FileFault } from "../../src/library/shelve.ts";
import { createStoredStock } from "../../src/library/stock-in-store.ts";
import { watchContent } from "../../src/library/watch-content.ts";
import { createArticles } from "../../src/store/articles.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createShelf } from "../../src/store/shelf.ts";

const STORY = `River Bursts Its Banks in Oakville

The Miller River burst its banks in Oakville on Tuesday and drove three hundred families from their homes, officials said.

Mayor Ruth Lindqvist asked the governor for boats and blankets.`;

/** What a test may want otherwise: a store that fails, or a folder that is looked at only when the test says so. */
interface Wish {
  readonly failing?: (articles: number) => boolean;
  readonly isWatched?: boolean;
}

/** A content folder with one article, watched over a store in memory, and the library that shows what was seen. */
async function open({ failing = () => false, isWatched = true }: Wish = {}) {
  const contentDir = mkdtempSync(join(tmpdir(), "nutgraf-content-"));
  const folder = join(contentDir, "articles");
  mkdirSync(folder);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("flood.txt", STORY);
  const store = await openStore({});
  const stored = createArticles(store);
  const articles = {
    ...stored,
    put: async (adding: Parameters<typeof stored.put>[0]) => {
      if (failing(adding.length)) throw new Error("the store is away");
      return stored.put(adding);
    },
  };
  const stock = createStoredStock(articles);
  const library = createLibrary(stock);
  const faults: FileFault[] = [];
  const parts = { contentDir, articles, shelf: createShelf(store), stock, version: "1", clock: Date.now };
  const { look } = createShelving({ ...parts, onFault: (fault) => faults.push(fault) });
  const lookFaults: unknown[] = [];
  const onLookFault = (fault: unknown): unknown => lookFaults.push(fault);
  const watching = isWatched ? await watchContent(contentDir, look, onLookFault) : await look();
  return {
    folder,
    look,
    write,
    faults,
    lookFaults,
    seen: (): string[] => library.articles().map(({ id }) => id),
    text: async (id: string): Promise<string> => {
      const card = library.articles().find((one) => one.id === id);
      return card ? (await library.open(card)).article.text : "";
    },
    [Symbol.asyncDispose]: async () => {
      await watching?.[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 50 });

describe("watchContent", () => {
  it("has shelved what is there before it returns", async () => {
    await using content = await open();
    expect(content.seen()).toEqual(["flood"]);
  });

  it("sees files that are added, changed, saved by renaming, and removed", async () => {
    await using content = await open();
    content.write("later.txt", STORY.replaceAll("Oakville", "Elmira"));
    await soon(() => expect(content.seen()).toEqual(["flood", "later"]));
    content.write("flood.txt", STORY.replace("three", "four"));
    await soon(async () => expect(await content.text("flood")).toContain("four hundred"));
    content.write(".flood.txt.swap", STORY.replace("three", "five"));
    renameSync(join(content.folder, ".flood.txt.swap"), join(content.folder, "flood.txt"));
    await soon(async () => expect(await content.text("flood")).toContain("five hundred"));
    rmSync(join(content.folder, "flood.txt"));
    await soon(() => expect(content.seen()).toEqual(["later"]));
  });

  it("takes an article off the shelf whose file is no article any more, and tells of it once", async () => {
    await using content = await open();
    content.write("flood.txt", "");
    await soon(() => expect(content.seen()).toEqual([]));
    content.write("later.txt", STORY);
    await soon(() => expect(content.seen()).toEqual(["later"]));
    expect(content.faults).toEqual([{ file: "flood.txt", problem: "it is empty", isLeftOut: true }]);
  });

  it("keeps an article whose file cannot be read, says so once, and reads it again when it can", async () => {
    await using content = await open({ isWatched: false });
    const path = join(content.folder, "flood.txt");
    rmSync(path);
    symlinkSync(path, path);
    await content.look();
    await content.look();
    expect(content.seen()).toEqual(["flood"]);
    expect(content.faults).toEqual([
      { file: "flood.txt", problem: expect.stringMatching(/ELOOP.*; the shelf keeps/u), isLeftOut: true },
    ]);
    rmSync(path);
    content.write("flood.txt", STORY.replace("three", "four"));
    await content.look();
    expect(await content.text("flood")).toContain("four hundred");
  });

  it.each([
    ["is away", () => undefined, "there is no such folder; the shelf keeps what it held"],
    ["cannot be read", (path: string) => symlinkSync(path, path), expect.stringMatching(/ELOOP.*; the shelf keeps/u)],
  ])("keeps all articles while their folder %s, and says so once each time", async (_, spoil, problem) => {
    await using content = await open({ isWatched: false });
    const loss = { file: content.folder, problem, isLeftOut: true };
    for (const times of [1, 2]) {
      renameSync(content.folder, `${content.folder}-away`);
      spoil(content.folder);
      await content.look();
      await content.look();
      expect(content.seen()).toEqual(["flood"]);
      expect(content.faults).toEqual(Array.from({ length: times }, () => loss));
      rmSync(content.folder, { force: true });
      renameSync(`${content.folder}-away`, content.folder);
      await content.look();
    }
    rmSync(join(content.folder, "flood.txt"));
    await content.look();
    expect(content.seen()).toEqual([]);
  });

  it("shelves at a later look what the store could not take, and tells of the look that failed", async () => {
    let refusals = 0;
    let isAway = false;
    await using content = await open({
      failing: () => {
        if (!isAway) return false;
        refusals += 1;
        return true;
      },
    });
    isAway = true;
    content.write("later.txt", STORY);
    await soon(() => expect(refusals).toBe(1));
    await soon(() => expect(content.lookFaults.map(String)).toEqual(["Error: the store is away"]));
    isAway = false;
    content.write("third.txt", STORY);
    await soon(() => expect(content.seen()).toEqual(["flood", "later", "third"]));
  });
});
