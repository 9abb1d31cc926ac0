import { isWordAt, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  CONJUNCTION,
  DETERMINER,
  DOCUMENT,
  GROUP,
  NAME_SUFFIX,
  ORGANISATION,
  PREPOSITION,
  ROLE,
  SPEECH,
  VERB,
} from "../word-classes.ts";

/** How many words and marks a predicate or a sentence's opening is looked for in. */
const REACH = 60;
const LONGEST_APPOSITION = 24;
const MOST_APPOSITIONS = 3;
/** In tokens, with the preposition. */
const LONGEST_PHRASE = 7;
/** Prepositions that say where somebody is from, or whose somebody is. */
export const PLACED: ReadonlySet<string> = new Set(["of", "from", "with", "at", "in", "for"]);
/** "Webb allies", "the Webb emails": a plural behind a name is no verb. */
const NOUN = ORGANISATION | ROLE | DOCUMENT | GROUP;
const NO_VERB = PREPOSITION | CONJUNCTION | DETERMINER | CAPITAL | NOUN;

const classesAt = (scene: Scene, index: number): number => scene.reading.classes[index] ?? 0;

/** Whether the word at `index` can be the verb of a subject right before it: one we know, or one that ends like "points". */
function isPredicate(scene: Scene, index: number): boolean {
  const classes = classesAt(scene, index);
  if ((classes & (VERB | AUXILIARY | SPEECH)) !== 0) return (classes & CAPITAL) === 0;
  return (classes & NO_VERB) === 0 && /^\p{Ll}{2,}[^s'’]s$/u.test(textAt(scene.reading, index));
}

/** The token behind the mark that closes an aside; `from` when none does. */
function behindAside(scene: Scene, from: number, close: string): number {
  const { reading } = scene;
  const sentence = reading.sentenceOf[from];
  for (let index = from + 1; index < from + LONGEST_APPOSITION && reading.sentenceOf[index] === sentence; index += 1)
    if (textAt(reading, index) === close) return index + 1;
  return from;
}

/** "Kyle Reese Jr., |was|", "a spokesman, Trip Hale, |declined|": the verb behind a comma that closes what came before it; `from` otherwise. */
function behindClosingComma(scene: Scene, first: number, from: number): number {
  const { reading } = scene;
  const isClosed =
    textAt(reading, first - 1) === "," ||
    ((classesAt(scene, from - 1) | classesAt(scene, from - 2)) & NAME_SUFFIX) !== 0;
  return isClosed && textAt(reading, from) === "," && isPredicate(scene, from + 1) ? from + 1 : from;
}

/** "Sen. Lyle Hale |of Idaho|, said", "Ray Webb |of Bristow| agreed": the token behind a phrase with a preposition; `from` when none ends there. */
function behindPhrase(scene: Scene, from: number): number {
  const { reading, stretchOf } = scene;
  if (!PLACED.has(textAt(reading, from))) return from;
  for (let index = from + 1; index < from + LONGEST_PHRASE && stretchOf[index] === -1; index += 1)
    if (textAt(reading, index) === "," || (classesAt(scene, index) & (SPEECH | AUXILIARY | VERB)) !== 0) return index;
  return from;
}

/** Whether the mention `[first, end)` has its verb behind it: "Mr. Pugh then rose", "Vernon Pugh, D-Hale, was blunter". */
export function hasPredicate(scene: Scene, first: number, end: number): boolean {
  const { reading } = scene;
  if (isWordAt(reading, end) && (classesAt(scene, end) & (ADVERB | PREPOSITION)) === 0)
    return reading.sentenceOf[end] === reading.sentenceOf[end - 1] && isPredicate(scene, end);
  let index = end;
  if (textAt(reading, index) === "." && reading.sentenceOf[index + 1] === reading.sentenceOf[index]) index += 1;
  index = behindClosingComma(scene, first, behindPhrase(scene, index));
  for (let asides = 0; asides < MOST_APPOSITIONS; asides += 1) {
    const mark = textAt(reading, index);
    const next = mark === "(" || mark === "," ? behindAside(scene, index, mark === "(" ? ")" : ",") : index;
    if (next === index) break;
    index = next;
  }
  while ((classesAt(scene, index) & ADVERB) !== 0 && reading.sentenceOf[index] === reading.sentenceOf[end]) index += 1;
  return reading.sentenceOf[index] === reading.sentenceOf[end - 1] && isPredicate(scene, index);
}

/** Whether a preposition or a conjunction of comparison governs the mention that begins at `first`. */
export function isGovernedAt(scene: Scene, first: number): boolean {
  const { sentenceOf } = scene.reading;
  const before = (classesAt(scene, first - 1) & DETERMINER) !== 0 ? first - 2 : first - 1;
  return sentenceOf[before] === sentenceOf[first] && (classesAt(scene, before) & PREPOSITION) !== 0;
}

const opensSentence = ({ reading }: Scene, token: number): boolean =>
  reading.sentenceOf[token - 1] !== reading.sentenceOf[token];

/** Whether the mention at a position is the subject of a verb behind it, or of one right before it ("said Mr. Webb"). */
function isSubject(scene: Scene, position: number): boolean {
  const mention = scene.mentions.all[position];
  if (mention === undefined || mention.isPossessive) return false;
  if ((scene.stretchOf[mention.firstToken] ?? -1) !== -1 || isGovernedAt(scene, mention.titleToken)) return false;
  // "|A resident| who asked not to be named told": whoever opens a sentence has its verb, if a late one.
  if (textAt(scene.reading, mention.endToken) === "who" && opensSentence(scene, mention.titleToken)) return true;
  const before = classesAt(scene, mention.titleToken - 1);
  return (
    hasPredicate(scene, mention.titleToken, mention.endToken) || ((before & SPEECH) !== 0 && (before & CAPITAL) === 0)
  );
}

/** The last of the reporter's words before the sentence that a token is part of; -1 when there is none near. */
function wordBeforeSentence(scene: Scene, token: number): number {
  const { reading, stretches, stretchOf } = scene;
  let index = token - 1;
  for (let steps = 0; index >= 0 && steps < REACH; steps += 1) {
    const stretch = stretches[stretchOf[index] ?? -1];
    if (stretch !== undefined) index = stretch.open - 1;
    else if (reading.sentenceOf[index] === reading.sentenceOf[token] || !isWordAt(reading, index)) index -= 1;
    else return index;
  }
  return -1;
}

/** The subject among the mentions `[from, end)` of one sentence; -1 when none is. */
function subjectAmong(scene: Scene, from: number, end: number, last: number): number {
  const { mentions } = scene;
  let subject = -1;
  for (let position = from; position < end; position += 1) {
    if (mentions.all[position]?.sort === "place" || !isSubject(scene, position)) continue;
    // "Rice’s president had made him a guest, |Mr. Kennedy| noted."
    const isNoted = mentions.all[position]?.endToken === last && (classesAt(scene, last) & SPEECH) !== 0;
    if (subject < 0 || isNoted) subject = position;
  }
  return subject;
}

/** The subject of a token's own sentence that stands before it, as a position in `mentions.all`; -1 when there is none. */
export function subjectOfSentence(scene: Scene, token: number): number {
  const { reading, mentionFrom } = scene;
  let first = token;
  while (token - first < REACH && reading.sentenceOf[first - 1] === reading.sentenceOf[token]) first -= 1;
  return subjectAmong(scene, mentionFrom[first] ?? 0, mentionFrom[token] ?? 0, -1);
}

/**
 * The subject of the reporter's last sentence before the one of a token, as a position in `mentions.all`; -1 when none is
 * found. Words in quotation marks are passed over. Looks a bounded way.
 */
export function subjectBefore(scene: Scene, token: number): number {
  const { reading, mentionFrom } = scene;
  const last = wordBeforeSentence(scene, token);
  if (last < 0) return -1;
  let first = last;
  while (last - first < REACH && reading.sentenceOf[first - 1] === reading.sentenceOf[last]) first -= 1;
  return subjectAmong(scene, mentionFrom[first] ?? 0, mentionFrom[last + 1] ?? 0, last);
}

/** The token behind the last quote before a token; 0 when there is none. */
export function endOfQuoteBefore(scene: Scene, token: number): number {
  const { stretches } = scene;
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.after ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1]?.after ?? 0;
}

/** Whether a name is the first of its bearer and says who that is: "Chairwoman Ada Stone", "Ada Stone, a banker". */
export function introduces(scene: Scene, position: number): boolean {
  const { mentions, reading } = scene;
  const mention = mentions.all[position];
  if (mention === undefined || mention.words.length < 2) return false;
  if (mentions.entities[mentions.entityOf[position] ?? -1]?.mentions[0] !== mention) return false;
  return mention.titleToken < mention.firstToken || textAt(reading, mention.endToken) === ",";
}
