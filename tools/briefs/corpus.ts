import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readArticle } from "../../src/ingest/read.ts";
import { sliceOf } from "../../src/model/span.ts";
import { joinQuotations } from "../../src/nlp/brief/quotation-balance.ts";
import type { Story } from "../../src/nlp/rank/story.ts";
import { splitSentences } from "../../src/nlp/sentences.ts";
import { createSetScorer, type Rouge, type Scorer } from "./rouge.ts";

const CORPORA = process.env["NUTGRAF_CORPORA"] ?? join(import.meta.dirname, "..", "..", "..", "shared", "corpora");

/** Whether the corpora for training and evaluation are on this machine. */
export const hasCorpora = (): boolean => existsSync(join(CORPORA, "summaries", "dev.jsonl"));

/** A news story with the lines a human wrote to sum it up. */
export interface Example {
  readonly id: string;
  readonly source: string;
  /** Its sentences are those that briefs are made of. */
  readonly story: Story;
  /** Its first three sentences as they were split. */
  readonly lead: readonly string[];
  readonly raw: string;
  readonly reference: string;
  /** ROUGE of a set of its sentences against the reference. */
  readonly scoreOf: (set: readonly number[]) => Rouge;
}

/** One line of a corpus file, by the names its README gives. */
export interface Row {
  readonly id: string;
  readonly source?: string;
  readonly title?: string;
  readonly text: string;
  readonly docs: readonly string[];
  readonly reference: string;
}

/** The shared scorer, as the evaluation uses it. */
export interface SharedScorer extends Scorer {
  readonly score: (
    reference: readonly string[],
    given: readonly string[],
  ) => Record<"r1" | "r2" | "rlsum", { f: number }>;
}

export function readRows(file: string): Row[] {
  const lines = readFileSync(join(CORPORA, file), "utf8").split("\n").filter(Boolean);
  return lines.map((line): Row => JSON.parse(line));
}

export async function loadScorer(): Promise<SharedScorer> {
  return await import(pathToFileURL(join(CORPORA, "summaries", "rouge.mjs")).href);
}

/** The story of a text, its sentences split, without people and quotes. */
export function readStory(id: string, text: string, title?: string): Story {
  const article = readArticle({ id, text, ...(title === undefined ? {} : { title }) });
  return { article, sentences: splitSentences(text, article.paragraphs) };
}

/** The sentences of a story as strings. */
export const sentencesOf = ({ article, sentences }: Story): string[] =>
  sentences.map((sentence) => sliceOf(article.text, sentence));

export function readExamples(file: string, scorer: Scorer): Example[] {
  return readRows(file).map(({ id, source = "", title, text, reference }) => {
    const split = readStory(id, text, title);
    const story = { ...split, sentences: joinQuotations(text, split.sentences) };
    const lead = sentencesOf(split).slice(0, 3);
    const scoreOf = createSetScorer(sentencesOf(story), reference.split("\n"), scorer);
    return { id, source, story, lead, raw: text, reference, scoreOf };
  });
}

/** Texts that are in no evaluation of briefs, to count in how many articles a word stands. */
export function readBackground(): string[] {
  const clusters = readRows("summaries/multinews_dev.jsonl").flatMap(({ docs }) => docs);
  const files = ["summaries/xsum_dev.jsonl", "summaries/bbc_ext_dev.jsonl", "quotes/train.jsonl"];
  return [...clusters, ...files.flatMap(readRows).map(({ text }) => text)];
}
