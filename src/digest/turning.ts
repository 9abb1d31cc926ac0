/** Work that is done again and again, never twice at once. */
export interface Turning {
  /** Does the work now; when it is under way, once more after it. */
  wake(): void;
  /** When nothing is under way any more. */
  settled(): Promise<void>;
}

/** Turns of `work`, woken by timers and by members. A turn that fails is told of, and the next one tries again. */
export function createTurning(work: () => Promise<unknown>, onFault: (fault: unknown) => void): Turning {
  let current: Promise<void> | undefined;
  let isWanted = false;
  const run = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false;
      try {
        await work();
      } catch (error) {
        onFault(error);
      }
    }
    current = undefined;
  };
  return {
    wake: () => {
      isWanted = true;
      current ??= run();
    },
    settled: async () => current,
  };
}
