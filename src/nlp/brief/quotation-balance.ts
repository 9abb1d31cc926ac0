import type { Sentence } from "../../model/sentence.ts";

const DOUBLE_MARK = /["“”]/gu;
const WORD_BEFORE = /[\p{L}\p{N}]/u;

type Mark = "opens" | "closes" | "none";

/** What the mark at `index` does. Straight marks are told by the white space about them; an apostrophe does nothing. */
function markAt(text: string, index: number): Mark {
  const before = index === 0 ? " " : text.charAt(index - 1);
  const after = index + 1 < text.length ? text.charAt(index + 1) : " ";
  switch (text.charAt(index)) {
    case "“":
    case "‘":
      return "opens";
    case "”":
      return "closes";
    case "’":
      return WORD_BEFORE.test(before) && WORD_BEFORE.test(after) ? "none" : "closes";
    case '"':
      return /[\s([—–-]/u.test(before) && !/\s/u.test(after) ? "opens" : "closes";
    case "'":
      if (/[\s([—–"“]/u.test(before) && /[\p{L}\p{N}£$]/u.test(after)) return "opens";
      return /[.,!?…]/u.test(before) || (WORD_BEFORE.test(before) && !WORD_BEFORE.test(after)) ? "closes" : "none";
    default:
      return "none";
  }
}

const isSingle = (mark: string): boolean => mark === "'" || mark === "’" || mark === "‘";

interface Balance {
  /** A mark opens and the sentence ends before it closes. */
  readonly opensLater: boolean;
  /** Such a mark is a double one. */
  readonly opensDouble: boolean;
  /** A mark closes what an earlier sentence opened. */
  readonly closesEarlier: boolean;
  /** The first mark of the sentence opens: whatever was open before it was never closed. */
  readonly startsAfresh: boolean;
}

/** How the quotation marks of one sentence pair up. Double and single marks are told apart, their shapes are not. */
function balanceOf(text: string, sentence: Sentence): Balance {
  const open: boolean[] = [];
  let closesEarlier = false;
  let startsAfresh = false;
  for (let index = sentence.start; index < sentence.end; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit !== 0x22 && unit !== 0x27 && (unit < 0x2018 || unit > 0x201d)) continue;
    const mark = index === sentence.start && unit !== 0x2019 && unit !== 0x201d ? "opens" : markAt(text, index);
    const single = isSingle(text.charAt(index));
    if (mark === "opens") {
      if (open.length === 0 && !closesEarlier) startsAfresh = true;
      open.push(single);
    }
    if (mark !== "closes") continue;
    const last = open.lastIndexOf(single);
    if (last >= 0) open.length = last;
    // "the workers’ union": a lone apostrophe behind a word closes nothing, unless a stop stands before it.
    else if (!single || /[.,!?…]/u.test(text.charAt(index - 1))) closesEarlier = true;
  }
  // "’90s": one open single mark may be an apostrophe, but such a sentence is no good line either way.
  return { opensLater: open.length > 0, opensDouble: open.includes(false), closesEarlier, startsAfresh };
}

const UNMARKED: Balance = { opensLater: false, opensDouble: false, closesEarlier: false, startsAfresh: false };

/** A quotation that is still open after so many sentences was never closed in the source. */
const LONGEST_QUOTATION = 6;

/**
 * For each sentence whether it holds only a part of a quotation: it leaves one open, closes an earlier one, or stands
 * in the middle of one. `hasMark` says which sentences hold any quotation mark outside a word. Such a line would cut
 * somebody's words. Quotations do not run over the end of a paragraph.
 */
export function findCutQuotations(
  text: string,
  sentences: readonly Sentence[],
  hasMark: (index: number) => boolean,
): readonly boolean[] {
  const isCut: boolean[] = [];
  let openSince = -1;
  let paragraph = -1;
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index] as Sentence;
    const { opensLater, closesEarlier, startsAfresh } = hasMark(index) ? balanceOf(text, sentence) : UNMARKED;
    if (sentence.paragraph !== paragraph || startsAfresh || index - openSince > LONGEST_QUOTATION) openSince = -1;
    paragraph = sentence.paragraph;
    isCut.push(opensLater || closesEarlier || openSince >= 0);
    if (closesEarlier) openSince = -1;
    if (opensLater) openSince = index;
  }
  return isCut;
}

/** A quotation of this many characters is still one line to a reader, as a long sentence is. */
const LONGEST_JOINED = 240;

/**
 * The sentences with those joined to one that a quotation runs over, from the one that opens it to the one that closes
 * it: “Open this gate! Tear down this wall!” Long quotations stay apart. The same sentences where nothing is joined.
 */
export function joinQuotations(text: string, sentences: readonly Sentence[]): readonly Sentence[] {
  let mark = findDoubleMark(text, 0);
  if (mark === text.length) return sentences;
  const joined: Sentence[] = [];
  for (let index = 0; index < sentences.length; ) {
    const sentence = sentences[index] as Sentence;
    if (mark < sentence.start) mark = findDoubleMark(text, sentence.start);
    const last = mark < sentence.end ? endOfQuotation(text, sentences, index) : index;
    joined.push(last === index ? sentence : { ...sentence, end: (sentences[last] as Sentence).end });
    index = last + 1;
  }
  return joined.length === sentences.length ? sentences : joined;
}

/** Where the first double mark from `start` stands; the length of the text where there is none. */
function findDoubleMark(text: string, start: number): number {
  DOUBLE_MARK.lastIndex = start;
  return DOUBLE_MARK.test(text) ? DOUBLE_MARK.lastIndex - 1 : text.length;
}

/** The sentence that closes the double quotation which `opening` leaves open; `opening` itself where there is none near. */
function endOfQuotation(text: string, sentences: readonly Sentence[], opening: number): number {
  const first = sentences[opening] as Sentence;
  const { opensDouble, closesEarlier } = balanceOf(text, first);
  if (!opensDouble || closesEarlier) return opening;
  for (let index = opening + 1; index < sentences.length; index += 1) {
    const sentence = sentences[index] as Sentence;
    if (sentence.paragraph !== first.paragraph || sentence.end - first.start > LONGEST_JOINED) return opening;
    const balance = balanceOf(text, sentence);
    if (balance.startsAfresh || (balance.opensLater && balance.closesEarlier)) return opening;
    if (balance.closesEarlier) return isWhole(text, { ...first, end: sentence.end }) ? index : opening;
  }
  return opening;
}

/** Whether every quotation of a stretch is whole. */
function isWhole(text: string, stretch: Sentence): boolean {
  const { opensLater, closesEarlier } = balanceOf(text, stretch);
  return !opensLater && !closesEarlier;
}
