import type { Span } from "../../model/span.ts";
import type { RunOn } from "./name-run-on-heads.ts";

/** A sentence of the page rather than of the story, found by words that no story has at this place. */
interface AsideRule {
  /** Global; starts with fixed words, so that the search runs at the speed of a plain search. */
  readonly pattern: RegExp;
  /** Where the stretch begins: at the match, or at the head of the sentence the match lies in. */
  readonly from: "match" | "sentence";
}

const PLACES_OF_VIDEO = "(?: (?:for|to|below)\\b[^.!?]{0,60})?";

const ASIDE_RULES: readonly AsideRule[] = [
  { pattern: new RegExp(`Scroll [Dd]own${PLACES_OF_VIDEO}[.!]?`, "gu"), from: "match" },
  { pattern: /SCROLL DOWN(?: [A-Z'’]{2,20}){0,6}[.!]?/gu, from: "match" },
  {
    pattern: /(?:WATCH|VIDEO|VIDEOS|GALLERY|PHOTOS|IN PICTURES)(?: [A-Z'’]{2,20}){0,6}:\.?(?: [^.!?]{0,80}\.)?/gu,
    from: "match",
  },
  { pattern: /E-?mail to a friend ?\.?/gu, from: "match" },
  { pattern: /(?:CLICK HERE|[Cc]lick here)[^.!?]{0,120}[.!]?/gu, from: "sentence" },
  // "Watch the perp walk » ." A space before the mark tells it from a French closing quotation mark.
  { pattern: / »(?: ?\.)?/gu, from: "sentence" },
  {
    pattern: /(?:READ|Read|SEE|See) (?:MORE|more)(?::| from | about | at | on CNN)[^.!?]{0,140}[.!?]?/gu,
    from: "match",
  },
  { pattern: /(?:READ|WATCH|MORE|RELATED|OPINION): [^.!?]{0,140}[.!?]?/gu, from: "match" },
  { pattern: /(?:©|[Cc]opyright ?(?:©)?) ?\d{4}[^.]{0,80}\.(?: {0,2}All rights reserved\.?)?/gu, from: "sentence" },
  { pattern: /All rights reserved\.?/gu, from: "match" },
  { pattern: /This material may not be published[^.]{0,80}\.?/gu, from: "match" },
  {
    pattern:
      / (?:contributed to|reported and wrote|contributed reporting)(?: this (?:report|story|article))?[^.]{0,80}\.?/gu,
    from: "sentence",
  },
  {
    pattern: /(?:The )?(?:opinions|views) expressed in this (?:commentary|article|column)[^.]{0,120}\.?/gu,
    from: "match",
  },
  { pattern: /(?:Social media ?\. )?Follow @\w{2,30}[^.!?]{0,100}[.!]?/gu, from: "match" },
  {
    pattern:
      /(?:Join the conversation|Have your say|Sorry we are unable to accept comments|Share your (?:thoughts|views))[^.!?]{0,120}[.!?]?/gu,
    from: "match",
  },
  {
    pattern: /(?:For confidential (?:support|help)|To donate|Tell us what you think)[^.!?]{0,160}[.!]?/gu,
    from: "match",
  },
];

const LONGEST_SENTENCE = 240;
const MARKS = new Set([".", "!", "?", "»", "|"]);

/** The head of the sentence in which `index` lies; `index` itself when it is further back than any such sentence goes. */
function headOfSentence(text: string, index: number, floor: number): number {
  const lowest = Math.max(floor, index - LONGEST_SENTENCE);
  for (let at = index - 1; at > lowest; at -= 1) {
    if (text.charCodeAt(at) > 0x20 || at + 1 >= text.length) continue;
    const isAfterMark =
      MARKS.has(text.charAt(at - 1)) || (/["'”’)]/u.test(text.charAt(at - 1)) && MARKS.has(text.charAt(at - 2)));
    // "Gov. Brown" is inside a sentence: only a real sentence end has more than three letters before its point.
    if (isAfterMark && !/\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|[A-Z])\.$/u.test(text.slice(Math.max(lowest, at - 5), at)))
      return at + 1;
  }
  return lowest === floor ? floor : index;
}

/** The page's own sentences inside `line` ("Scroll down for video", "E-mail to a friend", "… contributed to this report."), by rule. */
export function findRunOnAsides(text: string, line: Span): readonly RunOn[] {
  const found: RunOn[] = [];
  for (const { pattern, from } of ASIDE_RULES) {
    pattern.lastIndex = line.start;
    for (let match = pattern.exec(text); match !== null && match.index < line.end; match = pattern.exec(text)) {
      const start = from === "match" ? match.index : headOfSentence(text, match.index, line.start);
      let end = Math.min(line.end, match.index + match[0].length);
      // A title set on a line of its own keeps a space before the point that the scraper put behind it.
      if (text.startsWith(" .", end)) end = Math.min(line.end, end + 2);
      found.push({ start, end, name: "debris" });
    }
  }
  return found;
}
