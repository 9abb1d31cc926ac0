import { entityAt } from "../people/gather-mentions.ts";
import type { Entity } from "../people/link-names.ts";
import { hasClass, lowerAt, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { SPEECH } from "../word-classes.ts";
import { nameBeside } from "./name-beside.ts";
import { hasPredicate, isGovernedAt, subjectBefore, subjectOfSentence } from "./sentence-subject.ts";

/** How many paragraphs back somebody is still "they". */
const MOST_BLOCKS = 2;
/** A text that lost its line breaks is one paragraph. */
const MOST_MENTIONS = 80;
/** In tokens. */
const LONGEST_QUESTION = 30;

/**
 * The nearest name before a position that is a person's, or, where some are given, one of theirs; -1 when there is none
 * near.
 */
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

/**
 * "|Pat Lind|, who left last year, said they were tired": the one person who says something of themselves as "they"; -1
 * where others may be meant.
 */
function speakerAsThey(scene: Scene, position: number): number {
  const { mentions, mentionFrom, reading } = scene;
  const token = mentions.all[position]?.firstToken ?? 0;
  const verb = textAt(reading, token - 1) === "that" ? token - 2 : token - 1;
  if (!hasClass(reading, verb, SPEECH) || (scene.stretchOf[token] ?? -1) !== -1) return -1;
  const subject = subjectOfSentence(scene, token);
  if (subject < 0 || !isOneOfNoGender(mentions.entities[mentions.entityOf[subject] ?? -1])) return -1;
  const block = reading.blocks[reading.blockOf[token] ?? -1]?.firstToken ?? 0;
  return namesSeveral(scene, (mentionFrom[block] ?? 0) - 1, position) ? -1 : subject;
}

/** Everybody of whom an article says that they go by they/them, or who speaks of themselves so, by entity. */
function findThey(scene: Scene): ReadonlySet<number> {
  const { mentions, reading } = scene;
  const found = new Set<number>();
  mentions.all.forEach((mention, position) => {
    if (mention.kind !== "pronoun" || lowerAt(reading, mention.firstToken) !== "they") return;
    const isDeclared = textAt(reading, mention.endToken) === "/";
    const person = isDeclared ? nearestPerson(scene, position) : speakerAsThey(scene, position);
    if (person >= 0) found.add(mentions.entityOf[person] ?? -1);
  });
  return found;
}

/** Whether an entity is one person whose gender nothing tells. */
function isOneOfNoGender(entity: Entity | undefined): boolean {
  if (entity === undefined || entity.gender !== "unknown" || entity.words.length < 2) return false;
  return entity.sort !== "organisation" && entity.sort !== "place";
}

/**
 * "Both founders answered. “Pho,” they said.": the subject of the sentence before "they" where that is several people;
 * -1 otherwise.
 */
export function severalBefore(scene: Scene, position: number): number {
  const { all } = scene.mentions;
  const subject = subjectBefore(scene, all[position]?.firstToken ?? 0);
  return all[subject]?.kind === "description" && all[subject]?.isPlural === true ? subject : -1;
}

const ASKED = /^(?:asked|pressed|told|questioned)$/u;

/**
 * Position of the first mention of a sentence that opens with what its subject was asked ("Asked what the firm knew,
 * they said"); `position` itself otherwise.
 */
function beforeQuestion({ mentionFrom, mentions, reading }: Scene, position: number): number {
  const token = mentions.all[position]?.firstToken ?? 0;
  let first = token;
  while (token - first < LONGEST_QUESTION && reading.sentenceOf[first - 1] === reading.sentenceOf[token]) first -= 1;
  return ASKED.test(lowerAt(reading, first)) ? (mentionFrom[first] ?? position) : position;
}

/**
 * Whether several people or an organisation, which "they" may be as well, stand between two positions in the reporter's
 * words.
 */
export function namesSeveral(scene: Scene, from: number, to: number): boolean {
  const { mentions, stretchOf } = scene;
  const end = beforeQuestion(scene, to);
  for (let at = Math.max(from + 1, to - MOST_MENTIONS); at < end; at += 1) {
    const mention = mentions.all[at];
    if (mention === undefined || mention.kind === "pronoun" || (stretchOf[mention.firstToken] ?? -1) !== -1) continue;
    if (mention.isPlural) return true;
    // "would not talk to the press"
    const isOrganisation = (entityAt(mentions, at)?.sort ?? mention.sort) === "organisation";
    const isGoverned = isGovernedAt(scene, mention.titleToken);
    if (isOrganisation && !isGoverned && hasPredicate(scene, mention.titleToken, mention.endToken)) return true;
  }
  return false;
}

/**
 * "Pat Lind, the clerk, said no. “Not yet,” they said.": the subject of the sentence before, when it is one person
 * whose gender nothing tells; -1 otherwise.
 */
function singularSubject(scene: Scene, position: number, subject: number): number {
  const { mentions } = scene;
  const id = mentions.all[subject]?.kind === "description" ? nameBeside(scene, subject) : mentions.entityOf[subject];
  const entity = mentions.entities[id ?? -1];
  if (entity === undefined || !isOneOfNoGender(entity)) return -1;
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
