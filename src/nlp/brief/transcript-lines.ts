import type { Sentence } from "../../model/sentence.ts";
import { sliceOf } from "../../model/span.ts";
import type { Story } from "../rank/story.ts";
import { findTurns } from "../transcript/find-turns.ts";
import type { Voice } from "../transcript/group-voices.ts";
import { holdsSpokenWords } from "../transcript/spoken-words.ts";
import { isAsker, type Transcript, type Turn, turnAt } from "../transcript/turn.ts";
import { isQuestion, type Standing, standsAlone } from "./readability.ts";

/** As many words behind a label tell something: "KESSEL: Yes, hello Neal." does not. */
const FEWEST_WORDS = 6;
/** In characters. */
const LONGEST_JOINED = 240;

const countWords = (words: string): number => words.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const isLabelled = ({ start, end }: Sentence, turn: Turn): boolean =>
  start <= turn.label.start && turn.label.start < end;

/** Those who tell the story between the turns of others. */
const PRESENTERS = /^(?:(?:co-)?host|anchor|presenter|narrator|moderator|by-?line)\b/iu;

function isPresenters(text: string, { voice }: Turn): boolean {
  return voice.labels.some(({ role }) => role !== null && PRESENTERS.test(sliceOf(text, role)));
}

/** Those who ask and are no presenters: their words are not the news. */
function findInterviewers(text: string, turns: readonly Turn[]): ReadonlySet<Voice> {
  const byVoice = [...Map.groupBy(turns, ({ voice }) => voice)];
  const asking = byVoice.filter(([{ kind }, own]) => {
    const isPresenter = own[0] !== undefined && isPresenters(text, own[0]);
    return kind === "question" || (!isPresenter && isAsker(text, own));
  });
  return new Set(asking.map(([voice]) => voice));
}

/** Whether a turn is the statement that a briefing opens with: it runs over paragraphs before anybody asks. */
function isStatement(turn: Turn, { turns }: Transcript): boolean {
  return turn === turns[0] && turn.parts.length > 2;
}

/**
 * The sentences of a transcript with each label joined to as many sentences as tell something: a label alone on its
 * line to the words below it, "ROSS: Good morning." to what Ross goes on to say. The same sentences for any other text.
 */
export function joinLabels({ article, sentences }: Story): readonly Sentence[] {
  const transcript = findTurns(article);
  if (transcript === null) return sentences;
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const turn = turnAt(transcript, sentence.start);
    const last = joined.at(-1);
    const isOpen =
      turn !== undefined &&
      last !== undefined &&
      isLabelled(last, turn) &&
      !isPresenters(article.text, turn) &&
      countWords(article.text.slice(turn.label.behind, last.end)) < FEWEST_WORDS &&
      sentence.end - last.start <= LONGEST_JOINED;
    if (isOpen) joined[joined.length - 1] = { ...last, end: sentence.end };
    else joined.push(sentence);
  }
  return joined;
}

const COURTESY = /\b(?:thank(?:s| you)|welcome|good (?:morning|afternoon|evening|to (?:be|have|see)))\b/iu;
const MOST_COURTEOUS_WORDS = 12;
/** "This interview has been edited for length." */
const EDITED = /\b(?:edited|condensed|shortened)\b.*\bfor (?:length|clarity|brevity|space|style)\b/iu;

/**
 * Whether words that follow a label tell something by themselves: no question, no thanks, and nothing that leans on the
 * turn before.
 */
function tells(text: string, words: Sentence): boolean {
  const said = sliceOf(text, words);
  const count = countWords(said);
  if (count < FEWEST_WORDS || (count <= MOST_COURTEOUS_WORDS && COURTESY.test(said))) return false;
  return !isQuestion(text, words) && standsAlone(text, words);
}

function standInTurn(
  { article: { text } }: Story,
  transcript: Transcript,
  { sentence, turn, standing }: { sentence: Sentence; turn: Turn; standing: Standing },
): Standing {
  if (isLabelled(sentence, turn)) {
    const said = turn.parts.flat()[0];
    const isSaid = said !== undefined && said.start < sentence.end;
    return isSaid && tells(text, { ...sentence, start: said.start }) ? "alone" : "unfit";
  }
  const words = sliceOf(text, sentence);
  if (standing === "unfit" || isQuestion(text, sentence) || /^[([]/u.test(words)) return "unfit";
  const isTold = isPresenters(text, turn) || isStatement(turn, transcript);
  return isTold && !holdsSpokenWords(words) ? standing : "leaning";
}

/**
 * How the sentences of a transcript stand, given how they would in prose. Of a turn the sentence with the label stands
 * alone, if the words behind it do, and the others only together with it, since nothing else tells whose "I" or whose
 * claim it is; what presenters tell, and the statement a briefing opens with, is prose. The same standings for any
 * other text.
 */
export function standInTurns(story: Story, standings: readonly Standing[]): readonly Standing[] {
  const { article, sentences } = story;
  const transcript = findTurns(article);
  if (transcript === null) return standings;
  const interviewers = findInterviewers(article.text, transcript.turns);
  return sentences.map((sentence, index) => {
    const turn = turnAt(transcript, sentence.start);
    const standing = standings[index] ?? "unfit";
    if (turn !== undefined && interviewers.has(turn.voice)) return "unfit";
    if (turn !== undefined) return standInTurn(story, transcript, { sentence, turn, standing });
    return EDITED.test(sliceOf(article.text, sentence)) ? "unfit" : standing;
  });
}
