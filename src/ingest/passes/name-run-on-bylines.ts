import type { Span } from "../../model/span.ts";
import { findRunOnAsides } from "./name-run-on-asides.ts";
import { findRunOnCaptions } from "./name-run-on-captions.ts";
import { findRunOnHeadings } from "./name-run-on-headings.ts";
import { findRunOnHeads, type RunOn } from "./name-run-on-heads.ts";

/**
 * The stretches of `line` that are no prose although prose runs on behind or before them, in source order and never
 * overlapping: bylines, time stamps and datelines at its head; captions, "Scroll down for video", "E-mail to a
 * friend" and the like inside it. A scraper that drops line breaks leaves whole stories on one line. Conservative:
 * what might be a sentence of the story stays body. Linear in the line.
 */
export function findRunOnBylines(text: string, line: Span): readonly RunOn[] {
  const heads = findRunOnHeads(text, line);
  const body = { start: heads.at(-1)?.end ?? line.start, end: line.end };
  const inside = [
    ...findRunOnAsides(text, body),
    ...findRunOnHeadings(text, body),
    ...findRunOnCaptions(text, body),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const found = [...heads];
  let end = body.start;
  for (const stretch of inside) {
    if (stretch.start < end) continue;
    found.push(stretch);
    end = stretch.end;
  }
  return found;
}
