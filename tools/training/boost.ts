import { TREE_DEPTH, type Trees } from "../../src/nlp/trees.ts";

/** Rows to learn from. In a group exactly the rows marked right share the probability 1 (softmax); without groups each row is a yes or no (logistic). */
export interface Examples {
  readonly width: number;
  /** Row after row. */
  readonly values: Float32Array;
  readonly right: Uint8Array;
  /** By row. */
  readonly weights: Float32Array;
  /** Where each group of rows begins, and the number of rows at the end; null for a yes or no. */
  readonly groups: Uint32Array | null;
}

export interface BoostOptions {
  readonly trees: number;
  readonly rate: number;
  /** Pulls leaves towards 0. */
  readonly ridge: number;
  /** Share of the features each tree may ask. */
  readonly featureShare: number;
}

const BINS = 48;

/** Multiplies and adds: enough randomness to choose features by, and the same on every machine. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Up to `BINS - 1` cuts between the values of a feature, at even shares of the rows. */
function cutsOf(examples: Examples, feature: number): number[] {
  const { values, width } = examples;
  const rows = values.length / width;
  const sample = new Float32Array(Math.min(rows, 40_000));
  const step = rows / sample.length;
  for (let index = 0; index < sample.length; index += 1)
    sample[index] = values[Math.floor(index * step) * width + feature] as number;
  sample.sort();
  const distinct = [...new Set(sample)];
  if (distinct.length <= BINS)
    return distinct.slice(1).map((value, index) => (value + (distinct[index] as number)) / 2);
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin += 1) {
    const at = Math.floor((bin * sample.length) / BINS);
    const value = sample[at] as number;
    const below = distinct[distinct.indexOf(value) - 1];
    if (below !== undefined) cuts.add((value + below) / 2);
  }
  return [...cuts].sort((a, b) => a - b);
}

interface Binned {
  readonly rows: number;
  /** Feature after feature. */
  readonly bins: readonly Uint8Array[];
  readonly cuts: readonly (readonly number[])[];
}

function binExamples(examples: Examples): Binned {
  const { values, width } = examples;
  const rows = values.length / width;
  const cuts = Array.from({ length: width }, (_, feature) => cutsOf(examples, feature).map((cut) => Math.fround(cut)));
  const bins = cuts.map((featureCuts, feature) => {
    const column = new Uint8Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const value = values[row * width + feature] as number;
      let bin = 0;
      while (bin < featureCuts.length && value > (featureCuts[bin] as number)) bin += 1;
      column[row] = bin;
    }
    return column;
  });
  return { rows, bins, cuts };
}

function softmaxGradients(
  examples: Examples,
  groups: Uint32Array,
  scores: Float64Array,
  out: { gradient: Float64Array; hessian: Float64Array },
): void {
  for (let group = 0; group + 1 < groups.length; group += 1) {
    const from = groups[group] as number;
    const to = groups[group + 1] as number;
    let highest = -Infinity;
    for (let row = from; row < to; row += 1) highest = Math.max(highest, scores[row] as number);
    let all = 0;
    let good = 0;
    for (let row = from; row < to; row += 1) {
      const value = Math.exp((scores[row] as number) - highest);
      all += value;
      if (examples.right[row] === 1) good += value;
    }
    for (let row = from; row < to; row += 1) {
      const value = Math.exp((scores[row] as number) - highest);
      const share = value / all;
      const target = examples.right[row] === 1 && good > 0 ? value / good : 0;
      const weight = examples.weights[row] as number;
      out.gradient[row] = weight * (share - target);
      out.hessian[row] = weight * Math.max(share * (1 - share), 1e-4);
    }
  }
}

function logisticGradients(
  examples: Examples,
  scores: Float64Array,
  out: { gradient: Float64Array; hessian: Float64Array },
): void {
  for (let row = 0; row < scores.length; row += 1) {
    const share = 1 / (1 + Math.exp(-(scores[row] as number)));
    const weight = examples.weights[row] as number;
    out.gradient[row] = weight * (share - (examples.right[row] as number));
    out.hessian[row] = weight * Math.max(share * (1 - share), 1e-4);
  }
}

interface Slopes {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/** The best single question for all leaves of a level. */
function bestQuestion(
  binned: Binned,
  slopes: Slopes,
  leaf: Uint8Array,
  options: { leaves: number; features: readonly number[]; ridge: number },
): { feature: number; bin: number } {
  const { leaves, features, ridge } = options;
  const sums = new Float64Array(leaves * BINS);
  const curves = new Float64Array(leaves * BINS);
  let best = { feature: features[0] ?? 0, bin: 0 };
  let bestGain = -Infinity;
  for (const feature of features) {
    const column = binned.bins[feature] as Uint8Array;
    const bins = (binned.cuts[feature]?.length ?? 0) + 1;
    if (bins < 2) continue;
    sums.fill(0);
    curves.fill(0);
    for (let row = 0; row < binned.rows; row += 1) {
      const at = (leaf[row] as number) * BINS + (column[row] as number);
      sums[at] = (sums[at] as number) + (slopes.gradient[row] as number);
      curves[at] = (curves[at] as number) + (slopes.hessian[row] as number);
    }
    const gains = new Float64Array(bins - 1);
    for (let node = 0; node < leaves; node += 1) {
      let allSum = 0;
      let allCurve = 0;
      for (let bin = 0; bin < bins; bin += 1) {
        allSum += sums[node * BINS + bin] as number;
        allCurve += curves[node * BINS + bin] as number;
      }
      let sum = 0;
      let curve = 0;
      for (let bin = 0; bin < bins - 1; bin += 1) {
        sum += sums[node * BINS + bin] as number;
        curve += curves[node * BINS + bin] as number;
        gains[bin] =
          (gains[bin] as number) + (sum * sum) / (curve + ridge) + (allSum - sum) ** 2 / (allCurve - curve + ridge);
      }
    }
    gains.forEach((gain, bin) => {
      if (gain > bestGain) {
        bestGain = gain;
        best = { feature, bin };
      }
    });
  }
  return best;
}

function leafValues(
  binned: Binned,
  slopes: Slopes,
  leaf: Uint8Array,
  options: { leaves: number; ridge: number; rate: number },
): Float64Array {
  const sums = new Float64Array(options.leaves);
  const curves = new Float64Array(options.leaves);
  for (let row = 0; row < binned.rows; row += 1) {
    const at = leaf[row] as number;
    sums[at] = (sums[at] as number) + (slopes.gradient[row] as number);
    curves[at] = (curves[at] as number) + (slopes.hessian[row] as number);
  }
  return sums.map((sum, at) => (-options.rate * sum) / ((curves[at] as number) + options.ridge));
}

/**
 * Gradient boosting of oblivious trees (Prokhorenkova et al., CatBoost, 2018) by Newton steps on histograms.
 * Deterministic: the same examples and options give the same trees.
 */
export function boost(examples: Examples, options: BoostOptions): Trees {
  const binned = binExamples(examples);
  const scores = new Float64Array(binned.rows);
  const slopes = { gradient: new Float64Array(binned.rows), hessian: new Float64Array(binned.rows) };
  const leaf = new Uint8Array(binned.rows);
  const random = createRandom(7);
  const trees = { features: [] as number[], thresholds: [] as number[], leaves: [] as number[] };
  for (let tree = 0; tree < options.trees; tree += 1) {
    if (examples.groups === null) logisticGradients(examples, scores, slopes);
    else softmaxGradients(examples, examples.groups, scores, slopes);
    const features = Array.from({ length: examples.width }, (_, feature) => feature).filter(
      () => random() < options.featureShare,
    );
    leaf.fill(0);
    for (let level = 0; level < TREE_DEPTH; level += 1) {
      const { feature, bin } = bestQuestion(binned, slopes, leaf, {
        leaves: 1 << level,
        features,
        ridge: options.ridge,
      });
      const column = binned.bins[feature] as Uint8Array;
      for (let row = 0; row < binned.rows; row += 1)
        if ((column[row] as number) > bin) leaf[row] = (leaf[row] as number) | (1 << level);
      trees.features.push(feature);
      trees.thresholds.push(binned.cuts[feature]?.[bin] ?? 0);
    }
    const values = leafValues(binned, slopes, leaf, {
      leaves: 1 << TREE_DEPTH,
      ridge: options.ridge,
      rate: options.rate,
    });
    for (let row = 0; row < binned.rows; row += 1)
      scores[row] = (scores[row] as number) + (values[leaf[row] as number] as number);
    for (const value of values) trees.leaves.push(Math.round(value * 1e4) / 1e4);
  }
  return trees;
}
