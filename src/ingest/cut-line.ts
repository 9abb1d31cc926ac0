import type { LineName } from "../model/article.ts";
import type { Span } from "../model/span.ts";
import { findDateline } from "./passes/find-dateline.ts";
import { findRunOnBylines } from "./passes/name-run-on-bylines.ts";
import { findRunOnHeads } from "./passes/name-run-on-heads.ts";
import type { SourceLine } from "./split-lines.ts";

/** A part of a source line; one with a name is not put before the passes. */
export interface Stretch extends SourceLine {
  readonly name: LineName | undefined;
}

/** A scraper that drops line breaks leaves whole stories on one line; only lines this long can hold furniture inside. */
const SHORTEST_RUN_ON = 700;

/**
 * Cuts a line where something that is no prose runs on into prose: the dateline before a paragraph, and bylines, time
 * stamps and captions in texts that lost their line breaks. The prose around them is body; a line with nothing to cut
 * is one stretch without a name.
 */
export function cutLine(text: string, line: SourceLine): Stretch[] {
  const named = findNamedStretches(text, line);
  if (named.length === 0) return [{ ...line, name: undefined }];
  const stretches: Stretch[] = [];
  let start = line.start;
  for (const stretch of named) {
    stretches.push(...trimmed(text, { start, end: stretch.start }, "body"), ...trimmed(text, stretch, stretch.name));
    start = stretch.end;
  }
  stretches.push(...trimmed(text, { start, end: line.end }, "body"));
  return stretches.map((stretch, index) => ({ ...stretch, blankAbove: index === 0 && line.blankAbove }));
}

function findNamedStretches(text: string, line: Span): readonly (Span & { readonly name: LineName })[] {
  if (line.end - line.start >= SHORTEST_RUN_ON) return findRunOnBylines(text, line);
  const dateline = findDateline(text, line);
  return dateline ? [{ ...dateline, name: "dateline" }] : findRunOnHeads(text, line);
}

/** The stretch without the white space at its ends; nothing when it is all white space. */
function trimmed(text: string, { start, end }: Span, name: LineName): Stretch[] {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = from + words.trim().length;
  return to > from ? [{ start: from, end: to, name, blankAbove: false }] : [];
}
