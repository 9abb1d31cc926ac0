import type { Span } from "../../model/span.ts";
import { NAME_SUFFIXES } from "../lexicon/honorifics.ts";
import { NAMELESS_SPEAKERS } from "../lexicon/transcript-words.ts";
import { foldLetters } from "../similarity.ts";
import {
  AUXILIARY,
  CALENDAR,
  CONJUNCTION,
  DETERMINER,
  GIVEN_NAME,
  GROUP,
  HONORIFIC,
  OTHER_PRONOUN,
  PARTICLE,
  PREPOSITION,
  ROLE,
  SUBJECT_PRONOUN,
  wordClasses,
} from "../word-classes.ts";

/**
 * How a label tells who speaks: by a name ("KEITH KESSEL"), by what somebody is ("JOURNALIST"), as the one who asks or
 * answers ("Q", "A"), or not at all ("UPDATE", "Main Course").
 */
export type LabelKind = "name" | "role" | "question" | "answer" | "other";

/** What stands before a colon at the head of a paragraph; the span is the name or the role alone. */
export interface Label extends Span {
  readonly kind: LabelKind;
  /** The words of the name or role as `comparable` gives them. */
  readonly words: readonly string[];
  /** What stands behind the name ("HOST", "PREMIER OF VICTORIA"); null where nothing does. */
  readonly role: Span | null;
  /** Whether an honorific or title stands before the name ("Ms.", "Senator"). */
  readonly isTitled: boolean;
  /** Where the words begin that are labelled. */
  readonly behind: number;
}

/** In characters; longer ones are sentences. */
const LONGEST_LABEL = 120;
const MOST_WORDS = 6;

/** A colon, and what marks a label in Markdown: "**Ines Varga:** We tried." Brackets may hold more than a label may. */
const LABEL =
  /^(?<marks>\*\*|__)?(?<label>[\p{L}\p{N}][^:?!;“”"\n*([]*(?:[([][^()[\]\n]*[)\]][^:?!;“”"\n*([]*)?)(?:\*\*|__)?:(?:\*\*|__)?(?=\s|$)/u;
/** "Q: Why?", "A. Because.", and "Q Why?", as the White House prints it. */
const LETTER = /^(?<marks>\*\*|__)?(?<letter>[QA](?=[.:])|Q(?=\s+\S))[.:]?(?:\*\*|__)?(?=\s)/u;
/**
 * Name, number, role: "UNIDENTIFIED MAN #2", "KEITH KESSEL, FARMER", "Mr. KESSEL (Farmer)", "KESSEL [through
 * interpreter]".
 */
const PARTS =
  /^(?<named>[^,([]*?(?:, ?(?:Jr|Sr|JR|SR|I{2,3}|IV)\b\.?)?)(?<number> #?\d{1,2})?(?:(?:, ?| ?[([])(?<role>[^()[\]]+)[)\]]?.*)?$/u;

const ASKS_OR_ANSWERS: ReadonlyMap<string, LabelKind> = new Map([
  ["question", "question"],
  ["answer", "answer"],
]);
/** "D", "R-Ill.": the party of an officeholder. */
const PARTY = /^[DRI](?:-|$)/u;

/** What belongs to offices and is none by itself: "PRIME MINISTER", "MADAM CHAIR". */
const OF_OFFICES = /^(?:the|prime|vice|deputy|foreign|attorney|press|mr|mrs|ms|madam)\.?$/iu;
const SMALL_WORDS = PREPOSITION | DETERMINER | SUBJECT_PRONOUN | OTHER_PRONOUN | AUXILIARY | CONJUNCTION;
const NO_NAME = SMALL_WORDS | CALENDAR;

/** Whether a word is of some classes as it is written inside a sentence: "KESSEL" as "Kessel". */
function has(word: string, classes: number): boolean {
  const plain = word.replace(/[.,]+$/u, "");
  return (wordClasses(plain.charAt(0) + plain.slice(1).toLowerCase()) & classes) !== 0;
}

/** Whether a word, in whatever case, is somebody's given name. */
export function isGivenName(word: string): boolean {
  return has(word.charAt(0).toUpperCase() + word.slice(1), GIVEN_NAME);
}

/**
 * A word that somebody's name may hold: "Kessel", "O'Brien", "van", "J."; a given name even where it is a small word
 * too ("Will").
 */
function mayBeOfName(word: string): boolean {
  if (/^\p{Ll}/u.test(word)) return has(word, PARTICLE);
  // "AT" for Anne Torvald
  if (/^\p{Lu}{2,3}$/u.test(word)) return true;
  return /^\p{Lu}[\p{L}\p{M}.,'’-]*$/u.test(word) && (has(word, GIVEN_NAME) || !has(word, NO_NAME));
}

function isOfRole(word: string): boolean {
  return has(word, ROLE | GROUP) || NAMELESS_SPEAKERS.has(foldLetters(word)) || OF_OFFICES.test(word);
}

/** How many words of title stand before the name: "Senator CARLA GRANT", "MR. HOLT", "CHIEF JUSTICE TRAN". */
function countTitles(words: readonly string[]): number {
  const count = words.findIndex((word) => {
    const isGiven = has(word, GIVEN_NAME) && !has(word, HONORIFIC);
    return isGiven || !(has(word, HONORIFIC | ROLE) || OF_OFFICES.test(word));
  });
  return count < 0 ? words.length - 1 : Math.min(count, words.length - 1);
}

/**
 * The label that a paragraph opens with; null where it opens with none, or with a quotation mark. What stands before
 * the colon is short, and written like a name, a heading or a single word.
 */
export function readLabel(text: string, paragraph: Span): Label | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL));
  const letter = LETTER.exec(head);
  if (letter !== null) return readLetter(letter, paragraph.start);
  const match = head.includes(":") ? LABEL.exec(head) : null;
  const { marks = "", label = "" } = match?.groups ?? {};
  const { named = "", number = "", role = "" } = PARTS.exec(label)?.groups ?? {};
  const start = paragraph.start + marks.length;
  const found = readName(named, start);
  if (match === null || found === null) return null;
  const roleStart = start + label.indexOf(role, named.length + number.length);
  // "[to Hollis]" and "(through interpreter)" say how somebody speaks, not who.
  const isRole = /^\p{Lu}/u.test(role) && !PARTY.test(role);
  return {
    ...found,
    // "Step 2" is nobody, "Speaker 2" somebody.
    kind: number !== "" && found.kind === "name" ? "other" : found.kind,
    end: found.end + number.length,
    role: isRole ? { start: roleStart, end: roleStart + role.trimEnd().length } : null,
    behind: paragraph.start + match[0].length,
  };
}

function readLetter({ 0: whole, groups }: RegExpExecArray, paragraphStart: number): Label {
  const start = paragraphStart + (groups?.["marks"]?.length ?? 0);
  const kind = groups?.["letter"] === "Q" ? "question" : "answer";
  return { start, end: start + 1, kind, words: [], role: null, isTitled: false, behind: paragraphStart + whole.length };
}

/** Who is named before the colon, as far as the words alone tell; null where they are a sentence or nothing. */
function readName(named: string, start: number): Omit<Label, "role" | "behind"> | null {
  const places = [...named.matchAll(/\S+/gu)];
  const words = places.map(([word]) => word);
  const [first = ""] = words;
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const whole = { start, end: start + named.trimEnd().length, isTitled: false };
  const turnOf = words.length === 1 && /^\p{Lu}/u.test(first) ? ASKS_OR_ANSWERS.get(first.toLowerCase()) : undefined;
  if (turnOf !== undefined) return { ...whole, kind: turnOf, words: [] };
  // "J: …", for a journalist
  if (words.every(isOfRole) || /^\p{Lu}$/u.test(named)) return { ...whole, kind: "role", words: comparable(words) };
  const isOutlet = /^the$/iu.test(first);
  const titles = isOutlet ? 1 : countTitles(words);
  const own = words.slice(titles);
  if (own.length > 0 && own.every(mayBeOfName)) {
    const from = isOutlet ? start : start + (places[titles]?.index ?? 0);
    return { ...whole, start: from, kind: "name", words: comparable(own), isTitled: titles > 0 && !isOutlet };
  }
  const isHeading = words.length === 1 || words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || has(word, SMALL_WORDS));
  return isHeading ? { ...whole, kind: "other", words: comparable(words) } : null;
}

/** Words of a name as they are compared: folded, without points, "the", and suffixes behind it. */
export function comparable(words: readonly string[]): string[] {
  return words
    .map((word) => foldLetters(word).replace(/[.,]/gu, ""))
    .filter((word, index) => word !== "" && word !== "the" && (index === 0 || !NAME_SUFFIXES.has(word)));
}
