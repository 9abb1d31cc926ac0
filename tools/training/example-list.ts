import type { Examples } from "./boost.ts";

/** Gathers examples row by row. */
export interface ExampleList {
  /** Begins a group: the rows that follow share one right answer. */
  open(): void;
  add(row: Float32Array, isRight: boolean, weight: number): void;
  /** The examples so far; `grouped` tells whether the rows stand in groups. */
  examples(grouped: boolean): Examples;
}

/** Creates an empty list of examples of `width` features. */
export function createExampleList(width: number): ExampleList {
  const rows: Float32Array[] = [];
  const right: number[] = [];
  const weights: number[] = [];
  const groups: number[] = [];
  return {
    open: () => groups.push(rows.length),
    add: (row, isRight, weight) => {
      rows.push(row);
      right.push(isRight ? 1 : 0);
      weights.push(weight);
    },
    examples: (grouped) => {
      const values = new Float32Array(rows.length * width);
      for (const [index, row] of rows.entries()) values.set(row, index * width);
      return {
        width,
        values,
        right: Uint8Array.from(right),
        weights: Float32Array.from(weights),
        groups: grouped ? Uint32Array.from([...groups, rows.length]) : null,
      };
    },
  };
}
