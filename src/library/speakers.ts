import type { Analysis } from "../model/analysis.ts";
import type { Card } from "../model/card.ts";
import type { Quote } from "../model/quote.ts";
import { foldLetters } from "../nlp/similarity.ts";

/** A quote and the article it stands in. */
export interface ShelvedQuote {
  readonly analysis: Analysis;
  readonly quote: Quote;
}

/** Somebody in one article. */
export interface Appearance {
  readonly card: Card;
  /** Their place among the people of the card, and of its article's analysis. */
  readonly person: number;
  /** How many of the article's quotes are theirs. */
  readonly quotes: number;
}

/** Somebody named on the shelf, over all articles that give the same full name. */
export interface Speaker {
  /** The longest name any of the articles gives. */
  readonly name: string;
  /** What the articles say they are ("director of …"), as printed, each once. */
  readonly roles: readonly string[];
  /** How many quotes are theirs in all; 0 for somebody who is only mentioned. */
  readonly quotes: number;
  /** In the order of the shelf. */
  readonly appearances: readonly Appearance[];
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/**
 * What two names must share to be the same person in different articles: given name, surname and suffix. Middle names
 * and initials come and go ("Donald J. Trump", "Donald Trump"); a bare surname stays apart, since articles of other
 * years have other bearers of it.
 */
export function nameKey(name: string): string {
  const words = foldLetters(name).split(/\s+/u);
  const suffix = words.filter((word) => SUFFIX.test(word));
  const plain = words.filter((word) => !SUFFIX.test(word)).map((word) => word.replace(/,$/u, ""));
  if (plain.length < 3) return [...plain, ...suffix].join(" ");
  const middle = plain.slice(1, -1).filter((word) => !/^\p{L}\.?$/u.test(word));
  return [plain[0], ...middle, plain.at(-1), ...suffix].join(" ");
}

interface Gathering {
  name: string;
  quotes: number;
  readonly roles: Set<string>;
  readonly appearances: Appearance[];
}

/** Everybody the given articles name, those with the most quotes first, then in order of appearance. */
export function gatherSpeakers(cards: readonly Card[]): Speaker[] {
  const byKey = new Map<string, Gathering>();
  for (const card of cards) {
    for (const [person, { name, roles, quotes }] of card.people.entries()) {
      // A bare name is one person within its article only.
      const key = name.includes(" ") ? nameKey(name) : `${nameKey(name)} @ ${card.id}`;
      const known = byKey.get(key);
      const gathering: Gathering = known ?? { name, quotes: 0, roles: new Set(), appearances: [] };
      if (!known) byKey.set(key, gathering);
      if (name.length > gathering.name.length) gathering.name = name;
      for (const role of roles) gathering.roles.add(role);
      gathering.quotes += quotes;
      gathering.appearances.push({ card, person, quotes });
    }
  }
  return [...byKey.values()]
    .map(({ name, roles, quotes, appearances }) => ({ name, roles: [...roles], quotes, appearances }))
    .sort((a, b) => b.quotes - a.quotes);
}
