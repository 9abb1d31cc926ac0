import { endsLikeSentence, isTitleCase, type Page, type PageLine, type Pass } from "../page.ts";

const ANCHOR =
  /^(?:watch (?:in|on|the|this|now|more|live|video|full|below)\b|watch:|play video|video by\b|video:|now playing|by .{2,80}\bon publish date\b)|\bpublish date\b|^\d{1,2}:\d\d$/iu;
const LONGEST_ANCHOR_WORDS = 18;
/** A promo is a title, a blurb of a sentence or two, perhaps a byline, and the line to press. */
const FARTHEST_ANCHOR = 3;
const LONGEST_BLURB_WORDS = 45;

/** The block that advertises a video inside a story: its title, its blurb, its byline and "Watch in …". */
export const nameVideoPromos: Pass = (line, page) => {
  if (isAnchor(line)) return "debris";
  return isTitleOfPromo(line, page) || isBlurbOfPromo(line, page) ? "debris" : undefined;
};

function isAnchor(line: PageLine): boolean {
  return line.wordCount <= LONGEST_ANCHOR_WORDS && !line.holdsQuotation && ANCHOR.test(line.text);
}

/** A headline-like line with an anchor a few lines below and nothing but the blurb and the byline between them. */
function isTitleOfPromo(line: PageLine, page: Page): boolean {
  if (line.wordCount > 14 || line.index === 0 || line.holdsQuotation) return false;
  if (endsLikeSentence(line.text) || !isTitleCase(line.text)) return false;
  for (let distance = 1; distance <= FARTHEST_ANCHOR; distance += 1) {
    const below = page.lines[line.index + distance];
    if (!below || below.wordCount > LONGEST_BLURB_WORDS) return false;
    if (isAnchor(below)) return true;
  }
  return false;
}

/** The one short paragraph between the title of a promo and its anchor. */
function isBlurbOfPromo(line: PageLine, page: Page): boolean {
  const above = page.lines[line.index - 1];
  const below = page.lines[line.index + 1];
  if (!above || !below || above.name !== "debris" || line.wordCount > LONGEST_BLURB_WORDS) return false;
  return isTitleOfPromo(above, page) && (isAnchor(below) || below.name === "byline");
}
