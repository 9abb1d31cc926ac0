import { lowerAt, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { subjectBefore } from "./sentence-subject.ts";

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

/**
 * Creates a resolver of "they" for one person: the position of the last name of somebody of whom the article says that
 * they go by they/them; -1 when nobody does, or when others are the subject of the sentence before ("Two friends came.").
 */
export function createTheyResolver(scene: Scene): (position: number) => number {
  const { mentions, reading } = scene;
  let known: ReadonlySet<number> | null = null;
  return (position) => {
    const token = mentions.all[position]?.firstToken ?? -1;
    if (lowerAt(reading, token) !== "they") return -1;
    known ??= findThey(scene);
    if (known.size === 0) return -1;
    const subject = mentions.all[subjectBefore(scene, token)];
    return subject?.kind === "description" && subject.isPlural ? -1 : nearestPerson(scene, position, known);
  };
}
