import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StorePlace } from "../src/store/open-store.ts";
import { type StoreMaker, storeMakers } from "../test/helpers/stores.ts";
import type { LibraryFigures } from "./bench/library-process.ts";
import { writeArticles } from "./bench/made-up-articles.ts";
import { START_FLAGS } from "./bench/start-flags.ts";

/** Where `src/launch.js` has Node keep what it compiled. */
const COMPILE_CACHE = join(tmpdir(), "node-compile-cache");
const ARTICLES = Number(process.argv[2] ?? 10_000);

/** Opens the library in a process of its own, as a start of the bot does. */
function openIn(place: StorePlace, contentDir: string): LibraryFigures {
  const program = join(import.meta.dirname, "bench", "library-process.ts");
  const words = [...START_FLAGS, program, JSON.stringify(place), contentDir];
  const env = { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE };
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: "utf8", env });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function bench(maker: StoreMaker, contentDir: string): Promise<void> {
  await maker.start();
  try {
    const place = await maker.newPlace();
    const first = openIn(place, contentDir);
    console.log(`${maker.engine}: first start, everything analysed and stored: ${first.startSeconds.toFixed(1)} s`);
    const again = openIn(place, contentDir);
    console.log(`  start when nothing changed   ${again.startSeconds.toFixed(2)} s`);
    for (const [question, { p50, p95 }] of Object.entries(again.searches)) {
      console.log(`  ${question.padEnd(28)} p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
    }
    console.log(`  memory at most               ${again.megabytes.toFixed(0)} MB`);
  } finally {
    await maker.stop();
  }
}

const contentDir = mkdtempSync(join(tmpdir(), "nutgraf-bench-"));
mkdirSync(join(contentDir, "articles"));
writeArticles(join(contentDir, "articles"), ARTICLES);
console.log(`A library of ${ARTICLES} articles:`);
try {
  for (const maker of storeMakers()) if (maker.isHere) await bench(maker, contentDir);
} finally {
  rmSync(contentDir, { recursive: true });
}
