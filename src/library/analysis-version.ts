import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Whatever decides what an analysis is like: the reading, the language rules with their weights, and how it is packed. */
const MAKERS = [
  "ingest",
  "nlp",
  "model",
  "library/analyze.ts",
  "library/pack-analysis.ts",
  "library/search-words.ts",
  "library/write-card.ts",
];
const SOURCE = join(import.meta.dirname, "..");

/**
 * A name for the programs that analyse articles, another one whenever any of their files is: so that an upgrade has the
 * stored articles analysed anew, and nobody needs to remember to count a number up.
 */
export function analysisVersion(): string {
  const hash = createHash("sha256");
  for (const file of MAKERS.flatMap((maker) => filesBelow(join(SOURCE, maker)))) hash.update(readFileSync(file));
  return hash.digest("base64url").slice(0, 16);
}

/** A file itself, or the files of a folder and its folders, in the same order everywhere. */
function filesBelow(path: string): string[] {
  if (/\.\w+$/u.test(path)) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap(({ name }) => filesBelow(join(path, name)));
}
