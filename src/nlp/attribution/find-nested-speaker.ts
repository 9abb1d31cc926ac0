import type { Stretch } from "../quotes/pair-marks.ts";
import { isWordAt, lowerAt, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { ADVERB, AUXILIARY, CAPITAL, CONJUNCTION, SPEECH, SPEECH_GERUND, VERB } from "../word-classes.ts";
import { NOBODY } from "./candidates.ts";
import { findSubject } from "./find-subject.ts";

/** Verbs that say whom somebody spoke to. */
const TELLING: ReadonlySet<string> = new Set("told tells promised assured warned informed reminded advised".split(" "));
/** Verbs that need the quotation right behind them. */
const SAYING: ReadonlySet<string> = new Set("said says replied answered asked wrote texted shouted yelled".split(" "));
/** In tokens, from the verb of telling to the quotation; longer words between them are the reporter's own account. */
const NEAR = 9;
const NEAR_PASSIVE = 16;
/** In tokens, from "that" to the quotation. */
const LONGEST_OPENING = 4;
/** In tokens, from the verb of whoever reports to the subject of the telling. */
const LONGEST_LINK = 8;

const classesAt = (scene: Scene, index: number): number => scene.reading.classes[index] ?? 0;

/** Whether a verb of saying is a verb of its sentence: no "saying", no name. */
function isSpeech(scene: Scene, index: number): boolean {
  return (classesAt(scene, index) & (SPEECH | SPEECH_GERUND | CAPITAL)) === SPEECH;
}

/** The end of what stands before a verb and its auxiliaries. */
function subjectEnd(scene: Scene, verb: number): number {
  let end = verb;
  while ((classesAt(scene, end - 1) & (AUXILIARY | ADVERB)) !== 0) end -= 1;
  return end;
}

/**
 * "The seller|, she said,| had told them": the comma that opens an aside before a verb in which somebody reports it; -1
 * where there is none.
 */
function asideBefore(scene: Scene, verb: number): number {
  const { mentions, mentionFrom, reading } = scene;
  const close = subjectEnd(scene, verb) - 1;
  if (textAt(reading, close) !== "," || !isSpeech(scene, close - 1)) return -1;
  const reporter = mentions.all[(mentionFrom[close - 1] ?? 0) - 1];
  if (reporter === undefined || reporter.endToken !== close - 1) return -1;
  return textAt(reading, reporter.titleToken - 1) === "," ? reporter.titleToken - 1 : -1;
}

/**
 * "|Ada Stone| told", "|a clerk| had once told": the mention right before a verb, past auxiliaries, that is no pronoun.
 */
function tellerBefore(scene: Scene, verb: number): number {
  const { mentions, mentionFrom, stretchOf } = scene;
  const aside = asideBefore(scene, verb);
  const end = aside < 0 ? subjectEnd(scene, verb) : aside;
  const position = (mentionFrom[end] ?? 0) - 1;
  const mention = mentions.all[position];
  if (mention === undefined || mention.endToken !== end || mention.kind === "pronoun" || mention.isPossessive)
    return NOBODY;
  return stretchOf[mention.firstToken] === -1 ? position : NOBODY;
}

/**
 * Whether the words right before a token make it open what somebody else reports: "Carl Webb |testified that|", "she
 * |told the board|".
 */
function isReported(scene: Scene, first: number, teller: number): boolean {
  const { reading } = scene;
  // "She said it was late, |and that| their banker told them"
  if (textAt(reading, first - 1) === "that" && textAt(reading, first - 2) === "and") return true;
  const sentence = reading.sentenceOf[first];
  for (let index = first - 1; index > first - LONGEST_LINK && reading.sentenceOf[index] === sentence; index -= 1) {
    const classes = classesAt(scene, index);
    if (isSpeech(scene, index)) {
      const reporter = findSubject(scene, index);
      return reporter !== NOBODY && reporter !== teller;
    }
    const isOther = (classes & (AUXILIARY | VERB)) !== 0;
    const isClause = (classes & CONJUNCTION) !== 0 && textAt(reading, index) !== "that";
    if (!isWordAt(reading, index) || isOther || isClause) return false;
  }
  return false;
}

/** "an aide wrote |back that he| “…”" */
function isThatBehind({ reading }: Scene, verb: number, open: number): boolean {
  const that = textAt(reading, verb + 1) === "back" ? verb + 2 : verb + 1;
  return textAt(reading, that) === "that" && open - that <= LONGEST_OPENING;
}

/** "assured by the firm’s president, |Ada Stone|, that": the name, or else the first mention, behind "by". */
function tellerBehind(scene: Scene, by: number, end: number): number {
  const { mentions, mentionFrom } = scene;
  const first = mentionFrom[by + 1] ?? 0;
  let found = NOBODY;
  for (let position = first; position < (mentionFrom[end] ?? 0); position += 1) {
    const mention = mentions.all[position];
    if (mention === undefined || textAt(scene.reading, mention.titleToken - 1) === "that") break;
    if (mention.isPossessive || mention.kind === "pronoun") continue;
    if (mention.kind === "name") return position;
    if (found === NOBODY) found = position;
  }
  return found;
}

/**
 * Who said a stretch by the account of somebody else: "Carl Webb testified that |a clerk| told him “…”", "She was
 * assured by |Ada Stone| that it was “…”". A position in `mentions.all`; `NOBODY` when the words are not so reported.
 * Looks a bounded way.
 */
export function findNestedSpeaker(scene: Scene, stretch: Stretch): number {
  const { reading, stretchOf } = scene;
  const sentence = reading.sentenceOf[stretch.open - 1];
  let hasComma = false;
  for (let index = stretch.open - 1; index > stretch.open - NEAR_PASSIVE; index -= 1) {
    if (reading.sentenceOf[index] !== sentence || stretchOf[index] !== -1) return NOBODY;
    const isLast = stretch.open - index <= 2;
    if (!isSpeech(scene, index)) {
      if (!isWordAt(reading, index) && !isLast) hasComma = true;
      continue;
    }
    const word = lowerAt(reading, index);
    if (TELLING.has(word) && textAt(reading, index + 1) === "by") return tellerBehind(scene, index + 1, stretch.open);
    const isTelling = TELLING.has(word) && !hasComma && stretch.open - index <= NEAR;
    const isSaying = SAYING.has(word) && (isLast || isThatBehind(scene, index, stretch.open));
    if (!isTelling && !isSaying) return NOBODY;
    const teller = tellerBefore(scene, index);
    if (teller === NOBODY || asideBefore(scene, index) >= 0) return teller;
    return isReported(scene, scene.mentions.all[teller]?.titleToken ?? 0, teller) ? teller : NOBODY;
  }
  return NOBODY;
}
