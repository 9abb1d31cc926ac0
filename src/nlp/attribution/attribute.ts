import type { Resolution, SourceResolver } from "../coreference/resolve-source.ts";
import { LASTING, type Memory } from "../memory.ts";
import type { Scene } from "../scene.ts";
import { candidatesFor, NOBODY } from "./candidates.ts";
import type { CueContext } from "./cues.ts";
import { findBeat } from "./find-beat.ts";
import { findNestedSpeaker } from "./find-nested-speaker.ts";
import { findLabel, findSignature } from "./find-signature.ts";
import { findSpeakerInAccount, findTag } from "./find-tag.ts";
import { isTurn } from "./is-turn.ts";
import { createMentionReader } from "./mention-context.ts";
import { quoteContext } from "./quote-context.ts";
import { createRanker } from "./rank-candidates.ts";
import { describePair, describeSource, type Flow, SOURCE_FEATURES } from "./source-features.ts";
import type { SourceTrees } from "./source-trees.ts";

/**
 * What the form of the words gives away seldom is wrong; of signatures, seen in 60 of the training articles' quotes.
 */
const PLAIN_PROBABILITY = 0.97;

/** The source chosen for one stretch. */
export interface Attribution {
  /** Position in `mentions.all`, or `NOBODY`. */
  readonly position: number;
  /** Its share among the candidates, 0 to 1. */
  readonly probability: number;
  /** The share of all mentions that name the same. */
  readonly entityShare: number;
  /** Token of the verb that attributes; -1 when there is none. */
  readonly cue: number;
  /** The share of nobody among the candidates. */
  readonly nobody: number;
  /** The features of the chosen candidate, in the order of `SOURCE_FEATURES`. */
  readonly row: Float32Array;
  /** Whom the source stands for; null when there is no source. */
  readonly resolution: Resolution | null;
}

/** The flow of attributions, quote by quote. `next` gives the flow for the quote behind the one just attributed. */
export function createFlow(
  entities: number,
  memory: Memory = LASTING,
): {
  flow: () => Flow;
  next: (position: number, entity: number, block: number) => void;
} {
  const said = memory.uint16(entities);
  let prior = NOBODY;
  let priorEntity = -1;
  let priorBlock = -1;
  let other = NOBODY;
  return {
    flow: () => ({ prior, priorEntity, priorBlock, other, said }),
    next: (position, entity, block) => {
      if (position === NOBODY) return;
      if (entity !== priorEntity) other = prior;
      prior = position;
      priorEntity = entity;
      priorBlock = block;
      if (entity >= 0) said[entity] = (said[entity] ?? 0) + 1;
    },
  };
}

/**
 * Chooses a source for every stretch of the scene and whom it stands for, in source order, each choice being a feature
 * of the next ones.
 */
export function attributeQuotes(scene: Scene, trees: SourceTrees, resolver: SourceResolver): Attribution[] {
  const readMention = createMentionReader(scene);
  const rank = createRanker(trees, scene.mentions.all.length, scene.reading.memory);
  const { flow, next } = createFlow(scene.mentions.entities.length, scene.reading.memory);
  let labelled = NOBODY;
  return scene.stretches.map((stretch, index) => {
    const quote = quoteContext(scene, index, stretch);
    const current = flow();
    const candidates = candidatesFor(scene, stretch, current.prior);
    const best = rank(quote, candidates, (position, row) => {
      const mention = position === NOBODY ? null : readMention(position);
      describePair(scene, quote, position, { flow: current, mention, row });
      return mention;
    });
    const label = findLabel(scene, stretch);
    labelled = label === NOBODY && stretch.continues ? labelled : label;
    const nested = findNestedSpeaker(scene, stretch);
    const signature = labelled === NOBODY ? findSignature(scene, stretch) : labelled;
    const chosen = candidates[best.index] ?? NOBODY;
    const account = chosen === NOBODY ? -1 : readMention(chosen).cues.accordingTo;
    const told = [
      signature,
      nested,
      findTag(scene, stretch),
      findBeat(scene, stretch),
      findSpeakerInAccount(scene, quote, account),
    ].find((one) => one !== NOBODY);
    const plain = told ?? (isTurn(scene, index, current) ? current.other : NOBODY);
    const position = plain === NOBODY ? chosen : plain;
    const row = scene.reading.memory.float32(SOURCE_FEATURES.length);
    const mention = position === NOBODY ? null : readMention(position);
    describeSource(scene, quote, position, { flow: current, mention, row });
    const probability = plain === NOBODY ? best.probability : PLAIN_PROBABILITY;
    const entityShare = Math.max(probability, shareOfEntity(scene, candidates, position, best.shares));
    const found = { position, probability, entityShare, nobody: best.nobody, row };
    if (position === NOBODY) return { ...found, cue: -1, resolution: null };
    const resolution = resolver.resolve(position, stretch);
    // Who speaks by another's account is not who goes on: "She said a clerk told her “no.” “I cried,” she said."
    if (position !== nested) {
      next(position, resolution.entity, stretch.block);
      resolver.record({ entity: resolution.entity, position, stretch });
    }
    return { ...found, cue: cueOf(readMention(position).cues, quote), resolution };
  });
}

/** The sum of the shares of the candidates that name whom the mention at a position names. */
function shareOfEntity(scene: Scene, candidates: readonly number[], position: number, shares: Float64Array): number {
  const { entityOf } = scene.mentions;
  const entity = entityOf[position] ?? -1;
  let sum = 0;
  for (let at = 0; entity >= 0 && at < candidates.length; at += 1)
    if (entityOf[candidates[at] as number] === entity) sum += shares[at] ?? 0;
  return sum;
}

function cueOf(cues: CueContext, quote: { verbBefore: number; verbAfter: number }): number {
  if (cues.accordingTo >= 0) return cues.accordingTo;
  for (const verb of [cues.verbBefore, cues.verbAfter])
    if (verb >= 0 && (verb === quote.verbAfter || verb === quote.verbBefore)) return verb;
  return cues.verbAfter;
}
