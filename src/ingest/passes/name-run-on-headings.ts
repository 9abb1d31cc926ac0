import type { Span } from "../../model/span.ts";
import type { RunOn } from "./name-run-on-heads.ts";

/** A point set off by a space: what a scraper writes behind a line that had no stop of its own ("Delivery schedule ."). */
const DETACHED_STOP = /(?<=\S) \.(?=\s|$)/gu;
const STOP = /[\p{L}\p{N}]\.(?=\s|$)/gu;
const SENTENCE_START = /(?:[.!?»]["'”’)]{0,2}|\|)\s+(?=\S)/gu;
/** A heading is short; what is longer was prose that lost its last word. */
const LONGEST_HEADING = 160;
/** Where more stops than this share stand alone, the text was split into tokens and the space says nothing. */
const LARGEST_SHARE = 0.5;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The last place before `end` where a sentence starts, not before `floor`. */
function startBefore(text: string, floor: number, end: number): number {
  const from = Math.max(floor, end - LONGEST_HEADING);
  let start = from === floor ? floor : end;
  for (const match of text.slice(from, end).matchAll(SENTENCE_START)) {
    // "Sen. Tom Harkin" and "Louis J. Freeh": a short word with a capital before the point does not end a sentence.
    if (
      /(?:^|\s)\p{Lu}\p{L}{0,3}\.\s*$/u.test(
        text.slice(Math.max(0, from + match.index - 5), from + match.index + match[0].length),
      )
    )
      continue;
    start = from + match.index + match[0].length;
  }
  return start;
}

/** The headings and link titles that a scraper ran into `line`, told by the detached stop behind them. */
export function findRunOnHeadings(text: string, line: Span): readonly RunOn[] {
  const words = text.slice(line.start, line.end);
  const detached = countOf(words, DETACHED_STOP);
  if (detached === 0 || detached > LARGEST_SHARE * (detached + countOf(words, STOP))) return [];
  const found: RunOn[] = [];
  let floor = line.start;
  for (const match of words.matchAll(DETACHED_STOP)) {
    const stop = line.start + match.index;
    const start = startBefore(text, floor, stop);
    if (start < stop) found.push({ start, end: stop + 2, name: "debris" });
    floor = stop + 2;
  }
  return found;
}
