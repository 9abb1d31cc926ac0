import type { Stretch } from "../quotes/pair-marks.ts";
import { isWordAt, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { CAPITAL, SPEECH } from "../word-classes.ts";
import { NOBODY } from "./candidates.ts";
import { findSubject, verbKind } from "./find-subject.ts";

/** What a quote itself says about its source, in the order of the first part of a row. */
export const QUOTE_PART = [
  "words",
  "endMark",
  "startsCapital",
  "mark",
  "opensBlock",
  "endsBlock",
  "continues",
  "blockOutside",
  "gapBefore",
  "gapAfter",
  "nearestSpeechBefore",
  "nearestSpeechAfter",
  "hasSentenceOutside",
  "hasSubjectBefore",
  "hasSubjectAfter",
  "kindBefore",
  "kindAfter",
  "sameSentenceBefore",
  "sameSentenceAfter",
] as const;

/** One quote, looked at once for all its candidates. */
export interface QuoteContext {
  readonly stretch: Stretch;
  /** The number of the stretch in its scene. */
  readonly index: number;
  /** Tokens of the nearest verbs of saying; -1 when there is none near. */
  readonly verbBefore: number;
  readonly verbAfter: number;
  /** The subjects of these verbs, as positions in `mentions.all`. */
  readonly subjectBefore: number;
  readonly subjectAfter: number;
  /** The entities named between its marks: somebody who is named in a quote seldom speaks it. */
  readonly namedInside: readonly number[];
  /** In the order of `QUOTE_PART`; only until the next quote is looked at. */
  readonly row: Float32Array;
}

const ROW = new Float32Array(QUOTE_PART.length);

/** Longer distances tell nothing more. */
export const FAR = 40;

const isVerbAt = (scene: Scene, index: number): boolean =>
  scene.stretchOf[index] === -1 &&
  ((scene.reading.classes[index] ?? 0) & SPEECH) !== 0 &&
  ((scene.reading.classes[index] ?? 0) & CAPITAL) === 0;

/** The verb of saying nearest to a quote in one direction, within its paragraph; -1 when there is none near. */
function nearestVerb(scene: Scene, from: number, step: 1 | -1, block: number): number {
  const { reading, stretchOf } = scene;
  for (let index = from, steps = 0; steps < FAR && reading.blockOf[index] === block; index += step, steps += 1) {
    if (index < 0 || index >= reading.count) return -1;
    if (stretchOf[index] !== -1) {
      const other = scene.stretches[stretchOf[index] ?? 0];
      if (other === undefined) return -1;
      index = step === 1 ? other.after - 1 : other.open;
      continue;
    }
    if (isVerbAt(scene, index)) return index;
  }
  return -1;
}

function outsideBetween(scene: Scene, a: number, b: number): number {
  return Math.abs((scene.outsideBefore[b] ?? 0) - (scene.outsideBefore[a] ?? 0));
}

/** Distance in the reporter's words between a token and a stretch. */
export function distanceTo(scene: Scene, token: number, stretch: Stretch): number {
  return token < stretch.open
    ? outsideBetween(scene, token + 1, stretch.open)
    : outsideBetween(scene, stretch.after, token);
}

function markBefore(scene: Scene, stretch: Stretch): number {
  if (scene.reading.blockOf[stretch.open - 1] !== stretch.block) return 5;
  const before = textAt(scene.reading, stretch.open - 1);
  if (before === "that") return 1;
  if (isWordAt(scene.reading, stretch.open - 1)) return 0;
  if (before === ",") return 3;
  return before === ":" ? 4 : 2;
}

/** Looks at a quote once, for all its candidates. */
export function quoteContext(scene: Scene, index: number, stretch: Stretch): QuoteContext {
  const { reading } = scene;
  const block = reading.blocks[stretch.block];
  const start = block?.firstToken ?? 0;
  const end = block?.endToken ?? 0;
  const previous = index === 0 ? undefined : scene.stretches[index - 1];
  const following = scene.stretches[index + 1];
  const last = textAt(reading, stretch.close - 1);
  const verbBefore = nearestVerb(scene, stretch.open - 1, -1, stretch.block);
  const verbAfter = nearestVerb(scene, stretch.after, 1, stretch.block);
  const row = ROW;
  row[0] = Math.min(60, stretch.close - stretch.first);
  row[1] = last === "," ? 1 : last === "." ? 2 : isWordAt(reading, stretch.close - 1) ? 0 : 3;
  row[2] = ((reading.classes[stretch.first] ?? 0) & CAPITAL) !== 0 ? 1 : 0;
  row[3] = markBefore(scene, stretch);
  row[4] = stretch.open === start ? 1 : 0;
  row[5] = stretch.after >= end ? 1 : 0;
  row[6] = stretch.continues ? 1 : 0;
  row[7] = Math.min(FAR, outsideBetween(scene, start, end));
  row[8] = Math.min(
    FAR,
    outsideBetween(scene, previous?.block === stretch.block ? previous.after : start, stretch.open),
  );
  row[9] = Math.min(
    FAR,
    outsideBetween(scene, stretch.after, following?.block === stretch.block ? following.open : end),
  );
  row[10] = verbBefore < 0 ? FAR : Math.min(FAR, distanceTo(scene, verbBefore, stretch));
  row[11] = verbAfter < 0 ? FAR : Math.min(FAR, distanceTo(scene, verbAfter, stretch));
  row[12] =
    reading.sentenceOf[stretch.open - 1] === reading.sentenceOf[stretch.open] ||
    reading.sentenceOf[stretch.after] === reading.sentenceOf[stretch.close - 1]
      ? 1
      : 0;
  const subjectBefore = verbBefore < 0 ? NOBODY : findSubject(scene, verbBefore);
  const subjectAfter = verbAfter < 0 ? NOBODY : findSubject(scene, verbAfter);
  row[13] = subjectBefore === NOBODY ? 0 : 1;
  row[14] = subjectAfter === NOBODY ? 0 : 1;
  row[15] = verbBefore < 0 ? 7 : verbKind(textAt(reading, verbBefore));
  row[16] = verbAfter < 0 ? 7 : verbKind(textAt(reading, verbAfter));
  row[17] = verbBefore >= 0 && reading.sentenceOf[verbBefore] === reading.sentenceOf[stretch.open] ? 1 : 0;
  row[18] = verbAfter >= 0 && reading.sentenceOf[verbAfter] === reading.sentenceOf[stretch.close - 1] ? 1 : 0;
  return {
    stretch,
    index,
    verbBefore,
    verbAfter,
    subjectBefore,
    subjectAfter,
    namedInside: namedInside(scene, stretch),
    row,
  };
}

function namedInside(scene: Scene, stretch: Stretch): number[] {
  const { mentionFrom, mentions } = scene;
  const named: number[] = [];
  for (let position = mentionFrom[stretch.first] ?? 0; position < (mentionFrom[stretch.close] ?? 0); position += 1) {
    const entity = mentions.entityOf[position] ?? -1;
    if (entity >= 0) named.push(entity);
  }
  return named;
}
