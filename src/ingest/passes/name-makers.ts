import { findStory } from "../find-story.ts";
import { oncePerPage, type Page, type PageLine, type Pass } from "../page.ts";

const NAME = String.raw`\p{Lu}[\p{L}’'.-]+(?: (?:(?:de|la|van|von|der|al) )*\p{Lu}[\p{L}’'.-]+){1,3}`;
const TASK =
  "(?i:(?:additional |with )?(?:reporting|research|writing|editing|audio|video|photographs?|graphics?|production|translation)(?: (?:assistance|help|support|produced|edited))?)";
/** "Reporting by Jane Doe; editing by John Roe", "Audio produced by Jane Doe." */
const TASK_BY_NAME = new RegExp(String.raw`^[(\[]?${TASK} (?:by|from) ${NAME}`, "u");
/** "Courier writer Jane Doe in Wichita contributed to this report.", "Jane Doe reported from Hays." */
const HELPED =
  / (?:contributed(?:\.?$| reporting| to (?:this|the) (?:report|story|article))|reported from (?:(?! that ).){3,80}$)/u;
const HELPER = new RegExp(`^[^.]{0,60}${NAME}[^.]{0,80}$`, "u");
const LONGEST_WORDS = 40;

/** A name with nothing behind it, or a date or a place of work. */
const OPENS_WITH_NAME = new RegExp(String.raw`^${NAME}(?:$|\s*[–—|·,])`, "u");
/** What authors are and do in the note that tells of them. */
const NOTE =
  /^(?:\p{Lu}[\p{L}’'.-]* ){0,3}(?:is .{0,60}\b(?:reporter|editor|writer|correspondent|columnist|journalist|photographer|critic|producer)\b|is based in |covers? |reports? (?:on|from|for) |writes? (?:about|on|for) |has (?:covered|reported|written) |can be (?:reached|found|contacted))/iu;
/**
 * "Ada Quill is a senior reporter for the Courier, where …": at the end of a page the note of an author, with or
 * without a byline.
 */
const NOTE_OF_ANYBODY = new RegExp(
  String.raw`^${NAME} is (?:an?|the|our) [^.]{0,60}\b(?:reporter|editor|writer|correspondent|columnist|journalist)\b(?: (?:for|at|with|of|on|in|covering|based|who covers)\b|[.,])`,
  "u",
);
const LAST_LINES = 3;
/** What befell a journalist in the news is told in the past. */
const TELLS = /\b(?:was|were|had)\b/u;
const FIRST_WORDS = /^([\p{L}’'-]+)(?: ([\p{L}’'-]+))?/u;

/** The words of the authors' names, in small letters: from bylines, and from bare names above the story. */
const authorsOf = oncePerPage((page): ReadonlySet<string> => {
  const top = findStory(page)?.first ?? 0;
  const signed = page.lines.filter(
    ({ name, index, text }) => name === "byline" || (name === undefined && index < top && OPENS_WITH_NAME.test(text)),
  );
  const words = signed.flatMap(({ text }) => text.match(/\p{Lu}[\p{L}’'-]{2,}/gu) ?? []);
  return new Set(words.map((word) => word.toLowerCase()));
});

/** Who helped to make the story, and the notes that tell of its author: below the byline, and at the foot. */
export const nameMakers: Pass = (line, page) => {
  if (line.wordCount > LONGEST_WORDS || line.wordCount < 2 || line.holdsQuotation) return undefined;
  if (TASK_BY_NAME.test(line.text) || isAuthorsNote(line, page)) return "debris";
  return isAtFoot(line, page) && namesHelper(line.text) ? "debris" : undefined;
};

const isAtFoot = ({ start }: PageLine, { text }: Page): boolean => start >= text.length / 2;

function namesHelper(text: string): boolean {
  const helped = text.search(HELPED);
  return helped > 0 && HELPER.test(text.slice(0, helped));
}

/** A note on somebody whom the story does not name: who stands in it may be a journalist as well. */
function isNoteOfStranger(line: PageLine, page: Page): boolean {
  if (!isAtFoot(line, page) || !NOTE_OF_ANYBODY.test(line.text)) return false;
  const [name = ""] = new RegExp(`^${NAME}`, "u").exec(line.text) ?? [];
  const surname = name.split(" ").at(-1) ?? name;
  return !page.text.slice(0, line.start).includes(surname) && !TELLS.test(line.text);
}

function isAuthorsNote(line: PageLine, page: Page): boolean {
  const { index, text } = line;
  if (index >= page.lines.length - LAST_LINES && isNoteOfStranger(line, page)) return true;
  const [, first = "", second = ""] = FIRST_WORDS.exec(text) ?? [];
  const authors = authorsOf(page);
  if (!authors.has(first.toLowerCase())) return false;
  return (
    (isAtFoot(line, page) && NOTE.test(text)) ||
    (page.lines[index - 1]?.name === "byline" && authors.has(second.toLowerCase()))
  );
}
