import type { FoundMention, Gender, MentionSort } from "./mention.ts";

/** Somebody or something the article names, while it is being put together. */
export interface Entity {
  /** Position in the list of all entities. */
  readonly id: number;
  /** The longest form, lower case. */
  words: readonly string[];
  suffix: string;
  /** The mention with the longest form. */
  longest: FoundMention;
  gender: Gender;
  sort: MentionSort;
  /** How many mentions give the full name. */
  fullMentions: number;
  readonly mentions: FoundMention[];
}

const MALE_SUFFIX = /^(?:jr|sr|ii|iii|iv)$/u;

function isInitialOf(initial: string, name: string): boolean {
  return initial.length === 1 && name.startsWith(initial);
}

/** "Donald J. Trump" and "Donald Trump" agree, "Bill Clinton" and "Hillary Clinton" do not. */
function agreeInFull(a: readonly string[], b: readonly string[]): boolean {
  const [firstA = "", firstB = ""] = [a[0], b[0]];
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

function add(entity: Entity, mention: FoundMention): void {
  entity.mentions.push(mention);
  if (
    mention.words.length > entity.words.length ||
    (mention.words.length === entity.words.length && mention.suffix !== "" && entity.suffix === "")
  ) {
    entity.words = mention.words;
    entity.longest = mention;
    entity.suffix = mention.suffix === "" ? entity.suffix : mention.suffix;
  }
  if (mention.words.length > 1) entity.fullMentions += 1;
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
    fullMentions: mention.words.length > 1 ? 1 : 0,
    mentions: [mention],
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

/** Of several who bear the name, the one most often named in full, the nearer ones having an advantage; the first of equals. */
function best(candidates: readonly Entity[], mention: FoundMention): Entity | undefined {
  let found: Entity | undefined;
  let highest = -1;
  for (const entity of candidates) {
    if (contradicts(entity, mention) || (mention.suffix !== "" && entity.suffix !== mention.suffix)) continue;
    const isNear = entity.mentions.some(
      ({ words, end }) => words.length > 1 && end <= mention.start && mention.start - end < NEAR,
    );
    const score = entity.fullMentions + (isNear && candidates.length > 1 ? NEAR_BONUS : 0);
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
  const namesakes = bySurname.get(mention.words.at(-1) ?? "")?.slice(0, MOST_NAMESAKES) ?? [];
  const same = namesakes.find((entity) =>
    mention.sort === "organisation" || entity.sort === "organisation"
      ? entity.words.join(" ") === mention.words.join(" ") || isTailOf(mention.words, entity.words)
      : agreeInFull(entity.words, mention.words) && entity.suffix === mention.suffix && !contradicts(entity, mention),
  );
  if (same === undefined) return create(entities, mention);
  add(same, mention);
  return same;
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
    indexes.byInitials.get(word.replace(/[.]/gu, ""))?.[0];
  if (known !== undefined) {
    add(known, mention);
    return known;
  }
  return mention.isDoubtful ? null : create(entities, mention);
}

/**
 * Groups the name mentions of an article by who bears them. Full names first, wherever they stand, then short ones: a
 * surname goes to its bearer whose gender fits, the one most often named in full when several do. Same surname with
 * different given names stay apart, as do Jr. and Sr. Entities come in order of first mention; a doubtful name that
 * nothing else confirms is dropped.
 */
export function linkNames(names: readonly FoundMention[]): Entity[] {
  const entities: Entity[] = [];
  const bySurname: Index = new Map();
  const byGiven: Index = new Map();
  const byInitials: Index = new Map();
  for (const mention of names) {
    if (mention.words.length < 2) continue;
    const entity = linkFullName(entities, bySurname, mention);
    enter(bySurname, mention.words.at(-1), entity);
    enter(byGiven, mention.words[0], entity);
    if (mention.words.length > 2 || mention.sort === "organisation")
      enter(byInitials, initialsOf(mention.words), entity);
  }
  const doubtful: FoundMention[] = [];
  for (const mention of names) {
    if (mention.words.length !== 1) continue;
    const entity = linkShortName(entities, { bySurname, byGiven, byInitials }, mention);
    if (entity === null) doubtful.push(mention);
    else enter(bySurname, mention.words[0], entity);
  }
  for (const mention of doubtful) linkShortName(entities, { bySurname, byGiven, byInitials }, mention);
  for (const entity of entities) entity.mentions.sort((a, b) => a.start - b.start);
  return entities
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
    .map((entity, id) => ({ ...entity, id }));
}
