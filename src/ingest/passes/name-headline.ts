import { endsLikeSentence, isTitleCase, type Pass, plainWords } from "../page.ts";

/** Longer first lines are paragraphs; the longest headlines seen run to about 160 characters. */
const LONGEST_HEADLINE = 200;

/** Stops, blanks and quotation marks that a scraper may add to a title or drop from it, in characters. */
const MOST_CHANGED = 12;

/**
 * The headline is the line that repeats the title the caller knows; without a title, the first line of the page,
 * provided that it is short, more text follows, and it does not read like the first sentence of the story.
 */
export const nameHeadline: Pass = (line, page) => {
  if (page.title !== "") return isSameTitle(line.text, page.title) ? "headline" : undefined;
  if (page.lines.some(({ name }) => name === "headline")) return undefined;
  const first = page.lines.find((candidate) => candidate.name === undefined);
  if (line !== first || page.lines.length < 2) return undefined;
  if (line.end - line.start > LONGEST_HEADLINE || /^by\s/iu.test(line.text)) return undefined;
  return endsLikeSentence(line.text) && !isTitleCase(line.text) && !isQuestion(line.text) ? undefined : "headline";
};

/** Scrapers add a full stop or change the quotation marks of a title, so only the words count. */
function isSameTitle(text: string, title: string): boolean {
  return Math.abs(text.length - title.length) <= MOST_CHANGED && plainWords(text) === plainWords(title);
}

const isQuestion = (text: string): boolean => text.endsWith("?") && text.length <= 100;
