import type { SuppliedPerson } from "../ingest/parse-people.ts";
import type { Card, NamedPerson } from "../model/card.ts";
import { isBare, nameKey, surnameOf } from "./name-key.ts";
import { findStories, type Stories } from "./stories.ts";

/** Somebody in one article. */
export interface Appearance {
  readonly card: Card;
  /** Their place among the people of the card, and of its article's analysis. */
  readonly person: number;
  /** How many of the article's quotes are theirs. */
  readonly quotes: number;
}

/** The appearances of one person, in the order of the shelf, and who the people file says it is, if it does. */
export interface LinkedPerson {
  readonly appearances: readonly Appearance[];
  readonly supplied: SuppliedPerson | undefined;
}

/** What the article says of somebody who appears in it. */
export function namedIn({ card, person }: Appearance): NamedPerson | undefined {
  return card.people[person];
}

/** A person as far as they are known. */
interface Group {
  readonly appearances: Appearance[];
  readonly supplied: SuppliedPerson | undefined;
}

/**
 * Tells who is who across articles. The same person is: whoever the people file gives a name or an alias to; those whose
 * full names agree; and whoever goes by a bare surname that exactly one person bears in articles of the same story,
 * unless the article itself tells the two apart. Everybody else stays apart. In order of first appearance.
 */
export function linkPeople(cards: readonly Card[], supplied: readonly SuppliedPerson[] = []): LinkedPerson[] {
  const { groups, bareBySurname } = groupByName(cards, supplied);
  const groupsBySurname = indexSurnames(groups, bareBySurname);
  const stories = findStories(cards);
  for (const [surname, bare] of bareBySurname) {
    groups.push(...joinNamesakes(bare, groupsBySurname.get(surname) ?? [], stories));
  }
  const order = new Map(cards.map((card, place) => [card, place]));
  const placeOf = ({ card, person }: Appearance): number => (order.get(card) ?? 0) + person / (card.people.length + 1);
  for (const { appearances } of groups) appearances.sort((a, b) => placeOf(a) - placeOf(b));
  const firstPlace = ({ appearances: [first] }: Group): number => (first ? placeOf(first) : 0);
  return groups.sort((a, b) => firstPlace(a) - firstPlace(b));
}

/** Everybody with a full or a supplied name, and those with a bare one, by surname. */
function groupByName(cards: readonly Card[], supplied: readonly SuppliedPerson[]) {
  const suppliedBy = new Map(
    supplied.flatMap((person) => [person.name, ...person.aliases].map((name) => [nameKey(name), person] as const)),
  );
  const byKey = new Map<string | SuppliedPerson, Group>();
  const bareBySurname = new Map<string, Appearance[]>();
  const factsOf = remember((name) => ({ key: nameKey(name), bare: isBare(name) ? surnameOf(name) : undefined }));
  for (const card of cards) {
    for (const [person, { name, kind, quotes }] of card.people.entries()) {
      const appearance = { card, person, quotes };
      const { key, bare } = factsOf(name);
      const known = suppliedBy.get(key);
      if (known === undefined && bare !== undefined && kind === "person") {
        enter(bareBySurname, bare, appearance);
        continue;
      }
      const groupKey = known ?? `${kind} ${key}`;
      const group = byKey.get(groupKey);
      if (group) group.appearances.push(appearance);
      else byKey.set(groupKey, { appearances: [appearance], supplied: known });
    }
  }
  return { groups: [...byKey.values()], bareBySurname };
}

/** The groups of people who bear one of the wanted surnames. */
function indexSurnames(groups: readonly Group[], wanted: ReadonlyMap<string, unknown>): Map<string, Group[]> {
  const index = new Map<string, Group[]>();
  const surname = remember(surnameOf);
  for (const group of groups) {
    const people = group.appearances.flatMap((appearance) => namedIn(appearance) ?? []);
    const names = people.filter(({ kind }) => kind === "person").map(({ name }) => name);
    for (const name of new Set([...names, ...(group.supplied ? [group.supplied.name] : [])].map(surname))) {
      if (wanted.has(name)) enter(index, name, group);
    }
  }
  return index;
}

/** A group that somebody may belong to, and what decides whether they do. */
interface Candidate {
  readonly group: Group;
  readonly cards: ReadonlySet<Card>;
  readonly genders: Genders;
}

/** Puts the bearers of a bare surname into the groups they belong to; the groups of those who belong to none. */
function joinNamesakes(bare: readonly Appearance[], groups: readonly Group[], stories: Stories): Group[] {
  const candidates = groups.map(
    (group): Candidate => ({
      group,
      cards: new Set(group.appearances.map(({ card }) => card)),
      genders: gendersOf(group.appearances),
    }),
  );
  const settled = new Map<Appearance, Candidate>();
  const open: Appearance[] = [];
  const apart: Appearance[] = [];
  for (const appearance of bare) {
    const [only, ...others] = near(appearance, candidates, stories);
    if (only && others.length === 0) settled.set(appearance, only);
    else if (only) apart.push(appearance);
    else open.push(appearance);
  }
  const joined = joinUnnamed(open, settled, stories);
  for (const [appearance, { group }] of settled) group.appearances.push(appearance);
  return [...joined, ...apart.map((appearance) => newGroup([appearance]))];
}

/** Whoever of the candidates is named in articles that tell the story of this one, and may be whom it names. */
function near(appearance: Appearance, candidates: readonly Candidate[], stories: Stories): Candidate[] {
  const told = stories.get(appearance.card) ?? [];
  if (told.length === 0 || candidates.length === 0) return [];
  const own = gendersOf([appearance]);
  return candidates.filter(
    ({ cards, genders }) => told.some((card) => cards.has(card)) && agree(own, genders) && !cards.has(appearance.card),
  );
}

/**
 * Nobody gives the full name of these. Those of one story, and of its next, are one person; where one story tells who
 * some of them are, the others of it are the same. Those whom an article, honorifics or pronouns tell apart stay apart.
 */
function joinUnnamed(open: readonly Appearance[], settled: Map<Appearance, Candidate>, stories: Stories): Group[] {
  const toldBy = new Map<Candidate, Set<Card>>();
  for (const [{ card }, candidate] of settled) {
    toldBy.set(candidate, (toldBy.get(candidate) ?? new Set()).add(card));
  }
  const groups: Group[] = [];
  for (const chain of chainsOf(open, stories)) {
    const cards = chain.map(({ card }) => card);
    const told = cards.flatMap((card) => stories.get(card) ?? []);
    const [only, ...others] = [...toldBy].filter(([, known]) => told.some((card) => known.has(card)));
    const genders = gendersOf(chain);
    const isOne = new Set(cards).size === cards.length && genders.size < 2;
    const [candidate] = only && others.length === 0 ? only : [];
    if (isOne && candidate && agree(genders, candidate.genders) && !cards.some((card) => candidate.cards.has(card))) {
      for (const appearance of chain) settled.set(appearance, candidate);
    } else if (isOne && !only) groups.push(newGroup(chain));
    else groups.push(...chain.map((appearance) => newGroup([appearance])));
  }
  return groups;
}

/** The appearances put together whose articles hang together, from one story to the next. */
function chainsOf(appearances: readonly Appearance[], stories: Stories): Appearance[][] {
  const byCard = new Map<Card, Appearance[]>();
  for (const appearance of appearances) enter(byCard, appearance.card, appearance);
  const seen = new Set<Card>();
  return [...byCard.keys()].flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    // Grows while it is walked through.
    const cards = [first];
    for (const card of cards) {
      const next = (stories.get(card) ?? []).filter((other) => byCard.has(other) && !seen.has(other));
      for (const other of next) seen.add(other);
      cards.push(...next);
    }
    return [cards.flatMap((card) => byCard.get(card) ?? [])];
  });
}

/** The genders that articles give a person; more than one when they contradict each other. */
type Genders = ReadonlySet<NamedPerson["gender"]>;

function gendersOf(appearances: readonly Appearance[]): Genders {
  const genders = new Set<NamedPerson["gender"]>();
  for (const appearance of appearances) {
    const gender = namedIn(appearance)?.gender;
    if (gender !== undefined) genders.add(gender);
  }
  return genders;
}

/** Whether nothing that articles say of the two contradicts that they are one. */
function agree(some: Genders, others: Genders): boolean {
  return [...some].every((gender) => others.size === 0 || others.has(gender));
}

function newGroup(appearances: readonly Appearance[]): Group {
  return { appearances: [...appearances], supplied: undefined };
}

function enter<K, T>(index: Map<K, T[]>, key: K, value: T): void {
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}

/** The same answer for the same name, worked out once, since a name stands in many articles. */
function remember<T>(work: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name) ?? work(name);
    known.set(name, found);
    return found;
  };
}
