import { isOpen, isProse } from "../find-story.ts";
import { oncePerPage, type PageLine, type Pass } from "../page.ts";

/** Front matter and the furniture of a page leave its headline among these. */
const TOP_LINES = 20;

/** "# Headline" opens a Markdown article; headings further down part it into sections and are no sentences of it. */
export const nameMarkdownHeadings: Pass = (line, page) => {
  if (!isHeading(line)) return undefined;
  return line === titleOf(page) ? "headline" : "debris";
};

const isHeading = ({ text }: PageLine): boolean => text.startsWith("#") && /^#{1,6}\s+\S/u.test(text);

/** The heading that is the article's own: the first of the top level above all prose, or any with nothing but furniture above. */
const titleOf = oncePerPage(({ title, lines }): PageLine | undefined => {
  if (title !== "") return undefined;
  const top = lines.slice(0, TOP_LINES);
  const first = top.find(({ name }) => name === undefined);
  const prose = top.findIndex((line) => isOpen(line) && isProse(line) && !isHeading(line));
  const above = prose < 0 ? top : top.slice(0, prose);
  return above.find(({ text }) => /^#\s+\S/u.test(text)) ?? (first && isHeading(first) ? first : undefined);
});
