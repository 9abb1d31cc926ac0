import { COMMENT_FORMS } from "../lexicon/comment-words.ts";
import { REPORTED } from "../lexicon/reporting-words.ts";
import { oncePerPage, type PageLine, type Pass } from "../page.ts";

const FORM = new RegExp(`^[^\\p{L}\\p{N}]*(?:${COMMENT_FORMS.join("|")})`, "iu");
const LONGEST_FORM_WORDS = 30;

/**
 * The comment form under a story, in any of some twenty-five languages, and what stands under it at the foot of the
 * page: readers' comments are not the story.
 */
export const nameCommentForms: Pass = (line, page) => {
  if (isForm(line)) return "debris";
  const above = page.lines[line.index - 1];
  return above?.name === "debris" && above.index >= firstForm(page) ? "debris" : undefined;
};

/** “Leave your comments at the door”, a guard may say, and a clerk may count replies: reported speech is no form. */
function isForm(line: PageLine): boolean {
  return (
    line.wordCount <= LONGEST_FORM_WORDS && !line.holdsQuotation && FORM.test(line.text) && !REPORTED.test(line.text)
  );
}

/** The index of the first form in the second half of the page. */
const firstForm = oncePerPage(({ lines, text }): number => {
  const first = lines.find((line) => line.start >= text.length / 2 && isForm(line));
  return first?.index ?? Number.POSITIVE_INFINITY;
});
