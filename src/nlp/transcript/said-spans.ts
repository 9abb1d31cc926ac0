import { type Span, sliceOf } from "../../model/span.ts";
import { OPENS_REACTION, OPENS_STAGE_DIRECTION } from "../lexicon/transcript-words.ts";

/** What stands in brackets, on one line. */
const BRACKETS = /[([](?<note>[^()[\]]{1,120})[)\]]/gu;
const BRACKETS_ALONE = /^[([](?<note>[^()[\]]+)[)\]][.,]?$/u;
const QUOTED = /^[“"](?<words>[^“”"]+)[”"]$/u;

/** What a paragraph of a transcript notes that is all in brackets; undefined for any other. */
export function directionOf(text: string, paragraph: Span): string | undefined {
  return BRACKETS_ALONE.exec(sliceOf(text, paragraph).trim())?.groups?.["note"];
}

/** Whether a note tells what the audience does, behind which the speaker goes on. */
export function isReaction(note: string): boolean {
  return OPENS_REACTION.test(note);
}

function trimmed(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = from + words.trim().length;
  return /[\p{L}\p{N}]/u.test(words) ? [{ start: from, end: to }] : [];
}

/** The words of a stretch that are said, without the stage directions among them nor quotation marks around them. */
export function saidSpans(text: string, stretch: Span): Span[] {
  const words = sliceOf(text, stretch);
  const spans: Span[] = [];
  let start = stretch.start;
  for (const match of words.matchAll(BRACKETS)) {
    if (!OPENS_STAGE_DIRECTION.test(match.groups?.["note"]?.trim() ?? "")) continue;
    spans.push(...trimmed(text, { start, end: stretch.start + match.index }));
    start = stretch.start + match.index + match[0].length;
  }
  spans.push(...trimmed(text, { start, end: stretch.end }));
  const [only, ...others] = spans;
  if (only === undefined || others.length > 0 || !QUOTED.test(sliceOf(text, only))) return spans;
  return [{ start: only.start + 1, end: only.end - 1 }];
}

/** Whether words stand between quotation marks as a whole, so that the marks say already that they are said. */
export function isQuoted(text: string, span: Span): boolean {
  return QUOTED.test(sliceOf(text, span).trim());
}
