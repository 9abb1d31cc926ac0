import { COMMENT_FORMS } from "../lexicon/comment-words.ts";
import type { Page, PageLine, Pass } from "../page.ts";

const FORM = new RegExp(`^[^\\p{L}\\p{N}]*(?:${COMMENT_FORMS.join("|")})`, "iu");
/** “Leave your comments at the door”, a guard may say, and a clerk may count replies: reported speech is no form. */
const REPORTED = /\b(?:said|says|told|asked|urged|wrote|added)\b/iu;
const LONGEST_FORM_WORDS = 30;

/**
 * The comment form under a story, in any of some twenty-five languages, and what stands under it at the foot of the
 * page: readers' comments are not the story.
 */
export const nameCommentForms: Pass = (line, page) => {
  if (isForm(line)) return "debris";
  return formAbove(line, page) ? "debris" : undefined;
};

function isForm(line: PageLine): boolean {
  return (
    line.wordCount <= LONGEST_FORM_WORDS && !line.holdsQuotation && FORM.test(line.text) && !REPORTED.test(line.text)
  );
}

/** Whether an unbroken run of debris leads up from the line to a form in the second half of the page. */
function formAbove(line: PageLine, page: Page): boolean {
  if (line.start < page.text.length / 2) return false;
  for (let index = line.index - 1; index >= 0; index -= 1) {
    const above = page.lines[index];
    if (above?.name !== "debris" || above.start < page.text.length / 2) return false;
    if (isForm(above)) return true;
  }
  return false;
}
