import { isQuestion } from "../quotes/is-question.ts";
import type { Scene } from "../scene.ts";
import { NOBODY } from "./candidates.ts";
import type { Flow } from "./source-features.ts";

/** In paragraphs, since the other one spoke. */
const LONGEST_SILENCE = 3;

/**
 * Whether a stretch is the turn of `other`, the source before the last speaker: a paragraph of its own in which nobody
 * is named, and an answer to the question before it, or the next question of whoever asked. Where one speaker goes on,
 * the quote before is left open; where nobody could be told to have said the last words, whose turn it is is open too.
 */
export function isTurn(scene: Scene, index: number, { other, priorBlock }: Flow): boolean {
  const { mentions, reading, stretches } = scene;
  const stretch = stretches[index];
  const last = stretches[index - 1];
  const block = reading.blocks[stretch?.block ?? -1];
  if (stretch === undefined || last === undefined || block === undefined) return false;
  const silence = stretch.block - (reading.blockOf[mentions.all[other]?.firstToken ?? 0] ?? 0);
  if (other === NOBODY || silence > LONGEST_SILENCE) return false;
  if (stretch.open !== block.firstToken || stretch.after < block.endToken) return false;
  if (!stretch.closed || !last.closed || last.block !== stretch.block - 1 || priorBlock !== last.block) return false;
  if (isQuestion(reading, last)) return !isQuestion(reading, stretch);
  const asked = stretches[index - 2];
  return (
    isQuestion(reading, stretch) && asked !== undefined && isQuestion(reading, asked) && asked.block === last.block - 1
  );
}
