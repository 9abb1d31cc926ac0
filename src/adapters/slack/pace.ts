import { setTimeout as pause } from "node:timers/promises";

/** Resolves when it is a channel's turn for another message. */
export type Pace = (tenant: string, channel: string) => Promise<void>;

/**
 * Lets messages of one channel of a workspace begin at most once an interval, in the order they came; other channels do
 * not wait for it. `wait` gives the interval its length.
 */
export function createPace(
  intervalMs: number,
  wait: (ms: number) => Promise<void> = (ms) => pause(ms, undefined, { ref: false }),
): Pace {
  const turns = new Map<string, Promise<void>>();
  return (tenant, channel) => {
    const key = `${tenant} ${channel}`;
    const turn = turns.get(key) ?? Promise.resolve();
    const after = turn.then(() => wait(intervalMs));
    turns.set(key, after);
    void after.then(() => {
      if (turns.get(key) === after) turns.delete(key);
    });
    return turn;
  };
}
