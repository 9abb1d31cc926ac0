import { endsLikeSentence, type Page, type PageLine } from "./page.ts";

/** The lines `[first, last]` of a page, by index, between which its story stands. */
export interface StoryPlace {
  readonly first: number;
  readonly last: number;
}

const FEWEST_PROSE_WORDS = 5;
/** A line of so many words is a paragraph even where the scraper lost its stop. */
const FEWEST_UNSTOPPED_WORDS = 20;
/** One long paragraph proves no more than a few of usual length. */
const MOST_PROOF = 40;
/**
 * What a loose line speaks against a story's going on over it, in words of prose; a line of known furniture speaks
 * less.
 */
const LOOSE_LINE = -4;
const FURNITURE = -1;

/** Whether a line is prose by its looks: sentences of some length, or a line inside a block of hard-wrapped prose. */
export function isProse({ text, wordCount, standsAlone }: PageLine): boolean {
  if (!standsAlone || wordCount >= FEWEST_UNSTOPPED_WORDS) return true;
  return wordCount >= FEWEST_PROSE_WORDS && endsLikeSentence(text);
}

/**
 * Whether a line is loose: a label, a link, a name or a title, with nothing that makes it a sentence or somebody's
 * words. Items of a list are not, and neither is what a colon leads up to.
 */
export function isLoose(line: PageLine, page: Page): boolean {
  return isLooseByItself(line, page) && !isLedUpTo(line, page);
}

function isLooseByItself(line: PageLine, page: Page): boolean {
  if (!line.standsAlone || line.holdsQuotation || isProse(line) || endsLikeSentence(line.text)) return false;
  if (LIST_ITEM.test(line.text)) return false;
  return !goesOn(page.lines[line.index - 1], line) && !goesOn(line, nextBelow(line, page));
}

/** The next line that is no furniture. */
function nextBelow({ index }: PageLine, { lines }: Page): PageLine | undefined {
  let below = index + 1;
  while (lines[below]?.name === "debris") below += 1;
  return lines[below];
}

/** Labels and links are shorter than the parts of a sentence. */
const FEWEST_CUT_WORDS = 7;

/**
 * Whether a sentence that a scraper cut apart, where a link or a box stood in it, goes on from one line to the next.
 */
function goesOn(line: PageLine | undefined, next: PageLine | undefined): boolean {
  if (line === undefined || next === undefined || line.name === "debris") return false;
  const isLong = line.wordCount >= FEWEST_CUT_WORDS || next.wordCount >= FEWEST_CUT_WORDS;
  return isLong && /^[\p{Ll},;]/u.test(next.text) && !endsLikeSentence(line.text);
}

const LIST_ITEM = /^(?:[•·▪‣◦*–—-]|\d{1,2}[.)]\s)/u;

/** No list of a story is longer; without a limit, a page of loose lines would take time by its square. */
const LONGEST_LIST = 40;

/** "The winners are:", and the loose lines below it. */
function isLedUpTo({ index }: PageLine, page: Page): boolean {
  let above = page.lines[index - 1];
  while (
    above &&
    isOpen(above) &&
    !above.text.endsWith(":") &&
    index - above.index < LONGEST_LIST &&
    isLooseByItself(above, page)
  )
    above = page.lines[above.index - 1];
  return above !== undefined && isOpen(above) && above.text.endsWith(":");
}

/** Whether no pass has found a line to be anything but body. */
export function isOpen({ name }: PageLine): boolean {
  return name === undefined || name === "body";
}

/** An item of a menu or of a story's list: a line of so few words says nothing of which it is. */
const LONGEST_ITEM_WORDS = 5;

const isShortItem = ({ text, wordCount }: PageLine): boolean =>
  wordCount <= LONGEST_ITEM_WORDS && LIST_ITEM.test(text) && !endsLikeSentence(text);

/** What a line speaks for a story here; below zero, against it. */
function proofOf(line: PageLine, page: Page): number {
  if (line.name === "debris") return FURNITURE;
  if (!isOpen(line) || isShortItem(line)) return 0;
  if (isLoose(line, page)) return LOOSE_LINE;
  return Math.min(line.wordCount, MOST_PROOF);
}

/**
 * Finds the story on a page: the run of lines with the most prose in it when each loose line counts against it, so that
 * a sentence in a menu or in the foot of the page, behind many loose lines, is left out. Undefined where no line is
 * prose. The idea that paragraphs are told from a page's furniture by their length and their neighbours' is
 * Kohlschütter's (Boilerplate Detection Using Shallow Text Features, 2010). Linear in the number of lines.
 */
export function findStory(page: Page): StoryPlace | undefined {
  let best: StoryPlace | undefined;
  let most = 0;
  let sum = 0;
  let first = 0;
  for (const line of page.lines) {
    // A few words above the headline are none of the story's; a paragraph there says that the headline is misplaced.
    if (sum <= 0 || (line.name === "headline" && sum < MOST_PROOF)) {
      sum = 0;
      first = line.index;
    }
    sum += proofOf(line, page);
    if (sum > most) {
      most = sum;
      best = { first, last: line.index };
    }
  }
  return best;
}
