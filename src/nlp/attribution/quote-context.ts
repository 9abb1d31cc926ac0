import type { Stretch } from "../quotes/pair-marks.ts";
import type { Scene } from "../scene.ts";
import { CAPITAL, SPEECH } from "../word-classes.ts";
import { NOBODY } from "./candidates.ts";
import { findSubject } from "./find-subject.ts";

/** One quote, looked at once for all its candidates. */
export interface QuoteContext {
  readonly stretch: Stretch;
  readonly index: number;
  readonly verbBefore: number;
  readonly verbAfter: number;
  /** The subjects of these verbs, as positions in `mentions.all`. */
  readonly subjectBefore: number;
  readonly subjectAfter: number;
  /** The first features of every row. */
  readonly shared: Float32Array;
}

/** Distances, in words, beyond this count as far. */
export const FAR = 40;

const isVerbAt = (scene: Scene, index: number): boolean =>
  scene.stretchOf[index] === -1 &&
  ((scene.reading.classes[index] ?? 0) & SPEECH) !== 0 &&
  ((scene.reading.classes[index] ?? 0) & CAPITAL) === 0;

/** The verb of saying nearest to a quote in one direction, within its paragraph; -1 when there is none near. */
function nearestVerb(scene: Scene, from: number, step: 1 | -1, block: number): number {
  const { reading, stretchOf } = scene;
  for (let index = from, steps = 0; steps < FAR && reading.blockOf[index] === block; index += step, steps += 1) {
    if (index < 0 || index >= reading.tokens.length) return -1;
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
  const before = scene.reading.tokens[stretch.open - 1];
  if (before === undefined || scene.reading.blockOf[stretch.open - 1] !== stretch.block) return 5;
  if (before.text === "that") return 1;
  if (before.isWord) return 0;
  if (before.text === ",") return 3;
  return before.text === ":" ? 4 : 2;
}

/** Looks at a quote once, for all its candidates. */
export function quoteContext(scene: Scene, index: number, stretch: Stretch): QuoteContext {
  const { reading } = scene;
  const block = reading.blocks[stretch.block];
  const start = block?.firstToken ?? 0;
  const end = block?.endToken ?? 0;
  const previous = scene.stretches[index - 1];
  const following = scene.stretches[index + 1];
  const last = reading.tokens[stretch.close - 1];
  const verbBefore = nearestVerb(scene, stretch.open - 1, -1, stretch.block);
  const verbAfter = nearestVerb(scene, stretch.after, 1, stretch.block);
  const shared = new Float32Array(13);
  shared[0] = Math.min(60, stretch.close - stretch.first);
  shared[1] = last?.text === "," ? 1 : last?.text === "." ? 2 : last?.isWord === true ? 0 : 3;
  shared[2] = ((reading.classes[stretch.first] ?? 0) & CAPITAL) !== 0 ? 1 : 0;
  shared[3] = markBefore(scene, stretch);
  shared[4] = stretch.open === start ? 1 : 0;
  shared[5] = stretch.after >= end ? 1 : 0;
  shared[6] = stretch.continues ? 1 : 0;
  shared[7] = Math.min(FAR, outsideBetween(scene, start, end));
  shared[8] = Math.min(
    FAR,
    outsideBetween(scene, previous?.block === stretch.block ? previous.after : start, stretch.open),
  );
  shared[9] = Math.min(
    FAR,
    outsideBetween(scene, stretch.after, following?.block === stretch.block ? following.open : end),
  );
  shared[10] = verbBefore < 0 ? FAR : Math.min(FAR, distanceTo(scene, verbBefore, stretch));
  shared[11] = verbAfter < 0 ? FAR : Math.min(FAR, distanceTo(scene, verbAfter, stretch));
  shared[12] =
    reading.sentenceOf[stretch.open - 1] === reading.sentenceOf[stretch.open] ||
    reading.sentenceOf[stretch.after] === reading.sentenceOf[stretch.close - 1]
      ? 1
      : 0;
  const subjectBefore = verbBefore < 0 ? NOBODY : findSubject(scene, verbBefore);
  const subjectAfter = verbAfter < 0 ? NOBODY : findSubject(scene, verbAfter);
  return { stretch, index, verbBefore, verbAfter, subjectBefore, subjectAfter, shared };
}
