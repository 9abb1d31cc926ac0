import { PLACED } from "../coreference/sentence-subject.ts";
import { lowerAt, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  CONJUNCTION,
  DETERMINER,
  HONORIFIC,
  NATIONALITY,
  ORGANISATION,
  PREPOSITION,
  ROLE,
  SPEECH,
  VERB,
  WORD,
} from "../word-classes.ts";

/** What stands around one mention that may make it the source of a quote. Distances are in words outside quotation marks. */
export interface CueContext {
  /** Token of the first verb of saying behind the mention, in its sentence; -1 when there is none. */
  readonly verbAfter: number;
  readonly distanceAfter: number;
  readonly commasBetween: number;
  readonly mentionsBetween: number;
  /** Finite verbs that are no verbs of saying, between the mention and the verb. */
  readonly otherVerbs: number;
  readonly hasRelative: boolean;
  /** Token of a verb of saying right before the mention ("said Mr. Kim"); -1 when there is none. */
  readonly verbBefore: number;
  readonly distanceBefore: number;
  /** "according to" stands before it: the token of "according"; -1 otherwise. */
  readonly accordingTo: number;
}

const FARTHEST = 28;
const MODIFIERS = ROLE | NATIONALITY | DETERMINER | HONORIFIC | ORGANISATION | ADVERB;

const RELATIVES: ReadonlySet<string> = new Set(["who", "that", "which"]);
const COMMA = ",".charCodeAt(0);
const SEMICOLON = ";".charCodeAt(0);

const NO_VERB = {
  verbAfter: -1,
  distanceAfter: FARTHEST,
  commasBetween: 0,
  mentionsBetween: 0,
  otherVerbs: 0,
  hasRelative: false,
};

/** "Ada Stone |of Hale College| said", "a spokesman |for the mayor| said": 1 where the phrase right behind a mention names another one that is no subject of the verb; 0 otherwise. */
function governedAt({ reading, mentions, mentionFrom }: Scene, from: number, verb: number): number {
  if (!PLACED.has(textAt(reading, from))) return 0;
  const next = mentions.all[mentionFrom[from] ?? -1];
  return next !== undefined && next.titleToken <= from + 3 && next.endToken <= verb ? 1 : 0;
}

function lookAhead(scene: Scene, from: number): Omit<CueContext, "verbBefore" | "distanceBefore" | "accordingTo"> {
  const { reading, stretchOf, mentionFrom } = scene;
  const sentence = reading.sentenceOf[from - 1];
  let commasBetween = 0;
  let otherVerbs = 0;
  let distance = 0;
  let hasRelative = false;
  for (let index = from; distance < FARTHEST && reading.sentenceOf[index] === sentence; index += 1) {
    if (stretchOf[index] !== -1) {
      commasBetween += 1;
      index = (scene.stretches[stretchOf[index] ?? 0]?.after ?? index + 1) - 1;
      continue;
    }
    const classes = reading.classes[index] ?? 0;
    if ((classes & WORD) === 0) {
      const mark = reading.text.charCodeAt(reading.starts[index] ?? 0);
      if (mark === COMMA) commasBetween += 1;
      if (mark === SEMICOLON) commasBetween += 2;
      continue;
    }
    if ((classes & SPEECH) !== 0 && (classes & (CAPITAL | DETERMINER)) === 0) {
      const mentionsBetween = (mentionFrom[index] ?? 0) - (mentionFrom[from] ?? 0) - governedAt(scene, from, index);
      return { verbAfter: index, distanceAfter: distance, commasBetween, mentionsBetween, otherVerbs, hasRelative };
    }
    if ((classes & VERB) !== 0) otherVerbs += 1;
    if ((classes & CONJUNCTION) !== 0 && RELATIVES.has(textAt(reading, index))) hasRelative = true;
    distance += 1;
  }
  return NO_VERB;
}

function lookBack(scene: Scene, from: number): Pick<CueContext, "verbBefore" | "distanceBefore" | "accordingTo"> {
  const { reading, stretchOf } = scene;
  const sentence = reading.sentenceOf[from];
  let distance = 0;
  for (let index = from - 1; distance < 8 && index >= 0 && reading.sentenceOf[index] === sentence; index -= 1) {
    if (stretchOf[index] !== -1) break;
    const classes = reading.classes[index] ?? 0;
    if ((classes & WORD) === 0) {
      if (reading.text.charCodeAt(reading.starts[index] ?? 0) === COMMA) distance += 2;
      continue;
    }
    if (
      (classes & PREPOSITION) !== 0 &&
      textAt(reading, index) === "to" &&
      lowerAt(reading, index - 1) === "according"
    ) {
      return { verbBefore: -1, distanceBefore: 8, accordingTo: index - 1 };
    }
    if ((classes & SPEECH) !== 0 && (classes & CAPITAL) === 0)
      return { verbBefore: index, distanceBefore: distance, accordingTo: -1 };
    if ((classes & (AUXILIARY | CONJUNCTION)) !== 0) break;
    distance += (classes & (MODIFIERS | CAPITAL)) !== 0 ? 1 : 2;
  }
  return { verbBefore: -1, distanceBefore: 8, accordingTo: -1 };
}

/** Looks around the mention at a position of `mentions.all` for what attributes words to it. Looks a bounded way. */
export function findCues(scene: Scene, position: number): CueContext {
  const mention = scene.mentions.all[position];
  if (mention === undefined) return { ...NO_VERB, verbBefore: -1, distanceBefore: 8, accordingTo: -1 };
  const { verbAfter, distanceAfter, commasBetween, mentionsBetween, otherVerbs, hasRelative } = lookAhead(
    scene,
    mention.endToken,
  );
  const { verbBefore, distanceBefore, accordingTo } = lookBack(scene, mention.titleToken);
  return {
    verbAfter,
    distanceAfter,
    commasBetween,
    mentionsBetween,
    otherVerbs,
    hasRelative,
    verbBefore,
    distanceBefore,
    accordingTo,
  };
}
