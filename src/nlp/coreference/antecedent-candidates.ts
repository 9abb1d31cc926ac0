import type { Entity } from "../people/link-names.ts";
import type { FoundMention } from "../people/mention.ts";
import type { Scene } from "../scene.ts";

/** How far back antecedents are looked for: mentions passed, and distinct entities found. */
const MOST_MENTIONS = 160;
const MOST_ENTITIES = 10;
/** Mentions looked at behind the pronoun, in its sentence. */
const MOST_BEHIND = 8;

/** By entity: the last round it was asked in. Kept from one pronoun to the next, which is quicker than a set each. */
let asked = new Int32Array(0);
let round = 0;

/**
 * An entity a pronoun may stand for, and the position of its mention nearest before (or, in the same sentence, behind)
 * the pronoun.
 */
export interface AntecedentCandidate {
  readonly entity: number;
  readonly mention: number;
}

/** The entities a pronoun may stand for, nearest first. */
export function antecedentCandidates(scene: Scene, position: number): AntecedentCandidate[] {
  const { mentions, reading } = scene;
  const pronoun = mentions.all[position];
  if (pronoun === undefined) return [];
  const found: AntecedentCandidate[] = [];
  if (asked.length < mentions.entities.length) asked = new Int32Array(2 * mentions.entities.length);
  round += 1;
  const take = (at: number): void => {
    const id = mentions.entityOf[at] ?? -1;
    if (id < 0 || asked[id] === round) return;
    asked[id] = round;
    const entity = mentions.entities[id];
    if (entity === undefined || !mayBe(entity, pronoun)) return;
    found.push({ entity: id, mention: at });
  };
  const sentence = reading.sentenceOf[pronoun.firstToken];
  // "She said that Kim was stubborn": whom a sentence goes on to name is not its "she".
  if (pronoun.gender !== "unknown" && reading.opensSentence[pronoun.firstToken] === 1) {
    for (let at = position + 1; at < position + MOST_BEHIND; at += 1) {
      const mention = mentions.all[at];
      if (mention === undefined || reading.sentenceOf[mention.firstToken] !== sentence) break;
      const id = mentions.entityOf[at] ?? -1;
      if (id >= 0 && scene.stretchOf[mention.firstToken] === -1) asked[id] = round;
    }
  }
  for (
    let at = position - 1, steps = 0;
    at >= 0 && steps < MOST_MENTIONS && found.length < MOST_ENTITIES;
    at -= 1, steps += 1
  )
    take(at);
  for (let at = position + 1; at < position + MOST_BEHIND; at += 1) {
    const mention = mentions.all[at];
    if (mention === undefined || reading.sentenceOf[mention.firstToken] !== sentence) break;
    if (scene.stretchOf[mention.firstToken] === -1) take(at);
  }
  return found;
}

/** Whether gender and kind allow it. */
export function mayBe(entity: Entity, pronoun: FoundMention): boolean {
  if (entity.sort === "place") return false;
  if (pronoun.gender !== "unknown") {
    if (entity.sort === "organisation" || entity.isCalledOrganisation) return false;
    return entity.gender === "unknown" || entity.gender === pronoun.gender;
  }
  if (pronoun.kind === "description") return entity.sort === "person";
  return true;
}
