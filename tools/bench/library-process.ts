import { analysisVersion } from "../../src/library/analysis-version.ts";
import { createLibrary, type Library } from "../../src/library/library.ts";
import { createShelving } from "../../src/library/shelve.ts";
import { createStoredStock } from "../../src/library/stock-in-store.ts";
import { createArticles } from "../../src/store/articles.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createShelf } from "../../src/store/shelf.ts";

/** What one start measured; times of questions in milliseconds. */
export interface LibraryFigures {
  readonly startSeconds: number;
  readonly searches: Readonly<Record<string, { readonly p50: number; readonly p95: number }>>;
  readonly megabytes: number;
}

const ROUNDS = 60;

async function timesOf(ask: (round: number) => unknown): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await ask(round);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { p50: times[ROUNDS >> 1] ?? 0, p95: times[Math.floor(ROUNDS * 0.95)] ?? 0 };
}

const TOPICS = "harbor budget school bridge vaccine election tariff drought stadium museum railway pension".split(" ");

/** The questions members ask, each with other words every round. */
async function search(library: Library): Promise<LibraryFigures["searches"]> {
  const cards = library.articles();
  const everybody = library.speakers();
  const wordOf = (round: number): string => TOPICS[round % TOPICS.length] ?? "";
  const speakerOf = (round: number) => everybody[(round * 37) % everybody.length];
  return {
    "articles with two words": await timesOf((round) => library.articlesThatSay(`${wordOf(round)} mayor`)),
    "article by its headline": await timesOf((round) => library.findArticle(cards[round * 17]?.title ?? "")),
    "speaker by name": await timesOf((round) => library.findSpeaker(speakerOf(round)?.name ?? "")),
    "speaker with a slip": await timesOf((round) => library.findSpeaker(`${speakerOf(round)?.name}e`)),
    "quotes of a speaker": await timesOf((round) => {
      const speaker = speakerOf(round);
      return speaker && library.quotesOf(speaker, { from: 0, to: 5 });
    }),
    "quotes of one on a topic": await timesOf((round) => {
      const speaker = everybody[round % 10];
      return speaker && library.quotesAbout(speaker, wordOf(round));
    }),
    "who said some words": await timesOf((round) => library.quotesThatSay(`the ${wordOf(round)} cannot wait`)),
    "who spoke about a topic": await timesOf((round) => library.speakersAbout(wordOf(round))),
  };
}

const [, , place = "{}", contentDir = ""] = process.argv;
const start = performance.now();
await using store = await openStore(JSON.parse(place));
const articles = createArticles(store);
const stock = createStoredStock(articles);
const version = analysisVersion();
const parts = { contentDir, articles, shelf: createShelf(store), stock, version, clock: Date.now };
const { look } = createShelving({ ...parts, onFault: ({ file, problem }) => console.error(file, problem) });
await look();
const library = createLibrary(stock);
library.prepare();
const startSeconds = (performance.now() - start) / 1000;
const searches = await search(library);
const figures: LibraryFigures = { startSeconds, searches, megabytes: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(figures));
