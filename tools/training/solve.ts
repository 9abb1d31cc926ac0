/** Solves `matrix * x = right` for a symmetric positive matrix given by its lower half (Cholesky). */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const width = right.length;
  const lower = new Float64Array(width * width);
  const at = (array: Float64Array, row: number, column: number): number => array[row * width + column] as number;
  for (let i = 0; i < width; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(matrix, i, j);
      for (let k = 0; k < j; k += 1) sum -= at(lower, i, k) * at(lower, j, k);
      lower[i * width + j] = i === j ? Math.sqrt(Math.max(1e-9, sum)) : sum / at(lower, j, j);
    }
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < width; i += 1) {
    for (let k = 0; k < i; k += 1) x[i] = (x[i] as number) - at(lower, i, k) * (x[k] as number);
    x[i] = (x[i] as number) / at(lower, i, i);
  }
  for (let i = width - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < width; k += 1) x[i] = (x[i] as number) - at(lower, k, i) * (x[k] as number);
    x[i] = (x[i] as number) / at(lower, i, i);
  }
  return x;
}
