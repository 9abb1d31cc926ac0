import type { Stretch } from "../quotes/pair-marks.ts";
import type { Scene } from "../scene.ts";
import { type PackedTrees, scoreRow } from "../trees.ts";
import {
  ANTECEDENT_FEATURES,
  antecedentCandidates,
  type Discourse,
  describeAntecedent,
} from "./antecedent-features.ts";

/** Whom a mention stands for: the entity, the name mention it leans on, and the model's share of belief. */
export interface Antecedent {
  readonly entity: number;
  /** Position in `mentions.all`. */
  readonly mention: number;
  readonly probability: number;
}

/** The rows of all candidates, in the order of `antecedentCandidates`. */
export function antecedentRows(
  scene: Scene,
  position: number,
  options: { discourse: Discourse; stretch: Stretch | undefined },
): { entity: number; mention: number; row: Float32Array }[] {
  const candidates = antecedentCandidates(scene, position);
  const most = Math.max(...candidates.map(({ entity }) => scene.mentions.entities[entity]?.mentions.length ?? 0));
  return candidates.map(({ entity, mention }, rank) => {
    const row = new Float32Array(ANTECEDENT_FEATURES.length);
    const mostMentioned = scene.mentions.entities[entity]?.mentions.length === most;
    describeAntecedent(
      scene,
      position,
      { entity, mention, rank, rivals: candidates.length, mostMentioned },
      { ...options, row },
    );
    return { entity, mention, row };
  });
}

/** Resolves a pronoun to the likeliest entity; null when nobody fits. */
export function resolvePronoun(
  scene: Scene,
  trees: PackedTrees,
  position: number,
  options: { discourse: Discourse; stretch: Stretch | undefined },
): Antecedent | null {
  const rows = antecedentRows(scene, position, options);
  const scores = rows.map(({ row }) => scoreRow(trees, row));
  const highest = Math.max(...scores);
  const best = rows[scores.indexOf(highest)];
  if (best === undefined) return null;
  const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  return { entity: best.entity, mention: best.mention, probability: 1 / total };
}
