/** Marks that quote wherever they stand. */
const QUOTING = new Set([..."“”«»„‟"].map((mark) => mark.charCodeAt(0)));
/** Marks that quote at the edge of a word only; inside they are apostrophes and inches. */
const QUOTING_AT_EDGE = new Set([..."\"'‘`"].map((mark) => mark.charCodeAt(0)));

const isBlank = (unit: number): boolean => unit <= 0x20 || unit === 0xa0;

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
  let afterBlank = true;
  for (let index = start; index < end; index += 1) {
    const unit = text.charCodeAt(index);
    const blank = isBlank(unit);
    if (!blank && afterBlank) {
      wordCount += 1;
      holdsQuotation ||= QUOTING_AT_EDGE.has(unit) && index + 1 < end && !isBlank(text.charCodeAt(index + 1));
    }
    holdsQuotation ||= unit > 0xa0 && QUOTING.has(unit);
    afterBlank = blank;
  }
  return { wordCount, holdsQuotation };
}
