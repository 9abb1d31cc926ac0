/** One number per class that `edges` divide the numbers into: 1 for the class of `value`, 0 for the others. */
export function oneOf(value: number, edges: readonly number[]): number[] {
  const classes = new Array<number>(edges.length + 1).fill(0);
  let index = 0;
  while (index < edges.length && value >= (edges[index] ?? 0)) index += 1;
  classes[index] = 1;
  return classes;
}
