import type { Pass } from "../page.ts";

/** "# Headline" opens a Markdown article; headings further down part it into sections and are no sentences of it. */
export const nameMarkdownHeadings: Pass = (line, page) => {
  if (!/^#{1,6}\s+\S/u.test(line.text)) return undefined;
  const isFirst = page.lines.every(({ name, index }) => index >= line.index || name !== undefined);
  return isFirst && page.title === "" ? "headline" : "debris";
};
