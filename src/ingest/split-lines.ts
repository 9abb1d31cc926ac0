import type { Span } from "../model/span.ts";

/** A source line without the white space around it, and whether a blank line (or the edge) stands above. */
export interface SourceLine extends Span {
  readonly blankAbove: boolean;
}

/** Line ends as scraped text has them: LF, CRLF, lone CR, and the two Unicode separators. */
const LINE = /[^\n\r\u2028\u2029]+/gu;

/** The lines of `text` in source order; blank ones are left out. Linear in the text. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let lastEnd = 0;
  for (const match of text.matchAll(LINE)) {
    const whole = match[0];
    const lead = whole.length - whole.trimStart().length;
    const words = whole.trim();
    if (words === "") continue;
    const start = match.index + lead;
    lines.push({ start, end: start + words.length, blankAbove: countBreaks(text, lastEnd, start) !== 1 });
    lastEnd = start + words.length;
  }
  return lines;
}

/** How many line ends lie in the gap between two lines; 0 at the top of the page. */
function countBreaks(text: string, from: number, to: number): number {
  if (from === 0) return 0;
  return text.slice(from, to).match(/\r\n|[\n\r\u2028\u2029]/gu)?.length ?? 0;
}
