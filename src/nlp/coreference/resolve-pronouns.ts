import type { FoundMention } from "../people/mention.ts";
import type { Stretch } from "../quotes/pair-marks.ts";
import type { Scene } from "../scene.ts";
import { type PackedTrees, scoreRowPartly } from "../trees.ts";
import { type AntecedentCandidate, antecedentCandidates } from "./antecedent-candidates.ts";
import {
  ANTECEDENT_FEATURES,
  type Discourse,
  describeAntecedent,
  firstOfBlock,
  onlyNamed,
} from "./antecedent-features.ts";
import { nameBeside } from "./name-beside.ts";
import { isPlainAntecedent } from "./plain-antecedent.ts";
import { endOfQuoteBefore, subjectBefore, subjectOfSentence } from "./sentence-subject.ts";

/** Whom a mention stands for: the entity, the name mention it leans on, and the model's share of belief. */
export interface Antecedent {
  readonly entity: number;
  /** Position in `mentions.all`. */
  readonly mention: number;
  readonly probability: number;
  /** What spoke for it, in the order of `ANTECEDENT_FEATURES`. */
  readonly row: Float32Array;
}

/** What is known around a pronoun, and the quote it attributes, if any. */
export interface Surroundings {
  readonly discourse: Discourse;
  readonly stretch: Stretch | undefined;
}

/** Measured on the corpus, see `isPlainAntecedent`. */
const PLAIN_PROBABILITY = 0.96;

/**
 * The entity that a description is, by the name beside it or by its office ("The chancellor had one last word."); -1
 * when there is none.
 */
function describedEntity(scene: Scene, position: number, discourse: Discourse): number {
  if (scene.mentions.all[position]?.kind !== "description") return -1;
  const beside = nameBeside(scene, position);
  return beside >= 0 ? beside : discourse.bearerOf(position);
}

/**
 * The entity that a subject is, itself or by a pronoun; -1 when there is none, or when its gender is not the pronoun's.
 */
function entityOfSubject(scene: Scene, pronoun: FoundMention, subject: number, discourse: Discourse): number {
  const { all, entities, entityOf } = scene.mentions;
  let entity = entityOf[subject] ?? -1;
  if (entity < 0 && subject >= 0)
    entity =
      all[subject]?.kind === "description"
        ? describedEntity(scene, subject, discourse)
        : (discourse.referents.get(subject) ?? -1);
  const gender = entities[entity]?.gender ?? "unknown";
  return gender === "unknown" || gender === pronoun.gender ? entity : -1;
}

const ROW = new Float32Array(ANTECEDENT_FEATURES.length);

/**
 * Describes all candidates of a pronoun one after the other, in the order of `antecedentCandidates`; `row` is only
 * valid during the visit.
 */
export function visitAntecedents(
  scene: Scene,
  position: number,
  options: Surroundings,
  visit: (candidate: AntecedentCandidate, row: Float32Array) => void,
): void {
  const candidates = antecedentCandidates(scene, position);
  const { entities } = scene.mentions;
  let most = 0;
  for (const { entity } of candidates) most = Math.max(most, entities[entity]?.mentions.length ?? 0);
  const pronoun = scene.mentions.all[position];
  if (pronoun === undefined) return;
  const token = pronoun.firstToken;
  const block = scene.reading.blockOf[token] ?? 0;
  const { chainToken } = options.discourse;
  const { stretch } = options;
  const sinceToken = stretch !== undefined && stretch.open < token ? stretch.open : token;
  const before = subjectBefore(scene, token);
  const first = {
    firstOfBlock: firstOfBlock(scene, block),
    firstOfBlockBefore: firstOfBlock(scene, block - 1),
    onlyOfBlock: onlyNamed(scene, pronoun, { from: scene.reading.blocks[block]?.firstToken ?? 0, to: token }),
    namedSinceChain: chainToken < 0 ? -1 : onlyNamed(scene, pronoun, { from: chainToken, to: token }),
    subjectBefore: entityOfSubject(scene, pronoun, before, options.discourse),
    isPronounBefore: scene.mentions.all[before]?.kind === "pronoun",
    describedBefore: before < 0 ? -1 : describedEntity(scene, before, options.discourse),
    subjectOfSentence: entityOfSubject(scene, pronoun, subjectOfSentence(scene, token), options.discourse),
    namedSinceQuote: onlyNamed(scene, pronoun, { from: endOfQuoteBefore(scene, sinceToken), to: token, isSure: false }),
  };
  const told = { discourse: options.discourse, stretch: options.stretch, row: ROW };
  // One object for one candidate after another.
  const described = { entity: -1, mention: -1, rank: 0, rivals: candidates.length, mostMentioned: false, ...first };
  for (let rank = 0; rank < candidates.length; rank += 1) {
    const candidate = candidates[rank] as AntecedentCandidate;
    described.entity = candidate.entity;
    described.mention = candidate.mention;
    described.rank = rank;
    described.mostMentioned = entities[candidate.entity]?.mentions.length === most;
    describeAntecedent(scene, position, described, told);
    visit(candidate, ROW);
  }
}

/** Room for the rows of one pronoun's candidates, kept from one to the next. */
const ROWS: Float32Array[] = [];
const SCORES: number[] = [];
/** After a third of the trees, who lies this far behind (in the logarithm of the odds) is asked no more. */
const HOPELESS = 3;
const FIRST_SHARE = 1 / 3;

/** Scores the first `count` of `ROWS` into `SCORES`; gives the index of the highest. */
function scoreRows(trees: PackedTrees, count: number): number {
  const first = Math.ceil(trees.count * FIRST_SHARE);
  let highest = -Infinity;
  for (let at = 0; at < count; at += 1) {
    SCORES[at] = scoreRowPartly(trees, ROWS[at] as Float32Array, 0, first);
    highest = Math.max(highest, SCORES[at] as number);
  }
  let best = 0;
  for (let at = 0; at < count; at += 1) {
    if ((SCORES[at] as number) >= highest - HOPELESS)
      SCORES[at] = (SCORES[at] as number) + scoreRowPartly(trees, ROWS[at] as Float32Array, first, trees.count);
    if ((SCORES[at] as number) > (SCORES[best] as number)) best = at;
  }
  return best;
}

/** Resolves a pronoun to the likeliest entity; null when nobody fits. */
export function resolvePronoun(
  scene: Scene,
  trees: PackedTrees,
  position: number,
  options: Surroundings,
): Antecedent | null {
  const found: AntecedentCandidate[] = [];
  let plain = -1;
  const pronoun = scene.mentions.all[position];
  const other = pronoun?.gender === "unknown" ? -1 : options.discourse.otherEntity;
  visitAntecedents(scene, position, options, (candidate, row) => {
    if (candidate.entity === other && scene.mentions.entities[other]?.gender === "unknown") return;
    const kept = ROWS[found.length] ?? new Float32Array(ANTECEDENT_FEATURES.length);
    ROWS[found.length] = kept;
    kept.set(row);
    if (plain < 0 && isPlainAntecedent(row)) plain = found.length;
    found.push(candidate);
  });
  const best = plain >= 0 ? plain : scoreRows(trees, found.length);
  const chosen = found[best];
  if (chosen === undefined) return null;
  let total = 0;
  if (plain < 0)
    for (let at = 0; at < found.length; at += 1) total += Math.exp((SCORES[at] ?? 0) - (SCORES[best] ?? 0));
  const kept = scene.reading.memory.float32(ANTECEDENT_FEATURES.length);
  kept.set(ROWS[best] as Float32Array);
  return {
    entity: chosen.entity,
    mention: chosen.mention,
    probability: plain >= 0 ? PLAIN_PROBABILITY : 1 / total,
    row: kept,
  };
}
