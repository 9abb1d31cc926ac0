import { foldLetters } from "../nlp/similarity.ts";
import { enter } from "./enter.ts";
import type { Speaker } from "./speakers.ts";

/** Those of whom an article says that they are what somebody typed, the most quoted first. */
export type RoleFinder = (typed: string) => readonly Speaker[];

/** What follows the noun of a role: "scholar | at an institute", "mayor | since 2019". */
const AFTER_NOUN = /[,;]|\s(?:of|at|for|in|to|on|with|from|under|who|since|and)\s/u;

/**
 * Finds speakers by what the articles say they are: "secretary", "the secretary of state", "security scholar". The
 * words must hold the role's noun, so that a town finds nobody who is a scholar there.
 */
export function createRoleFinder(speakers: readonly Speaker[]): RoleFinder {
  const byRole = new Map<string, Speaker[]>();
  for (const speaker of speakers) {
    for (const role of new Set(speaker.roles.map(fold))) enter(byRole, role, speaker);
  }
  return (typed) => {
    const words = fold(typed);
    const found = [...byRole].flatMap(([role, bearers]) => (isCalled(role, words) ? bearers : []));
    return [...new Set(found)].sort((a, b) => b.quotes - a.quotes);
  };
}

function fold(role: string): string {
  return foldLetters(role).replace(/^(?:the|an?)\s+/u, "");
}

function isCalled(role: string, words: string): boolean {
  if (words === "" || !` ${role} `.includes(` ${words} `)) return false;
  const noun = role.split(AFTER_NOUN, 1)[0]?.split(/\s+/u).at(-1) ?? "";
  return words.split(/\s+/u).includes(noun);
}
