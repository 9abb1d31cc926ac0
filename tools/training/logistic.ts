import { solve } from "./solve.ts";

const ROUNDS = 6;

/**
 * Logistic regression by Newton's method: the weights that make `right` likeliest, less `ridge` times their squares.
 * Deterministic; a round costs the number of rows times the square of their width.
 */
export function fitLogistic(
  rows: readonly ArrayLike<number>[],
  right: readonly boolean[],
  ridge: number,
): Float64Array {
  const width = rows[0]?.length ?? 0;
  const weights = new Float64Array(width);
  for (let round = 0; round < ROUNDS; round += 1) {
    const curve = new Float64Array(width * width);
    const slope = new Float64Array(width);
    rows.forEach((row, index) => {
      let logit = 0;
      for (let column = 0; column < width; column += 1) logit += (weights[column] as number) * (row[column] as number);
      const chance = 1 / (1 + Math.exp(-logit));
      addOuter(curve, row, Math.max(1e-6, chance * (1 - chance)));
      const error = (right[index] ? 1 : 0) - chance;
      for (let column = 0; column < width; column += 1)
        slope[column] = (slope[column] as number) + error * (row[column] as number);
    });
    for (let column = 0; column < width; column += 1) {
      slope[column] = (slope[column] as number) - ridge * (weights[column] as number);
      curve[column * width + column] = (curve[column * width + column] as number) + ridge;
    }
    const step = solve(curve, slope);
    for (let column = 0; column < width; column += 1)
      weights[column] = (weights[column] as number) + (step[column] as number);
  }
  return weights;
}

/** Adds `by` times the outer product of the row with itself to the lower half of a matrix. */
export function addOuter(matrix: Float64Array, row: ArrayLike<number>, by: number): void {
  const width = row.length;
  for (let i = 0; i < width; i += 1) {
    const value = row[i] as number;
    if (value === 0) continue;
    const scaled = by * value;
    const offset = i * width;
    for (let j = 0; j <= i; j += 1) matrix[offset + j] = (matrix[offset + j] as number) + scaled * (row[j] as number);
  }
}
