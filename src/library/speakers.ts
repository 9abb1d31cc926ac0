import type { SuppliedPerson } from "../ingest/parse-people.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Card } from "../model/card.ts";
import type { Quote } from "../model/quote.ts";
import { foldLetters } from "../nlp/similarity.ts";
import { type Appearance, type LinkedPerson, linkPeople, namedIn } from "./link-people.ts";

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
  /** The words that find this speaker and nobody else: the name, behind which an article stands where others have it too. */
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
  const speakers = linkPeople(cards, supplied).map(describe);
  const bearers = new Map<string, number>();
  for (const { names } of speakers) {
    for (const word of new Set(names.flatMap((name) => foldLetters(name).split(/\s+/u)))) {
      bearers.set(word, (bearers.get(word) ?? 0) + 1);
    }
  }
  return speakers
    .map((speaker) => ({ ...speaker, handle: handleOf(speaker, bearers) }))
    .sort((a, b) => b.quotes - a.quotes);
}

/** Those of the speakers whom the given articles name, as far as these go, those with the most quotes there first. */
export function speakersIn(cards: readonly Card[], speakers: readonly Speaker[]): Speaker[] {
  const wanted = new Set(cards);
  const within = speakers.flatMap((speaker): Speaker[] => {
    const appearances = speaker.appearances.filter(({ card }) => wanted.has(card));
    return appearances.length === 0 ? [] : [{ ...speaker, ...sumUp(appearances) }];
  });
  return within.sort((a, b) => b.quotes - a.quotes);
}

function describe({ appearances, supplied }: LinkedPerson): Omit<Speaker, "handle"> {
  const given = [...new Set(appearances.flatMap((appearance) => namedIn(appearance)?.name ?? []))];
  const longest = given.reduce((long, name) => (name.length > long.length ? name : long), "");
  const name = supplied?.name ?? longest;
  return {
    name,
    isSupplied: !given.includes(name),
    names: [...new Set([name, ...given, ...(supplied?.aliases ?? [])])],
    ...sumUp(appearances),
  };
}

function sumUp(appearances: readonly Appearance[]): Pick<Speaker, "roles" | "quotes" | "appearances"> {
  return {
    roles: [...new Set(appearances.flatMap((appearance) => namedIn(appearance)?.roles ?? []))],
    quotes: appearances.reduce((sum, { quotes }) => sum + quotes, 0),
    appearances,
  };
}

/** A full name finds its bearer; a bare one only when nobody else has the word in a name. */
function handleOf(
  { name, appearances: [first] }: Omit<Speaker, "handle">,
  bearers: ReadonlyMap<string, number>,
): string {
  const isShared = !name.includes(" ") && (bearers.get(foldLetters(name)) ?? 0) > 1;
  return isShared && first ? `${name} (${first.card.id})` : name;
}
