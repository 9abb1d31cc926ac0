const ROUNDS = 5;
const ATTEMPTS = 4;
/** Long work is measured well enough by fewer rounds. */
const LONGEST_ROUNDS_MS = 400;

/**
 * How much longer the work takes on twice the input: about 2 for linear work, 4 for quadratic. The least of several
 * rounds, and of several attempts, since a busy machine only ever makes a run slower.
 */
export function growthOf(work: (input: string) => unknown, make: (size: number) => string, size: number): number {
  const once = make(size);
  const twice = make(2 * size);
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && best > 2.4; attempt += 1) {
    best = Math.min(
      best,
      leastTime(() => work(twice)) /
        Math.max(
          leastTime(() => work(once)),
          0.05,
        ),
    );
  }
  return best;
}

function leastTime(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let round = 0; round < ROUNDS && spent < LONGEST_ROUNDS_MS; round += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
    spent += performance.now() - start;
  }
  return least;
}
