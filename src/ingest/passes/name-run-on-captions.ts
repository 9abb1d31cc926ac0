import type { Span } from "../../model/span.ts";
import type { RunOn } from "./name-run-on-heads.ts";

/**
 * A label of one to five words, a colon and a sentence, where a sentence starts: "Stunned: Patrick Miller with the
 * car that …". Quoted labels count; a label that ends on a verb of saying, and a colon before a quotation mark, do not.
 */
const LABELLED =
  /(?<=[.!?»]['"’”)]{0,2} {1,2})(?:['‘"“][^'’"”.:]{2,40}['’"”][^.:?!]{0,20}|\p{Lu}[\p{L}'’!,-]{0,24}(?: [\p{L}\p{N}'’"“”‘!,£$-]{1,20}){0,4}?)(?<!\b(?:said|says|added|told|wrote|tweeted|asked|reads?|saying|replied|explained|continued|stated|declared|announced|this|these|following|that|were|was|is|are|include|including|question|statement|note|example)): (?=[\p{Lu}£$\d(])/gu;
const WORDS_OF_CAPTIONS =
  /\b(?:[Pp]ictured|left|right|above|below|poses?|posing|file (?:photo|picture|image)|stock (?:photo|image)|seen here|photographed|CCTV)\b/u;
const LONGEST_CAPTION = 320;
/** Written by people, two labels in one story are a habit of the page; one alone may be a turn of phrase ("The result: …"). */
const FEWEST_LABELS = 2;

/** A label that names a speaker or a date, or that is a clause of its own, heads no picture. */
const NO_LABEL = /^\p{Lu}{1,3}$|\d|\b(?:is|are|was|were|has|have|had|do|does|did|will|can)\b/u;

/** The end of the sentence that starts at `start`, its closing mark included; `ceiling` when it has none near enough. */
function endOfSentence(text: string, start: number, ceiling: number): number {
  const furthest = Math.min(ceiling, start + LONGEST_CAPTION);
  const ends = /(?<!\b(?:Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Gen|Lt|No|vs|\p{Lu}))[.!?]['"’”)]{0,2}(?=\s|$)/gu;
  ends.lastIndex = start;
  const match = ends.exec(text.slice(0, furthest));
  return match === null ? furthest : match.index + match[0].length;
}

/** The captions of pictures that a scraper ran into the prose of `line`: their label gives them away. */
export function findRunOnCaptions(text: string, line: Span): readonly RunOn[] {
  const found: (RunOn & { label: string })[] = [];
  const labels = new Map<string, number>();
  LABELLED.lastIndex = line.start;
  for (let match = LABELLED.exec(text); match !== null && match.index < line.end; match = LABELLED.exec(text)) {
    const label = match[0].slice(0, -2);
    if (NO_LABEL.test(label)) continue;
    labels.set(label, (labels.get(label) ?? 0) + 1);
    const end = endOfSentence(text, match.index + match[0].length, line.end);
    found.push({ start: match.index, end, name: "caption", label });
    LABELLED.lastIndex = end - 1;
  }
  // A label that comes again is a speaker in an interview or a heading of a list.
  const captions = found.filter(({ label }) => labels.get(label) === 1);
  const isHabit = captions.length >= FEWEST_LABELS;
  return captions
    .filter(({ start, end }) => isHabit || WORDS_OF_CAPTIONS.test(text.slice(start, end)))
    .map(({ start, end, name }) => ({ start, end, name }));
}
