import { findStory, isLoose, isOpen, isProse, type StoryPlace } from "../find-story.ts";
import { oncePerPage, type Page, type PageLine, type Pass } from "../page.ts";

/** Where more of a page's prose stands outside of the story than in this share of it, the place is not to be trusted with prose. */
const MOST_PROSE_OUTSIDE = 0.25;
/** A text with less furniture than this is a text, and not a page around one: its loose lines are its own. */
const FEWEST_FURNITURE = 3;
const FEWEST_LOOSE_OUTSIDE = 6;
/** Where less of the story's words stand in prose, its lines cannot be told by their looks: verse, another script, a table. */
const SMALLEST_PROSE = 0.5;

interface Surroundings extends StoryPlace {
  /** Index of a headline above the story; -1 where none stands there. */
  readonly headline: number;
  /** Whether prose outside of the story is furniture as well. */
  readonly isSharp: boolean;
}

const lookAround = oncePerPage((page): Surroundings | undefined => {
  const place = findStory(page);
  if (!place) return undefined;
  const { first, last } = place;
  const { lines } = page;
  const isOutside = ({ index }: PageLine): boolean => index < first || index > last;
  const open = lines.filter(isOpen);
  const prose = open.filter(isProse);
  const known = lines.filter(({ name }) => name === "debris").length;
  const loose = open.filter((line) => isOutside(line) && isLoose(line, page)).length;
  if (known < FEWEST_FURNITURE && loose < FEWEST_LOOSE_OUTSIDE) return undefined;
  const outside = wordsOf(prose.filter(isOutside));
  const inside = wordsOf(prose) - outside;
  if (inside < SMALLEST_PROSE * wordsOf(open.filter((line) => !isOutside(line)))) return undefined;
  const isSharp = outside <= MOST_PROSE_OUTSIDE * inside;
  return { first, last, isSharp, headline: lines.slice(0, first).findIndex(({ name }) => name === "headline") };
});

const wordsOf = (lines: readonly PageLine[]): number => lines.reduce((sum, { wordCount }) => sum + wordCount, 0);

/**
 * What stands around the story and has no name by its words: menus and sections above the headline, names, labels and
 * blurbs down to the first paragraph, and the foot of the page. In the story itself loose lines go where several stand
 * together, or beside furniture; one alone may be a cross heading or a line of the writer's. A text with hardly any furniture, or
 * whose lines cannot be told by their looks, is left as it is.
 */
export const nameLinesAroundStory: Pass = (line, page) => {
  const around = lookAround(page);
  if (!around) return undefined;
  const { first, last, headline, isSharp } = around;
  if (line.index < headline) return "debris";
  if (line.holdsQuotation) return undefined;
  if (line.index < first || line.index > last) return isSharp || isLoose(line, page) ? "debris" : undefined;
  return isLoose(line, page) && standsInClutter(line, page) ? "debris" : undefined;
};

/** Whether other loose lines or furniture stand directly above or below. */
function standsInClutter(line: PageLine, page: Page): boolean {
  const neighbours = [line.index - 1, line.index + 1];
  return neighbours.some((index) => page.lines[index]?.name === "debris" || isOpenAndLoose(index, page));
}

function isOpenAndLoose(index: number, page: Page): boolean {
  const line = page.lines[index];
  return line !== undefined && isOpen(line) && isLoose(line, page);
}
