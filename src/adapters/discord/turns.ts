import { setImmediate as nextTurn } from "node:timers/promises";
import type { Answer } from "../../chat/answer.ts";
import type { Asker } from "../../chat/asker.ts";

/**
 * Answers one after another, each in a turn of its own of the event loop: where hundreds ask at once, the first answers
 * are on their way while the last are thought of, and those that have to wait are promised in time.
 */
export function answerInTurn(answerFor: (asker: Asker) => Answer): (asker: Asker) => Answer {
  let last: Promise<unknown> = Promise.resolve();
  return (asker) => {
    const answer = answerFor(asker);
    return async (invocation) => {
      const turn = last.then(() => nextTurn());
      last = turn;
      await turn;
      return answer(invocation);
    };
  };
}
