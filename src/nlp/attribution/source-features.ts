import type { Stretch } from "../quotes/pair-marks.ts";
import type { Scene } from "../scene.ts";
import {
  AUXILIARY,
  CAPITAL,
  CONJUNCTION,
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

/** One quote, looked at once for all its candidates. */
export interface QuoteContext {
  readonly stretch: Stretch;
  readonly index: number;
  readonly verbBefore: number;
  readonly verbAfter: number;
  /** The first features of every row. */
  readonly shared: Float32Array;
}

const FAR = 40;
const KINDS = { name: 0, pronoun: 1, description: 2 } as const;
const SORTS = { person: 0, unknown: 1, organisation: 2, group: 3, document: 4, place: 5 } as const;
const GENDERS = { unknown: 0, male: 1, female: 2 } as const;

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
function distanceTo(scene: Scene, token: number, stretch: Stretch): number {
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
  return { stretch, index, verbBefore, verbAfter, shared };
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
  row[19] = (beforeClasses & PREPOSITION) !== 0 ? (before?.text === "to" ? 2 : before?.text === "by" ? 3 : 1) : 0;
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
