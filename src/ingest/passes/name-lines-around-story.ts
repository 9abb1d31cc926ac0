import { findStory, isLoose, isOpen, isProse, type StoryPlace } from "../find-story.ts";
import { oncePerPage, type Page, type PageLine, type Pass } from "../page.ts";

/** Where more of a page's prose stands outside of the story than in this share of it, the place is not to be trusted with prose. */
const MOST_PROSE_OUTSIDE = 0.25;

interface Surroundings extends StoryPlace {
  /** Index of the headline; -1 where none is known. */
  readonly headline: number;
  /** Whether prose outside of the story is furniture as well. */
  readonly isSharp: boolean;
}

const lookAround = oncePerPage((page): Surroundings | undefined => {
  const place = findStory(page);
  if (!place) return undefined;
  const { lines } = page;
  const headline = lines.findIndex(({ name }) => name === "headline");
  const prose = lines.filter((line) => isOpen(line) && isProse(line));
  const inside = prose.filter(({ index }) => index >= place.first && index <= place.last);
  return { ...place, headline, isSharp: wordsOf(prose) - wordsOf(inside) <= MOST_PROSE_OUTSIDE * wordsOf(inside) };
});

const wordsOf = (lines: readonly PageLine[]): number => lines.reduce((sum, { wordCount }) => sum + wordCount, 0);

/**
 * What stands around the story and has no name by its words: menus and sections above the headline, names, labels and
 * blurbs down to the first paragraph, and the foot of the page. In the story itself loose lines go where several stand
 * together, or beside furniture; one alone may be a cross heading or a line of the writer's.
 */
export const nameLinesAroundStory: Pass = (line, page) => {
  const around = lookAround(page);
  if (!around) return undefined;
  const { first, last, headline, isSharp } = around;
  if (line.index < headline) return "debris";
  if (line.index < first || line.index > last) return isSharp || isLoose(line, page) ? "debris" : undefined;
  return isLoose(line, page) && standsInClutter(line, page) ? "debris" : undefined;
};

/** Whether other loose lines or furniture stand directly above or below; what a colon leads up to is a list. */
function standsInClutter(line: PageLine, page: Page): boolean {
  if (isLedUpTo(line, page)) return false;
  const neighbours = [line.index - 1, line.index + 1];
  return neighbours.some((index) => page.lines[index]?.name === "debris" || isOpenAndLoose(index, page));
}

/** No list of a story is longer; without a limit, a page of loose lines would take time by its square. */
const LONGEST_LIST = 40;

/** "The winners are:", and the lines below it. */
function isLedUpTo({ index }: PageLine, page: Page): boolean {
  let above = index - 1;
  while (isOpenAndLoose(above, page) && index - above < LONGEST_LIST) above -= 1;
  return page.lines[above]?.text.endsWith(":") === true;
}

function isOpenAndLoose(index: number, page: Page): boolean {
  const line = page.lines[index];
  return line !== undefined && isOpen(line) && isLoose(line, page);
}
