import { isOpen } from "../find-story.ts";
import { oncePerPage, type Page, type PageLine, type Pass } from "../page.ts";

/**
 * By these a page says that it is a press release: the wire in its dateline, or its first line; at its end, its source
 * or a sign.
 */
const OF_A_RELEASE =
  /\/(?:PRNewswire|CNW|PR ?Newswire)[^/]{0,30}\/|\((?:BUSINESS WIRE|GLOBE NEWSWIRE|ACCESSWIRE|ACCESS Newswire|Newsfile Corp\.[^)]{0,20})\)|^FOR IMMEDIATE RELEASE\b/u;
const ENDS_A_RELEASE = /^# ?# ?#$|^SOURCE:? \p{Lu}/u;
/** A chart's source and a break between sections stand anywhere, these among the last lines. */
const LAST_LINES = 3;
/** What stands under its last paragraph: who the firm is, */
const ABOUT = /^About (?:the )?\p{Lu}[\p{L}\p{N}.,’'&-]*(?: (?:\p{Lu}[\p{L}\p{N}.,’'&-]*|&|and|for|of|the))*:?$/u;
/** what its lawyers want said, whom to call. */
const FOOT =
  /^(?:(?:Cautionary (?:Note|Statement) )?(?:Regarding )?Forward[- ]Looking (?:Statements?|Information)|Safe Harbor(?: Statement)?|(?:(?:Media|Press|Investors?|Investor Relations|Company)(?: (?:and|&) (?:Media|Press|Investors?))? )?(?:Contacts?|Inquiries|Enquiries)(?: Information)?|Contacts?|For (?:more|further) information)\s?:?$/iu;

/**
 * The foot of a press release: "About Fernway Boats", its forward-looking statements, its contacts, and all below the
 * first of them. Where a page does not say that it is one, such a heading may be a story's own.
 */
export const nameReleaseFoot: Pass = (line, page) => (line.index >= footOf(page) ? "debris" : undefined);

const footOf = oncePerPage((page: Page): number => {
  const isRelease =
    page.lines.some(({ text }) => OF_A_RELEASE.test(text)) ||
    page.lines.slice(-LAST_LINES).some(({ text }) => ENDS_A_RELEASE.test(text));
  if (!isRelease) return Number.POSITIVE_INFINITY;
  const middle = page.text.length / 2;
  return page.lines.find((line) => line.start >= middle && isFoot(line, page))?.index ?? Number.POSITIVE_INFINITY;
});

function isFoot(line: PageLine, { lines }: Page): boolean {
  if (!isOpen(line)) return false;
  if (ABOUT.test(line.text) || FOOT.test(line.text)) return true;
  return line.index >= lines.length - LAST_LINES && ENDS_A_RELEASE.test(line.text);
}
