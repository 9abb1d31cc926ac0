import { isWordAt, lowerAt, type Reading, textAt } from "../reading.ts";
import {
  AUXILIARY,
  CAPITAL,
  CONJUNCTION,
  DETERMINER,
  GROUP,
  HONORIFIC,
  NATIONALITY,
  ORGANISATION,
  PLACE,
  PREPOSITION,
  ROLE,
  SPEECH,
  VERB,
} from "../word-classes.ts";
import { isScene } from "./is-scene.ts";
import type { FoundMention } from "./mention.ts";

/** A role phrase beside a name, as token indices `[first, end)`. */
export interface RolePhrase {
  readonly first: number;
  readonly end: number;
}

/** How many words before a name may belong to its title, and how many behind it to its apposition. */
const TITLE_REACH = 7;
const APPOSITION_REACH = 24;

const classesAt = (reading: Reading, index: number): number => reading.classes[index] ?? 0;

function holdsRole(reading: Reading, first: number, end: number): boolean {
  for (let index = first; index < end; index += 1) if ((classesAt(reading, index) & (ROLE | GROUP)) !== 0) return true;
  return false;
}

/** "Judge |presses| Orbita": a small word before a name that is no noun we know, and ends like a verb. */
function isVerbBefore(reading: Reading, { titleToken }: FoundMention): boolean {
  const isNoun = (classesAt(reading, titleToken - 1) & (CAPITAL | ROLE | GROUP | ORGANISATION | NATIONALITY)) !== 0;
  return !isNoun && /[^u]s$/u.test(textAt(reading, titleToken - 1));
}

/** "Prime Minister |Shinzo Abe", "former Republican presidential nominee |Mitt Romney": the words before the name. */
function titleOf(reading: Reading, mention: FoundMention): RolePhrase | null {
  const sentence = reading.sentenceOf[mention.firstToken];
  let first = mention.firstToken;
  while (mention.firstToken - first < TITLE_REACH && reading.sentenceOf[first - 1] === sentence) {
    const classes = classesAt(reading, first - 1);
    const isPoint = textAt(reading, first - 1) === "." && (classesAt(reading, first - 2) & HONORIFIC) !== 0;
    if (!isPoint && !isWordAt(reading, first - 1)) break;
    const isOther =
      (classes & (DETERMINER | CONJUNCTION | AUXILIARY | VERB)) !== 0 ||
      ((classes & SPEECH) !== 0 && (classes & CAPITAL) === 0);
    // "Secretary of State": a preposition belongs to a title only among capitals.
    const isOf =
      (classes & PREPOSITION) !== 0 &&
      (textAt(reading, first - 1) !== "of" || (classesAt(reading, first - 2) & (ROLE | CAPITAL)) !== (ROLE | CAPITAL));
    if (isOther || isOf) break;
    first -= 1;
  }
  return first < mention.firstToken && !isVerbBefore(reading, mention) && holdsRole(reading, first, mention.firstToken)
    ? { first, end: mention.firstToken }
    : null;
}

const MAY_BEGIN = DETERMINER | ROLE | NATIONALITY | ORGANISATION | CAPITAL;

/**
 * "Hugh Hill, |a doctor in Ohio|,": what stands between the comma behind a name and the next comma, when it is no
 * clause.
 */
function appositionOf(reading: Reading, mention: FoundMention): RolePhrase | null {
  const comma = mention.endToken;
  if (textAt(reading, comma) !== ",") return null;
  const sentence = reading.sentenceOf[mention.firstToken];
  const first = comma + 1;
  if ((classesAt(reading, first) & MAY_BEGIN) === 0 && !holdsRole(reading, first, first + 2)) return null;
  let index = first;
  for (; index < first + APPOSITION_REACH && reading.sentenceOf[index] === sentence; index += 1) {
    const text = textAt(reading, index);
    const classes = classesAt(reading, index);
    if ((classes & AUXILIARY) !== 0 || ((classes & SPEECH) !== 0 && (classes & CAPITAL) === 0)) return null;
    if (!isWordAt(reading, index) && text !== "." && text !== "'" && text !== "’") break;
    if (text === "who" || text === "whose") break;
  }
  while (index > first && !isWordAt(reading, index - 1)) index -= 1;
  // The head stands before the first preposition: "director of the Security Program".
  let headEnd = first;
  while (headEnd < index && (headEnd === first || (classesAt(reading, headEnd) & PREPOSITION) === 0)) headEnd += 1;
  return holdsRole(reading, first, headEnd) && !isScene(reading, first, index) ? { first, end: index } : null;
}

/** The role phrases beside one mention of a name: its title and its apposition. */
export function findRoles(reading: Reading, mention: FoundMention): RolePhrase[] {
  const title = titleOf(reading, mention);
  const hasApposition = mention.sort !== "place" && !mention.isPossessive;
  const apposition = hasApposition ? appositionOf(reading, mention) : null;
  if (title === null) return apposition === null ? [] : [apposition];
  return apposition === null ? [title] : [title, apposition];
}

const LESSER: ReadonlySet<string> = new Set("vice deputy assistant associate former ex".split(" "));

/** "vice " of "Vice Chancellor": what makes an office another one; empty where nothing does. */
export function rankAt(reading: Reading, index: number): string {
  const before = lowerAt(reading, index - 1);
  return LESSER.has(before) && (classesAt(reading, index) & ROLE) !== 0 ? `${before} ` : "";
}

/** The nouns and nations a role phrase holds, lower case: what a later description may repeat. */
export function roleWords(reading: Reading, phrase: RolePhrase): string[] {
  const words: string[] = [];
  for (let index = phrase.first; index < phrase.end; index += 1) {
    if ((classesAt(reading, index) & (ROLE | GROUP | NATIONALITY | PLACE)) === 0) continue;
    words.push(rankAt(reading, index) + lowerAt(reading, index).replace(/['’]s?$/u, ""));
  }
  return words;
}
