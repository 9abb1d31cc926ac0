import { kindOfNoun } from "../lexicon/organisation-kinds.ts";
import { FEMALE_NAME, MALE_NAME } from "../word-classes.ts";
import { givenClasses, opensWithGiven } from "./given-names.ts";
import type { FoundMention, Gender, MentionSort } from "./mention.ts";

/** Somebody or something the article names, while it is being put together. */
export interface Entity {
  /** Position in the list of all entities. */
  id: number;
  /** The longest form, lower case. */
  words: readonly string[];
  suffix: string;
  /** The mention with the longest form. */
  longest: FoundMention;
  gender: Gender;
  sort: MentionSort;
  /**
   * What stands beside its name calls it an organisation ("Loamly, a startup,"), which the name alone does not tell.
   */
  isCalledOrganisation: boolean;
  /** How many mentions give the full name. */
  fullMentions: number;
  readonly mentions: FoundMention[];
  /** Where each full name ends, in source order, and how many of them have been passed. */
  readonly fullEnds: number[];
  fullCursor: number;
}

const MALE_SUFFIX = /^(?:jr|sr|ii|iii|iv)$/u;

function isInitialOf(initial: string, name: string): boolean {
  return initial.length === 1 && name.startsWith(initial);
}

/** "Donald J. Trump" and "Donald Trump" agree, "Bill Clinton" and "Hillary Clinton" do not. */
export function agreeInFull(a: readonly string[], b: readonly string[]): boolean {
  const firstA = a[0] ?? "";
  const firstB = b[0] ?? "";
  if (a.at(-1) !== b.at(-1)) return false;
  return (
    firstA === firstB ||
    isInitialOf(firstA, firstB) ||
    isInitialOf(firstB, firstA) ||
    a.includes(firstB) ||
    b.includes(firstA)
  );
}

function settle(gender: Gender, other: Gender): Gender {
  return gender === "unknown" ? other : gender;
}

const SORT_STRENGTH: Readonly<Record<MentionSort, number>> = {
  person: 3,
  organisation: 2,
  place: 1,
  document: 1,
  group: 1,
  unknown: 0,
};

/**
 * Whether a form of a name is better than the one known: longer, unless what it has more stands before a given name
 * ("Universe |Alicia Lopez|").
 */
function isBetterForm(mention: FoundMention, entity: Entity): boolean {
  const { words, suffix } = mention;
  const known = entity.words;
  if (words.length === known.length) return suffix !== "" && entity.suffix === "";
  const isLonger = words.length > known.length;
  const short = isLonger ? known : words;
  const long = isLonger ? words : known;
  if (short.length > 1 && entity.sort !== "organisation" && isTailOf(short, long) && opensWithGiven(short))
    return isLonger === opensWithGiven(long);
  return isLonger;
}

function add(entity: Entity, mention: FoundMention): void {
  entity.mentions.push(mention);
  if (isBetterForm(mention, entity)) {
    entity.words = mention.words;
    entity.longest = mention;
    entity.suffix = mention.suffix === "" ? entity.suffix : mention.suffix;
  }
  if (mention.words.length > 1) {
    entity.fullMentions += 1;
    entity.fullEnds.push(mention.end);
  }
  entity.gender = settle(entity.gender, mention.gender);
  if (SORT_STRENGTH[mention.sort] > SORT_STRENGTH[entity.sort]) entity.sort = mention.sort;
}

function create(entities: Entity[], mention: FoundMention): Entity {
  const entity: Entity = {
    id: entities.length,
    words: mention.words,
    suffix: mention.suffix,
    longest: mention,
    gender: MALE_SUFFIX.test(mention.suffix) ? "male" : mention.gender,
    sort: mention.sort,
    isCalledOrganisation: false,
    fullMentions: mention.words.length > 1 ? 1 : 0,
    mentions: [mention],
    fullEnds: mention.words.length > 1 ? [mention.end] : [],
    fullCursor: 0,
  };
  entities.push(entity);
  return entity;
}

type Index = Map<string, Entity[]>;

function enter(index: Index, word: string | undefined, entity: Entity): void {
  if (word === undefined) return;
  const known = index.get(word);
  if (known === undefined) index.set(word, [entity]);
  else if (!known.includes(entity)) known.push(entity);
}

function contradicts(entity: Entity, mention: FoundMention): boolean {
  if (mention.gender !== "unknown" && entity.gender !== "unknown" && mention.gender !== entity.gender) return true;
  return mention.sort === "person" && (entity.sort === "organisation" || entity.sort === "place");
}

/** A full name this many characters back counts like two more of them. */
const NEAR = 1200;
const NEAR_BONUS = 2;
/** "Dana Lopez" against "Understated Lopez" of a headline. */
const GIVEN_BONUS = 3;

/**
 * Whether the entity's full name stands shortly before the mention. Mentions are asked in source order, so the entity
 * remembers how far it has come.
 */
function isFullNameNear(entity: Entity, mention: FoundMention): boolean {
  while ((entity.fullEnds[entity.fullCursor] ?? Number.POSITIVE_INFINITY) <= mention.start) entity.fullCursor += 1;
  const end = entity.fullEnds[entity.fullCursor - 1];
  return end !== undefined && mention.start - end < NEAR;
}

function isTitled({ longest }: Entity): boolean {
  return longest.titleToken < longest.firstToken;
}

/**
 * Of several who bear the name, the one most often named in full, the nearer ones and those with a given name or a
 * title having an advantage; the first of equals (the last of equals was wrong more often).
 */
function best(candidates: readonly Entity[], mention: FoundMention): Entity | undefined {
  let found: Entity | undefined;
  let highest = -1;
  for (const entity of candidates) {
    // "Kennedy" is not short for "Cape Kennedy".
    if (entity.sort === "place" && entity.words.length > 1 && candidates.length > 1) continue;
    if (contradicts(entity, mention) || (mention.suffix !== "" && entity.suffix !== mention.suffix)) continue;
    const isNear = candidates.length > 1 && isFullNameNear(entity, mention);
    const isGiven = candidates.length > 1 && (opensWithGiven(entity.words) || isTitled(entity));
    const score = entity.fullMentions + (isNear ? NEAR_BONUS : 0) + (isGiven ? GIVEN_BONUS : 0);
    if (score <= highest) continue;
    found = entity;
    highest = score;
  }
  return found;
}

/** The first letters of a name's words, small words aside: "nra" for "National Rifle Association". */
function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => !/^(?:of|the|for|and|on|in)$/u.test(word))
    .map((word) => word.charAt(0))
    .join("");
}

/** "The Times" stands for "The New York Times": a short name is the tail of a long one. */
function isTailOf(short: readonly string[], long: readonly string[]): boolean {
  return short.length < long.length && short.every((word, index) => word === long[long.length - short.length + index]);
}

/** Most bearers of one surname that are compared with a new full name; more is a list, not a story. */
const MOST_NAMESAKES = 24;

function linkFullName(entities: Entity[], bySurname: Index, mention: FoundMention): Entity {
  const namesakes = bySurname.get(mention.words.at(-1) ?? "");
  for (let index = 0; namesakes !== undefined && index < namesakes.length && index < MOST_NAMESAKES; index += 1) {
    const entity = namesakes[index] as Entity;
    if (!isSameName(entity, mention)) continue;
    add(entity, mention);
    return entity;
  }
  return create(entities, mention);
}

function isSameName(entity: Entity, mention: FoundMention): boolean {
  return mention.sort === "organisation" || entity.sort === "organisation"
    ? entity.words.join(" ") === mention.words.join(" ") || isTailOf(mention.words, entity.words)
    : agreeInFull(entity.words, mention.words) && entity.suffix === mention.suffix && !contradicts(entity, mention);
}

/**
 * "Aldera" for "Aldera Semiconductor", but not "Millbrook" for "Millbrook Police Department": the one firm whose name
 * begins so.
 */
function onlyFirm(entities: readonly Entity[], mention: FoundMention): Entity | undefined {
  if (mention.sort === "place" || mention.sort === "person" || entities.length !== 1) return undefined;
  return kindOfNoun(entities[0]?.words.at(-1) ?? "", false) === "business" ? entities[0] : undefined;
}

function linkShortName(
  entities: Entity[],
  indexes: { bySurname: Index; byGiven: Index; byInitials: Index },
  mention: FoundMention,
): Entity | null {
  const word = mention.words[0] ?? "";
  const known =
    best(indexes.bySurname.get(word) ?? [], mention) ??
    best(
      (indexes.byGiven.get(word) ?? []).filter((entity) => entity.sort !== "organisation"),
      mention,
    ) ??
    indexes.byInitials.get(word.replace(/[.]/gu, ""))?.[0] ??
    onlyFirm(indexes.byGiven.get(word) ?? [], mention);
  if (known !== undefined) {
    add(known, mention);
    return known;
  }
  return mention.isDoubtful ? null : create(entities, mention);
}

/** Who bears the names of an article. */
export interface LinkedNames {
  /** In order of first mention. */
  readonly entities: readonly Entity[];
  /** By name: the `id` of the entity, or -1 for a doubtful name that nothing confirms. */
  readonly owners: readonly number[];
}

/**
 * Groups the name mentions of an article by who bears them. Full names first, wherever they stand, then short ones: a
 * surname goes to its bearer whose gender fits, the one most often named in full when several do. Same surname with
 * different given names stay apart, as do Jr. and Sr. Entities come in order of first mention; a doubtful name that
 * nothing else confirms is dropped.
 */
export function linkNames(names: readonly FoundMention[]): LinkedNames {
  const entities: Entity[] = [];
  const owners: (Entity | null)[] = new Array<Entity | null>(names.length).fill(null);
  const indexes = { bySurname: new Map(), byGiven: new Map(), byInitials: new Map() } satisfies Record<string, Index>;
  for (let index = 0; index < names.length; index += 1) {
    const mention = names[index] as FoundMention;
    if (mention.words.length < 2) continue;
    const entity = linkFullName(entities, indexes.bySurname, mention);
    owners[index] = entity;
    enter(indexes.bySurname, mention.words.at(-1), entity);
    enter(indexes.byGiven, mention.words[0], entity);
    if (mention.words.length > 2 || mention.sort === "organisation")
      enter(indexes.byInitials, initialsOf(mention.words), entity);
  }
  // Twice, since a doubtful name may stand before the one that confirms it.
  for (const isSecondTime of [false, true]) {
    for (const entity of entities) entity.fullCursor = 0;
    for (let index = 0; index < names.length; index += 1) {
      const mention = names[index] as FoundMention;
      if (mention.words.length !== 1 || owners[index] !== null || (isSecondTime && !mention.isDoubtful)) continue;
      const entity = linkShortName(entities, indexes, mention);
      owners[index] = entity;
      if (entity !== null) enter(indexes.bySurname, mention.words[0], entity);
    }
  }
  return inOrder(entities, owners);
}

/** Most lists come in source order, and to sort one costs more than to look. */
function isInOrder(mentions: readonly FoundMention[]): boolean {
  for (let index = 1; index < mentions.length; index += 1)
    if ((mentions[index] as FoundMention).start < (mentions[index - 1] as FoundMention).start) return false;
  return true;
}

/** The entities in order of first mention, each with its place as its `id`. */
function inOrder(entities: readonly Entity[], owners: readonly (Entity | null)[]): LinkedNames {
  for (const entity of entities) {
    if (!isInOrder(entity.mentions)) entity.mentions.sort((a, b) => a.start - b.start);
    if (entity.words.length === 1 && entity.sort !== "organisation")
      entity.gender = settle(entity.gender, genderOfGiven(entity));
  }
  const sorted = entities.toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  sorted.forEach((entity, id) => {
    entity.id = id;
  });
  return { entities: sorted, owners: owners.map((owner) => owner?.id ?? -1) };
}

/**
 * Of somebody the article knows by one name only ("Melanie"), the gender that name mostly goes with. Men's given names
 * are surnames too ("Clinton", "Scott"), and tell nothing.
 */
function genderOfGiven(entity: Entity): Gender {
  const given = givenClasses(entity.words[0] ?? "");
  if (given === MALE_NAME) return "male";
  return given === FEMALE_NAME ? "female" : "unknown";
}
