import { kindOfNoun, kindTakenUp, type OrganisationKind } from "../lexicon/organisation-kinds.ts";
import { entityAt } from "../people/gather-mentions.ts";
import type { Entity } from "../people/link-names.ts";
import type { FoundMention } from "../people/mention.ts";
import { hasPartBehind, kindBeside, mayBeOrganisation } from "../people/organisation-beside.ts";
import { hasClass, lowerAt, type Reading, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { ORGANISATION, SPEECH } from "../word-classes.ts";
import { mostNamed } from "./most-named.ts";
import { nearestMention } from "./resolve-source.ts";
import { hasPredicate, isGovernedAt, subjectBefore, subjectOfSentence } from "./sentence-subject.ts";

/** In tokens, from a name to the "said it" of its sentence. */
const FARTHEST_IT = 14;
/** A list of organisations is no story about one. */
const MOST_ENTITIES = 80;
const MOST_MENTIONS = 40;

const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
/**
 * "a |Pell| spokesperson", "|Pell|’s founder", "|Pell|, which", "|Pell| called it a test and said it": whether what
 * follows a name shows that it is nobody's.
 */
function isShownByContext(scene: Scene, mention: FoundMention): boolean {
  const { reading } = scene;
  const { endToken, firstToken, titleToken, start, end, words } = mention;
  if (hasPartBehind(reading, mention) || INNER_CAPITAL.test(reading.text.slice(start, end))) return true;
  // "|The American Red Cross| is helping"
  const isDefinite = words.length > 1 && titleToken === firstToken && lowerAt(reading, titleToken - 1) === "the";
  if (isDefinite && hasPredicate(scene, titleToken, endToken)) return true;
  if (textAt(reading, endToken) === ",") return textAt(reading, endToken + 1) === "which";
  const sentence = reading.sentenceOf[endToken - 1];
  for (let index = endToken; index < endToken + FARTHEST_IT && reading.sentenceOf[index] === sentence; index += 1)
    if (hasClass(reading, index, SPEECH) && textAt(reading, index + 1) === "it") return true;
  return false;
}

interface Organisation {
  readonly entity: Entity;
  /** What its name and what stands beside it tell; empty when they tell nothing. */
  readonly kinds: ReadonlySet<OrganisationKind>;
}

/** An entity as an organisation; null when it may be a person or a place. */
function asOrganisation(scene: Scene, entity: Entity): Organisation | null {
  const { reading } = scene;
  const isNamed = entity.sort === "organisation";
  if (!isNamed && !mayBeOrganisation(entity)) return null;
  const kinds = new Set<OrganisationKind>();
  let isShown = isNamed;
  for (const mention of entity.mentions.slice(0, MOST_MENTIONS)) {
    const beside = isGovernedAt(scene, mention.titleToken) ? undefined : kindBeside(reading, mention);
    if (beside !== undefined) kinds.add(beside);
    isShown ||= beside !== undefined || isShownByContext(scene, mention);
  }
  if (!isShown) return null;
  if (kinds.size === 0) {
    const { firstToken, endToken } = entity.longest;
    for (let index = firstToken; index < endToken; index += 1) {
      const kind = kindOfNoun(lowerAt(reading, index).replace(/['’]s?$/u, ""), hasClass(reading, index, ORGANISATION));
      if (kind !== undefined) kinds.add(kind);
    }
  }
  return { entity, kinds };
}

/**
 * "commission" of "Product Safety Commission", "department" of "Department of Health"; not "city" of "City Council".
 */
function isHeadOf(word: string, { words }: Entity): boolean {
  const next = words[words.indexOf(word) + 1];
  return words.at(-1) === word || next === "of" || next === "for";
}

const NAMES_IT = 2;
const MAY_BE_IT = 1;

/**
 * Whether a description may stand for an organisation: its name holds the words ("the commission"), or its kind agrees
 * ("the company").
 */
function fitOf(reading: Reading, description: FoundMention, { entity, kinds }: Organisation): number {
  const words: string[] = [];
  for (let index = description.firstToken + 1; index < description.endToken; index += 1)
    words.push(lowerAt(reading, index).replace(/['’]s?$/u, ""));
  if (words.every((word) => entity.words.includes(word)) && isHeadOf(words.at(-1) ?? "", entity)) return NAMES_IT;
  const kind = words.length === 1 ? kindTakenUp(words[0] ?? "") : undefined;
  return kind !== undefined && (kinds.size === 0 || kinds.has(kind)) ? MAY_BE_IT : 0;
}

/** "Aldera and |Quantis| met": one of several subjects. */
function isJoined({ mentions, reading }: Scene, position: number): boolean {
  return lowerAt(reading, (mentions.all[position]?.titleToken ?? 0) - 1) === "and";
}

/** "Pagelet, a note-taking app,": whether the noun behind its comma shows that a name is no organisation's. */
function isThing(reading: Reading, { mentions }: Entity): boolean {
  return mentions
    .slice(0, MOST_MENTIONS)
    .some((mention) => /^an?$/u.test(textAt(reading, mention.endToken + 1)) && isApposed(reading, mention));
}

/** Whether a phrase that names no organisation stands behind a name's comma. */
const isApposed = (reading: Reading, mention: FoundMention): boolean =>
  textAt(reading, mention.endToken) === "," && kindBeside(reading, mention) === undefined;

/**
 * The one of some that a description at a token stands for: the subject of its sentence or the one before, else the one
 * that is named most; null when another organisation may be meant.
 */
function mostSalient(scene: Scene, token: number, organisations: readonly Organisation[]): Entity | null {
  for (const subject of [subjectOfSentence(scene, token), subjectBefore(scene, token)]) {
    const entity = subject < 0 || isJoined(scene, subject) ? undefined : entityAt(scene.mentions, subject);
    if (entity === undefined) continue;
    if (organisations.some((one) => one.entity === entity)) return entity;
    if (entity.words.length === 1 && mayBeOrganisation(entity) && !isThing(scene.reading, entity)) return null;
  }
  return mostNamed(organisations.map(({ entity }) => entity));
}

/** What a source that nobody is called stands for. */
export interface Stand {
  /** The `id` of the organisation; -1 when it has no name. */
  readonly entity: number;
  /** Position of its nearest name, or of the description "it" takes up. */
  readonly antecedent: number;
}

/** "“…,” it reads", "it said": what a letter or a sign does. */
const READS = /^(?:reads?|said|says)$/u;
const NEAR_DOCUMENT = 6;

/**
 * "Somebody taped |a note| to the door. “Thank you,” it read.": the last document before a position in its paragraph or
 * at the end of the one before; -1 when there is none near.
 */
function documentBefore({ mentions, reading, stretchOf }: Scene, position: number): number {
  const block = reading.blockOf[mentions.all[position]?.firstToken ?? 0] ?? 0;
  const lastSentence = reading.sentenceOf[(reading.blocks[block]?.firstToken ?? 0) - 1];
  for (let at = position - 1; at >= Math.max(0, position - NEAR_DOCUMENT); at -= 1) {
    const mention = mentions.all[at];
    if (mention === undefined) return -1;
    const isAbove = reading.blockOf[mention.firstToken] !== block;
    if (isAbove && reading.sentenceOf[mention.firstToken] !== lastSentence) return -1;
    const isReported = (stretchOf[mention.firstToken] ?? -1) === -1;
    if (isReported && mention.kind === "description" && mention.sort === "document") return at;
  }
  return -1;
}

const WRITTEN: ReadonlySet<string> = new Set(
  "sent written signed posted penned authored issued emailed e-mailed".split(" "),
);
/** In tokens: ", sent on Wednesday morning by chief executive". */
const FARTHEST_AUTHOR = 10;

/**
 * "The memo, |sent on Wednesday by chief executive Ada Stone|, says": the name of whoever wrote a document, in the
 * phrase right behind it; -1 where none is told.
 */
function authorOf({ mentions, mentionFrom, reading, stretchOf }: Scene, position: number): number {
  const end = mentions.all[position]?.endToken ?? 0;
  const verb = textAt(reading, end) === "," ? end + 1 : end;
  if (!WRITTEN.has(textAt(reading, verb))) return -1;
  for (let by = verb + 1; by < verb + FARTHEST_AUTHOR && stretchOf[by] === -1; by += 1) {
    if (textAt(reading, by) === ",") return -1;
    if (textAt(reading, by) !== "by") continue;
    const author = mentionFrom[by + 1] ?? -1;
    const name = mentions.all[author];
    return name?.kind === "name" && name.titleToken <= by + 2 && !name.isPossessive ? author : -1;
  }
  return -1;
}

/**
 * Creates a resolver of what organisations and documents are called for short: it tells what "the company", "the
 * commission" or "it" at a position stands for; null when nothing, or more than one thing, fits. The corpus the models
 * are trained on leaves such sources without a name, so this is no part of what is learnt.
 */
export function createOrganisationResolver(scene: Scene): (position: number) => Stand | null {
  const { mentions, reading } = scene;
  let known: readonly Organisation[] | null = null;

  const takenUpBy = (description: FoundMention): number => {
    known ??= mentions.entities.slice(0, MOST_ENTITIES).flatMap((entity) => asOrganisation(scene, entity) ?? []);
    const before = known.filter(({ entity }) => (entity.mentions[0]?.start ?? 0) < description.start);
    for (const least of [NAMES_IT, MAY_BE_IT]) {
      const fitting = before.filter((one) => fitOf(reading, description, one) === least);
      if (fitting.length === 0) continue;
      return mostSalient(scene, description.firstToken, fitting)?.id ?? -1;
    }
    return -1;
  };

  /** "The company, |Hale Foods|, said": the name behind a comma. */
  const nameBehind = (description: FoundMention): number => {
    if (textAt(reading, description.endToken) !== ",") return -1;
    const position = scene.mentionFrom[description.endToken + 1] ?? -1;
    const name = mentions.all[position];
    if (name?.kind !== "name" || name.titleToken !== description.endToken + 1) return -1;
    const entity = entityAt(mentions, position);
    const mayBe = entity?.sort === "organisation" || entity?.sort === "unknown";
    return mayBe && textAt(reading, name.endToken) === "," ? entity.id : -1;
  };

  const ofDescription = (position: number): Stand | null => {
    const description = mentions.all[position];
    if (description?.sort === "document") {
      const author = authorOf(scene, position);
      return author < 0 ? null : { entity: mentions.entityOf[author] ?? -1, antecedent: author };
    }
    if (description?.kind !== "description") return null;
    const beside = nameBehind(description);
    // "Its biggest backer, |Hale Capital|, called it"
    if (description.sort !== "organisation")
      return beside < 0 || mentions.entities[beside]?.sort !== "organisation"
        ? null
        : { entity: beside, antecedent: nearestMention(scene, beside, position) };
    const isDefinite = lowerAt(reading, description.firstToken) === "the";
    const entity = beside < 0 && isDefinite ? takenUpBy(description) : beside;
    return entity < 0 ? null : { entity, antecedent: nearestMention(scene, entity, position) };
  };

  const ofIt = (position: number): Stand | null => {
    const token = mentions.all[position]?.firstToken ?? 0;
    // "The plan, it says, is" tells of another thing than "The firm said it is".
    const own = textAt(reading, token - 1) === "," ? -1 : subjectOfSentence(scene, token);
    for (const subject of [own, subjectBefore(scene, token)]) {
      if (subject < 0) continue;
      const entity = entityAt(mentions, subject);
      if (entity !== undefined && (entity.sort === "organisation" || entity.sort === "unknown"))
        return { entity: entity.id, antecedent: subject };
      const { kind, sort } = mentions.all[subject] as FoundMention;
      // "The vendor, Hale Health, blamed a bug. It called"
      const stand = kind === "description" ? ofDescription(subject) : null;
      if (stand !== null) return stand;
      if (kind === "description" && (sort === "organisation" || sort === "document"))
        return { entity: -1, antecedent: subject };
      break;
    }
    const document = READS.test(textAt(reading, token + 1)) ? documentBefore(scene, position) : -1;
    return document < 0 ? null : { entity: -1, antecedent: document };
  };

  return (position) => {
    const source = mentions.all[position];
    const isIt = source?.kind === "pronoun" && lowerAt(reading, source.firstToken) === "it";
    return isIt ? ofIt(position) : ofDescription(position);
  };
}
