import type { Article } from "../../model/article.ts";
import { sliceOf } from "../../model/span.ts";
import type { Voice } from "./group-voices.ts";
import { isGivenName } from "./read-label.ts";
import { endsSentence, holdsSpokenWords } from "./spoken-words.ts";
import { isAsker, type Transcript, type Turn, wordsOf } from "./turn.ts";

/** Less is a joke, a quiz, or an exchange that a story tells in passing. */
export const FEWEST_TURNS = 4;
/** Of what looks like labels, so many must be somebody's: of a list of crimes, courses or items none is. */
const SPEAKERS = 0.8;
/** Of the body's letters, labels aside, so many must be within turns. */
const BODY = 0.4;
/** Of the turns, so many must be those of somebody who is labelled again. */
const COMES_AGAIN = 0.5;
/** Of the turns, so many must follow upon somebody else's. */
const CHANGES = 0.5;
/** Of what is said in them, so many letters must be within turns that ask, or hold words such as "I" and "you". */
const SPOKEN = 0.5;
/** Of the turns, so many must end like sentences. */
const STOPPED = 0.7;

/** A voter guide tells of candidates, to “you” and of “our” schools; whoever speaks says “I” sooner or later. */
const SPEAKS_OF_ONESELF = /\b(?:I|me|my)\b/u;

const INTERVIEW =
  /\b(?:interview\w*|q\s?(?:&|and)\s?a|sp(?:oke|eaks) (?:with|to)|talk(?:ed|s) (?:with|to)|sat down|chatted|conversation|we asked|answer(?:s|ed)|edited for|condensed)\b/iu;

/** Those turns of a text that are somebody's who may speak, if these make it a transcript. */
export function speakersTurns(text: string, turns: readonly Turn[]): readonly Turn[] {
  const byVoice = Map.groupBy(turns, ({ voice }) => voice);
  const speakers = new Set([...byVoice].filter(([voice, own]) => isSpeaker(text, voice, own)).map(([voice]) => voice));
  return turns.filter(({ voice }) => speakers.has(voice));
}

/**
 * Whether the turns of speakers make a text a transcript. Strict, since the words of a list ("Update: …", "Elm Street:
 * …") would be put into somebody's mouth: see the thresholds. `labels` is how many parts open like labelled ones.
 */
export function isTranscript(article: Article, { parts, turns }: Transcript, labels: number): boolean {
  const { text } = article;
  if (turns.length < FEWEST_TURNS || turns.length < SPEAKERS * labels) return false;
  const shareOf = (is: (turn: Turn, index: number) => boolean): number => turns.filter(is).length / turns.length;
  const byVoice = Map.groupBy(turns, ({ voice }) => voice);
  const isSpoken = (words: string): boolean => words.includes("?") || holdsSpokenWords(words);
  return (
    byVoice.size > 1 &&
    turns.some((turn) => SPEAKS_OF_ONESELF.test(wordsOf(text, turn))) &&
    shareOf(({ voice }) => (byVoice.get(voice)?.length ?? 0) > 1) >= COMES_AGAIN &&
    shareOf(({ voice }, index) => voice !== turns[index - 1]?.voice) >= CHANGES &&
    said(turns.filter((turn) => isSpoken(wordsOf(text, turn)))) >= SPOKEN * said(turns) &&
    shareOf((turn) => endsSentence(wordsOf(text, turn))) >= STOPPED &&
    said(turns) >= BODY * lettersBesideLabels(parts, turns) &&
    (turns.some(({ voice }) => voice.kind === "name" || voice.kind === "role") || isInterview(article, turns))
  );
}

const said = (turns: readonly Turn[]): number => lettersOf(turns.flatMap((turn) => turn.parts.flat()));

const lettersOf = (spans: readonly { readonly start: number; readonly end: number }[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

function lettersBesideLabels(parts: Transcript["parts"], turns: readonly Turn[]): number {
  const labels = turns.map(({ at, label }) => label.behind - (parts[at]?.start ?? label.behind));
  return lettersOf(parts) - labels.reduce((sum, length) => sum + length, 0);
}

/**
 * Of "Q:" and "A:" alone, whether somebody was asked: a newspaper asks and answers itself as well, of polling places.
 */
function isInterview({ text, headline, paragraphs }: Article, turns: readonly Turn[]): boolean {
  const first = turns[0]?.label.start ?? 0;
  const last = turns.at(-1)?.label.behind ?? 0;
  const around = paragraphs.filter(({ start, end }) => end <= first || start >= last);
  const isTold = [headline, ...around.map((paragraph) => sliceOf(text, paragraph))].some((words) =>
    INTERVIEW.test(words),
  );
  return isTold && turns.some((turn) => turn.voice.kind === "answer" && /\bI\b/u.test(wordsOf(text, turn)));
}

/** Whether a label is somebody's who may speak, as far as it, its words and the rest of the text tell. */
function isSpeaker(text: string, voice: Voice, turns: readonly Turn[]): boolean {
  // "J: …?" is a journalist, "B: …" an item.
  const isLetter = voice.kind === "role" && voice.words.join("").length === 1;
  if (voice.kind !== "name" && !isLetter) return true;
  const isKnown = voice.labels.some(({ isTitled, role }) => isTitled || role !== null);
  // One given name alone must come again ("KATHY").
  const isGiven = isGivenName(voice.words[0] ?? "") && (voice.words.length > 1 || turns.length > 1);
  return isKnown || isGiven || isAsker(text, turns) || isNamed(text, voice);
}

const NO_NAME_BEFORE = /^(?:the|an?|in|at|on|of|for|from|to|by|with|and|but|or|as|when|if|that|so)$/iu;

/**
 * Whether the text names somebody outside of the labels: in full or with a title ("Mr. Kessel" for "KESSEL"), or by
 * what the initials of a label stand for.
 */
function isNamed(text: string, { labels, words }: Voice): boolean {
  const fullest = labels.find((label) => label.words.length === words.length);
  if (fullest === undefined) return false;
  const label = sliceOf(text, fullest);
  if (/^\p{Lu}{2,3}$/u.test(label) && hasInitials(text, label)) return true;
  const starts = new Set(labels.map(({ start }) => start));
  const name = label.replace(/[^\p{L}\p{N}\s]/gu, ".").replace(/\s+/gu, "\\s+");
  const before = /\s/u.test(label) ? "" : String.raw`(?<first>\p{L}[\p{L}.'’-]*)\s+`;
  for (const match of text.matchAll(new RegExp(String.raw`(?<!\p{L})${before}(?<name>${name})(?!\p{L})`, "giu"))) {
    const { first = "Mr", name: found = "" } = match.groups ?? {};
    const isName = /^\p{Lu}/u.test(first) && !/(?:^|\s)\p{Ll}/u.test(found) && !NO_NAME_BEFORE.test(first);
    if (isName && !starts.has(match.index + match[0].length - found.length)) return true;
  }
  return false;
}

/** Whether the text holds a name with some initials that begins with a given name: "Anne Torvald" for "AT". */
function hasInitials(text: string, initials: string): boolean {
  const name = new RegExp(String.raw`(?<!\p{L})${[...initials].join(String.raw`[\p{Ll}.’'-]+\s`)}\p{Ll}+`, "gu");
  return [...text.matchAll(name)].some(([found]) => isGivenName(found.split(/\s/u)[0] ?? ""));
}
