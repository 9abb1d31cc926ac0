import type { Line, Paragraph } from "../model/article.ts";
import { runsOn } from "./hard-wrap.ts";
import type { SourceLine } from "./split-lines.ts";

/** Stretches of the source that the grouping goes by. */
interface Layout {
  readonly lines: readonly Line[];
  readonly source: readonly SourceLine[];
  /** Whether blocks of lines, not single lines, are the paragraphs. */
  readonly wrapped: boolean;
}

/**
 * The paragraphs of the body, numbered from 1: each body line, or each block of body lines without a blank line
 * between them where the text was hard-wrapped. A line that breaks off before a small letter runs on in any text.
 */
export function groupParagraphs(text: string, { lines, source, wrapped }: Layout): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let previous: Line | undefined;
  let above = 0;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    while ((source[above]?.start ?? line.start) < line.start) above += 1;
    const sourceLine = source[above];
    const opensLine = sourceLine !== undefined && sourceLine.start === line.start;
    const touches = previous?.name === "body" && opensLine && !sourceLine.blankAbove;
    if (line.name === "body" && last && previous && touches && (wrapped || breaksOff(text, previous, line))) {
      paragraphs[paragraphs.length - 1] = { ...last, end: line.end };
    } else if (line.name === "body") {
      paragraphs.push({ start: line.start, end: line.end, number: paragraphs.length + 1 });
    }
    previous = line;
  }
  return paragraphs;
}

function breaksOff(text: string, line: Line, next: Line): boolean {
  const isLower = /^\p{Ll}/u.test(text.slice(next.start, next.start + 2));
  return isLower && runsOn(text, { ...line, blankAbove: false }, { ...next, blankAbove: false });
}
