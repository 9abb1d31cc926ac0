import { entityAt } from "../people/gather-mentions.ts";
import { lowerAt, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { nameBeside } from "./name-beside.ts";
import { isGovernedAt, subjectBefore } from "./sentence-subject.ts";

/** How many paragraphs back somebody is still "they". */
const MOST_BLOCKS = 2;
/** A text that lost its line breaks is one paragraph. */
const MOST_MENTIONS = 80;

/** The nearest name before a position that is a person's, or, where some are given, one of theirs; -1 when there is none near. */
function nearestPerson(scene: Scene, position: number, some?: ReadonlySet<number>): number {
  const { mentions, reading, stretchOf } = scene;
  const block = reading.blockOf[mentions.all[position]?.firstToken ?? 0] ?? 0;
  for (let at = position - 1; at >= Math.max(0, position - MOST_MENTIONS); at -= 1) {
    const mention = mentions.all[at];
    if (mention === undefined || block - (reading.blockOf[mention.firstToken] ?? 0) > MOST_BLOCKS) return -1;
    const entity = mentions.entities[mentions.entityOf[at] ?? -1];
    if (entity === undefined || entity.sort === "place" || entity.sort === "organisation") continue;
    if ((stretchOf[mention.firstToken] ?? -1) === -1 && (some === undefined || some.has(entity.id))) return at;
  }
  return -1;
}

/** Everybody of whom an article says that they go by they/them, by entity. */
function findThey(scene: Scene): ReadonlySet<number> {
  const { mentions, reading } = scene;
  const found = new Set<number>();
  mentions.all.forEach((mention, position) => {
    if (mention.kind !== "pronoun" || lowerAt(reading, mention.firstToken) !== "they") return;
    if (textAt(reading, mention.endToken) !== "/") return;
    const person = nearestPerson(scene, position);
    if (person >= 0) found.add(mentions.entityOf[person] ?? -1);
  });
  return found;
}

/** Whether several people or an organisation, which "they" may be as well, stand between two positions in the reporter's words. */
export function namesSeveral(scene: Scene, from: number, to: number): boolean {
  const { mentions, stretchOf } = scene;
  for (let at = Math.max(from + 1, to - MOST_MENTIONS); at < to; at += 1) {
    const mention = mentions.all[at];
    if (mention === undefined || mention.kind === "pronoun" || (stretchOf[mention.firstToken] ?? -1) !== -1) continue;
    if (mention.isPlural) return true;
    // "would not talk to the press"
    const isOrganisation = (entityAt(mentions, at)?.sort ?? mention.sort) === "organisation";
    if (isOrganisation && !isGovernedAt(scene, mention.titleToken)) return true;
  }
  return false;
}

/** "Pat Lind, the clerk, said no. “Not yet,” they said.": the subject of the sentence before, when it is one person whose gender nothing tells; -1 otherwise. */
function singularSubject(scene: Scene, position: number, subject: number): number {
  const { mentions } = scene;
  const id = mentions.all[subject]?.kind === "description" ? nameBeside(scene, subject) : mentions.entityOf[subject];
  const entity = mentions.entities[id ?? -1];
  if (entity === undefined || entity.gender !== "unknown" || entity.words.length < 2) return -1;
  if (entity.sort === "organisation" || entity.sort === "place") return -1;
  const named = mentions.entityOf.lastIndexOf(entity.id, position - 1);
  return named < 0 || namesSeveral(scene, named, position) ? -1 : named;
}

/**
 * Creates a resolver of "they" for one person: the position of the last name of somebody of whom the article says that
 * they go by they/them, or of the one person of no known gender whom the sentence before is about; -1 when there is
 * none, or when others are the subject of the sentence before ("Two friends came.").
 */
export function createTheyResolver(scene: Scene): (position: number) => number {
  const { mentions, reading } = scene;
  let known: ReadonlySet<number> | null = null;
  return (position) => {
    const token = mentions.all[position]?.firstToken ?? -1;
    if (lowerAt(reading, token) !== "they") return -1;
    known ??= findThey(scene);
    const subject = subjectBefore(scene, token);
    if (mentions.all[subject]?.isPlural === true && mentions.all[subject]?.kind === "description") return -1;
    const declared = known.size === 0 ? -1 : nearestPerson(scene, position, known);
    return declared < 0 && subject >= 0 ? singularSubject(scene, position, subject) : declared;
  };
}
