import type { Article } from "../model/article.ts";
import { sliceOf } from "../model/span.ts";

/** A paragraph is prose with this many words and a sentence's end in it; a text of one long line is prose without. */
const FEWEST_PROSE_WORDS = 6;
const FEWEST_UNSTOPPED_WORDS = 25;
/** A page of links carries many lines and next to no prose; a short story with a few odd lines does not. */
const FEWEST_LINKS = 8;
const LARGEST_PROSE_SHARE_OF_LINKS = 0.25;
const MOST_PROSE_WORDS_OF_LINKS = 120;
/** Walls are short, and speak of cookies, consent or scripts in one word of fifty or more. */
const LARGEST_WALL_WORDS = 400;
const SMALLEST_WALL_SHARE = 0.02;

const CONSENT =
  /\b(?:cookies?|(?:your|manage|withdraw) consent|gdpr|privacy (?:policy|settings|preferences)|legitimate interests?|our (?:\d+ )?partners|personal data|data processing|ad blockers?|javascript|(?:subscribe|log in|sign in) to continue|accept all|reject all|verify (?:that )?you are (?:a )?human|captcha)\b/giu;
const PROSE_END = /[.!?…:][”"’')\]]*(?:\s|$)/u;

/**
 * Why a text is no news article, in words for the one who offered it; undefined when it is one. The gate is for pages
 * that a scraper fetched instead of the story: cookie walls, bot checks and lists of links.
 */
export function whyNotAnArticle(article: Article): string | undefined {
  const paragraphs = article.paragraphs.map((paragraph) => sliceOf(article.text, paragraph));
  const prose = paragraphs.filter(isProse);
  // A wall's own words are often named debris, so all lines count.
  const lines = article.lines.filter(({ name }) => name !== "front matter");
  if (isConsentWall(lines.map((line) => sliceOf(article.text, line))))
    return "this looks like a cookie or log-in wall, not an article";
  const proseWords = prose.reduce((sum, paragraph) => sum + wordsOf(paragraph), 0);
  const fragments = lines.length - prose.length;
  const isMostlyFragments = prose.length < LARGEST_PROSE_SHARE_OF_LINKS * (fragments + prose.length);
  if (fragments >= FEWEST_LINKS && isMostlyFragments && proseWords < MOST_PROSE_WORDS_OF_LINKS)
    return "this looks like a list of links, not an article";
  return prose.length === 0 ? "there is no prose in it, so it is not an article" : undefined;
}

function isProse(paragraph: string): boolean {
  const words = wordsOf(paragraph);
  return words >= FEWEST_UNSTOPPED_WORDS || (words >= FEWEST_PROSE_WORDS && PROSE_END.test(paragraph));
}

/** Whether the few words on the page keep coming back to cookies, consent and scripts. */
function isConsentWall(lines: readonly string[]): boolean {
  const words = lines.reduce((sum, line) => sum + wordsOf(line), 0);
  const mentions = lines.reduce((sum, line) => sum + (line.match(CONSENT)?.length ?? 0), 0);
  return words <= LARGEST_WALL_WORDS && mentions > 0 && mentions >= SMALLEST_WALL_SHARE * words;
}

const wordsOf = (text: string): number => text.match(/\S+/gu)?.length ?? 0;
