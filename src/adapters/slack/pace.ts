import { setTimeout as wait } from "node:timers/promises";

/** Lets work of one key begin at most once an interval, in the order it came; other keys do not wait for it. */
export function createPace(intervalMs: number): (key: string) => Promise<void> {
  const turns = new Map<string, Promise<void>>();
  return (key) => {
    const before = turns.get(key);
    const turn = before ?? Promise.resolve();
    const after = turn.then(() => wait(intervalMs, undefined, { ref: false }));
    turns.set(key, after);
    void after.then(() => {
      if (turns.get(key) === after) turns.delete(key);
    });
    return turn;
  };
}
