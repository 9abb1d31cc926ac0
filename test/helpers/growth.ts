const ROUNDS = 5;
/** Work that looks slow is measured again and again for this long: a busy machine only ever makes a run slower. */
const PATIENCE_MS = 1500;
const FEWEST_ATTEMPTS = 4;
/** Long work is measured well enough by fewer rounds. */
const LONGEST_ROUNDS_MS = 400;
/** Quadratic work takes 16 times as long on this much more, so that a busy machine is not taken for it. */
const LARGER = 4;
/** Growth that is linear beyond doubt. */
const LINEAR = 5;
/** Shorter work is as good as none. */
const LEAST_MS = 0.05;

/** Work that is done sooner may owe its growth to the first pages of memory it takes, and is tried on more yet. */
const MAY_BE_A_STEP_MS = 1000;

/**
 * How much longer the work takes on four times the input: about 4 for linear work, 16 for quadratic. Where that looks worse
 * than linear, on four times and on sixteen times, whichever is better: quadratic work is so at every size.
 */
export function growthOf(work: (input: string) => unknown, make: (size: number) => string, size: number): number {
  const { growth, longMs } = measureGrowth(work, make, size);
  if (growth < LINEAR || longMs > MAY_BE_A_STEP_MS) return growth;
  return Math.min(growth, measureGrowth(work, make, LARGER * size).growth);
}

/** Compares the least times of all rounds on one size and on four times as much; goes on while they look worse than linear. */
function measureGrowth(work: (input: string) => unknown, make: (size: number) => string, size: number) {
  const once = make(size);
  const larger = make(LARGER * size);
  const start = performance.now();
  let short = Number.POSITIVE_INFINITY;
  let longMs = Number.POSITIVE_INFINITY;
  for (let attempt = 1; ; attempt += 1) {
    short = Math.min(
      short,
      leastTime(() => work(once)),
    );
    longMs = Math.min(
      longMs,
      leastTime(() => work(larger)),
    );
    const growth = longMs / Math.max(short, LEAST_MS);
    const isPatient = attempt < FEWEST_ATTEMPTS || performance.now() - start < PATIENCE_MS;
    if (growth < LINEAR || !isPatient) return { growth, longMs };
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
