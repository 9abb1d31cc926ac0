import { isRelative } from "../people/find-pronouns.ts";
import type { Scene } from "../scene.ts";
import { mayBe } from "./antecedent-candidates.ts";

/** A text that lost its line breaks is one paragraph. */
const MOST_MENTIONS = 60;
/** In paragraphs. */
const FARTHEST = 2;

/**
 * "Ada Stone looked at |her husband|.\n\nHe shook his head. “No,” he said.": the position of the one description whose
 * noun has the gender of a pronoun, in its paragraph or the two before, where nobody named there may be meant and
 * nobody else is "he" before it; -1 otherwise.
 */
export function describedNearby({ mentions, reading, stretchOf }: Scene, position: number): number {
  const pronoun = mentions.all[position];
  if (pronoun === undefined || pronoun.gender === "unknown") return -1;
  const block = reading.blockOf[pronoun.firstToken] ?? 0;
  let earliest = block - FARTHEST;
  let found = -1;
  for (let at = position - 1; at >= Math.max(0, position - MOST_MENTIONS); at -= 1) {
    const mention = mentions.all[at];
    const ownBlock = reading.blockOf[mention?.firstToken ?? 0] ?? 0;
    if (mention === undefined || ownBlock < earliest) break;
    if (stretchOf[mention.firstToken] !== -1) continue;
    const entity = mentions.entities[mentions.entityOf[at] ?? -1];
    if (entity !== undefined && mayBe(entity, pronoun)) return -1;
    if (mention.gender !== pronoun.gender || isRelative(reading, mention)) continue;
    if (mention.kind === "pronoun" && (found >= 0 || ownBlock < block)) return -1;
    if (mention.kind !== "description") continue;
    if (found >= 0) return -1;
    found = at;
    earliest = ownBlock;
  }
  return found;
}
