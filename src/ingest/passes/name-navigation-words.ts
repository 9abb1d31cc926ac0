import { NAVIGATION_WORDS } from "../lexicon/navigation-words.ts";
import type { Pass } from "../page.ts";

const PHRASES = new Set(NAVIGATION_WORDS);
const LONGEST_PHRASE_WORDS = Math.max(...NAVIGATION_WORDS.map((phrase) => phrase.split(" ").length));
const LONGEST_BAR_WORDS = 16;
/** "Regional | Harbour": two sections or more, a word each, at the top of a page; elsewhere two teams may meet. */
const TOP_LINES = 4;
const SECTIONS = /^\p{Lu}\p{L}+(?: \| \p{Lu}\p{L}+)+$/u;
/** What a story is filed under: "Categories: ferries, science - Tags:". */
const SUBJECTS = /^(?:categories|tags|topics|filed under|posted in)\s*:.*[^.!?]$/iu;

/** A line of nothing but the words of menus and share bars: "Share", "Facebook Twitter Email", "World | Politics". */
export const nameNavigationWords: Pass = (line) => {
  if (line.wordCount > LONGEST_BAR_WORDS || (line.holdsQuotation && !isBreadcrumb(line.text))) return undefined;
  if ((line.index < TOP_LINES && SECTIONS.test(line.text)) || SUBJECTS.test(line.text)) return "debris";
  const words = line.text
    .toLowerCase()
    .split(/[\s|•·/»«>→,:*()[\]\p{So}]+/u)
    .filter((word) => word !== "");
  // "Politics." and "Next?" are the short paragraphs of a writer; furniture carries no full stop.
  if (words.length === 0) return "debris";
  if (/[!?]$|[^.]\.$/u.test(line.text) && !PHRASES.has(line.text.toLowerCase())) return nameClosedFurniture(line.text);
  return isAllPhrases(words) ? "debris" : undefined;
};

const isBreadcrumb = (text: string): boolean => text.includes(" » ") && !/[«“"]/u.test(text);

/** Some archives close even furniture with a full stop; only words that no paragraph consists of count then. */
function nameClosedFurniture(text: string): "debris" | undefined {
  return /^(?:abstract|full text|advertisement|facebook|twitter|newsletter|subscribe)\.$/iu.test(text)
    ? "debris"
    : undefined;
}

function isAllPhrases(words: readonly string[]): boolean {
  let index = 0;
  while (index < words.length) {
    const length = longestPhraseAt(words, index);
    if (length === 0) return false;
    index += length;
  }
  return true;
}

function longestPhraseAt(words: readonly string[], index: number): number {
  for (let length = LONGEST_PHRASE_WORDS; length > 0; length -= 1) {
    if (index + length <= words.length && PHRASES.has(words.slice(index, index + length).join(" "))) return length;
  }
  return 0;
}
