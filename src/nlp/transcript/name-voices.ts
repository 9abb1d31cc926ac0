import type { Article } from "../../model/article.ts";
import type { Mention, Person } from "../../model/person.ts";
import { overlaps, type Span, sliceOf } from "../../model/span.ts";
import { ANYBODY } from "../lexicon/transcript-words.ts";
import { agreeInFull } from "../people/link-names.ts";
import { ORGANISATION, wordClasses } from "../word-classes.ts";
import { findWrittenName } from "./find-written-name.ts";
import { shortFormsOf, type Voice } from "./group-voices.ts";
import { comparable, isGivenName } from "./read-label.ts";
import type { Turn } from "./turn.ts";

/** Somebody who speaks in a transcript. */
export interface Named {
  readonly person: Person;
  /** Those of the people found in the words who are this one. */
  readonly same: readonly Person[];
  /** The name behind a label that holds none ("PREMIER", "A"); null for one that does. */
  readonly antecedent: Span | null;
}

const wordsOfName = ({ name }: Person): string[] => comparable(name.split(/[\s,]+/u));

/** Whether a name found in the words may be that of a label, the one in full or both. */
function isSameName(found: readonly string[], words: readonly string[]): boolean {
  if (found.length > 1 && words.length > 1) return agreeInFull(found, words);
  const [short, long] = found.length === 1 ? [found, words] : [words, found];
  const [word = ""] = short;
  // "MOLLY" is not the surname of "Hi Molly".
  const isGreeted = long === found && word === found.at(-1) && isGivenName(word) && !isGivenName(found[0] ?? "");
  return !isGreeted && shortFormsOf(long).includes(word);
}

/** The people found in the words, by all that may stand for their names. */
type PeopleByForm = ReadonlyMap<string, readonly Person[]>;

function indexPeople(people: readonly Person[]): PeopleByForm {
  const byForm = new Map<string, Person[]>();
  for (const person of people) {
    for (const form of new Set(shortFormsOf(wordsOfName(person)))) {
      const known = byForm.get(form);
      if (known === undefined) byForm.set(form, [person]);
      else known.push(person);
    }
  }
  return byForm;
}

/**
 * The people found in the words whom a voice names: one who is named in full, and the short names that nobody else
 * bears.
 */
function namesakesOf(voice: Voice, people: PeopleByForm, voices: readonly Voice[]): readonly Person[] {
  const others = voices.filter((other) => other !== voice && other.kind === "name");
  const near = new Set(shortFormsOf(voice.words).flatMap((form) => people.get(form) ?? []));
  const alike = [...near].filter((person) => {
    const words = wordsOfName(person);
    return isSameName(words, voice.words) && !others.some((other) => isSameName(words, other.words));
  });
  const full = alike.filter((person) => wordsOfName(person).length > 1);
  // "GRANT", and two of the name in the words.
  return voice.words.length === 1 && full.length > 1 ? [] : alike;
}

const isCapitals = (name: string): boolean => name === name.toUpperCase();

/** The fullest of some names, one that is written as in prose ("Keith Kessel") before one in capitals. */
function fullestOf(names: readonly string[]): string {
  const lengthOf = (name: string): number => comparable(name.split(/\s+/u)).length;
  return names.reduce((best, name) => {
    if (lengthOf(name) !== lengthOf(best)) return lengthOf(name) > lengthOf(best) ? name : best;
    if (isCapitals(best) !== isCapitals(name)) return isCapitals(best) ? name : best;
    // "The Ledger"
    return name.length > best.length ? name : best;
  });
}

/** "The Ledger", "Brightpath Software": an outlet that asks, rather than somebody. */
function isOutlet(text: string, { labels }: Voice): boolean {
  return labels.some((label) => {
    const name = sliceOf(text, label);
    const last = name.split(/\s+/u).at(-1) ?? "";
    return /^the\s/iu.test(name) || (wordClasses(last.charAt(0) + last.slice(1).toLowerCase()) & ORGANISATION) !== 0;
  });
}

/** Each wording once, in source order. */
function distinct(text: string, spans: readonly Span[]): Span[] {
  const seen = new Set<string>();
  return spans
    .toSorted((a, b) => a.start - b.start)
    .filter((span) => {
      const words = sliceOf(text, span).toLowerCase();
      return !seen.has(words) && seen.add(words);
    });
}

/** "BYLINE" tells nothing of who somebody is. */
const NO_ROLE = /^by-?line$/iu;

function personOf(text: string, voice: Voice, same: readonly Person[]): Person {
  const { labels } = voice;
  const isInFull = same.some((person) => wordsOfName(person).length > 1);
  const written = isInFull ? null : findWrittenName(text, voice);
  const named = [...(written === null ? [] : [written]), ...labels];
  const found = named.map(({ start, end }): Mention => ({ start, end, kind: "name" }));
  const roles = labels.flatMap(({ role }) => (role === null || NO_ROLE.test(sliceOf(text, role)) ? [] : [role]));
  const isOrganisation = same.length > 0 ? same.every(({ kind }) => kind === "organisation") : isOutlet(text, voice);
  return {
    name: fullestOf([...same.map(({ name }) => name), ...named.map((span) => sliceOf(text, span))]),
    kind: isOrganisation ? "organisation" : "person",
    mentions: [...same.flatMap(({ mentions }) => mentions), ...found].sort((a, b) => a.start - b.start),
    roles: isOrganisation ? [] : distinct(text, [...same.flatMap((person) => person.roles), ...roles]),
  };
}

/** Whether an office ("premier") is what a role phrase opens with, or all that it is. */
function isOffice(words: readonly string[], role: string): boolean {
  const said = comparable(role.split(/\s+/u));
  return (
    words.every((word, index) => word === said[index]) && (said.length === words.length || said[words.length] === "of")
  );
}

/** Behind a name it may be the asker's ("Lena Ortiz spoke with …") as well as the asked one's. */
const ASKS_OR_ANSWERS = /^,? (?:\p{Ll}+ly )?(?:spoke|talked|sat|chatted|met|asked|interviewed|caught)\b/u;

/**
 * Whom "A:" means: the one person of the headline ("Q&A With Phuong Tran"), else the one of the introduction. Somebody
 * who is talked about in the turns is not who answers, unless the headline says whom it is with.
 */
function answererOf(
  { text, headline }: Pick<Article, "text" | "headline">,
  turns: readonly Turn[],
  introduced: readonly Person[],
): Person | null {
  const first = turns[0]?.label.start ?? 0;
  const isFull = (person: Person): boolean => wordsOfName(person).length > 1;
  const isTalkedOf = ({ mentions }: Person): boolean => mentions.some(({ start }) => start > first);
  const named = introduced.filter((person) => isFull(person) && headline.includes(person.name));
  const [only, ...others] = named.length > 0 ? named : introduced.filter(isFull);
  if (only === undefined || others.length > 0) return null;
  const behind = only.mentions.map(({ end }) => text.slice(end, end + 40));
  if (named.length === 0) return isTalkedOf(only) || behind.some((words) => ASKS_OR_ANSWERS.test(words)) ? null : only;
  const before = headline.slice(0, headline.indexOf(only.name));
  return /\bwith\b/iu.test(before) || !isTalkedOf(only) ? only : null;
}

/** Whose office ("PREMIER") a label without a name means: the one labelled with it, else the one introduced with it. */
function holderOf(text: string, words: readonly string[], ...groups: readonly (readonly Person[])[]): Person | null {
  if (ANYBODY.has(words.at(-1) ?? "")) return null;
  const isHolder = ({ roles }: Person): boolean => roles.some((role) => isOffice(words, sliceOf(text, role)));
  const holders = groups.map((people) => people.filter(isHolder));
  const [only, ...others] = holders.find((found) => found.length > 0) ?? [];
  return only === undefined || others.length > 0 ? null : only;
}

/**
 * Who the voices of a transcript are, as far as it names them. By name, the people found in its words who bear it, as
 * one person; an office ("PREMIER"), the one who is labelled or introduced with it; the answers of an interview, the
 * only one whom its introduction names. Voices that mean the same share a `Named`'s person.
 */
export function nameVoices(
  article: Article,
  turns: readonly Turn[],
  people: readonly Person[],
): ReadonlyMap<Voice, Named> {
  const { text } = article;
  const voices = [...new Set(turns.map(({ voice }) => voice))];
  const byForm = indexPeople(people);
  const named = new Map<Voice, Named>();
  const personFor = new Map<Person, Person>();
  for (const voice of voices) {
    const same = namesakesOf(voice, byForm, voices);
    // "COOK" is the surname of Tim Cook, where the words name him.
    const isSurname = same.some((person) => wordsOfName(person).length > 1);
    if (voice.kind !== "name" && !(voice.kind === "role" && isSurname)) continue;
    const person = personOf(text, voice, same);
    named.set(voice, { person, same, antecedent: null });
    for (const found of same) personFor.set(found, person);
  }
  const labelled = [...named.values()].map(({ person }) => person);
  const introduced = introducedIn(article, turns, people).map((person) => personFor.get(person) ?? person);
  for (const voice of voices) {
    if (named.has(voice)) continue;
    const isAnswer = voice.kind === "answer";
    const holder = voice.kind === "role" ? holderOf(text, voice.words, labelled, introduced) : null;
    const person = isAnswer ? answererOf(article, turns, introduced) : holder;
    const name = person?.mentions.find(({ kind }) => kind === "name");
    if (person === null || name === undefined) continue;
    named.set(voice, { person, same: [], antecedent: { start: name.start, end: name.end } });
  }
  return named;
}

/** The people named before the first turn, the byline aside. */
function introducedIn({ lines }: Article, turns: readonly Turn[], people: readonly Person[]): readonly Person[] {
  const first = turns[0]?.label.start ?? 0;
  const bylines = lines.filter(({ name }) => name === "byline");
  return people.filter(({ kind, mentions }) => {
    const isWriter = mentions.some((mention) => bylines.some((line) => overlaps(line, mention)));
    return kind === "person" && !isWriter && mentions.some(({ start }) => start < first);
  });
}
