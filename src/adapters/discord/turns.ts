import type { Answer } from "../../chat/answer.ts";
import type { Asker } from "../../chat/asker.ts";
import { createTurns } from "../../chat/turns.ts";

/**
 * Answers each in a turn of its own: where hundreds ask at once, those that have to wait are promised in time.
 */
export function answerInTurn(answerFor: (asker: Asker) => Answer): (asker: Asker) => Answer {
  const turn = createTurns();
  return (asker) => {
    const answer = answerFor(asker);
    return async (invocation) => {
      await turn();
      return answer(invocation);
    };
  };
}
