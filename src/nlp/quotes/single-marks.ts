import type { Block, Reading } from "../reading.ts";
import { CLOSING, type Mark, OPENING } from "./marks.ts";

const STRAIGHT = "'".charCodeAt(0);
const OPENERS = new Set(["‘".charCodeAt(0), STRAIGHT]);
const CLOSERS = new Set(["’".charCodeAt(0), STRAIGHT]);
const DOUBLES = new Set([...'"“”'].map((mark) => mark.charCodeAt(0)));
/**
 * A straight mark that stands for what is left out opens nothing, and closes nothing: 'em, 'til, '90s, rock 'n' roll.
 */
const ELISION = /^'(?:\d\ds?|em|til|till|cause|cuz|cos|canes|hood|merica|tis|twas|bout|round|n)(?![\p{L}\p{N}])/iu;
const LONGEST_ELISION = 9;
const ENDS_CLAUSE = /[.,?!…;:—–]/u;
const ROOM = /[\s([{—–]/u;

const OPENS_SINGLE = /(?:^|[\s([{—–])['‘][^\s']/u;

/** Whether a single mark may open a quotation anywhere in a text: one quick look, for most texts have none. */
export const mayOpenSingle = (text: string): boolean => OPENS_SINGLE.test(text);

const unitAt = (reading: Reading, index: number): number => reading.text.charCodeAt(reading.starts[index] ?? 0);

function isOpenerAt({ text, starts }: Reading, index: number): boolean {
  const start = starts[index] ?? 0;
  if (!OPENERS.has(text.charCodeAt(start))) return false;
  if (start > 0 && !ROOM.test(text.charAt(start - 1))) return false;
  return /[^\s']/u.test(text.charAt(start + 1)) && !ELISION.test(text.slice(start, start + LONGEST_ELISION));
}

const isBehindSentence = ({ text, starts, ends }: Reading, index: number): boolean =>
  /[.?!…]/u.test(text.charAt((ends[index - 1] ?? 0) - 1)) && (starts[index] ?? 0) > (ends[index - 1] ?? 0);

/**
 * How sure a single mark closes a quotation: 0 not at all ("the ’90s"), 1 perhaps ("the workers’ leader"), 2 surely.
 */
function closingAt({ text, starts }: Reading, index: number): number {
  const start = starts[index] ?? 0;
  const before = text.charAt(start - 1);
  const after = text.charAt(start + 1);
  if (text.slice(start - 2, start).toLowerCase() === "'n") return 0;
  if (ENDS_CLAUSE.test(before)) return 2;
  if (before === "" || /[\s([]/u.test(before) || /[\p{L}\p{N}]/u.test(after)) return 0;
  return /[sS]/u.test(before) && /^\s\p{Ll}/u.test(text.slice(start + 1, start + 3)) ? 1 : 2;
}

/**
 * The single marks of a block that open and close quotations; an apostrophe behind an s closes only when nothing else
 * does. Linear.
 */
export function singleMarks(reading: Reading, block: Block): Mark[] {
  const marks: Mark[] = [];
  let isOpen = false;
  let holdsDouble = false;
  let doubtful = -1;
  const close = (token: number): void => {
    marks.push({ token, width: 1, side: CLOSING });
    isOpen = false;
    holdsDouble = false;
    doubtful = -1;
  };
  for (let index = block.firstToken; index < block.endToken; index += 1) {
    const unit = unitAt(reading, index);
    // A straight mark inside a quotation opens the next one only behind a sentence: there the writer forgot to close.
    const mayOpen = !isOpen || doubtful >= 0 || unit !== STRAIGHT || isBehindSentence(reading, index);
    if (mayOpen && isOpenerAt(reading, index)) {
      if (isOpen && doubtful >= 0) close(doubtful);
      marks.push({ token: index, width: 1, side: OPENING });
      isOpen = true;
    } else if (CLOSERS.has(unit) && isOpen) {
      const closing = closingAt(reading, index);
      if (closing === 2) close(index);
      else if (closing === 1) doubtful = index;
    } else if (DOUBLES.has(unit) && isOpen) {
      // Writers mix up the marks: 'Nobody told us." A double one that has nothing to close closes the single one.
      if (!holdsDouble && closingAt(reading, index) === 2) close(index);
      else holdsDouble = !holdsDouble;
    }
  }
  // What the next paragraph takes up again was not closed here: that was "the drinkers' turn".
  const goesOn = isOpenerAt(reading, block.endToken) && opensSpeech(reading, block, marks.at(-1)?.token ?? -1);
  if (isOpen && doubtful >= 0 && !goesOn) close(doubtful);
  return marks;
}

/**
 * Whether a mark opens what somebody says, and not a few words of it: it heads the paragraph, or stands behind a mark.
 */
function opensSpeech({ text, ends }: Reading, { firstToken }: Block, token: number): boolean {
  return token === firstToken || /[.,:?!…]/u.test(text.charAt((ends[token - 1] ?? 0) - 1));
}
