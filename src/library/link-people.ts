import type { SuppliedPerson } from "../ingest/parse-people.ts";
import type { Card, NamedPerson } from "../model/card.ts";
import { isBare, nameKey, surnameOf } from "./name-key.ts";
import { createStories, type Stories } from "./stories.ts";

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

/** What `linkPeople` works on: an appearance with what the article says of the person. */
interface Bearer {
  readonly appearance: Appearance;
  readonly named: NamedPerson;
}

/** A person as far as they are known. */
interface Group {
  readonly bearers: Bearer[];
  readonly cards: Set<Card>;
  readonly supplied: SuppliedPerson | undefined;
}

/**
 * Tells who is who across articles. The same person is: whoever the people file gives a name or an alias to; those whose
 * full names agree; and whoever goes by a bare surname that exactly one person bears in articles of the same story,
 * unless the article itself tells the two apart. Everybody else stays apart. In order of first appearance.
 */
export function linkPeople(cards: readonly Card[], supplied: readonly SuppliedPerson[] = []): LinkedPerson[] {
  const { groups, bareBySurname } = groupByName(cards, supplied);
  const stories = createStories();
  const groupsBySurname = bareBySurname.size === 0 ? new Map<string, Group[]>() : indexSurnames(groups, bareBySurname);
  for (const [surname, bare] of bareBySurname) {
    const apart = joinNamesakes(bare, groupsBySurname.get(surname) ?? [], stories);
    groups.push(...apart);
  }
  const order = new Map(cards.map((card, place) => [card, place]));
  const placeOf = ({ card, person }: Appearance): number => (order.get(card) ?? 0) + person / (card.people.length + 1);
  return groups
    .map(({ bearers, supplied: known }) => ({
      appearances: bearers.map(({ appearance }) => appearance).sort((a, b) => placeOf(a) - placeOf(b)),
      supplied: known,
    }))
    .sort((a, b) => firstPlace(a, placeOf) - firstPlace(b, placeOf));
}

function firstPlace({ appearances: [first] }: LinkedPerson, placeOf: (appearance: Appearance) => number): number {
  return first ? placeOf(first) : 0;
}

/** Everybody with a full or a supplied name, and those with a bare one, by surname. */
function groupByName(cards: readonly Card[], supplied: readonly SuppliedPerson[]) {
  const suppliedBy = new Map(
    supplied.flatMap((person) => [person.name, ...person.aliases].map((name) => [nameKey(name), person] as const)),
  );
  const byKey = new Map<string | SuppliedPerson, Group>();
  const bareBySurname = new Map<string, Bearer[]>();
  const factsOf = remember((name: string) => ({
    key: nameKey(name),
    bare: isBare(name) ? surnameOf(name) : undefined,
  }));
  for (const card of cards) {
    for (const [person, named] of card.people.entries()) {
      const bearer = { appearance: { card, person, quotes: named.quotes }, named };
      const { key, bare } = factsOf(named.name);
      const known = suppliedBy.get(key);
      if (known === undefined && bare !== undefined && named.kind === "person") {
        enter(bareBySurname, bare, bearer);
        continue;
      }
      const groupKey = known ?? `${named.kind} ${key}`;
      const group = byKey.get(groupKey) ?? { bearers: [], cards: new Set(), supplied: known };
      byKey.set(groupKey, group);
      group.bearers.push(bearer);
      group.cards.add(card);
    }
  }
  return { groups: [...byKey.values()], bareBySurname };
}

/** The groups of people who bear one of the wanted surnames. */
function indexSurnames(groups: readonly Group[], wanted: ReadonlyMap<string, unknown>): Map<string, Group[]> {
  const index = new Map<string, Group[]>();
  const surname = remember(surnameOf);
  for (const group of groups) {
    const people = group.bearers.filter(({ named }) => named.kind === "person").map(({ named }) => named.name);
    const names = new Set([...people, ...(group.supplied ? [group.supplied.name] : [])].map(surname));
    for (const name of names) if (wanted.has(name)) enter(index, name, group);
  }
  return index;
}

/** Puts the bearers of a bare surname into the groups they belong to; the groups of those who belong to none. */
function joinNamesakes(bare: readonly Bearer[], groups: readonly Group[], stories: Stories): Group[] {
  const settled = new Map<Bearer, Group>();
  const open: Bearer[] = [];
  const apart: Bearer[] = [];
  for (const bearer of bare) {
    const { card } = bearer.appearance;
    const near = groups.filter(
      (group) => !group.cards.has(card) && isCompatible(bearer, group) && stories.isToldIn(card, group.cards),
    );
    const [only, ...others] = near;
    if (only && others.length === 0) settled.set(bearer, only);
    else if (only) apart.push(bearer);
    else open.push(bearer);
  }
  const joined = joinUnnamed(open, settled, stories);
  for (const [bearer, group] of settled) addTo(group, bearer);
  return [...joined, ...apart.map((bearer) => newGroup([bearer]))];
}

/**
 * Nobody gives the full name of these. Those of one story are one person, unless honorifics or pronouns contradict each
 * other; where one story tells who some of them are, the others of it are the same.
 */
function joinUnnamed(open: readonly Bearer[], settled: Map<Bearer, Group>, stories: Stories): Group[] {
  const settledCards = new Map<Group, Card[]>();
  for (const [{ appearance }, group] of settled) enter(settledCards, group, appearance.card);
  const groups: Group[] = [];
  for (const chain of stories.chain(open, ({ appearance }) => appearance.card)) {
    const near = [...settledCards].filter(([, cards]) =>
      chain.some(({ appearance }) => stories.isToldIn(appearance.card, cards)),
    );
    const [only, ...others] = near.map(([group]) => group);
    const genders = new Set(chain.flatMap(({ named }) => named.gender ?? []));
    if (only && others.length === 0 && chain.every((bearer) => isCompatible(bearer, only))) {
      for (const bearer of chain) settled.set(bearer, only);
    } else if (only || genders.size > 1) groups.push(...chain.map((bearer) => newGroup([bearer])));
    else groups.push(newGroup(chain));
  }
  return groups;
}

/** Whether nothing that the articles say of the two contradicts that they are one. */
function isCompatible({ named: { gender } }: Bearer, { bearers }: Group): boolean {
  return gender === undefined || !bearers.some(({ named }) => named.gender !== undefined && named.gender !== gender);
}

function newGroup(bearers: readonly Bearer[]): Group {
  return {
    bearers: [...bearers],
    cards: new Set(bearers.map(({ appearance }) => appearance.card)),
    supplied: undefined,
  };
}

function addTo({ bearers, cards }: Group, bearer: Bearer): void {
  bearers.push(bearer);
  cards.add(bearer.appearance.card);
}

function enter<K, T>(index: Map<K, T[]>, key: K, value: T): void {
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}

/** The same answer for the same words, worked out once: a name stands in many articles. */
function remember<T>(work: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    const found = known.get(words) ?? work(words);
    known.set(words, found);
    return found;
  };
}
