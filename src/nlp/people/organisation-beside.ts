import { kindOfNoun, type OrganisationKind } from "../lexicon/organisation-kinds.ts";
import { hasClass, isWordAt, lowerAt, type Reading, textAt } from "../reading.ts";
import { CAPITAL, FUNCTION_WORD, GROUP, ORGANISATION, PREPOSITION, ROLE, SPEECH, VERB } from "../word-classes.ts";
import { opensWithGiven } from "./given-names.ts";
import type { Entity } from "./link-names.ts";
import type { FoundMention } from "./mention.ts";

/** In tokens: "Loamly, a three-year-old startup". */
const LONGEST_APPOSITION = 7;
/** The first mentions of a name say what it is. */
const MOST_MENTIONS = 8;

/** Behind its name, who or what a firm has and a person hardly. */
const PARTS: ReadonlySet<string> = new Set(
  "ceo cto cfo coo founder co-founder cofounder spokesperson spokesman spokeswoman executives employees customers users shares shareholders investors board headquarters".split(
    " ",
  ),
);

const WHERE: ReadonlySet<string> = new Set(["in", "near", "outside", "across", "at"]);
const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the", "another", "one"]);

/**
 * "Loamly, |a three-year-old startup|,": the kind of organisation that the noun behind a name's comma tells; undefined
 * when none does.
 */
export function kindBeside(reading: Reading, { endToken }: FoundMention): OrganisationKind | undefined {
  if (textAt(reading, endToken) !== "," || !ARTICLES.has(textAt(reading, endToken + 1))) return undefined;
  for (let index = endToken + 2; index < endToken + 2 + LONGEST_APPOSITION && isWordAt(reading, index); index += 1)
    if (hasClass(reading, index, ORGANISATION) && !hasClass(reading, index + 1, ORGANISATION | ROLE))
      return kindOfNoun(lowerAt(reading, index), true);
  return undefined;
}

/** "a |Pell| spokesperson", "|Pell|’s founder": whether a part of a firm stands behind a name. */
export function hasPartBehind(reading: Reading, { endToken }: FoundMention): boolean {
  return PARTS.has(lowerAt(reading, endToken));
}

/** Whether nothing says that a name is somebody's or a place's. */
export function mayBeOrganisation({ sort, gender, words }: Entity): boolean {
  return sort === "organisation" || (sort === "unknown" && gender === "unknown" && !opensWithGiven(words));
}

/**
 * Whether the noun of an organisation heads the phrase beside a name: "a startup that", and not "a church elder", "a
 * cadet at the academy".
 */
function headsApposition(reading: Reading, mention: FoundMention): boolean {
  if (kindBeside(reading, mention) === undefined) return false;
  let index = mention.endToken + 2;
  for (; !hasClass(reading, index, ORGANISATION); index += 1)
    if (hasClass(reading, index, PREPOSITION | ROLE | GROUP)) return false;
  return !isWordAt(reading, index + 1) || hasClass(reading, index + 1, FUNCTION_WORD | VERB);
}

/** "the |Hale Searchlight| reported", but not "the |Ada Stone| campaign". */
function hasArticle(reading: Reading, { endToken, firstToken, isPossessive, titleToken }: FoundMention): boolean {
  if (titleToken !== firstToken || isPossessive || lowerAt(reading, firstToken - 1) !== "the") return false;
  return !isWordAt(reading, endToken) || hasClass(reading, endToken, FUNCTION_WORD | VERB | SPEECH);
}

/**
 * Whether what stands beside a name shows that it is nobody's: "Loamly, a startup,", "Loamly, which", "Loamly’s
 * customers".
 */
function isCalledOrganisation(reading: Reading, mention: FoundMention): boolean {
  const isSpokenFor = /^spokes/u.test(lowerAt(reading, mention.endToken));
  if (hasPartBehind(reading, mention) && !(mention.isPossessive && isSpokenFor)) return true;
  if (textAt(reading, mention.endToken) === "," && textAt(reading, mention.endToken + 1) === "which") return true;
  return hasArticle(reading, mention) || headsApposition(reading, mention);
}

/** "in |Fairmont|", "the |Fairmont| school board": a name that only says where, or of what place. */
function isWhere(reading: Reading, { endToken, firstToken, titleToken }: FoundMention): boolean {
  const before = lowerAt(reading, firstToken - 1);
  if (titleToken !== firstToken || WHERE.has(before)) return titleToken === firstToken;
  return (
    before === "the" && isWordAt(reading, endToken) && !hasClass(reading, endToken, CAPITAL | FUNCTION_WORD | SPEECH)
  );
}

/**
 * Marks the names that are called organisations beside them ("Loamly, a three-year-old startup,"): they are no "he".
 */
export function tellOrganisations(reading: Reading, entities: readonly Entity[]): void {
  for (const entity of entities) {
    if (entity.sort === "organisation" || !mayBeOrganisation(entity)) continue;
    const first = entity.mentions.slice(0, MOST_MENTIONS);
    const isPlace = entity.words.length === 1 && entity.mentions.every((mention) => isWhere(reading, mention));
    if (isPlace || first.some((mention) => isCalledOrganisation(reading, mention))) entity.isCalledOrganisation = true;
  }
}
