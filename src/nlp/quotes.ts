import type { Stretch } from "./quotes/pair-marks.ts";
import { describeStretch, QUOTE_FEATURES } from "./quotes/quote-features.ts";
import type { Scene } from "./scene.ts";
import { type PackedTrees, scoreRow } from "./trees.ts";

/** Words in quotation marks that may be a quote, with how much they look like one (the logarithm of the odds). */
export interface LikelyQuote {
  readonly stretch: Stretch;
  readonly score: number;
}

/**
 * Odds of 1 in 9: what looks less like a quote is not asked for its source. Measured on the training articles: 1 in 300
 * quotes lies below.
 */
const LEAST_SCORE = -2.2;

/**
 * The stretches that may be quotes: words somebody said or wrote, rather than titles, nicknames and scare quotes. In
 * source order.
 */
export function findQuotes(scene: Scene, trees: PackedTrees): LikelyQuote[] {
  const row = scene.reading.memory.float32(QUOTE_FEATURES.length);
  return scene.stretches
    .map((stretch) => {
      describeStretch(scene, stretch, row);
      return { stretch, score: scoreRow(trees, row) };
    })
    .filter(({ score }) => score > LEAST_SCORE);
}
