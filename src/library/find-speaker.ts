import { closest, foldLetters, similarity } from "../nlp/similarity.ts";
import type { Found } from "./found.ts";
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

/**
 * Finds a speaker by full name, surname, given name, or honorific and surname; case and accents do not count, and a
 * slip of the keys is forgiven. Somebody who is quoted goes before somebody of that name who is only mentioned.
 */
export function findSpeaker(who: string, speakers: readonly Speaker[]): Found<Speaker> {
  const asked = wordsOf(who);
  if (asked.length === 0) return { unknown: who, closest: speakers.slice(0, MOST_OFFERED) };
  // A surname alone is everybody's of that name; only a fuller name can be somebody's whole.
  const exact = asked.length < 2 ? [] : speakers.filter(({ name }) => wordsOf(name).join(" ") === asked.join(" "));
  const byWord = speakers.filter((speaker) => everyWordIn(asked, speaker, (a, b) => a === b));
  const bySound = speakers.filter((speaker) => everyWordIn(asked, speaker, (a, b) => similarity(a, b) >= TYPO));
  for (const matches of [exact, byWord, bySound]) {
    const settled = settle(matches);
    if (settled) return settled;
  }
  const alike = closest(who, speakers, { nameOf: nearestPart(who), atLeast: MENTION, most: MOST_OFFERED });
  return { unknown: who, closest: alike };
}

function everyWordIn(asked: readonly string[], speaker: Speaker, same: (a: string, b: string) => boolean): boolean {
  const words = wordsOf(speaker.name);
  return asked.every((word) => words.some((candidate) => same(word, candidate)));
}

/** One match is it; of several, the one that is quoted; of several quoted, the member must choose. */
function settle(matches: readonly Speaker[]): Found<Speaker> | undefined {
  const quoted = matches.filter(({ quotes }) => quotes > 0);
  const [first, second, ...others] = quoted.length > 0 ? quoted : matches;
  if (!first) return undefined;
  return second ? { ambiguous: [first, second, ...others] } : { found: first };
}

/** The whole name or the surname, whichever is more like what was asked. */
function nearestPart(who: string): (speaker: Speaker) => string {
  return ({ name }) => {
    const surname = name.split(" ").at(-1) ?? name;
    return similarity(who, surname) > similarity(who, name) ? surname : name;
  };
}

/** The words that name somebody: without honorifics, possessives and initials' points. */
function wordsOf(name: string): string[] {
  const words = foldLetters(name)
    .replace(/'s(?=\s|$)/gu, "")
    .split(/[\s,.]+/u)
    .filter((word) => word !== "");
  const rest = words.filter((word) => !BEFORE_NAMES.has(word));
  return rest.length > 0 ? rest : words;
}
