import type { SourceLine } from "./split-lines.ts";

/** Two neighbours prove nothing; a wrapped text of any length has more. */
const FEWEST_NEIGHBOURS = 4;
/**
 * Of the lines directly followed by another: 85–100 % run on in wrapped texts, under 20 % where each line is a
 * paragraph.
 */
const SHARE_RUNNING_ON = 0.55;

/** Whether the text was broken at a fixed width, so that a paragraph is a block of lines and not one line. */
export function isHardWrapped(text: string, lines: readonly SourceLine[]): boolean {
  let neighbours = 0;
  let runningOn = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || next.blankAbove) continue;
    neighbours += 1;
    if (runsOn(text, line, next)) runningOn += 1;
  }
  return neighbours >= FEWEST_NEIGHBOURS && runningOn >= SHARE_RUNNING_ON * neighbours;
}

/**
 * Whether `line` breaks off in mid-sentence and `next` goes on with it. A line that comes twice is a title that a page
 * repeats.
 */
export function runsOn(text: string, line: SourceLine, next: SourceLine): boolean {
  const last = text.charAt(line.end - 1);
  if (/[.!?…:;”"’)\]»]/u.test(last) || next.blankAbove || line.end - line.start < 40) return false;
  return text.slice(line.start, line.end) !== text.slice(next.start, next.end);
}
