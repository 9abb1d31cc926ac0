import { findRunOnBylines } from "../src/ingest/passes/name-run-on-bylines.ts";
import type { Analysis } from "../src/model/analysis.ts";
import type { Line, Paragraph } from "../src/model/article.ts";
import { splitSentences } from "../src/nlp/sentences.ts";

/** An analysis (without people and quotes) of a text that is one line a paragraph, its run-on stretches named. */
export function analysisOf(id: string, text: string, headline = ""): Analysis {
  const lines: Line[] = [];
  const paragraphs: Paragraph[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const line = { start: match.index, end: match.index + match[0].length };
    const stretches = findRunOnBylines(text, line);
    let start = line.start;
    for (const stretch of [...stretches, { start: line.end, end: line.end }]) {
      if (text.slice(start, stretch.start).trim() !== "") {
        lines.push({ start, end: stretch.start, name: "body" });
        paragraphs.push({ start, end: stretch.start, number: paragraphs.length + 1 });
      }
      if ("name" in stretch) lines.push(stretch);
      start = stretch.end;
    }
  }
  return {
    article: { id, text, headline, lines, paragraphs },
    sentences: splitSentences(text, paragraphs),
    people: [],
    quotes: [],
  };
}
