import type { Article, Line, Paragraph } from "../src/model/article.ts";

/** An article whose every line that is not blank is one paragraph of its body. */
export function articleOfLines(id: string, text: string): Article {
  const lines: Line[] = [];
  const paragraphs: Paragraph[] = [];
  for (const match of text.matchAll(/\S[^\n]*\S|\S/gu)) {
    const span = { start: match.index, end: match.index + match[0].length };
    lines.push({ ...span, name: "body" });
    paragraphs.push({ ...span, number: paragraphs.length + 1 });
  }
  return { id, text, headline: "", lines, paragraphs };
}
