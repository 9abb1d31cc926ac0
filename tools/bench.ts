import { spawnSync } from "node:child_process";
import { join } from "node:path";
import manifest from "../package.json" with { type: "json" };
import { CONTESTANTS, type Contestant } from "./bench/contestants.ts";
import { newsTexts } from "./bench/news-texts.ts";

/** As many as V8 takes to compile code of this size for good; with fewer, the larger a library, the slower it seems. */
const ROUNDS = 7;

/** Megabytes of text a second on one core: the best of some rounds, after one that warms the compiler up. */
function measure({ read, share }: Contestant, texts: readonly string[]): number {
  const given = texts.slice(0, Math.max(1, Math.ceil(texts.length * share)));
  const bytes = given.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const seconds = Array.from({ length: ROUNDS + 1 }, () => {
    const start = performance.now();
    for (const text of given) read(text);
    return (performance.now() - start) / 1000;
  }).slice(1);
  return bytes / 1e6 / Math.min(...seconds);
}

/** What `npm start` runs, from starting the process to the end of its first answer, and the most memory it took. */
function measureColdStart(): { seconds: number; megabytes: number } {
  const report = "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))";
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    const [, ...words] = manifest.scripts.start.split(" ");
    const { stderr } = spawnSync(process.execPath, ["--import", `data:text/javascript,${report}`, ...words], {
      input: "/brief\n",
      encoding: "utf8",
      cwd: join(import.meta.dirname, ".."),
    });
    return { seconds: (performance.now() - start) / 1000, megabytes: Number(/\d+$/u.exec(stderr)?.[0]) / 1024 };
  }).slice(1);
  return {
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}

// First of all: a process counts what its parent held at the fork as its own, and this one will hold the corpus.
const { seconds, megabytes } = measureColdStart();
const { name, texts } = newsTexts();
console.log(`Reading ${texts.length} articles (${name}), one core, best of ${ROUNDS} rounds\n`);
const speeds = CONTESTANTS.map((contestant) => ({ contestant, speed: measure(contestant, texts) }));
const ours = speeds[0]?.speed ?? 0;
for (const { contestant, speed } of speeds) {
  const ratio = `${(ours / speed).toFixed(1)} ×`;
  console.log(
    `${contestant.name.padEnd(12)} ${speed.toFixed(2).padStart(7)} MB/s ${ratio.padStart(9)}   ${contestant.does}`,
  );
}
console.log(
  `\nFrom start to the first brief and the end: ${seconds.toFixed(2)} s, at most ${megabytes.toFixed(0)} MB of memory`,
);
