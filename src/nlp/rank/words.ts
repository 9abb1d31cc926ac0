import type { LineName } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { LASTING, type Memory } from "../memory.ts";
import { scanAside } from "../scan-tokens.ts";
import { gatherWords } from "./gather-words.ts";
import { KIND, KIND_BITS, type Lexicon, MARK, NAME, ONE_WORD } from "./lexicon.ts";
import { LONGEST_WORD, scanWords } from "./scan-words.ts";
import type { Story } from "./story.ts";

/**
 * The words of the ranked sentences of an article, all forms of a stem taken together and given an id from 0 in order
 * of first use. Facts of words are arrays by id: typed ones, since every article is read through them.
 */
export interface Words {
  readonly count: number;
  /** The ids of all words in order; sentence `s` holds those from `starts[s]` up to `starts[s + 1]`. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  /** Where in the text each of them stands. */
  readonly places: Int32Array;
  /** The numbers in the lexicon. */
  readonly numbers: Int32Array;
  /** Bits: `STOP` and its like of the lexicon, and `NAME`. */
  readonly kinds: Int32Array;
  readonly rarities: Float64Array;
  /** How often the sentences hold it. */
  readonly times: Int32Array;
  /** How many sentences hold it. */
  readonly sentenceCounts: Int32Array;
  /** Where sentences do not open: how much oftener it is written with a capital than without. */
  readonly capitals: Int32Array;
  /** The first and the last sentence that hold it, and where in the first it stands, 0 to 1. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly position: Float64Array;
  /** How many of the first five sentences hold it. */
  readonly early: Int32Array;
  /** How many lines beside the body hold it: captions, links and headings tell what an editor thought telling. */
  readonly beside: Int32Array;
  readonly isInHeadline: Int32Array;
  /** For each sentence the marks it holds, as bits: `QUOTATION_MARK` and its like. */
  readonly marks: Int32Array;
}

const EARLY_SENTENCES = 5;
const BESIDE: ReadonlySet<LineName> = new Set(["caption", "debris", "credit"]);
const LONGEST_BESIDE = 2000;
/** Lines beside the body of a long page cost no more than those of a short one. */
const MOST_BESIDE = 60;

const isCapital = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const letter = text.charAt(index);
  return letter !== letter.toLowerCase();
};

/** The numbers in the lexicon of the words of a stretch, in order. */
function numbersOf(text: string, span: Span, lexicon: Lexicon): number[] {
  const { words, starts, ends, count, table } = scanAside(text, span);
  const codes = lexicon.codesOf({ words, count, table });
  const numbers: number[] = [];
  for (let token = 0; token < count; token += 1) {
    if ((ends[token] as number) - (starts[token] as number) >= LONGEST_WORD) return numbersAnew(text, span, lexicon);
    const code = codes[words[token] as number] as number;
    const kind = code & KIND;
    if (kind === ONE_WORD) numbers.push(code >> KIND_BITS);
    else if (kind !== MARK) for (const { stem } of lexicon.parts[code >> KIND_BITS] ?? []) numbers.push(stem);
  }
  return numbers;
}

/** The same where a token is as long as words are cut at. */
function numbersAnew(text: string, span: Span, lexicon: Lexicon): number[] {
  const numbers: number[] = [];
  scanWords(text, span, (start, end) => numbers.push(lexicon.numberOf(text.slice(start, end))));
  return numbers;
}

/** Reads the words of the sentences of `story`, with what the lexicon knows of them. Linear in the text. */
export function readWords(story: Story, lexicon: Lexicon, memory: Memory = LASTING): Words {
  const { article, sentences } = story;
  const gathered = gatherWords(story, lexicon, memory);
  const { ids, places, starts, marks, distinct, idOf } = gathered;
  const words = { ids, starts, places, marks, ...lookUp(distinct, lexicon, memory) };
  noteSentences(words, sentences, article.text);
  noteBeside(words, article, (text, span) => numbersOf(text, span, lexicon).map(idOf));
  gathered.close();
  return words;
}

function lookUp(
  distinct: Int32Array,
  lexicon: Lexicon,
  { int32, float64 }: Memory,
): Omit<Words, "ids" | "starts" | "places" | "marks"> {
  const count = distinct.length;
  const numbers = int32(count);
  const kinds = int32(count);
  const rarities = float64(count);
  for (let id = 0; id < count; id += 1) {
    const number = distinct[id] as number;
    numbers[id] = number;
    kinds[id] = lexicon.kinds[number] as number;
    rarities[id] = lexicon.rarities[number] as number;
  }
  return {
    count,
    numbers,
    kinds,
    rarities,
    times: int32(count),
    sentenceCounts: int32(count),
    capitals: int32(count),
    first: int32(count),
    last: int32(count).fill(-1),
    position: float64(count),
    early: int32(count),
    beside: int32(count),
    isInHeadline: int32(count),
  };
}

function noteSentences(words: Words, sentences: readonly Span[], text: string): void {
  const { ids, starts, places, kinds, times, sentenceCounts, capitals, first, last, position, early } = words;
  for (let sentence = 0; sentence < sentences.length; sentence += 1) {
    const { start, end } = sentences[sentence] as Span;
    const opening = starts[sentence] as number;
    const limit = starts[sentence + 1] as number;
    const isEarly = sentence < EARLY_SENTENCES ? 1 : 0;
    for (let place = opening; place < limit; place += 1) {
      const id = ids[place] as number;
      if ((last[id] as number) < 0) {
        first[id] = sentence;
        position[id] = ((places[place] as number) - start) / (end - start);
      }
      times[id] = (times[id] as number) + 1;
      if (last[id] !== sentence) {
        last[id] = sentence;
        sentenceCounts[id] = (sentenceCounts[id] as number) + 1;
        early[id] = (early[id] as number) + isEarly;
      }
      // Where a sentence opens, a capital tells nothing; elsewhere more capitals than not make a name.
      if (place > opening)
        capitals[id] = (capitals[id] as number) + (isCapital(text, places[place] as number) ? 1 : -1);
    }
  }
  for (let id = 0; id < words.count; id += 1) {
    if ((capitals[id] as number) > 0) kinds[id] = (kinds[id] as number) | NAME;
  }
}

function noteBeside(
  { beside, isInHeadline }: Words,
  { text, headline, lines }: Story["article"],
  idsOf: (text: string, span: Span) => number[],
): void {
  let left = MOST_BESIDE;
  for (const line of lines) {
    if (!BESIDE.has(line.name) || line.end - line.start >= LONGEST_BESIDE || left === 0) continue;
    left -= 1;
    for (const id of new Set(idsOf(text, line))) {
      if (id >= 0) beside[id] = (beside[id] as number) + 1;
    }
  }
  for (const id of idsOf(headline, { start: 0, end: headline.length })) {
    if (id >= 0) isInHeadline[id] = 1;
  }
}
