/** Logarithms of the counts that articles have. */
const LOGARITHMS = Float64Array.from({ length: 512 }, (_, count) => Math.log(count));

/** The natural logarithm of a whole number from 1. */
export const logarithmOf = (count: number): number =>
  count < LOGARITHMS.length ? (LOGARITHMS[count] as number) : Math.log(count);

const STEPS = 16;
const FARTHEST = 12;
const CHANCES = Float64Array.from(
  { length: 2 * FARTHEST * STEPS + 2 },
  (_, index) => 1 / (1 + Math.exp(FARTHEST - index / STEPS)),
);

/** The logistic function, from a table: within 0.0001, and many times as fast as the exact one. */
export function chanceOf(logit: number): number {
  const place = Math.min(Math.max(logit, -FARTHEST), FARTHEST) * STEPS + FARTHEST * STEPS;
  const index = Math.floor(place);
  const below = CHANCES[index] as number;
  return below + (place - index) * ((CHANCES[index + 1] as number) - below);
}
