import type { Article } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import { type Token, tokenize } from "./tokens.ts";
import { wordClasses } from "./word-classes.ts";

/** A stretch of lines that is read as one: a paragraph of the body, or a line beside it that may hold names. */
export interface Block extends Span {
  /** The `number` of the paragraph; 0 beside the body. */
  readonly paragraph: number;
  /** Its tokens are `[firstToken, endToken)`. */
  readonly firstToken: number;
  readonly endToken: number;
}

/** An article cut into tokens with their word classes: what all finders of this folder read. Token indices run over the article. */
export interface Reading {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tokens: readonly Token[];
  /** `wordClasses` by token; 0 for marks. */
  readonly classes: Int32Array;
  /** Index of the block by token. */
  readonly blockOf: Int32Array;
  /** Index of the sentence by token; -1 beside the body. */
  readonly sentenceOf: Int32Array;
  /** 1 where a token opens a sentence, or stands where a sentence may open (behind a colon or an opening mark). */
  readonly opensSentence: Uint8Array;
}

const NAMED_LINES: ReadonlySet<string> = new Set(["headline", "byline", "caption"]);

function readableSpans(article: Article): { start: number; end: number; paragraph: number }[] {
  const spans = article.paragraphs.map(({ start, end, number }) => ({ start, end, paragraph: number }));
  for (const line of article.lines) {
    if (NAMED_LINES.has(line.name)) spans.push({ start: line.start, end: line.end, paragraph: 0 });
  }
  return spans.sort((a, b) => a.start - b.start);
}

const SENTENCE_OPENING_MARKS = new Set([..."\"“‘'`:.?!•*([|"]);

function markOpeners(tokens: readonly Token[], blocks: readonly Block[], sentenceOf: Int32Array): Uint8Array {
  const opens = new Uint8Array(tokens.length);
  for (const block of blocks) {
    let sentence = -2;
    let afterMark = true;
    for (let index = block.firstToken; index < block.endToken; index += 1) {
      const token = tokens[index];
      if (token === undefined) break;
      if (sentenceOf[index] !== sentence) afterMark = true;
      sentence = sentenceOf[index] ?? -1;
      if (token.isWord) {
        if (afterMark) opens[index] = 1;
        afterMark = false;
      } else {
        // A point that shortens a word ("Mr. Kim") opens nothing inside a sentence.
        afterMark ||= SENTENCE_OPENING_MARKS.has(token.text) && token.text !== ".";
      }
    }
  }
  return opens;
}

/** Reads the body, headline, byline and captions of an article into tokens. Linear in the text. */
export function readTokens(article: Article, sentences: readonly Sentence[]): Reading {
  const tokens: Token[] = [];
  const blocks: Block[] = [];
  for (const { start, end, paragraph } of readableSpans(article)) {
    const firstToken = tokens.length;
    for (const token of tokenize(article.text, { start, end })) tokens.push(token);
    blocks.push({ start, end, paragraph, firstToken, endToken: tokens.length });
  }
  const classes = new Int32Array(tokens.length);
  const blockOf = new Int32Array(tokens.length);
  const sentenceOf = new Int32Array(tokens.length);
  let index = 0;
  let sentence = 0;
  for (const [number, block] of blocks.entries()) {
    for (; index < block.endToken; index += 1) {
      const token = tokens[index] as Token;
      if (token.isWord) classes[index] = wordClasses(token.text);
      blockOf[index] = number;
      while (sentence + 1 < sentences.length && (sentences[sentence]?.end ?? 0) <= token.start) sentence += 1;
      sentenceOf[index] = block.paragraph === 0 ? -1 : sentence;
    }
  }
  const opensSentence = markOpeners(tokens, blocks, sentenceOf);
  return { text: article.text, blocks, tokens, classes, blockOf, sentenceOf, opensSentence };
}
