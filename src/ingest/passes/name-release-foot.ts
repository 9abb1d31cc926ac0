import { isOpen } from "../find-story.ts";
import { oncePerPage, type Page, type PageLine, type Pass } from "../page.ts";

/** By these a page says that it is a press release: the wire in its dateline, its first line, the sign that ends it. */
const OF_A_RELEASE =
  /\/(?:PRNewswire|CNW|PR ?Newswire)[^/]{0,30}\/|\((?:BUSINESS WIRE|GLOBE NEWSWIRE|ACCESSWIRE|ACCESS Newswire|Newsfile Corp\.[^)]{0,20})\)|^FOR IMMEDIATE RELEASE\b|^# ?# ?#$|^SOURCE:? \p{Lu}/u;
/** What stands under its last paragraph: who the firm is, what its lawyers want said, whom to call. */
const FOOT =
  /^(?:About (?:the )?\p{Lu}[^.!?]{1,80}|(?:Cautionary (?:Note|Statement) )?(?:Regarding )?Forward[- ]Looking (?:Statements?|Information)|Safe Harbor(?: Statement)?|(?:(?:Media|Press|Investors?|Investor Relations|Company)(?: (?:and|&) (?:Media|Press|Investors?))? )?(?:Contacts?|Inquiries|Enquiries)(?: Information)?|Contacts?|For (?:more|further) information)\s?:?$/iu;
const SOURCE = /^SOURCE:? \p{Lu}/u;

/**
 * The foot of a press release: "About Fernway Boats", its forward-looking statements, its contacts, and all below the
 * first of them. Where a page does not say that it is one, such a heading may be a story's own.
 */
export const nameReleaseFoot: Pass = (line, page) => (line.index >= footOf(page) ? "debris" : undefined);

const footOf = oncePerPage((page: Page): number => {
  if (!page.lines.some(({ text }) => OF_A_RELEASE.test(text))) return Number.POSITIVE_INFINITY;
  const middle = page.text.length / 2;
  return page.lines.find((line) => line.start >= middle && isFoot(line))?.index ?? Number.POSITIVE_INFINITY;
});

const isFoot = (line: PageLine): boolean => isOpen(line) && (FOOT.test(line.text) || SOURCE.test(line.text));
