import { isWordAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { NOBODY } from "./candidates.ts";
import { MENTION_PART, type MentionContext } from "./mention-context.ts";
import { distanceTo, FAR, QUOTE_PART, type QuoteContext } from "./quote-context.ts";

/** What quote and mention say together, in the order of the last part of a row. */
const PAIR_PART = [
  "side",
  "distance",
  "sameSentence",
  "mentionsBetween",
  "stretchesBetween",
  "sentencesBetween",
  "rankBefore",
  "firstInBlock",
  "otherBlock",
  "lastBeforeQuote",
  "verbToQuote",
  "verbSide",
  "verbIsNearest",
  "invertedToQuote",
  "invertedNearest",
  "isPrior",
  "isPriorEntity",
  "saidBefore",
  "insideQuote",
  "subjectBefore",
  "subjectAfter",
  "priorBlocks",
  "isNobody",
  "verbOpensOther",
] as const;

/** What the model that ranks sources looks at, in the order of a row. */
export const SOURCE_FEATURES = [...QUOTE_PART, ...MENTION_PART, ...PAIR_PART] as const;

const MENTION_START = QUOTE_PART.length;
export const PAIR_START = QUOTE_PART.length + MENTION_PART.length;

/** What was decided for the quotes before. */
export interface Flow {
  /** The source of the last quote, as a position in `mentions.all`; `NOBODY` at first. */
  readonly prior: number;
  readonly priorEntity: number;
  readonly priorBlock: number;
  /** The last source that was somebody else than `prior`; `NOBODY` at first. */
  readonly other: number;
  /** By entity: how many quotes are theirs so far. */
  readonly said: Uint16Array;
}

function placeFeatures(scene: Scene, quote: QuoteContext, position: number, row: Float32Array): void {
  const { reading, mentions, mentionFrom } = scene;
  const { stretch } = quote;
  const mention = mentions.all[position];
  if (mention === undefined) return;
  const isBefore = mention.firstToken < stretch.open;
  const edge = isBefore ? stretch.open : stretch.close - 1;
  const between = isBefore
    ? (mentionFrom[stretch.open] ?? 0) - position - 1
    : position - (mentionFrom[stretch.after] ?? 0);
  const other = firstStretchBehind(scene, mention.firstToken);
  const sentences = (reading.sentenceOf[edge] ?? 0) - (reading.sentenceOf[mention.firstToken] ?? 0);
  const opening = mentionFrom[reading.blocks[stretch.block]?.firstToken ?? 0] ?? 0;
  row[PAIR_START] = isBefore ? 0 : 1;
  row[PAIR_START + 1] = Math.min(60, distanceTo(scene, isBefore ? mention.endToken - 1 : mention.titleToken, stretch));
  row[PAIR_START + 2] = sentences === 0 ? 1 : 0;
  row[PAIR_START + 3] = Math.min(12, between);
  row[PAIR_START + 4] = isBefore ? quote.index - other : other - 1 - quote.index;
  row[PAIR_START + 5] = Math.min(6, Math.abs(sentences));
  row[PAIR_START + 6] = isBefore ? Math.min(12, position - opening) : 12;
  row[PAIR_START + 7] = position === opening ? 1 : 0;
  row[PAIR_START + 8] = (reading.blockOf[mention.firstToken] ?? 0) - stretch.block;
  row[PAIR_START + 9] = isBefore && between === 0 ? 1 : 0;
}

/** The number of the first stretch that opens behind a token. */
function firstStretchBehind(scene: Scene, token: number): number {
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

function cueFeatures(scene: Scene, quote: QuoteContext, mention: MentionContext, row: Float32Array): void {
  const { stretch, verbBefore, verbAfter } = quote;
  const verb = mention.cues.verbAfter;
  const inverted = mention.cues.verbBefore;
  row[PAIR_START + 10] = verb < 0 ? FAR : Math.min(FAR, distanceTo(scene, verb, stretch));
  row[PAIR_START + 11] = verb < 0 ? 2 : verb < stretch.open ? 0 : 1;
  row[PAIR_START + 12] = verb >= 0 && (verb === verbBefore || verb === verbAfter) ? 1 : 0;
  row[PAIR_START + 13] = inverted < 0 ? FAR : Math.min(FAR, distanceTo(scene, inverted, stretch));
  row[PAIR_START + 14] = inverted < 0 ? 0 : inverted === verbAfter ? 2 : inverted === verbBefore ? 1 : 0;
}

/** "The page calls it “fair,” and a sticker |says| “smile”": whether a verb leads on to another stretch. */
function opensOther({ reading, stretchOf }: Scene, { index }: QuoteContext, verb: number): boolean {
  if (verb < 0) return false;
  const next = isWordAt(reading, verb + 1) ? verb + 1 : verb + 2;
  const stretch = Math.max(stretchOf[verb + 1] ?? -1, stretchOf[next] ?? -1);
  return stretch !== -1 && stretch !== index;
}

function flowFeatures(
  scene: Scene,
  quote: QuoteContext,
  position: number,
  options: { flow: Flow; row: Float32Array },
): void {
  const { flow, row } = options;
  const entity = scene.mentions.entityOf[position] ?? -1;
  row[PAIR_START + 15] = position === flow.prior ? 1 : 0;
  row[PAIR_START + 16] = entity >= 0 && entity === flow.priorEntity ? 1 : 0;
  row[PAIR_START + 17] = entity >= 0 ? Math.min(8, flow.said[entity] ?? 0) : 0;
  row[PAIR_START + 18] = entity >= 0 && quote.namedInside.includes(entity) ? 1 : 0;
  row[PAIR_START + 19] = position === quote.subjectBefore ? 1 : 0;
  row[PAIR_START + 20] = position === quote.subjectAfter ? 1 : 0;
}

/**
 * Writes the features of one candidate source of a quote into `row`, in the order of `SOURCE_FEATURES`. `mention` is
 * what is known of the mention at `position`; null for `NOBODY`.
 */
export function describeSource(
  scene: Scene,
  quote: QuoteContext,
  position: number,
  options: { flow: Flow; mention: MentionContext | null; row: Float32Array },
): void {
  const { mention, row } = options;
  row.set(quote.row);
  for (let feature = 0; feature < MENTION_PART.length; feature += 1)
    row[MENTION_START + feature] = mention === null ? 0 : (mention.rows[mention.start + feature] as number);
  describePair(scene, quote, position, options);
}

/** The last part of `describeSource` alone: what quote and mention say together, in its place in `row`. */
export function describePair(
  scene: Scene,
  quote: QuoteContext,
  position: number,
  options: { flow: Flow; mention: MentionContext | null; row: Float32Array },
): void {
  const { flow, mention, row } = options;
  if (position === NOBODY || mention === null) {
    row.fill(0, PAIR_START);
    row[PAIR_START + 22] = 1;
  } else {
    placeFeatures(scene, quote, position, row);
    cueFeatures(scene, quote, mention, row);
    flowFeatures(scene, quote, position, { flow, row });
    row[PAIR_START + 22] = 0;
    row[PAIR_START + 23] = opensOther(scene, quote, mention.cues.verbAfter) ? 1 : 0;
  }
  row[PAIR_START + 21] = flow.priorBlock < 0 ? 9 : Math.min(9, quote.stretch.block - flow.priorBlock);
}
