import type { Resolution, SourceResolver } from "../coreference/resolve-source.ts";
import type { Scene } from "../scene.ts";
import { type PackedTrees, scoreRow } from "../trees.ts";
import { candidatesFor, NOBODY } from "./candidates.ts";
import { type CueContext, findCues } from "./cues.ts";
import { describeSource, type Flow, quoteContext, SOURCE_FEATURES } from "./source-features.ts";

/** The source chosen for one stretch. */
export interface Attribution {
  /** Position in `mentions.all`, or `NOBODY`. */
  readonly position: number;
  /** Its share among the candidates, 0 to 1. */
  readonly probability: number;
  /** Token of the verb that attributes; -1 when there is none. */
  readonly cue: number;
  /** Whom the source stands for; null when there is no source. */
  readonly resolution: Resolution | null;
}

function bestOf(scores: readonly number[]): { index: number; probability: number } {
  let index = 0;
  for (let at = 1; at < scores.length; at += 1) if ((scores[at] ?? 0) > (scores[index] ?? 0)) index = at;
  const highest = scores[index] ?? 0;
  return { index, probability: 1 / scores.reduce((sum, score) => sum + Math.exp(score - highest), 0) };
}

/** The flow of attributions, quote by quote. `next` gives the flow for the quote behind the one just attributed. */
export function createFlow(entities: number): {
  flow: () => Flow;
  next: (position: number, entity: number, block: number) => void;
} {
  const said = new Uint16Array(entities);
  let prior = NOBODY;
  let priorEntity = -1;
  let priorBlock = -1;
  return {
    flow: () => ({ prior, priorEntity, priorBlock, said }),
    next: (position, entity, block) => {
      if (position === NOBODY) return;
      prior = position;
      priorEntity = entity;
      priorBlock = block;
      if (entity >= 0) said[entity] = (said[entity] ?? 0) + 1;
    },
  };
}

/** Remembers the cues of mentions, which many quotes of a paragraph ask for. */
export function createCueReader(scene: Scene): (position: number) => CueContext {
  const known: (CueContext | undefined)[] = [];
  return (position) => {
    const found = known[position] ?? findCues(scene, position);
    known[position] = found;
    return found;
  };
}

/**
 * Chooses a source for every stretch of the scene and whom it stands for, in source order, each choice being a feature
 * of the next ones.
 */
export function attributeQuotes(scene: Scene, trees: PackedTrees, resolver: SourceResolver): Attribution[] {
  const row = new Float32Array(SOURCE_FEATURES.length);
  const cuesOf = createCueReader(scene);
  const { flow, next } = createFlow(scene.mentions.entities.length);
  return scene.stretches.map((stretch, index) => {
    const quote = quoteContext(scene, index, stretch);
    const current = flow();
    const candidates = candidatesFor(scene, stretch, current.prior);
    const scores = candidates.map((position) => {
      describeSource(scene, quote, position, {
        flow: current,
        cues: position === NOBODY ? null : cuesOf(position),
        row,
      });
      return scoreRow(trees, row);
    });
    const { index: chosen, probability } = bestOf(scores);
    const position = candidates[chosen] ?? NOBODY;
    if (position === NOBODY) return { position, probability, cue: -1, resolution: null };
    const resolution = resolver.resolve(position, stretch);
    next(position, resolution.entity, stretch.block);
    resolver.record({ entity: resolution.entity, position, stretch });
    return { position, probability, cue: cueOf(cuesOf(position), quote), resolution };
  });
}

function cueOf(cues: CueContext, quote: { verbBefore: number; verbAfter: number }): number {
  if (cues.accordingTo >= 0) return cues.accordingTo;
  for (const verb of [cues.verbBefore, cues.verbAfter])
    if (verb >= 0 && (verb === quote.verbAfter || verb === quote.verbBefore)) return verb;
  return cues.verbAfter;
}
