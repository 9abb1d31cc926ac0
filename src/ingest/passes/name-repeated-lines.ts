import { endsLikeSentence, type Page, type Pass } from "../page.ts";

const known = new WeakMap<Page, ReadonlyMap<string, number>>();

/** Where each line's text stands first on the page. Worked out once a page, since the pass asks for every line. */
function firstLines(page: Page): ReadonlyMap<string, number> {
  const worked = known.get(page);
  if (worked) return worked;
  const first = new Map<string, number>();
  for (const line of page.lines) {
    if (!first.has(line.text)) first.set(line.text, line.index);
  }
  known.set(page, first);
  return first;
}

/**
 * A line that has stood on the page before is furniture or a pull-out, wherever it comes from; the first one stays
 * what it is. Short lines of a dialogue (“No.” “No.”) hold a quotation or end like a sentence, and stay.
 */
export const nameRepeatedLines: Pass = (line, page) => {
  const isShortSpeech = line.wordCount < 6 && (endsLikeSentence(line.text) || line.holdsQuotation);
  const first = firstLines(page).get(line.text);
  return first !== undefined && first < line.index && !isShortSpeech ? "debris" : undefined;
};
