import { addOuter } from "./logistic.ts";
import { solve } from "./solve.ts";

/** Rows that are only compared with one another, and what each is worth. */
export interface Group {
  readonly rows: readonly ArrayLike<number>[];
  readonly worth: readonly number[];
}

/**
 * Least squares within groups: the weights whose sums follow the worth of the rows of a group, about the group's mean.
 * Every group counts the same. `ridge` is a share of each feature's own variance.
 */
export function fitWithinGroups(groups: readonly Group[], ridge: number): Float64Array {
  const width = groups.find(({ rows }) => rows.length > 0)?.rows[0]?.length ?? 0;
  const curve = new Float64Array(width * width);
  const slope = new Float64Array(width);
  for (const { rows, worth } of groups) {
    if (rows.length < 2) continue;
    const share = 1 / rows.length;
    const mean = new Float64Array(width);
    for (const row of rows) {
      for (let column = 0; column < width; column += 1) {
        mean[column] = (mean[column] as number) + share * (row[column] as number);
      }
    }
    const meanWorth = worth.reduce((sum, one) => sum + share * one, 0);
    const centred = new Float64Array(width);
    rows.forEach((row, index) => {
      const gain = share * ((worth[index] as number) - meanWorth);
      for (let column = 0; column < width; column += 1) {
        const value = (row[column] as number) - (mean[column] as number);
        centred[column] = value;
        slope[column] = (slope[column] as number) + gain * value;
      }
      addOuter(curve, centred, share);
    });
  }
  for (let column = 0; column < width; column += 1) {
    const own = curve[column * width + column] as number;
    curve[column * width + column] = own * (1 + ridge) + 1e-6;
  }
  return solve(curve, slope);
}
