import type { Span } from "../model/span.ts";

/** A source line without the white space around it, and whether a blank line (or the edge) stands above. */
export interface SourceLine extends Span {
  readonly blankAbove: boolean;
}

/** Line ends as scraped text has them: LF, CRLF, lone CR, and the two Unicode separators. */
const BREAKS = ["\n", "\r", "\u2028", "\u2029"] as const;

const WHITE = Uint8Array.from({ length: 0x10000 }, (_, unit) => (/\s/u.test(String.fromCharCode(unit)) ? 1 : 0));

/** Finds the first line end from an index on, or the end of the text. Asked for rising indices it is linear in the text. */
function createBreakFinder(text: string): (from: number) => number {
  const places = BREAKS.map(() => -1);
  return (from) => {
    let nearest = text.length;
    for (let kind = 0; kind < places.length; kind += 1) {
      let place = places[kind] as number;
      if (place < from) {
        place = text.indexOf(BREAKS[kind] as string, from);
        if (place < 0) place = text.length;
        places[kind] = place;
      }
      if (place < nearest) nearest = place;
    }
    return nearest;
  };
}

/** The lines of `text` in source order; blank ones are left out. Linear in the text. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  const breakFrom = createBreakFinder(text);
  // How many line ends lie between the last line and here; -1 at the top of the page.
  let breaks = -1;
  for (let next = 0; next < text.length; ) {
    const limit = breakFrom(next);
    let start = next;
    while (start < limit && WHITE[text.charCodeAt(start)] === 1) start += 1;
    let end = limit;
    while (end > start && WHITE[text.charCodeAt(end - 1)] === 1) end -= 1;
    if (end > start) {
      lines.push({ start, end, blankAbove: breaks !== 1 });
      breaks = 0;
    }
    if (breaks >= 0) breaks += 1;
    next = text.startsWith("\r\n", limit) ? limit + 2 : limit + 1;
  }
  return lines;
}
