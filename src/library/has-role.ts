import { foldLetters } from "../nlp/similarity.ts";
import type { Speaker } from "./speakers.ts";

/** What follows the noun of a role: "scholar | at an institute", "mayor | since 2019". */
const AFTER_NOUN = /[,;]|\s(?:of|at|for|in|to|on|with|from|under|who|since|and)\s/u;
const ARTICLE = /^(?:the|an?)\s+/u;

/**
 * Whether an article says that the speaker is what somebody typed: "secretary", "the secretary of state", "security
 * scholar". The words must hold the role's noun, so that a town finds nobody who is a scholar there.
 */
export function hasRole({ roles }: Speaker, typed: string): boolean {
  const words = foldLetters(typed).replace(ARTICLE, "");
  return words !== "" && roles.some((role) => isCalled(foldLetters(role).replace(ARTICLE, ""), words));
}

function isCalled(role: string, words: string): boolean {
  if (!` ${role} `.includes(` ${words} `)) return false;
  const noun = role.split(AFTER_NOUN, 1)[0]?.split(/\s+/u).at(-1) ?? "";
  return words.split(/\s+/u).includes(noun);
}
