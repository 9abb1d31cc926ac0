import type { Stretch } from "./quotes/pair-marks.ts";
import { describeStretch, QUOTE_FEATURES } from "./quotes/quote-features.ts";
import type { Scene } from "./scene.ts";
import { packTrees, scoreRow } from "./trees.ts";
import weights from "./weights/quotes.json" with { type: "json" };

const trees = packTrees(weights);

/** The stretches that are quotes: words somebody said or wrote, rather than titles, nicknames and scare quotes. */
export function findQuotes(scene: Scene): Stretch[] {
  const row = new Float32Array(QUOTE_FEATURES.length);
  return scene.stretches.filter((stretch) => {
    describeStretch(scene, stretch, row);
    return scoreRow(trees, row) > 0;
  });
}
