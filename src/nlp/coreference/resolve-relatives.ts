import { entityAt } from "../people/gather-mentions.ts";
import type { FoundMention } from "../people/mention.ts";
import type { Scene } from "../scene.ts";

/** "who" stands for what it follows: the nearest mention before it in its sentence, past "of …" and a comma. -1 when there is none. */
export function relatedMention(scene: Scene, position: number): number {
  const { mentions, reading } = scene;
  const relative = mentions.all[position];
  if (relative === undefined) return -1;
  const sentence = reading.sentenceOf[relative.firstToken];
  let fallback = -1;
  for (let at = position - 1; at >= 0 && at > position - 8; at -= 1) {
    const mention = mentions.all[at];
    if (mention === undefined || reading.sentenceOf[mention.firstToken] !== sentence) break;
    if (mention.kind === "pronoun" || mention.sort === "place") continue;
    // "A former Loamly engineer, who", not Loamly
    if (isInside(mention, mentions.all[at - 1])) continue;
    const entity = entityAt(mentions, at);
    if (mention.kind === "name" && entity?.sort !== "organisation" && !mention.isPossessive) return at;
    if (fallback < 0 && mention.kind === "description") fallback = at;
  }
  return fallback;
}

/** Whether a name is part of the description before it: "a |Loamly| engineer". */
function isInside(name: FoundMention, description: FoundMention | undefined): boolean {
  return description?.kind === "description" && name.kind === "name" && name.endToken < description.endToken;
}
