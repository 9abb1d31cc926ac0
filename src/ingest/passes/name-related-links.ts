import { endsLikeSentence, type Page, type PageLine, type Pass } from "../page.ts";

const LABEL =
  /^[»>▸•*\s["“]*(?:related(?: (?:articles?|stor(?:y|ies)|coverage|links?|content|topics?|posts?|news|video))?|read (?:more|also|next|this)(?: (?:from|on|about|at) [^.:?!]{2,40}(?=:$))?|see (?:also|more)|also (?:read|see|on)|more (?:on|from|about|in|coverage|stories|news|(?:\p{L}+ )?articles)|(?:you (?:may|might) (?:also )?(?:like|be interested)|don.t miss|recommended|trending|most (?:popular|read|viewed|shared)|editors?.? picks?|up next|in case you missed it|from the archives?|what to (?:read|watch) next|watch|listen|(?:watch|read|listen|see) (?:also|more|next)|photos?|gallery|live updates|must[- ]read|opinion|explained?|explainer|fact check|next up|up next))\s*(?:[:|»>\]–—]|-(?!\p{L})|["”]?$)/iu;
const LINK_ARROW = /(?:»|›|→|>>|▸)$/u;
const LONGEST_LINK_WORDS = 24;
const LONGEST_LABEL_WORDS = 6;

/** "Related: …", "Read more: …", lines that end on a link's arrow, and the list of headlines under such a label. */
export const nameRelatedLinks: Pass = (line, page) => {
  if (line.wordCount > LONGEST_LINK_WORDS) return undefined;
  // “Watch: nothing will come of it,” he said.
  if (/^["“]/u.test(line.text) && endsLikeSentence(line.text) && !/:["”]?$/u.test(line.text)) return undefined;
  const isArrowed = LINK_ARROW.test(line.text) && !line.text.includes("«");
  if (LABEL.test(line.text) || isArrowed) return "debris";
  return isInListOfLinks(line, page) ? "debris" : undefined;
};

/** Whether a line ends like a sentence, and is not the beginning of another story that breaks off with dots. */
const isWhole = (text: string): boolean => endsLikeSentence(text) && !/(?:\.\.\.|…)$/u.test(text);

/** A short line without a full stop, directly under a bare label or under another line of the same list. */
function isInListOfLinks(line: PageLine, page: Page): boolean {
  const above = page.lines[line.index - 1];
  if (above?.name !== "debris" || isWhole(line.text) || line.holdsQuotation) return false;
  const label = bareLabelAbove(line, page);
  return label !== undefined && line.wordCount >= 3 && line.wordCount <= 18;
}

/** The label with nothing behind it that heads the run of debris above the line, at most ten lines up. */
function bareLabelAbove(line: PageLine, page: Page): PageLine | undefined {
  for (let index = line.index - 1; index >= Math.max(0, line.index - 10); index -= 1) {
    const candidate = page.lines[index];
    if (candidate?.name !== "debris") return undefined;
    if (LABEL.test(candidate.text) && candidate.wordCount <= LONGEST_LABEL_WORDS) return candidate;
    if (isWhole(candidate.text)) return undefined;
  }
  return undefined;
}
