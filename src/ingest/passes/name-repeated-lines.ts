import { endsLikeSentence, oncePerPage, type Pass } from "../page.ts";

/** Lines of one text have one key; most lines of different texts have different ones. */
const keyOf = (text: string): number => text.length * 0x10000 + text.charCodeAt(text.length >> 1);

/**
 * Where the text of each line that may have stood before stands first on the page. Most texts never become keys of a
 * map, which would cost a walk over each.
 */
const firstLines = oncePerPage(({ lines }): ReadonlyMap<string, number> => {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { text } of lines) {
    const key = keyOf(text);
    if (seen.has(key)) shared.add(key);
    seen.add(key);
  }
  const first = new Map<string, number>();
  for (const { text, index } of shared.size === 0 ? [] : lines) {
    if (shared.has(keyOf(text)) && !first.has(text)) first.set(text, index);
  }
  return first;
});

/**
 * A line that has stood on the page before is furniture or a pull-out, wherever it comes from; the first one stays
 * what it is. Short lines of a dialogue (“No.” “No.”) hold a quotation or end like a sentence, and stay.
 */
export const nameRepeatedLines: Pass = (line, page) => {
  const repeated = firstLines(page);
  const first = repeated.size === 0 ? undefined : repeated.get(line.text);
  if (first === undefined || first >= line.index) return undefined;
  const isShortSpeech = line.wordCount < 6 && (endsLikeSentence(line.text) || line.holdsQuotation);
  return isShortSpeech ? undefined : "debris";
};
