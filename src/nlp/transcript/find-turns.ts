import type { Article, Paragraph } from "../../model/article.ts";
import { type Span, sliceOf } from "../../model/span.ts";
import { groupVoices, type Voice } from "./group-voices.ts";
import { FEWEST_TURNS, isTranscript, speakersTurns } from "./is-transcript.ts";
import { type Label, readLabel } from "./read-label.ts";
import { directionOf, isQuoted, isReaction, saidSpans } from "./said-spans.ts";
import { splitAtLabels } from "./split-at-labels.ts";
import { endsSentence, holdsSpokenWords } from "./spoken-words.ts";
import type { Transcript, Turn } from "./turn.ts";

/** What may stand before somebody's own name. */
const INTRODUCES = String.raw`(?:\bI['’]m|\bI am|\bname is|\bthis is)\s+(?:\p{Lu}\S*\s+){0,2}`;

/** Whether a paragraph names the speaker of a turn as nobody names himself: the reporter's words are in between. */
function namesSpeaker(words: string, { kind, words: names }: Voice): boolean {
  const surname = names.at(-1) ?? "";
  if (kind !== "name" || !words.toLowerCase().includes(surname)) return false;
  return !new RegExp(INTRODUCES + surname.replace(/[^\p{L}\p{N}'-]/gu, "."), "iu").test(words);
}

/** What is said in a part, behind its label if it is the label's. */
function saidOf(text: string, { start, end }: Paragraph, label: Label): Span[] {
  return saidSpans(text, { start: Math.max(start, Math.min(label.behind, end)), end });
}

/** In characters; a shorter line without a stop is whole. */
const SHORTEST_WRAPPED = 40;

/** Whether nothing stands behind a label yet, or a line that was wrapped. */
function breaksOff(words: string): boolean {
  return words === "" || (words.length >= SHORTEST_WRAPPED && !endsSentence(words));
}

/**
 * How many of the parts from a label to the next are its turn's: up to the last that holds words of somebody speaking,
 * as long as each is prose and does not name the speaker. A line that breaks off goes on in the next.
 */
function countParts(text: string, parts: readonly Paragraph[], label: Label, voice: Voice): number {
  let count = 1;
  let isOpen = true;
  for (const [index, part] of parts.entries()) {
    const words = saidOf(text, part, label)
      .map((span) => sliceOf(text, span))
      .join(" ");
    const note = directionOf(text, part);
    if (note !== undefined && isReaction(note)) continue;
    if (note !== undefined || (!isOpen && (!endsSentence(words) || namesSpeaker(words, voice)))) break;
    if (isOpen || holdsSpokenWords(words)) count = index + 1;
    isOpen = isOpen && breaksOff(words);
  }
  return count;
}

/** What is said in those of the parts from a label to the next that are its turn's. */
function saidIn(text: string, parts: readonly Paragraph[], label: Label, voice: Voice): Turn["parts"] {
  return parts.slice(0, countParts(text, parts, label, voice)).map((part) => saidOf(text, part, label));
}

/** More speak in no transcript, and each is looked for in the text. */
const MOST_VOICES = 100;

/**
 * Finds the turns of a transcript: of a radio programme, a press conference or an interview in which labels tell who
 * speaks and quotation marks do not; null for any other text. Linear.
 */
export function findTurns(article: Article): Transcript | null {
  const { text } = article;
  const parts = splitAtLabels(article);
  const labels = parts.map((part) => readLabel(text, part));
  const isVoiced = (label: Label | null, index: number): label is Label =>
    label !== null && !isQuoted(text, { start: label.behind, end: parts[index]?.end ?? label.behind });
  const voiced = labels.filter(isVoiced);
  const names = new Set(voiced.map(({ words }) => words.join(" ")));
  if (voiced.length < FEWEST_TURNS || names.size > MOST_VOICES) return null;
  const voices = groupVoices(voiced);
  const labelled = labels.flatMap((label, index) => (label === null ? [] : [index]));
  const found = labelled.flatMap((at, place): Turn[] => {
    const label = labels[at] as Label;
    const voice = voices.get(label);
    if (voice === undefined) return [];
    // What is behind the last label may be the reporter's, or the site's.
    const isAlone = saidOf(text, parts[at] as Paragraph, label).length === 0;
    const next = labelled[place + 1] ?? at + (isAlone ? 2 : 1);
    return [{ at, label, voice, parts: saidIn(text, parts.slice(at, next), label, voice) }];
  });
  const transcript = { parts, turns: speakersTurns(text, found) };
  return isTranscript(article, transcript, labelled.length) ? transcript : null;
}
