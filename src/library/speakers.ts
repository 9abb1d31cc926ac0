import type { SuppliedPerson } from "../ingest/parse-people.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Card } from "../model/card.ts";
import type { Quote } from "../model/quote.ts";
import { foldLetters } from "../nlp/similarity.ts";
import { type Appearance, type LinkedPerson, linkPeople, namedIn } from "./link-people.ts";
import { enter } from "./multimap.ts";

/** A quote and the article it stands in. */
export interface ShelvedQuote {
  readonly analysis: Analysis;
  readonly quote: Quote;
}

/** Somebody named on the shelf, over all articles in which `linkPeople` finds them. */
export interface Speaker {
  /** As the people file has it, else the longest name any of the articles gives. */
  readonly name: string;
  /** Whether the name is the people file's, and none of the articles gives it. */
  readonly isSupplied: boolean;
  /** Every name and alias of theirs, each once, `name` first. */
  readonly names: readonly string[];
  /**
   * The words that find this speaker and nobody else: the name, behind which an article stands where others have it
   * too.
   */
  readonly handle: string;
  /** What the articles say they are ("director of …"), as printed, each once. */
  readonly roles: readonly string[];
  /** How many quotes are theirs in all; 0 for somebody who is only mentioned. */
  readonly quotes: number;
  /** In the order of the shelf. */
  readonly appearances: readonly Appearance[];
}

/** Everybody the given articles name, those with the most quotes first, then in order of appearance. */
export function gatherSpeakers(cards: readonly Card[], supplied: readonly SuppliedPerson[] = []): Speaker[] {
  const described = linkPeople(cards, supplied).map(describe);
  const bearers = new Map<string, number>();
  for (const { names } of described) {
    for (const word of new Set(names.flatMap((name) => foldLetters(name).split(/\s+/u)))) {
      bearers.set(word, (bearers.get(word) ?? 0) + 1);
    }
  }
  return described
    .map((speaker) => ({ ...speaker, handle: handleOf(speaker, bearers) }))
    .sort((a, b) => b.quotes - a.quotes);
}

/**
 * Whom some articles name, as far as these go, those with the most quotes there first; appearances as the articles
 * come.
 */
export type SpeakersIn = (cards: readonly Card[]) => readonly Speaker[];

/** Looks through all appearances once, so that a question about a few articles looks at theirs alone. */
export function createSpeakersIn(speakers: readonly Speaker[]): SpeakersIn {
  /** For each card the places among `speakers` of its people, in their order. */
  const placesOf = new Map<Card, Uint32Array>();
  speakers.forEach(({ appearances }, place) => {
    for (const { card, person } of appearances) {
      const places = placesOf.get(card) ?? new Uint32Array(card.people.length);
      places[person] = place;
      placesOf.set(card, places);
    }
  });
  return (cards) => {
    const found = new Map<number, Appearance[]>();
    for (const card of cards) {
      placesOf.get(card)?.forEach((place, person) => {
        enter(found, place, { card, person, quotes: card.people[person]?.quotes ?? 0 });
      });
    }
    return [...found]
      .sort(([a], [b]) => a - b)
      .flatMap(([place, appearances]) => {
        const speaker = speakers[place];
        return speaker ? { ...speaker, ...sumUp(appearances) } : [];
      })
      .sort((a, b) => b.quotes - a.quotes);
  };
}

function describe({ appearances, supplied }: LinkedPerson): Omit<Speaker, "handle"> {
  const given = new Set<string>();
  for (const appearance of appearances) given.add(namedIn(appearance)?.name ?? "");
  const longest = [...given].reduce((long, name) => {
    // "Annie Berg" rather than "ANNIE BERG", the label of a transcript.
    const isAsLong = name.length === long.length && long === long.toUpperCase();
    return name.length > long.length || isAsLong ? name : long;
  }, "");
  const name = supplied?.name ?? longest;
  return {
    name,
    isSupplied: !given.has(name),
    names: [...new Set([name, ...given, ...(supplied?.aliases ?? [])])],
    ...sumUp(appearances),
  };
}

function sumUp(appearances: readonly Appearance[]): Pick<Speaker, "roles" | "quotes" | "appearances"> {
  const roles = new Set<string>();
  let quotes = 0;
  for (const appearance of appearances) {
    for (const role of namedIn(appearance)?.roles ?? []) roles.add(role);
    quotes += appearance.quotes;
  }
  return { roles: [...roles], quotes, appearances };
}

/** A full name finds its bearer; a bare one only when nobody else has the word in a name. */
function handleOf(
  { name, appearances: [first] }: Omit<Speaker, "handle">,
  bearers: ReadonlyMap<string, number>,
): string {
  const isShared = !name.includes(" ") && (bearers.get(foldLetters(name)) ?? 0) > 1;
  return isShared && first ? `${name} (${first.card.id})` : name;
}
