import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Texts to measure on, and where they come from. */
export interface NewsTexts {
  readonly name: string;
  readonly texts: readonly string[];
}

const CORPUS = join(import.meta.dirname, "..", "..", "..", "shared", "corpora", "quotes", "train.jsonl");
const SHIPPED = join(import.meta.dirname, "..", "..", "content", "articles");
/** The shipped articles are 30 kB: read this often, they make a text long enough to measure. */
const COPIES = 100;

/** The quote corpus where it is at hand; elsewhere the shipped articles, over and over. */
export function newsTexts(): NewsTexts {
  if (existsSync(CORPUS)) {
    const rows = readFileSync(CORPUS, "utf8")
      .split("\n")
      .filter((line) => line !== "");
    return { name: "quote corpus", texts: rows.map((row): string => JSON.parse(row).text) };
  }
  const files = readdirSync(SHIPPED).map((name) => readFileSync(join(SHIPPED, name), "utf8"));
  return { name: `shipped articles × ${COPIES}`, texts: Array.from({ length: COPIES }, () => files).flat() };
}
