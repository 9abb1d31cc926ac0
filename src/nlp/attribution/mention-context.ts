import { entityAt } from "../people/gather-mentions.ts";
import { isWordAt, type Reading, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import {
  AUXILIARY,
  CAPITAL,
  CONJUNCTION,
  DETERMINER,
  DOCUMENT,
  GROUP,
  ORGANISATION,
  PLAIN_SPEECH,
  POSSESSIVE,
  PREPOSITION,
  ROLE,
  SPEECH,
  SPEECH_GERUND,
  VERB,
} from "../word-classes.ts";
import { type CueContext, findCues } from "./cues.ts";
import { verbKind } from "./find-subject.ts";
import { isOfTitle } from "./of-title.ts";

/** What a mention says about its being a source, whatever the quote, in the order of the second part of a row. */
export const MENTION_PART = [
  "kind",
  "sort",
  "gender",
  "plural",
  "possessive",
  "attributive",
  "beforePreposition",
  "beforeConjunction",
  "beforeComma",
  "opensSentence",
  "afterComma",
  "afterAuxiliary",
  "afterVerb",
  "afterSpeech",
  "afterMark",
  "beforeMark",
  "relative",
  "entityMentions",
  "entityFull",
  "verbDistance",
  "verbCommas",
  "verbMentions",
  "verbOthers",
  "verbRelative",
  "verbPlain",
  "verbGerund",
  "ownVerbKind",
  "inverted",
  "invertedPlain",
  "accordingTo",
  "firstInSentence",
  "beforeVerb",
] as const;

/** A mention, looked at once for all quotes near it. */
export interface MentionContext {
  readonly cues: CueContext;
  /** The rows of all mentions that were looked at; this one's begins at `start`, in the order of `MENTION_PART`. */
  readonly rows: Float32Array;
  readonly start: number;
}

const KINDS = { name: 0, pronoun: 1, description: 2 } as const;
const SORTS = { person: 0, unknown: 1, organisation: 2, group: 3, document: 4, place: 5 } as const;
const GENDERS = { unknown: 0, male: 1, female: 2 } as const;

/** The preposition that governs a mention, past a determiner: 1, 2 for "to", 3 for "by" and 4 where it goes on with somebody ("a spokesman for Mr. Kim"); 0 when there is none. */
function prepositionBefore(reading: Reading, first: number): number {
  let index = first - 1;
  // "from |the district’s| water office"
  if (((reading.classes[index] ?? 0) & POSSESSIVE) !== 0) index -= 1;
  while (((reading.classes[index] ?? 0) & CAPITAL) !== 0 && index < first - 1) index -= 1;
  if (reading.sentenceOf[index] !== reading.sentenceOf[first]) return 0;
  if (((reading.classes[index] ?? 0) & DETERMINER) !== 0) index -= 1;
  if (((reading.classes[index] ?? 0) & PREPOSITION) === 0) return 0;
  const text = textAt(reading, index);
  if (text !== "to" && ((reading.classes[index - 1] ?? 0) & (ROLE | GROUP)) !== 0) return 4;
  return text === "to" ? 2 : text === "by" ? 3 : 1;
}

/** Whether a mention is said of a noun behind it: 1 for "the Stone campaign", 2 where that noun is somebody's title. */
function attributive(scene: Scene, position: number, after: number): number {
  if (isOfTitle(scene, position)) return 2;
  return (after & (ORGANISATION | ROLE | DOCUMENT | GROUP)) !== 0 && (after & (CAPITAL | SPEECH)) === 0 ? 1 : 0;
}

function surroundings(scene: Scene, position: number, row: Float32Array, start: number): void {
  const { reading, mentions } = scene;
  const mention = mentions.all[position];
  if (mention === undefined) return;
  const first = mention.titleToken;
  const before = textAt(reading, first - 1);
  const beforeClasses =
    reading.sentenceOf[first - 1] === reading.sentenceOf[first] ? (reading.classes[first - 1] ?? 0) : 0;
  const after = textAt(reading, mention.endToken);
  const afterClasses =
    reading.sentenceOf[mention.endToken] === reading.sentenceOf[first] ? (reading.classes[mention.endToken] ?? 0) : 0;
  const opens = reading.sentenceOf[first - 1] !== reading.sentenceOf[first];
  const entity = entityAt(mentions, position);
  row[start + 0] = KINDS[mention.kind];
  row[start + 1] = SORTS[entity?.sort ?? mention.sort];
  row[start + 2] = GENDERS[entity?.gender ?? mention.gender];
  row[start + 3] = mention.isPlural ? 1 : 0;
  row[start + 4] = mention.isPossessive ? 1 : 0;
  row[start + 5] = attributive(scene, position, afterClasses);
  row[start + 6] = prepositionBefore(reading, first);
  row[start + 7] = (beforeClasses & CONJUNCTION) !== 0 ? 1 : 0;
  row[start + 8] = before === "," ? 1 : 0;
  row[start + 9] = opens ? 1 : 0;
  row[start + 10] = after === "," ? 1 : 0;
  row[start + 11] = (afterClasses & AUXILIARY) !== 0 ? 1 : 0;
  row[start + 12] = (afterClasses & VERB) !== 0 ? 1 : 0;
  row[start + 13] = (afterClasses & SPEECH) !== 0 ? 1 : 0;
  row[start + 14] = after === "" || isWordAt(reading, mention.endToken) ? 0 : 1;
  row[start + 15] = before === "" || isWordAt(reading, first - 1) ? 0 : 1;
  row[start + 16] =
    after === "who" || textAt(reading, mention.endToken + 1) === "who" ? 1 : textAt(reading, first) === "who" ? 2 : 0;
  row[start + 31] =
    (beforeClasses & CAPITAL) !== 0 ? 0 : (beforeClasses & SPEECH) !== 0 ? 2 : (beforeClasses & VERB) !== 0 ? 1 : 0;
  row[start + 17] = Math.min(20, entity?.mentions.length ?? 0);
  row[start + 18] = Math.min(5, entity?.words.length ?? 0);
}

function verbs(scene: Scene, cues: CueContext, row: Float32Array, start: number): void {
  const { classes } = scene.reading;
  const { verbAfter, verbBefore } = cues;
  row[start + 19] = cues.distanceAfter;
  row[start + 20] = cues.commasBetween;
  row[start + 21] = cues.mentionsBetween;
  row[start + 22] = cues.otherVerbs;
  row[start + 23] = cues.hasRelative ? 1 : 0;
  row[start + 24] = verbAfter >= 0 && ((classes[verbAfter] ?? 0) & PLAIN_SPEECH) !== 0 ? 1 : 0;
  row[start + 25] = verbAfter >= 0 && ((classes[verbAfter] ?? 0) & SPEECH_GERUND) !== 0 ? 1 : 0;
  row[start + 26] = verbAfter < 0 ? 7 : verbKind(textAt(scene.reading, verbAfter));
  row[start + 27] = cues.distanceBefore;
  row[start + 28] = verbBefore >= 0 && ((classes[verbBefore] ?? 0) & PLAIN_SPEECH) !== 0 ? 1 : 0;
  row[start + 29] = cues.accordingTo < 0 ? 0 : 1;
}

/** Whether no other mention stands before it in its sentence, outside of quotation marks. */
function isFirstInSentence(scene: Scene, position: number): boolean {
  const { reading, mentions, stretchOf } = scene;
  const mention = mentions.all[position];
  const previous = position === 0 ? undefined : mentions.all[position - 1];
  if (mention === undefined || previous === undefined) return true;
  const isSame = reading.sentenceOf[previous.firstToken] === reading.sentenceOf[mention.firstToken];
  return !isSame || stretchOf[previous.firstToken] !== -1;
}

/** Kept from one article to the next; every row is written in full before it is read. */
let room = new Float32Array(0);

/** Creates a reader of mentions by their position in `mentions.all`; what it has read it remembers, since many quotes of a paragraph ask. Good until the next reader is created. */
export function createMentionReader(scene: Scene): (position: number) => MentionContext {
  const known: (MentionContext | undefined)[] = new Array(scene.mentions.all.length);
  // One array for all: many small ones cost more than what is in them.
  const size = scene.mentions.all.length * MENTION_PART.length;
  if (room.length < size) room = new Float32Array(2 * size);
  const rows = room;
  return (position) => {
    const remembered = known[position];
    if (remembered !== undefined) return remembered;
    const start = position * MENTION_PART.length;
    const cues = findCues(scene, position);
    surroundings(scene, position, rows, start);
    verbs(scene, cues, rows, start);
    rows[start + 30] = isFirstInSentence(scene, position) ? 1 : 0;
    const found = { cues, rows, start };
    known[position] = found;
    return found;
  };
}
