import { entityAt } from "../people/gather-mentions.ts";
import type { FoundMention } from "../people/mention.ts";
import { lowerAt } from "../reading.ts";
import type { Scene } from "../scene.ts";

/** In tokens, of what may stand between a thing and its "that": a comma, a preposition. */
const MOST_BETWEEN = 2;

/**
 * "a text from Carl Webb |that| read": the mention of a thing or a body right before "that" or "which", past the person
 * it is from. -1 when there is none.
 */
function relatedThing({ mentions, reading }: Scene, position: number): number {
  let edge = mentions.all[position]?.firstToken ?? 0;
  for (let at = position - 1; at >= 0; at -= 1) {
    const mention = mentions.all[at];
    if (mention === undefined || edge - mention.endToken > MOST_BETWEEN) return -1;
    if (reading.sentenceOf[mention.firstToken] !== reading.sentenceOf[edge]) return -1;
    if ((entityAt(mentions, at)?.sort ?? mention.sort) !== "person" && mention.kind !== "pronoun") return at;
    edge = mention.titleToken;
  }
  return -1;
}

/**
 * "who" stands for what it follows: the nearest mention before it in its sentence, past "of …" and a comma. -1 when
 * there is none.
 */
export function relatedMention(scene: Scene, position: number): number {
  const { mentions, reading } = scene;
  const relative = mentions.all[position];
  if (relative === undefined) return -1;
  if (lowerAt(reading, relative.firstToken) !== "who") return relatedThing(scene, position);
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
    // "A volunteer with the rescue team, who"
    const isBody = (one: FoundMention | undefined): boolean => one?.sort === "organisation" || one?.sort === "document";
    if (mention.kind === "description" && (fallback < 0 || (isBody(mentions.all[fallback]) && !isBody(mention))))
      fallback = at;
  }
  return fallback;
}

/** Whether a name is part of the description before it: "a |Loamly| engineer". */
function isInside(name: FoundMention, description: FoundMention | undefined): boolean {
  return description?.kind === "description" && name.kind === "name" && name.endToken < description.endToken;
}
