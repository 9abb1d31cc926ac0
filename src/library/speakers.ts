import type { Analysis } from "../model/analysis.ts";
import type { Person } from "../model/person.ts";
import type { Quote } from "../model/quote.ts";
import { sliceOf } from "../model/span.ts";
import { foldLetters } from "../nlp/similarity.ts";

/** A quote and the article it stands in. */
export interface ShelvedQuote {
  readonly analysis: Analysis;
  readonly quote: Quote;
}

/** Somebody named on the shelf, over all articles that give the same full name. */
export interface Speaker {
  /** The longest name any of the articles gives. */
  readonly name: string;
  /** What the articles say they are ("director of …"), as printed, each once. */
  readonly roles: readonly string[];
  /** In the order of the shelf, then of the text; empty for somebody who is only mentioned. */
  readonly quotes: readonly ShelvedQuote[];
  /** The articles that name them, in the order of the shelf. */
  readonly articles: readonly Analysis[];
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
  readonly roles: Set<string>;
  readonly quotes: ShelvedQuote[];
  readonly articles: Set<Analysis>;
}

/** Everybody the given articles name, those with the most quotes first, then in order of appearance. */
export function gatherSpeakers(analyses: readonly Analysis[]): Speaker[] {
  const byKey = new Map<string, Gathering>();
  for (const analysis of analyses) {
    for (const person of analysis.people) gatherPerson(byKey, person, analysis);
  }
  return [...byKey.values()]
    .map(({ name, roles, quotes, articles }) => ({ name, roles: [...roles], quotes, articles: [...articles] }))
    .sort((a, b) => b.quotes.length - a.quotes.length);
}

function gatherPerson(byKey: Map<string, Gathering>, person: Person, analysis: Analysis): void {
  // A bare name is one person within its article only.
  const key = person.name.includes(" ") ? nameKey(person.name) : `${nameKey(person.name)} @ ${analysis.article.id}`;
  const known = byKey.get(key);
  const gathering = known ?? { name: person.name, roles: new Set(), quotes: [], articles: new Set() };
  if (!known) byKey.set(key, gathering);
  if (person.name.length > gathering.name.length) gathering.name = person.name;
  for (const role of person.roles) gathering.roles.add(sliceOf(analysis.article.text, role));
  for (const quote of analysis.quotes) {
    if (quote.speaker.kind === "person" && quote.speaker.person === person) gathering.quotes.push({ analysis, quote });
  }
  gathering.articles.add(analysis);
}
