const ROUNDS = 5;
/** Work that looks slow is measured again and again for this long: a busy machine only ever makes a run slower. */
const PATIENCE_MS = 3000;
const FEWEST_ATTEMPTS = 4;
/** Long work is measured well enough by fewer rounds. */
const LONGEST_ROUNDS_MS = 400;
/** Quadratic work takes 16 times as long on this much more, so that a busy machine is not taken for it. */
const LARGER = 4;
/** Growth that is linear beyond doubt. */
const LINEAR = 5;
/** Shorter work is as good as none. */
const LEAST_MS = 0.05;

/**
 * How much longer the work takes on four times the input: about 4 for linear work, 16 for quadratic. Compares the least times
 * of all rounds, and goes on measuring while they look worse than linear.
 */
export function growthOf(work: (input: string) => unknown, make: (size: number) => string, size: number): number {
  const once = make(size);
  const larger = make(LARGER * size);
  const start = performance.now();
  let short = Number.POSITIVE_INFINITY;
  let long = Number.POSITIVE_INFINITY;
  for (let attempt = 1; ; attempt += 1) {
    short = Math.min(
      short,
      leastTime(() => work(once)),
    );
    long = Math.min(
      long,
      leastTime(() => work(larger)),
    );
    const growth = long / Math.max(short, LEAST_MS);
    const isPatient = attempt < FEWEST_ATTEMPTS || performance.now() - start < PATIENCE_MS;
    if (growth < LINEAR || !isPatient) return growth;
  }
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
