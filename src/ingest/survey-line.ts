/** What a unit may be to the survey. */
const BLANK = 1;
/** Quotes wherever it stands. */
const QUOTING = 2;
/** Quotes at the edge of a word only; inside it is an apostrophe or the sign of inches. */
const QUOTING_AT_EDGE = 4;

const ROLES = new Uint8Array(0x10000);
ROLES.fill(BLANK, 0, 0x21);
ROLES[0xa0] = BLANK;
for (const mark of "“”«»„‟") ROLES[mark.charCodeAt(0)] = QUOTING;
for (const mark of "\"'`") ROLES[mark.charCodeAt(0)] = QUOTING_AT_EDGE;
ROLES["‘".charCodeAt(0)] = QUOTING_AT_EDGE;

/** What the passes ask of every line, found in one walk over it. */
export interface LineSurvey {
  /** Words, counted at blanks. */
  readonly wordCount: number;
  readonly holdsQuotation: boolean;
}

/** Counts the words of `[start, end)` and looks for quotation marks: an opening one before a word, or a double one behind it. */
export function surveyLine(text: string, start: number, end: number): LineSurvey {
  let wordCount = 0;
  let holdsQuotation = false;
  let before = BLANK;
  for (let index = start; index < end; index += 1) {
    const role = ROLES[text.charCodeAt(index)] as number;
    if (before === BLANK && role !== BLANK) {
      wordCount += 1;
      if (role === QUOTING_AT_EDGE && index + 1 < end && ROLES[text.charCodeAt(index + 1)] !== BLANK)
        holdsQuotation = true;
    }
    if (role === QUOTING) holdsQuotation = true;
    before = role;
  }
  return { wordCount, holdsQuotation };
}
