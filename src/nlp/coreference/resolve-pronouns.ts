import type { Stretch } from "../quotes/pair-marks.ts";
import type { Scene } from "../scene.ts";
import { type PackedTrees, scoreRow } from "../trees.ts";
import {
  ANTECEDENT_FEATURES,
  antecedentCandidates,
  type Discourse,
  describeAntecedent,
  firstOfBlock,
  isPlainAntecedent,
  onlyNamed,
} from "./antecedent-features.ts";

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

const ROW = new Float32Array(ANTECEDENT_FEATURES.length);

/** Describes all candidates of a pronoun one after the other, in the order of `antecedentCandidates`; `row` is only valid during the visit. */
export function visitAntecedents(
  scene: Scene,
  position: number,
  options: Surroundings,
  visit: (candidate: { readonly entity: number; readonly mention: number }, row: Float32Array) => void,
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
  const first = {
    firstOfBlock: firstOfBlock(scene, block),
    firstOfBlockBefore: firstOfBlock(scene, block - 1),
    onlyOfBlock: onlyNamed(scene, pronoun, scene.reading.blocks[block]?.firstToken ?? 0, token),
    namedSinceChain: chainToken < 0 ? -1 : onlyNamed(scene, pronoun, chainToken, token),
  };
  const row = ROW;
  candidates.forEach(({ entity, mention }, rank) => {
    const mostMentioned = entities[entity]?.mentions.length === most;
    const candidate = { entity, mention, rank, rivals: candidates.length, mostMentioned, ...first };
    describeAntecedent(scene, position, candidate, { ...options, row });
    visit(candidate, row);
  });
}

/** Resolves a pronoun to the likeliest entity; null when nobody fits. */
export function resolvePronoun(
  scene: Scene,
  trees: PackedTrees,
  position: number,
  options: Surroundings,
): Antecedent | null {
  let best: { readonly entity: number; readonly mention: number } | null = null;
  let highest = -Infinity;
  let total = 0;
  const bestRow = new Float32Array(ANTECEDENT_FEATURES.length);
  const plainRow = new Float32Array(ANTECEDENT_FEATURES.length);
  let plain: { readonly entity: number; readonly mention: number } | null = null;
  visitAntecedents(scene, position, options, (candidate, row) => {
    if (isPlainAntecedent(row)) {
      plain = candidate;
      plainRow.set(row);
    }
    const score = scoreRow(trees, row);
    if (score > highest) {
      total = total * Math.exp(highest - score) + 1;
      highest = score;
      best = candidate;
      bestRow.set(row);
    } else {
      total += Math.exp(score - highest);
    }
  });
  const sure = plain as { readonly entity: number; readonly mention: number } | null;
  if (sure !== null)
    return { entity: sure.entity, mention: sure.mention, probability: PLAIN_PROBABILITY, row: plainRow };
  const found = best as { readonly entity: number; readonly mention: number } | null;
  return found === null ? null : { entity: found.entity, mention: found.mention, probability: 1 / total, row: bestRow };
}
