/**
 * Turns of the event loop, one for each caller, in the order they came: what has come in meanwhile is acknowledged, and
 * what is ready is sent, before the next long answer is thought of.
 */
export function createTurns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
    return last;
  };
}
