import type { Pass } from "../page.ts";

/** Front matter and the furniture of a page leave its headline among these. */
const TOP_LINES = 20;

/** "# Headline" opens a Markdown article; headings further down part it into sections and are no sentences of it. */
export const nameMarkdownHeadings: Pass = (line, page) => {
  if (!line.text.startsWith("#") || !/^#{1,6}\s+\S/u.test(line.text)) return undefined;
  const isFirst = line.index < TOP_LINES && page.lines.slice(0, line.index).every(({ name }) => name !== undefined);
  return isFirst && page.title === "" ? "headline" : "debris";
};
