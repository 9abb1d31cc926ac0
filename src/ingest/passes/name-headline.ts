import { findStory, isOpen, isProse } from "../find-story.ts";
import {
  endsLikeSentence,
  isTitleCase,
  oncePerPage,
  type Page,
  type PageLine,
  type Pass,
  plainWords,
} from "../page.ts";

/** Longer first lines are paragraphs; the longest headlines seen run to about 160 characters. */
const LONGEST_HEADLINE = 200;

/** Stops, blanks and quotation marks that a scraper may add to a title or drop from it, in characters. */
const MOST_CHANGED = 12;

/**
 * A headline with a standfirst and a byline below it has fewer lines above the story; with more, a menu is among them.
 */
const FEWEST_LINES_ABOVE = 4;
/** "The Daily Beacon": so few words on the first line may be the name of the site. */
const LONGEST_SITE_NAME = 3;
/** "Related: Council votes on the bridge" is another story's. */
const LINK_LABEL =
  /^(?:related|read (?:more|also|next)|see also|watch(?: also| more)?|more(?: on| from)?)\b[^:]{0,20}:/iu;
/** A headline's words come again in the paragraphs below it, in so many of the first. */
const PARAGRAPHS_COMPARED = 12;
const FEWEST_SHARED_WORDS = 2;
const SMALLEST_SHARE = 0.3;
const SMALLEST_OF_MOST = 0.5;
const SHORTEST_WORD = 4;
/** "Floods", "flooded" and "flooding" are one word to the comparison. */
const LONGEST_STEM = 5;
/** A first line of so many is no menu; one word in common is enough for it. */
const FEWEST_STEMS_AT_TOP = 5;
/** The name of a paper and the section of a page have fewer. */
const FEWEST_STEMS = 3;

/**
 * The headline is the line that repeats the title the caller knows. Without a title it is one of the lines above the
 * story that do not read like a sentence: the first whose words the story takes up, since menus and other stories'
 * links may stand above it; where the story takes up none, the first of them.
 */
export const nameHeadline: Pass = (line, page) => {
  if (page.title !== "") return isSameTitle(line.text, page.title) ? "headline" : undefined;
  return line === headlineOf(page) ? "headline" : undefined;
};

const headlineOf = oncePerPage((page): PageLine | undefined => {
  // A heading of Markdown says itself what it is.
  if (page.lines.length < 2 || page.lines.some(({ name }) => name === "headline")) return undefined;
  const top = findStory(page)?.first ?? 0;
  const unnamed = page.lines.filter(({ index, name }) => index <= top && name === undefined);
  const candidates = unnamed.filter(isTitleLike);
  const first = candidates.find((line) => line === unnamed[0]);
  const mayBeMenu = top >= FEWEST_LINES_ABOVE || (first?.wordCount ?? 0) <= LONGEST_SITE_NAME;
  return (mayBeMenu ? firstTakenUp(candidates, page, top) : undefined) ?? first;
});

function isTitleLike({ start, end, text, standsAlone }: PageLine): boolean {
  if (!standsAlone || end - start > LONGEST_HEADLINE || /^by\s/iu.test(text) || LINK_LABEL.test(text)) return false;
  return !endsLikeSentence(text) || isTitleCase(text) || isQuestion(text);
}

/**
 * The first of some lines above the story's own, at `top`, whose words the story takes up, and not far fewer of them
 * than of another line: a section of the site ("High School Sports") may share a word or two with any story.
 */
function firstTakenUp(candidates: readonly PageLine[], { lines }: Page, top: number): PageLine | undefined {
  // A headline with somebody's words in it may pass for the first line of the story.
  const above = candidates.filter(
    (line) => line.index < top || (line.index === top && line.holdsQuotation && !isProse(line)),
  );
  // Most texts open with their story, and need no look at its words.
  if (above.length === 0) return undefined;
  const paragraphs = lines.slice(top).filter((line) => isOpen(line) && isProse(line));
  const told = new Set(paragraphs.slice(0, PARAGRAPHS_COMPARED).flatMap(({ text }) => stemsOf(text)));
  const compared = above.map((line) => {
    const stems = stemsOf(line.text);
    return { line, stems: stems.length, shared: stems.filter((stem) => told.has(stem)).length };
  });
  const taken = compared.filter(({ line, stems, shared }) => {
    if (line.index === 0 && stems >= FEWEST_STEMS_AT_TOP && shared > 0) return true;
    return stems >= FEWEST_STEMS && shared >= FEWEST_SHARED_WORDS && shared >= SMALLEST_SHARE * stems;
  });
  const most = Math.max(...taken.map(({ shared }) => shared));
  return taken.find(({ shared }) => shared >= SMALLEST_OF_MOST * most)?.line;
}

/** The beginnings of the longer words, each once, and the figures. */
function stemsOf(text: string): string[] {
  const words = plainWords(text).split(" ");
  const telling = words.filter((word) => word.length >= SHORTEST_WORD || /^\p{N}+$/u.test(word));
  return [...new Set(telling.map((word) => word.slice(0, LONGEST_STEM)))];
}

/** Scrapers add a full stop or change the quotation marks of a title, so only the words count. */
function isSameTitle(text: string, title: string): boolean {
  return Math.abs(text.length - title.length) <= MOST_CHANGED && plainWords(text) === plainWords(title);
}

const isQuestion = (text: string): boolean => text.endsWith("?") && text.length <= 100;
