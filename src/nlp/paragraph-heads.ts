import type { Paragraph } from "../model/article.ts";
import { PLAIN_SPEECH_VERBS } from "./lexicon/speech-verbs.ts";

/**
 * The mark of an item in a list. A dash before a few words may be a signature's, or stand on both sides of a heading.
 */
const BULLET = /^(?:[•·▪‣◦*]\s+|[–—-]\s+(?=.{40}))/u;
/**
 * "Why it matters: The …", "What's next: The …": a few words in small letters but for the first, and a sentence behind
 * them.
 */
const LABEL = /^\p{Lu}[\p{Ll}’']+(?:,? [\p{Ll}’']+){1,4}:\s+(?=[\p{Lu}\p{N}"“‘])/u;
/**
 * Fewer different ones may be sentences that happen to hold a colon, or one label that tells what its lines are: "Loan
 * ended: …".
 */
const FEWEST_LABELS = 3;
const LONGEST_LABEL = 60;

/** A label tells nothing, as "The mayor was blunt: …" does. */
const TELLING: ReadonlySet<string> = new Set("is are was were has have had does did".split(" "));
/** "What they're saying: “…”": other words before somebody's words say who speaks. */
const LEADS_TO_QUOTE = /^(?:What|Why|How|The other side)\b/u;

/** "The mayor continued: “…”": somebody is quoted, and nothing is labelled. */
function labelOf(head: string): string {
  const label = LABEL.exec(head)?.[0] ?? "";
  const isQuoting = /^["“‘]/u.test(head.slice(label.length)) && !LEADS_TO_QUOTE.test(label);
  const tells = label.split(/[\s:]+/u).some((word) => PLAIN_SPEECH_VERBS.has(word) || TELLING.has(word));
  return isQuoting || tells ? "" : label;
}

const headOf = (text: string, { start, end }: Paragraph): string =>
  text.slice(start, Math.min(end, start + LONGEST_LABEL));

/**
 * Where the first sentence of each paragraph begins: behind the mark of a list's item, and behind a label where a text
 * labels its paragraphs ("By the numbers: 41 riders a day."). Neither says anything without the other paragraphs.
 */
export function findSentenceStarts(text: string, paragraphs: readonly Paragraph[]): readonly number[] {
  const starts = paragraphs.map(
    (paragraph) => paragraph.start + (BULLET.exec(headOf(text, paragraph))?.[0].length ?? 0),
  );
  const labels = paragraphs.map((paragraph, index) =>
    labelOf(headOf(text, { ...paragraph, start: starts[index] ?? paragraph.start })),
  );
  const kinds = new Set(labels);
  kinds.delete("");
  if (kinds.size < FEWEST_LABELS) return starts;
  return starts.map((start, index) => start + (labels[index] ?? "").length);
}
