import type { Article } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import { createScratchMemory, LASTING, type Memory } from "./memory.ts";
import { openText, scanSpan } from "./scan-tokens.ts";
import { WORD } from "./word-classes.ts";
import type { WordTable } from "./word-table.ts";

/** A stretch of lines that is read as one: a paragraph of the body, or a line beside it that may hold names. */
export interface Block extends Span {
  /** The `number` of the paragraph; 0 beside the body. */
  readonly paragraph: number;
  /** Its tokens are `[firstToken, endToken)`. */
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * An article cut into tokens. Token indices run over the article. Numbers in arrays instead of an object a token, since
 * the finders read millions of them a second.
 */
export interface Tokens {
  readonly text: string;
  /** In source order. */
  readonly blocks: readonly Block[];
  /** How many tokens there are. */
  readonly count: number;
  /** By token: where it stands in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** By token: its number in `table`. */
  readonly words: Int32Array;
  readonly table: WordTable;
}

/** The tokens of an article with their word classes: what all finders of this folder read. */
export interface Reading extends Tokens {
  /** `classifyWord` by token, with `WORD`; 0 for marks. */
  readonly classes: Int32Array;
  /** Index of the block by token. */
  readonly blockOf: Int32Array;
  /** Index of the sentence by token; -1 beside the body. */
  readonly sentenceOf: Int32Array;
  /** 1 where a token opens a sentence, or stands where a sentence may open (behind a colon or an opening mark). */
  readonly opensSentence: Uint8Array;
  /** Where those who read on take their arrays from; what they find lasts as long as the reading. */
  readonly memory: Memory;
}

/** The words of a token; "" outside of the article. */
export function textAt({ table, words }: Reading, index: number): string {
  const word = words[index];
  return word === undefined ? "" : (table.texts[word] as string);
}

/** The words of a token in lower case; "" outside of the article. */
export function lowerAt({ table, words }: Reading, index: number): string {
  const word = words[index];
  return word === undefined ? "" : (table.lowers[word] as string);
}

/** The classes of a token; 0 for marks and outside of the article. */
export function classesAt({ classes }: Reading, index: number): number {
  return classes[index] ?? 0;
}

/** Whether a token has at least one of some classes. */
export function hasClass({ classes }: Reading, index: number, some: number): boolean {
  return ((classes[index] ?? 0) & some) !== 0;
}

/** Whether there is a word at `index`, rather than a mark or nothing. */
export function isWordAt({ classes }: Reading, index: number): boolean {
  return ((classes[index] ?? 0) & WORD) !== 0;
}

const NAMED_LINES: ReadonlySet<string> = new Set(["headline", "byline", "caption"]);

function readableSpans(article: Article): { start: number; end: number; paragraph: number }[] {
  const spans = article.paragraphs.map(({ start, end, number }) => ({ start, end, paragraph: number }));
  for (const line of article.lines) {
    if (NAMED_LINES.has(line.name)) spans.push({ start: line.start, end: line.end, paragraph: 0 });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** 1 by the unit of a mark that a sentence may open behind. A point is none: it shortens words ("Mr. Kim"). */
const OPENS_BEHIND = new Uint8Array(0x10000);
for (const mark of "\"“‘'`:?!•*([|") OPENS_BEHIND[mark.charCodeAt(0)] = 1;

/** The article whose tokens were asked for last: its brief often follows upon its quotes. */
let latest: { readonly article: Article; readonly tokens: Tokens } | undefined;
const scratch = createScratchMemory();

/**
 * The tokens of the body, headline, byline and captions of an article; good until another article is asked for. Linear
 * in the text; at once for the article that was asked for last.
 */
export function tokensOf(article: Article): Tokens {
  if (latest?.article === article) return latest.tokens;
  scratch.open();
  const tokens = cutIntoTokens(article, scratch);
  latest = { article, tokens };
  return tokens;
}

function cutIntoTokens(article: Article, memory: Memory): Tokens {
  const { text } = article;
  const scan = openText(text);
  const blocks: Block[] = [];
  for (const { start, end, paragraph } of readableSpans(article)) {
    const firstToken = scan.count;
    scanSpan(start, end);
    blocks.push({ start, end, paragraph, firstToken, endToken: scan.count });
  }
  const { count } = scan;
  return {
    text,
    blocks,
    count,
    starts: copyOf(scan.starts, count, memory),
    ends: copyOf(scan.ends, count, memory),
    words: copyOf(scan.words, count, memory),
    table: scan.table,
  };
}

function copyOf(numbers: Int32Array, count: number, memory: Memory): Int32Array {
  const copy = memory.int32(count);
  copy.set(numbers.subarray(0, count));
  return copy;
}

/**
 * Reads the tokens of an article: their classes, and where they stand; in lasting memory for good, in scratch memory
 * until another article is read. Linear in the text.
 */
export function readTokens(article: Article, sentences: readonly Sentence[], memory: Memory = LASTING): Reading {
  const tokens = memory === LASTING ? cutIntoTokens(article, LASTING) : tokensOf(article);
  const { text, blocks, count, starts, ends, words, table } = tokens;
  const reading: Reading = {
    text,
    blocks,
    count,
    starts,
    ends,
    words,
    table,
    classes: memory.int32(count),
    blockOf: memory.int32(count),
    sentenceOf: memory.int32(count),
    opensSentence: memory.uint8(count),
    memory,
  };
  placeTokens(reading, sentences);
  return reading;
}

/** Fills in classes, blocks, sentences and where they open. */
function placeTokens(reading: Reading, sentences: readonly Sentence[]): void {
  const { text, starts, words, classes, blockOf, sentenceOf, opensSentence } = reading;
  const known = reading.table.classes;
  let sentence = 0;
  for (const [number, block] of reading.blocks.entries()) {
    let previous = -2;
    let mayOpen = true;
    for (let index = block.firstToken; index < block.endToken; index += 1) {
      const start = starts[index] as number;
      const found = known[words[index] as number] as number;
      classes[index] = found;
      blockOf[index] = number;
      // Between two sentences the mark of a footnote may stand: it belongs to the one before.
      while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= start) sentence += 1;
      const at = block.paragraph === 0 ? -1 : sentence;
      sentenceOf[index] = at;
      if (at !== previous) mayOpen = true;
      previous = at;
      if ((found & WORD) !== 0) {
        if (mayOpen) opensSentence[index] = 1;
        mayOpen = false;
      } else if (OPENS_BEHIND[text.charCodeAt(start)] === 1) {
        mayOpen = true;
      }
    }
  }
}
