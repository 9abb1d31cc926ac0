/**
 * Writes one number per class that `edges` divide the numbers into, from `at`: 1 for the class of `value`, 0 for the
 * others. Returns where the row goes on.
 */
export function putOneOf(row: Float64Array, at: number, value: number, edges: readonly number[]): number {
  const end = at + edges.length + 1;
  let index = 0;
  while (index < edges.length && value >= (edges[index] as number)) index += 1;
  row.fill(0, at, end);
  row[at + index] = 1;
  return end;
}
