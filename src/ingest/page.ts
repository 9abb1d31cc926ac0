import type { LineName } from "../model/article.ts";
import type { Span } from "../model/span.ts";

/** One stretch of a source line while the passes are at work: still unnamed, or named by an earlier pass. */
export interface PageLine extends Span {
  readonly index: number;
  readonly text: string;
  /** How many words, counted at white space. */
  readonly wordCount: number;
  /** Whether it holds quotation marks. Such a line may be somebody's statement and is never debris for its looks. */
  readonly holdsQuotation: boolean;
  /**
   * No text directly above or below: blank lines or the edges of the page. Always true where every line is a paragraph.
   */
  readonly standsAlone: boolean;
  readonly name: LineName | undefined;
}

/** The whole page as the passes see it. `title` is the headline the caller already knows, "" when unknown. */
export interface Page {
  readonly text: string;
  readonly title: string;
  readonly lines: readonly PageLine[];
}

/**
 * One rule: the name of `line`, or undefined when the rule has nothing to say. A rule sees the names that earlier
 * rules, and it itself on the lines above, have given.
 */
export type Pass = (line: PageLine, page: Page) => LineName | undefined;

/** What a rule has to know of a whole page, worked out when it first asks and kept for its next lines. */
export function oncePerPage<T>(work: (page: Page) => T): (page: Page) => T {
  const known = new WeakMap<Page, { readonly result: T }>();
  return (page) => {
    const worked = known.get(page) ?? { result: work(page) };
    known.set(page, worked);
    return worked.result;
  };
}

const CLOSERS = new Set([..."”\"’')]"].map((mark) => mark.charCodeAt(0)));
const STOPS = new Set([...".!?…:;,。！？।؟۔"].map((mark) => mark.charCodeAt(0)));

/**
 * Whether the line closes like a sentence: quotation marks, brackets, pictographs and an agency behind the stop
 * allowed.
 */
export function endsLikeSentence(text: string): boolean {
  let last = endWithoutAgency(text) - 1;
  while (CLOSERS.has(text.charCodeAt(last)) || isOfPictograph(text.charCodeAt(last))) last -= 1;
  return STOPS.has(text.charCodeAt(last));
}

const LONGEST_AGENCY = 24;

/** Where a text ends when the agency behind its last stop is left aside: "Nobody was hurt. (PTI)". */
function endWithoutAgency(text: string): number {
  const opened = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
  const isAgency = opened > 0 && text.length - opened <= LONGEST_AGENCY && /\p{Lu}/u.test(text.charAt(opened + 2));
  return isAgency ? opened : text.length;
}

/** Whether a unit may be part of a pictograph, or sets it off: "It is done. 🎉". */
function isOfPictograph(unit: number): boolean {
  return (unit >= 0xd800 && unit <= 0xdfff) || unit === 0xfe0f || unit === 0x200d || unit === 0x20;
}

/** The words of a line for comparison: lower case, letters and digits only, single blanks. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Whether most of the longer words open with a capital, as in headlines and names. One word alone counts when
 * capitalised.
 */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const longer = words.filter((word) => word.length >= 4 || words.length === 1);
  const capitals = longer.filter((word) => /^\p{Lu}/u.test(word));
  return longer.length > 0 && capitals.length >= 0.75 * longer.length;
}
