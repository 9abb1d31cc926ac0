import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLibrary } from "../../src/library/library.ts";
import { createNews } from "../../src/library/news.ts";
import { createShelving } from "../../src/library/shelve.ts";
import { createStoredStock } from "../../src/library/stock-in-store.ts";
import { createArticles } from "../../src/store/articles.ts";
import { openStore, type Store, type StorePlace } from "../../src/store/open-store.ts";
import { createShelf } from "../../src/store/shelf.ts";
import { storeMakers } from "../helpers/stores.ts";

/** A content folder, and the processes that shelve what is in it. */
function openFolder(place: StorePlace) {
  const contentDir = mkdtempSync(join(tmpdir(), "nutgraf-news-"));
  mkdirSync(join(contentDir, "articles"));
  const stores: Store[] = [];
  return {
    write: (town: string): void => {
      const text = `${town} Bridge Closes\n\nThe bridge at ${town} will close in May, the county said on Tuesday.\n`;
      writeFileSync(join(contentDir, "articles", `${town}.txt`), text);
    },
    remove: (town: string): void => rmSync(join(contentDir, "articles", `${town}.txt`)),
    /** A process with a catalogue of its own; `look` brings it in line with the folder at a moment. */
    startProcess: async () => {
      const store = await openStore(place);
      stores.push(store);
      let now = 0;
      const stored = createArticles(store);
      const shelf = createShelf(store);
      const process = { isDying: false };
      const articles = {
        ...stored,
        put: async (adding: Parameters<typeof stored.put>[0]) => {
          await stored.put(adding);
          if (process.isDying) throw new Error("killed");
        },
      };
      const stock = createStoredStock(articles);
      const onFault = ({ problem }: { problem: string }): never => {
        throw new Error(problem);
      };
      const shelving = createShelving({
        ...{ contentDir, articles, shelf, stock, version: "1", clock: () => now, onFault },
      });
      const news = createNews(createLibrary(stock), shelf);
      return Object.assign(process, {
        look: async (moment: number): Promise<void> => {
          now = moment;
          await shelving.look();
        },
        /** The ids of what is new since a moment, and up to when it was looked for. */
        newsSince: async (moment: number): Promise<readonly [readonly string[], number]> => {
          const { articles: fresh, until } = await news.shelvedAfter(moment, 9);
          return [fresh.map(({ article }) => article.id), until];
        },
      });
    },
    [Symbol.asyncDispose]: async () => {
      for (const store of stores) await store[Symbol.asyncDispose]();
    },
  };
}

for (const maker of storeMakers())
  describe.skipIf(!maker.isHere)(`the news on ${maker.engine}`, () => {
    beforeAll(() => maker.start());
    afterAll(() => maker.stop());

    it("are what was shelved later than a moment, up to the latest of it", async () => {
      await using folder = openFolder(await maker.newPlace());
      const one = await folder.startProcess();
      folder.write("Oakville");
      await one.look(1_000);
      folder.write("Elmira");
      await one.look(2_000);
      expect(await one.newsSince(0)).toEqual([["Elmira", "Oakville"], 2_000]);
      expect(await one.newsSince(1_000)).toEqual([["Elmira"], 2_000]);
      expect(await one.newsSince(2_000)).toEqual([[], 2_000]);
    });

    it("lose nothing that another process shelved: it is still to be told when this one has seen it", async () => {
      await using folder = openFolder(await maker.newPlace());
      const [one, other] = [await folder.startProcess(), await folder.startProcess()];
      folder.write("Oakville");
      await one.look(1_000);
      await other.look(1_100);
      folder.write("Elmira");
      await one.look(2_000);
      folder.write("Utica");
      await one.look(3_000);
      expect(await other.newsSince(0)).toEqual([["Oakville"], 1_000]);
      expect(await other.newsSince(1_000)).toEqual([[], 1_000]);
      await other.look(4_000);
      expect(await other.newsSince(1_000)).toEqual([["Elmira", "Utica"], 3_000]);
    });

    it("do not wait for an article that was taken off the shelf", async () => {
      await using folder = openFolder(await maker.newPlace());
      const one = await folder.startProcess();
      folder.write("Oakville");
      await one.look(1_000);
      folder.write("Elmira");
      await one.look(2_000);
      folder.remove("Oakville");
      await one.look(3_000);
      expect(await one.newsSince(0)).toEqual([["Elmira"], 2_000]);
    });

    it("hold what a process stored that died before it could note it", async () => {
      await using folder = openFolder(await maker.newPlace());
      const dying = await folder.startProcess();
      dying.isDying = true;
      folder.write("Oakville");
      await expect(dying.look(1_000)).rejects.toThrow("killed");
      const next = await folder.startProcess();
      await next.look(2_000);
      expect(await next.newsSince(0)).toEqual([["Oakville"], 2_000]);
    });

    it("keep the time of an article that goes and comes back", async () => {
      await using folder = openFolder(await maker.newPlace());
      const one = await folder.startProcess();
      folder.write("Oakville");
      await one.look(1_000);
      folder.remove("Oakville");
      await one.look(2_000);
      folder.write("Oakville");
      await one.look(3_000);
      expect(await one.newsSince(0)).toEqual([["Oakville"], 1_000]);
    });
  });
