/** The bounds within which a mean lies in 95 of 100 resamplings. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const ROUNDS = 2000;

/** A paired bootstrap of differences; the same on every machine. */
export function bootstrap(differences: readonly number[]): Interval {
  let state = 20_241_124;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
  const size = differences.length;
  const means = Array.from({ length: ROUNDS }, () => {
    let sum = 0;
    for (let one = 0; one < size; one += 1) sum += differences[Math.floor(random() * size)] ?? 0;
    return sum / size;
  }).sort((a, b) => a - b);
  return {
    mean: differences.reduce((sum, one) => sum + one, 0) / size,
    low: means[Math.floor(ROUNDS * 0.025)] ?? 0,
    high: means[Math.floor(ROUNDS * 0.975)] ?? 0,
  };
}
