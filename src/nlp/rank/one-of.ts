/** Appends one number per class that `edges` divide the numbers into: 1 for the class of `value`, 0 for the others. */
export function pushOneOf(row: number[], value: number, edges: readonly number[]): number[] {
  let index = 0;
  while (index < edges.length && value >= (edges[index] as number)) index += 1;
  for (let one = 0; one <= edges.length; one += 1) row.push(one === index ? 1 : 0);
  return row;
}
