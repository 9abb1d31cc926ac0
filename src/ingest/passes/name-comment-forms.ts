import { isOpen, isProse } from "../find-story.ts";
import { COMMENT_FORMS } from "../lexicon/comment-words.ts";
import { REPORTED } from "../lexicon/reporting-words.ts";
import { oncePerPage, type PageLine, type Pass } from "../page.ts";

const FORM = new RegExp(`^[^\\p{L}\\p{N}]*(?:${COMMENT_FORMS.join("|")})`, "iu");
const LONGEST_FORM_WORDS = 30;

/**
 * Readers say what they think, to the writer and to each other, where a story has them say so in quotation marks alone.
 */
const READER_SPEAKS =
  /\b(?:(?:I|you|we)(?:['’](?:m|d|re|ve|ll))?|me|my|your|our|thanks|please|commenters?|comments (?:are|may|must|should|will))\b/iu;
/** A form may name its buttons in 'single marks'. */
const DOUBLE_MARK = /["“”«»„]/u;
const QUOTED = /(?:["“]|'')(?:(?!["”]|'').)*(?:["”]|''|$)/gu;
/** Comments are shorter, as a rule, unless they say “I” or “you”. */
const FEWEST_TOLD_WORDS = 12;
/** Of the words of prose under a form: so many are told where the story goes on. */
const LEAST_TOLD = 0.7;

/**
 * The comment form under a story, in any of some twenty-five languages, and what stands under it at the foot of the
 * page: readers' comments are not the story. A link to them may as well stand above the story, or in the middle of it.
 */
export const nameCommentForms: Pass = (line, page) =>
  isForm(line) || line.index > headingOfComments(page) ? "debris" : undefined;

/** “Leave your comments at the door”, a guard may say, and a clerk may count replies: reported speech is no form. */
function isForm({ text, wordCount, standsAlone }: PageLine): boolean {
  if (!standsAlone || wordCount > LONGEST_FORM_WORDS || DOUBLE_MARK.test(text)) return false;
  return FORM.test(text) && !REPORTED.test(text);
}

/** The index of the first form below the middle of the story with comments under it, and not the rest of the story. */
const headingOfComments = oncePerPage(({ lines }): number => {
  const middle = middleOfProse(lines);
  const forms = lines.filter((line) => line.index > middle && isForm(line));
  const heading = forms.find(({ index }, nth) => {
    // Two links to the comments may stand together in a story; three lines of a form are the form itself.
    const isPair = forms[nth + 1]?.index === index + 1 && forms[nth + 2]?.index !== index + 2;
    const from = isPair ? nth + 1 : nth;
    return !goesOnTelling(lines.slice((forms[from]?.index ?? index) + 1, forms[from + 1]?.index));
  });
  return heading?.index ?? Number.POSITIVE_INFINITY;
});

/** The index of the line with which half of a page's prose is told; endless where there is none. */
function middleOfProse(lines: readonly PageLine[]): number {
  const prose = lines.filter(isOpenProse);
  const half = wordsOf(prose) / 2;
  let told = 0;
  const middle = prose.find(({ wordCount }) => {
    told += wordCount;
    return told >= half;
  });
  return middle?.index ?? Number.POSITIVE_INFINITY;
}

/** Whether lines open with a paragraph, where comments have a name or a date, and tell on as a story does. */
function goesOnTelling(lines: readonly PageLine[]): boolean {
  const first = lines.find(({ name }) => name !== "debris");
  if (first === undefined || !isOpenProse(first)) return false;
  const prose = lines.filter(isOpenProse);
  return wordsOf(prose.filter(isTold)) >= LEAST_TOLD * wordsOf(prose);
}

const isOpenProse = (line: PageLine): boolean => isOpen(line) && isProse(line);

function isTold({ text, wordCount, holdsQuotation }: PageLine): boolean {
  if (READER_SPEAKS.test(holdsQuotation ? text.replace(QUOTED, "") : text)) return false;
  return wordCount >= FEWEST_TOLD_WORDS || holdsQuotation || REPORTED.test(text);
}

const wordsOf = (lines: readonly PageLine[]): number => lines.reduce((sum, { wordCount }) => sum + wordCount, 0);
