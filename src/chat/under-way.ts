/** Work that has begun, so that closing can wait for it. */
export interface UnderWay {
  /** Follows work until it settles, however it does. */
  add(work: Promise<unknown>): void;
  /** Resolves when what has begun by now has settled, or the time is over. */
  settled(atMostMs: number): Promise<void>;
}

/** No work yet. */
export function createUnderWay(): UnderWay {
  const all = new Set<Promise<unknown>>();
  return {
    add: (work) => {
      const done: Promise<unknown> = work.catch(() => undefined).finally(() => all.delete(done));
      all.add(done);
    },
    settled: (atMostMs) => waitAtMost(atMostMs, Promise.all(all)),
  };
}

/** Resolves with the work, or when the time is over. */
export async function waitAtMost(ms: number, work: Promise<unknown>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
