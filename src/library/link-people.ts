import type { SuppliedPerson } from "../ingest/parse-people.ts";
import type { Card, NamedPerson } from "../model/card.ts";
import { enter } from "./multimap.ts";
import { type ReadName, readName, withoutHonorifics } from "./read-name.ts";
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
  /** Those that a bare name may be short for; few, so that a list serves. */
  readonly surnames: string[];
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
  const compare = (a: Appearance, b: Appearance): number =>
    (order.get(a.card) ?? 0) - (order.get(b.card) ?? 0) || a.person - b.person;
  for (const { appearances } of groups) appearances.sort(compare);
  return groups.sort(({ appearances: [a] }, { appearances: [b] }) => (a && b ? compare(a, b) : 0));
}

/** Everybody with a full or a supplied name, and those with a bare one, by surname. */
function groupByName(cards: readonly Card[], supplied: readonly SuppliedPerson[]) {
  const suppliedBy = new Map(
    supplied.flatMap((person) =>
      [person.name, ...person.aliases].map((name) => [readName(withoutHonorifics(name)).key, person] as const),
    ),
  );
  const byKey = new Map<SuppliedPerson | string, Group>();
  const bareBySurname = new Map<string, Appearance[]>();
  const read = createNameReader();
  for (const card of cards) {
    card.people.forEach(({ name, kind, quotes }, person) => {
      const appearance = { card, person, quotes };
      const { key, isBare, surname } = read(name);
      const known = suppliedBy.get(key);
      if (known === undefined && isBare && kind === "person") {
        enter(bareBySurname, surname, appearance);
        return;
      }
      const groupKey = known ?? `${kind} ${key}`;
      const group = byKey.get(groupKey) ?? newGroup(known);
      byKey.set(groupKey, group);
      group.appearances.push(appearance);
      if (kind === "person" && !group.surnames.includes(surname)) group.surnames.push(surname);
    });
  }
  return { groups: [...byKey.values()], bareBySurname };
}

/** The groups of people who bear one of the wanted surnames. */
function indexSurnames(groups: readonly Group[], wanted: ReadonlyMap<string, unknown>): Map<string, Group[]> {
  const index = new Map<string, Group[]>();
  for (const group of groups) {
    const supplied = group.supplied ? [readName(group.supplied.name).surname] : [];
    for (const surname of new Set([...supplied, ...group.surnames])) {
      if (wanted.has(surname)) enter(index, surname, group);
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
  return [...joined, ...apart.map((appearance) => unnamedGroup([appearance]))];
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
    } else if (isOne && !only) groups.push(unnamedGroup(chain));
    else groups.push(...chain.map((appearance) => unnamedGroup([appearance])));
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

function newGroup(supplied?: SuppliedPerson): Group {
  return { appearances: [], supplied, surnames: [] };
}

function unnamedGroup(appearances: readonly Appearance[]): Group {
  return { ...newGroup(), appearances: [...appearances] };
}

/** Reads each name once, since it stands in many articles. */
function createNameReader(): (name: string) => ReadName {
  const known = new Map<string, ReadName>();
  return (name) => {
    const found = known.get(name) ?? readName(name);
    known.set(name, found);
    return found;
  };
}
