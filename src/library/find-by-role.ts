import { foldLetters } from "../nlp/similarity.ts";
import { enter } from "./multimap.ts";
import type { Speaker } from "./speakers.ts";

/** Those of whom an article says that they are what somebody typed, the most quoted first. */
export type RoleFinder = (typed: string) => readonly Speaker[];

/** What follows the noun of a role: "scholar | at an institute", "mayor | since 2019". */
const AFTER_NOUN = /[,;]|\s(?:of|at|for|in|to|on|with|from|under|who|since|and)\s/u;

/**
 * Finds speakers by what the articles say they are: "secretary", "the secretary of state", "security scholar". Whoever is
 * called just that goes before a deputy or a former one. The words must hold the role's noun, so that a town finds
 * nobody who is a scholar there.
 */
export function createRoleFinder(speakers: readonly Speaker[]): RoleFinder {
  const byRole = new Map<string, Speaker[]>();
  for (const speaker of speakers) {
    for (const role of new Set(speaker.roles.map(fold))) enter(byRole, role, speaker);
  }
  const bearers = (isMeant: (role: string) => boolean): Speaker[] => {
    const found = [...byRole].flatMap(([role, some]) => (isMeant(role) ? some : []));
    return [...new Set(found)].sort((a, b) => b.quotes - a.quotes);
  };
  return (typed) => {
    const words = fold(typed);
    if (words === "") return [];
    const exact = bearers((role) => role === words || nounPhraseOf(role) === words);
    return exact.length > 0 ? exact : bearers((role) => isCalled(role, words));
  };
}

function fold(role: string): string {
  return foldLetters(role).replace(/^(?:the|an?)\s+/u, "");
}

/** "security scholar" of one "at an institute". */
function nounPhraseOf(role: string): string {
  return role.split(AFTER_NOUN, 1)[0] ?? role;
}

function isCalled(role: string, words: string): boolean {
  const noun = nounPhraseOf(role).split(/\s+/u).at(-1) ?? "";
  return ` ${role} `.includes(` ${words} `) && words.split(/\s+/u).includes(noun);
}
