import { closest, foldLetters, similarity } from "../nlp/similarity.ts";
import { createRoleFinder } from "./find-by-role.ts";
import type { Found } from "./found.ts";
import { enter } from "./multimap.ts";
import type { Speaker } from "./speakers.ts";

/** Words a member may put before a name; the article's name carries none. */
const BEFORE_NAMES = new Set(
  (
    "mr mrs ms miss mx dr sir lady lord dame sen senator rep representative gov governor president vice prime minister " +
    "secretary justice judge gen general col colonel lt capt captain maj major adm admiral chancellor ambassador pope " +
    "king queen prince princess chief mayor prof professor the former"
  ).split(" "),
);

/** "tilerson" for Tillerson scores 0.97, "abe" for Wang 0; two different surnames of a story rarely pass 0.88. */
const TYPO = 0.9;
const MENTION = 0.75;
const MOST_OFFERED = 5;
/** Whole names are compared letter by letter, which takes its time. */
const MOST_COMPARED = 2000;

/** Finds somebody by the words a member typed. */
export type SpeakerFinder = (who: string) => Found<Speaker>;

/**
 * Finds speakers by full name, surname, given name, or honorific and surname, else by their role; case and accents do
 * not count, and a slip of the keys is forgiven in the surname alone, since Petra is not Peter. A speaker's handle finds
 * them alone. Somebody who is quoted goes before somebody of that name who is only mentioned. Looks through all names
 * once, here; each search then looks at the words of names alone, and at the roles where these find nobody.
 */
export function createSpeakerFinder(speakers: readonly Speaker[]): SpeakerFinder {
  const byWord = new Map<string, Speaker[]>();
  const bySurname = new Map<string, Speaker[]>();
  for (const speaker of speakers) {
    for (const word of new Set(speaker.names.flatMap(wordsOf))) enter(byWord, word, speaker);
    for (const word of new Set(speaker.names.flatMap(surnameOf))) enter(bySurname, word, speaker);
  }
  const knownWords = [...byWord.keys()];
  const surnames = [...bySurname.keys()];
  const inRole = createRoleFinder(speakers);
  const withWord = (word: string): ReadonlySet<Speaker> => new Set(byWord.get(word));
  const withSurnameLike = (word: string): ReadonlySet<Speaker> =>
    new Set(surnames.filter((known) => isAlike(word, known)).flatMap((known) => bySurname.get(known) ?? []));
  /** "Foreign Minister Wang", "Secretary of State Rex Tillerson": the role they have before a name of theirs. */
  const titled = (words: readonly string[]): Speaker[] => {
    for (let cut = words.length - 1; cut > 0; cut -= 1) {
      const named = inAll(wordsOf(words.slice(cut).join(" ")).map(withWord));
      const bearers = new Set(named.length > 0 ? inRole(words.slice(0, cut).join(" ")) : []);
      const found = named.filter((speaker) => bearers.has(speaker));
      if (found.length > 0) return found;
    }
    return [];
  };
  return (who) => {
    const { name, article } = readHandle(who);
    const asked = wordsOf(name);
    if (asked.length === 0) return { unknown: who, closest: speakers.slice(0, MOST_OFFERED) };
    const holding = inAll(asked.map(withWord));
    const inArticle = article === undefined ? [] : holding.filter((speaker) => isNamedIn(speaker, article));
    const handled = inArticle.filter(({ handle }) => foldLetters(handle) === foldLetters(who));
    // A surname alone is everybody's of that name; only a fuller name can be somebody's whole.
    const exact = asked.length < 2 ? [] : holding.filter(({ names }) => isOneOf(names, asked));
    const settled = settle(handled) ?? settle(inArticle) ?? settle(exact) ?? settle(holding);
    const last = asked.length - 1;
    const mended = inAll(asked.map((word, place) => (place === last ? withSurnameLike(word) : withWord(word))));
    const found = settled ?? settle(titled(name.split(/\s+/u))) ?? settle(inRole(name)) ?? settle(mended);
    if (found) return found;
    const near = nearNames(asked, knownWords, byWord);
    const alike = closest(name, near, { nameOf: nearestPart(name), atLeast: MENTION, most: MOST_OFFERED });
    const namesakes = asked.flatMap((word) => bySurname.get(word) ?? []).sort((a, b) => b.quotes - a.quotes);
    return { unknown: who, closest: [...new Set([...namesakes, ...alike])].slice(0, MOST_OFFERED) };
  };
}

/** Whether the words hold a surname of the speaker's, perhaps with a slip: "Tilerson", not "Rex". */
export function saysSurname(words: string, { names }: Speaker): boolean {
  const surnames = names.flatMap(surnameOf);
  return wordsOf(words).some((word) => surnames.some((known) => isAlike(word, known)));
}

/** "Webb (2026-03-03-bridge)" as name and article, which platforms may have cut short; other words as a name alone. */
function readHandle(who: string): { readonly name: string; readonly article?: string } {
  const [, name, article] = /^(.*\S)\s*\(([^()]+)\)?\s*$/u.exec(who) ?? [];
  return name === undefined || article === undefined ? { name: who } : { name, article };
}

function isNamedIn({ appearances }: Speaker, article: string): boolean {
  return appearances.some(({ card }) => card.id.startsWith(article));
}

/** Whether the words are all of one of the names. */
function isOneOf(names: readonly string[], asked: readonly string[]): boolean {
  return names.some((name) => wordsOf(name).join(" ") === asked.join(" "));
}

/** The speakers in every one of the sets, in the order of the first. */
function inAll([first, ...others]: readonly ReadonlySet<Speaker>[]): Speaker[] {
  return [...(first ?? [])].filter((speaker) => others.every((set) => set.has(speaker)));
}

/** Two words whose lengths differ by more never come that close. */
const MOST_LETTERS_APART = 4;

function isAlike(word: string, known: string): boolean {
  return Math.abs(word.length - known.length) <= MOST_LETTERS_APART && similarity(word, known) >= TYPO;
}

/** Whoever has a word that begins as one of the asked does: the measure of likeness favours a common beginning. */
function nearNames(
  asked: readonly string[],
  knownWords: readonly string[],
  byWord: ReadonlyMap<string, readonly Speaker[]>,
): Speaker[] {
  const initials = new Set(asked.map((word) => word.charAt(0)));
  const near = knownWords.filter((known) => initials.has(known.charAt(0))).flatMap((known) => byWord.get(known) ?? []);
  return [...new Set(near)].sort((a, b) => b.quotes - a.quotes).slice(0, MOST_COMPARED);
}

/** One match is it; of several, the one that is quoted; of several quoted, the member must choose. */
function settle(matches: readonly Speaker[]): Found<Speaker> | undefined {
  const quoted = matches.filter(({ quotes }) => quotes > 0);
  const [first, second, ...others] = quoted.length > 0 ? quoted : matches;
  if (!first) return undefined;
  return second ? { ambiguous: [first, second, ...others] } : { found: first };
}

/** The whole name or one word of it, whichever is most like what was asked. */
function nearestPart(who: string): (speaker: Speaker) => string {
  return ({ name }) => {
    const parts = [name, ...name.split(" ")].map((part) => ({ part, score: similarity(who, part) }));
    return parts.reduce((best, one) => (one.score > best.score ? one : best)).part;
  };
}

/** The words that name somebody: without honorifics, possessives and initials' points. */
function wordsOf(name: string): string[] {
  const words = foldLetters(name)
    .replace(/'s(?=\s|$)/gu, "")
    .split(/[\s,.]+/u)
    .filter((word) => word !== "");
  const start = words.findIndex((word) => !BEFORE_NAMES.has(word));
  // Martin Luther King has a surname that others have for a title.
  return words.slice(start < 0 ? -1 : start);
}

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** The last word of a name but for what follows a surname; none of a blank one. */
function surnameOf(name: string): string[] {
  return wordsOf(name)
    .filter((word) => !SUFFIXES.has(word))
    .slice(-1);
}
