import type { Article, Paragraph } from "../../model/article.ts";
import { sliceOf } from "../../model/span.ts";
import { groupVoices, type Voice } from "./group-voices.ts";
import { FEWEST_TURNS, isTranscript, speakersTurns } from "./is-transcript.ts";
import { type Label, readLabel } from "./read-label.ts";
import { directionOf, isQuoted, isReaction, saidSpans } from "./said-spans.ts";
import { endsSentence, holdsSpokenWords } from "./spoken-words.ts";
import type { Turn } from "./turn.ts";

/** What may stand before somebody's own name. */
const INTRODUCES = String.raw`(?:\bI['’]m|\bI am|\bname is|\bthis is)\s+(?:\p{Lu}\S*\s+){0,2}`;

/** Whether a paragraph names the speaker of a turn as nobody names himself: the reporter's words are in between. */
function namesSpeaker(words: string, { kind, words: names }: Voice): boolean {
  const surname = names.at(-1) ?? "";
  if (kind !== "name" || !words.toLowerCase().includes(surname)) return false;
  return !new RegExp(INTRODUCES + surname.replace(/[^\p{L}\p{N}'-]/gu, "."), "iu").test(words);
}

/**
 * How many of the paragraphs from a label to the next are its turn's: up to the last that holds words of somebody
 * speaking, as long as each is prose and does not name the speaker.
 */
function countParagraphs(text: string, paragraphs: readonly Paragraph[], label: Label, voice: Voice): number {
  const isAlone = label.behind >= (paragraphs[0]?.end ?? 0);
  let count = isAlone && paragraphs.length > 1 ? 2 : 1;
  for (let index = 1; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index] as Paragraph;
    const note = directionOf(text, paragraph);
    if (note !== undefined && isReaction(note)) continue;
    const words = sliceOf(text, paragraph);
    if (note !== undefined || !endsSentence(words) || namesSpeaker(words, voice)) break;
    if (holdsSpokenWords(words)) count = Math.max(count, index + 1);
  }
  return count;
}

/** What is said in those of the paragraphs from a label to the next that are its turn's. */
function saidIn(text: string, paragraphs: readonly Paragraph[], label: Label, voice: Voice): Turn["paragraphs"] {
  return paragraphs
    .slice(0, countParagraphs(text, paragraphs, label, voice))
    .map(({ start, end }) => saidSpans(text, { start: Math.max(start, Math.min(label.behind, end)), end }));
}

/**
 * Finds the turns of a transcript: of a radio programme, a press conference or an interview in which labels tell who
 * speaks and quotation marks do not. In source order; none for any other text. Linear.
 */
export function findTurns(article: Article): readonly Turn[] {
  const { text, paragraphs } = article;
  const labels = paragraphs.map((paragraph) => readLabel(text, paragraph));
  const isVoiced = (label: Label | null, index: number): label is Label =>
    label !== null && !isQuoted(text, { start: label.behind, end: paragraphs[index]?.end ?? label.behind });
  const voiced = labels.filter(isVoiced);
  if (voiced.length < FEWEST_TURNS) return [];
  const voices = groupVoices(voiced);
  const labelled = labels.flatMap((label, index) => (label === null ? [] : [index]));
  const found = labelled.flatMap((index, place): Turn[] => {
    const label = labels[index] as Label;
    const voice = voices.get(label);
    if (voice === undefined) return [];
    // What is behind the last label may be the reporter's, or the site's.
    const isAlone = label.behind >= (paragraphs[index]?.end ?? 0);
    const next = labelled[place + 1] ?? index + (isAlone ? 2 : 1);
    return [{ at: index, label, voice, paragraphs: saidIn(text, paragraphs.slice(index, next), label, voice) }];
  });
  const turns = speakersTurns(text, found);
  return isTranscript(article, turns, labelled.length) ? turns : [];
}
