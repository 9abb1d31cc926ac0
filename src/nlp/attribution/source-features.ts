import type { Stretch } from "../quotes/pair-marks.ts";
import type { Reading } from "../reading.ts";
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
  PREPOSITION,
  ROLE,
  SPEECH,
  SPEECH_GERUND,
  VERB,
} from "../word-classes.ts";
import { NOBODY } from "./candidates.ts";
import { type CueContext, findCues } from "./cues.ts";
import { verbKind } from "./find-subject.ts";
import { distanceTo, FAR, type QuoteContext } from "./quote-context.ts";

/** What the model that ranks sources looks at, in the order of a row: first the quote, then the candidate, then both together. */
export const SOURCE_FEATURES = [
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
  "side",
  "distance",
  "sameSentence",
  "mentionsBetween",
  "stretchesBetween",
  "sentencesBetween",
  "verbDistance",
  "verbCommas",
  "verbMentions",
  "verbOthers",
  "verbRelative",
  "verbToQuote",
  "verbSide",
  "verbIsNearest",
  "verbPlain",
  "verbGerund",
  "inverted",
  "invertedToQuote",
  "invertedNearest",
  "invertedPlain",
  "accordingTo",
  "isPrior",
  "isPriorEntity",
  "priorBlocks",
  "saidBefore",
  "insideQuote",
  "rankBefore",
  "firstInBlock",
  "firstInSentence",
  "otherBlock",
  "isNobody",
  "lastBeforeQuote",
  "subjectBefore",
  "subjectAfter",
  "hasSubjectBefore",
  "hasSubjectAfter",
  "kindBefore",
  "kindAfter",
  "sameSentenceBefore",
  "sameSentenceAfter",
  "ownVerbKind",
] as const;

/** What was decided for the quotes before. */
export interface Flow {
  /** The source of the last quote, as a position in `mentions.all`; `NOBODY` at first. */
  readonly prior: number;
  readonly priorEntity: number;
  readonly priorBlock: number;
  /** By entity: how many quotes are theirs so far. */
  readonly said: Uint16Array;
}

const KINDS = { name: 0, pronoun: 1, description: 2 } as const;
const SORTS = { person: 0, unknown: 1, organisation: 2, group: 3, document: 4, place: 5 } as const;
const GENDERS = { unknown: 0, male: 1, female: 2 } as const;

/** The preposition that governs a mention, past a determiner: 1, 2 for "to" and 3 for "by"; 0 when there is none. */
function prepositionBefore(reading: Reading, first: number): number {
  let index = first - 1;
  if (reading.sentenceOf[index] !== reading.sentenceOf[first]) return 0;
  if (((reading.classes[index] ?? 0) & DETERMINER) !== 0) index -= 1;
  if (((reading.classes[index] ?? 0) & PREPOSITION) === 0) return 0;
  const text = reading.tokens[index]?.text;
  return text === "to" ? 2 : text === "by" ? 3 : 1;
}

function mentionFeatures(scene: Scene, position: number, row: Float32Array): void {
  const { reading, mentions } = scene;
  const mention = mentions.all[position];
  if (mention === undefined) return;
  const first = mention.titleToken;
  const before = reading.tokens[first - 1];
  const beforeClasses =
    reading.sentenceOf[first - 1] === reading.sentenceOf[first] ? (reading.classes[first - 1] ?? 0) : 0;
  const after = reading.tokens[mention.endToken];
  const afterClasses =
    reading.sentenceOf[mention.endToken] === reading.sentenceOf[first] ? (reading.classes[mention.endToken] ?? 0) : 0;
  const opens = reading.sentenceOf[first - 1] !== reading.sentenceOf[first];
  const entity = mentions.entities[mentions.entityOf[position] ?? -1];
  row[13] = KINDS[mention.kind];
  row[14] = SORTS[entity?.sort ?? mention.sort];
  row[15] = GENDERS[entity?.gender ?? mention.gender];
  row[16] = mention.isPlural ? 1 : 0;
  row[17] = mention.isPossessive ? 1 : 0;
  row[18] =
    (afterClasses & (ORGANISATION | ROLE | DOCUMENT | GROUP)) !== 0 && (afterClasses & (CAPITAL | SPEECH)) === 0
      ? 1
      : 0;
  row[19] = prepositionBefore(reading, first);
  row[20] = (beforeClasses & CONJUNCTION) !== 0 ? 1 : 0;
  row[21] = before?.text === "," ? 1 : 0;
  row[22] = opens ? 1 : 0;
  row[23] = after?.text === "," ? 1 : 0;
  row[24] = (afterClasses & AUXILIARY) !== 0 ? 1 : 0;
  row[25] = (afterClasses & VERB) !== 0 ? 1 : 0;
  row[26] = (afterClasses & SPEECH) !== 0 ? 1 : 0;
  row[27] = after === undefined || after.isWord ? 0 : 1;
  row[28] = before === undefined || before.isWord ? 0 : 1;
  row[29] =
    after?.text === "who" || reading.tokens[mention.endToken + 1]?.text === "who"
      ? 1
      : reading.tokens[first]?.text === "who"
        ? 2
        : 0;
  row[30] = Math.min(20, entity?.mentions.length ?? 0);
  row[31] = Math.min(5, entity?.words.length ?? 0);
}

function placeFeatures(scene: Scene, quote: QuoteContext, position: number, row: Float32Array): void {
  const { reading, mentions, stretchOf } = scene;
  const { stretch } = quote;
  const mention = mentions.all[position];
  if (mention === undefined) return;
  const isBefore = mention.firstToken < stretch.open;
  const edge = isBefore ? stretch.open : stretch.close - 1;
  const between = isBefore
    ? (scene.mentionFrom[stretch.open] ?? 0) - position - 1
    : position - (scene.mentionFrom[stretch.after] ?? 0);
  const other = nextStretchFrom(scene, mention.firstToken);
  row[32] = isBefore ? 0 : 1;
  row[33] = Math.min(60, distanceTo(scene, isBefore ? mention.endToken - 1 : mention.titleToken, stretch));
  row[34] = reading.sentenceOf[mention.firstToken] === reading.sentenceOf[edge] ? 1 : 0;
  row[35] = Math.min(12, between);
  row[36] = isBefore ? quote.index - other : other - 1 - quote.index;
  row[37] = Math.min(6, Math.abs((reading.sentenceOf[edge] ?? 0) - (reading.sentenceOf[mention.firstToken] ?? 0)));
  const start = reading.blocks[stretch.block]?.firstToken ?? 0;
  row[58] = isBefore ? Math.min(12, position - (scene.mentionFrom[start] ?? 0)) : 12;
  row[59] = position === (scene.mentionFrom[start] ?? 0) ? 1 : 0;
  const previous = mentions.all[position - 1];
  row[60] =
    previous === undefined ||
    reading.sentenceOf[previous.firstToken] !== reading.sentenceOf[mention.firstToken] ||
    stretchOf[previous.firstToken] !== -1
      ? 1
      : 0;
  row[61] = (reading.blockOf[mention.firstToken] ?? 0) - stretch.block;
  row[63] = isBefore && between === 0 ? 1 : 0;
}

/** The number of the first stretch that opens behind a token. */
function nextStretchFrom(scene: Scene, token: number): number {
  const { stretches } = scene;
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.open ?? 0) > token) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cueFeatures(scene: Scene, quote: QuoteContext, cues: CueContext, row: Float32Array): void {
  const { classes } = scene.reading;
  const { stretch } = quote;
  const verb = cues.verbAfter;
  row[38] = cues.distanceAfter;
  row[39] = cues.commasBetween;
  row[40] = cues.mentionsBetween;
  row[41] = cues.otherVerbs;
  row[42] = cues.hasRelative ? 1 : 0;
  row[72] = verb < 0 ? 7 : verbKind(scene.reading.tokens[verb]?.text ?? "");
  row[43] = verb < 0 ? FAR : Math.min(FAR, distanceTo(scene, verb, stretch));
  row[44] = verb < 0 ? 2 : verb < stretch.open ? 0 : 1;
  row[45] = verb < 0 ? 0 : verb === quote.verbBefore || verb === quote.verbAfter ? 1 : 0;
  row[46] = verb >= 0 && ((classes[verb] ?? 0) & PLAIN_SPEECH) !== 0 ? 1 : 0;
  row[47] = verb >= 0 && ((classes[verb] ?? 0) & SPEECH_GERUND) !== 0 ? 1 : 0;
  const inverted = cues.verbBefore;
  row[48] = cues.distanceBefore;
  row[49] = inverted < 0 ? FAR : Math.min(FAR, distanceTo(scene, inverted, stretch));
  row[50] = inverted < 0 ? 0 : inverted === quote.verbAfter ? 2 : inverted === quote.verbBefore ? 1 : 0;
  row[51] = inverted >= 0 && ((classes[inverted] ?? 0) & PLAIN_SPEECH) !== 0 ? 1 : 0;
  row[52] = cues.accordingTo < 0 ? 0 : 1;
}

function flowFeatures(scene: Scene, quote: QuoteContext, position: number, flow: Flow, row: Float32Array): void {
  const entity = scene.mentions.entityOf[position] ?? -1;
  row[53] = position === flow.prior ? 1 : 0;
  row[54] = entity >= 0 && entity === flow.priorEntity ? 1 : 0;
  row[55] = flow.priorBlock < 0 ? 9 : Math.min(9, quote.stretch.block - flow.priorBlock);
  row[56] = entity >= 0 ? Math.min(8, flow.said[entity] ?? 0) : 0;
  row[57] = entity >= 0 && isNamedInside(scene, quote.stretch, entity) ? 1 : 0;
}

/** What the verbs nearest to the quote say about the candidate. */
function subjectFeatures(scene: Scene, quote: QuoteContext, position: number, row: Float32Array): void {
  const { tokens, sentenceOf } = scene.reading;
  const { stretch, verbBefore, verbAfter } = quote;
  row[64] = position === quote.subjectBefore ? 1 : 0;
  row[65] = position === quote.subjectAfter ? 1 : 0;
  row[66] = quote.subjectBefore === NOBODY ? 0 : 1;
  row[67] = quote.subjectAfter === NOBODY ? 0 : 1;
  row[68] = verbBefore < 0 ? 7 : verbKind(tokens[verbBefore]?.text ?? "");
  row[69] = verbAfter < 0 ? 7 : verbKind(tokens[verbAfter]?.text ?? "");
  row[70] = verbBefore >= 0 && sentenceOf[verbBefore] === sentenceOf[stretch.open] ? 1 : 0;
  row[71] = verbAfter >= 0 && sentenceOf[verbAfter] === sentenceOf[stretch.close - 1] ? 1 : 0;
}

/** Somebody who is named in a quote seldom speaks it. */
function isNamedInside(scene: Scene, stretch: Stretch, entity: number): boolean {
  const { mentionFrom, mentions } = scene;
  for (let position = mentionFrom[stretch.first] ?? 0; position < (mentionFrom[stretch.close] ?? 0); position += 1) {
    if (mentions.entityOf[position] === entity) return true;
  }
  return false;
}

/** Writes the features of one candidate source of a quote into `row`, in the order of `SOURCE_FEATURES`. */
export function describeSource(
  scene: Scene,
  quote: QuoteContext,
  position: number,
  options: { flow: Flow; cues: CueContext | null; row: Float32Array },
): void {
  const { flow, cues, row } = options;
  row.fill(0);
  row.set(quote.shared);
  subjectFeatures(scene, quote, position === NOBODY ? -2 : position, row);
  if (position === NOBODY) {
    row[62] = 1;
    row[55] = flow.priorBlock < 0 ? 9 : Math.min(9, quote.stretch.block - flow.priorBlock);
    return;
  }
  mentionFeatures(scene, position, row);
  placeFeatures(scene, quote, position, row);
  cueFeatures(scene, quote, cues ?? findCues(scene, position), row);
  flowFeatures(scene, quote, position, flow, row);
}
