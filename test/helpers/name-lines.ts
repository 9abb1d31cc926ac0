import { readArticle } from "../../src/ingest/read.ts";
import type { LineName } from "../../src/model/article.ts";
import { sliceOf } from "../../src/model/span.ts";

/** A line of a page with the name it was given. */
export type NamedLine = readonly [name: LineName, text: string];

const HEADLINE = "Harbor Bridge to Close for Two Years";
const ABOVE = [
  "The bridge over the harbor will close in May, the county said on Tuesday, after inspectors found cracks in two of its piers.",
  "Commuters who cross it every morning learned of the plan from a sign that went up at the toll booth before dawn.",
];
const BELOW = [
  "The ferry company has promised to double the number of its crossings while the work lasts, at no cost to the county.",
  "Engineers put the age of the oldest pier at ninety years, which is twice what its builders had in mind for it.",
  "A council meeting on the matter is set for Thursday evening in the old customs house at the foot of Water Street.",
];

/** The lines of a text with their names, in source order. */
export function nameLinesOf(text: string, title?: string): NamedLine[] {
  const article = readArticle({ id: "page", text, ...(title === undefined ? {} : { title }) });
  return article.lines.map((line) => [line.name, sliceOf(text, line)]);
}

/** How the given lines are named, each a paragraph of its own, in the middle of an ordinary story with a headline. */
export function namesInStory(...lines: readonly string[]): LineName[] {
  const page = [HEADLINE, ...ABOVE, ...lines, ...BELOW].join("\n\n");
  const first = 1 + ABOVE.length;
  return nameLinesOf(page)
    .slice(first, -BELOW.length)
    .map(([name]) => name);
}

/** How the given lines are named at the foot of an ordinary story. */
export function namesAtFoot(...lines: readonly string[]): LineName[] {
  return nameLinesOf([HEADLINE, ...ABOVE, ...BELOW, ...lines].join("\n\n"))
    .slice(1 + ABOVE.length + BELOW.length)
    .map(([name]) => name);
}
