import { endsLikeSentence, isTitleCase, type Page, type PageLine, type Pass, plainWords } from "../page.ts";

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
  if (!isFirstUnnamed(line, page) || page.lines.length < 2) return undefined;
  if (line.end - line.start > LONGEST_HEADLINE || /^by\s/iu.test(line.text)) return undefined;
  return endsLikeSentence(line.text) && !isTitleCase(line.text) && !isQuestion(line.text) ? undefined : "headline";
};

/** Whether every line above has a name and none is the headline. Stops at the first that has none, so that all asking is linear. */
function isFirstUnnamed(line: PageLine, page: Page): boolean {
  for (let index = line.index - 1; index >= 0; index -= 1) {
    const name = page.lines[index]?.name;
    if (name === undefined || name === "headline") return false;
  }
  return true;
}

/** Scrapers add a full stop or change the quotation marks of a title, so only the words count. */
function isSameTitle(text: string, title: string): boolean {
  return Math.abs(text.length - title.length) <= MOST_CHANGED && plainWords(text) === plainWords(title);
}

const isQuestion = (text: string): boolean => text.endsWith("?") && text.length <= 100;
