import { isWordAt, lowerAt, textAt } from "../reading.ts";
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

/**
 * Whether the word at `index` can be the verb of a subject right before it: one we know, or one that ends like
 * "points".
 */
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

/**
 * "Kyle Reese Jr., |was|", "a spokesman, Trip Hale, |declined|": the verb behind a comma that closes what came before
 * it; `from` otherwise.
 */
function behindClosingComma(scene: Scene, first: number, from: number): number {
  const { reading } = scene;
  const isClosed =
    textAt(reading, first - 1) === "," ||
    ((classesAt(scene, from - 1) | classesAt(scene, from - 2)) & NAME_SUFFIX) !== 0;
  return isClosed && textAt(reading, from) === "," && isPredicate(scene, from + 1) ? from + 1 : from;
}

/**
 * "Sen. Lyle Hale |of Idaho|, said", "Ray Webb |of Bristow| agreed": the token behind a phrase with a preposition;
 * `from` when none ends there.
 */
function behindPhrase(scene: Scene, from: number): number {
  const { reading, stretchOf } = scene;
  if (!PLACED.has(textAt(reading, from))) return from;
  for (let index = from + 1; index < from + LONGEST_PHRASE && stretchOf[index] === -1; index += 1)
    if (textAt(reading, index) === "," || (classesAt(scene, index) & (SPEECH | AUXILIARY | VERB)) !== 0) return index;
  return from;
}

/**
 * Whether the mention `[first, end)` has its verb behind it: "Mr. Pugh then rose", "Vernon Pugh, D-Hale, was blunter".
 */
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

const RELATING = /^(?:who|whom|whose)$/u;

/** "A resident |who|", "The girl, |whom|", "A friend |whose| name": the word behind a mention and its comma. */
const relativeBehind = ({ reading }: Scene, end: number): string =>
  textAt(reading, textAt(reading, end) === "," ? end + 1 : end);

/**
 * Whether the mention at a position is the subject of a verb behind it, or of one right before it ("said Mr. Webb").
 */
function isSubject(scene: Scene, position: number): boolean {
  const mention = scene.mentions.all[position];
  if (mention === undefined || mention.isPossessive) return false;
  if ((scene.stretchOf[mention.firstToken] ?? -1) !== -1 || isGovernedAt(scene, mention.titleToken)) return false;
  // "|She|’s 16 now."
  if (mention.kind === "pronoun" && (scene.reading.ends[mention.firstToken] ?? 0) > mention.end) return true;
  // "|A resident| who asked not to be named told": whoever opens a sentence has its verb, if a late one.
  if (RELATING.test(relativeBehind(scene, mention.endToken)) && opensSentence(scene, mention.titleToken)) return true;
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

/** Words that open a clause before the one a sentence is about: "|Asked| what she saw, Ms. Hale shrugged." */
const FRONTING: ReadonlySet<string> = new Set(
  "when while before after as if although though because since once until unless whether asked pressed told reached given".split(
    " ",
  ),
);

/**
 * "When she arrived|,| Ms. Hale said": the comma behind which the clause begins that a sentence is about; -1 where the
 * sentence opens with that clause.
 */
function commaOfFront({ reading, stretchOf }: Scene, first: number): number {
  if (!FRONTING.has(lowerAt(reading, first))) return -1;
  const sentence = reading.sentenceOf[first];
  for (let index = first + 1; index < first + REACH && reading.sentenceOf[index] === sentence; index += 1)
    if (textAt(reading, index) === "," && stretchOf[index] === -1) return index;
  return -1;
}

/** Where a sentence begins, with the mentions `[from, end)` that are asked for its subject, and its last word. */
interface Clause {
  readonly first: number;
  readonly from: number;
  readonly end: number;
  readonly last: number;
  /** Whether one person is looked for: "Evacuees cheered when |a deputy| came. She said". */
  readonly isOne: boolean;
}

/** The subject among the mentions of one sentence; -1 when none is. */
function subjectAmong(scene: Scene, { first, from, end, last, isOne }: Clause): number {
  const { mentions } = scene;
  const comma = commaOfFront(scene, first);
  let subject = -1;
  let isInFront = false;
  // "|Webb|’s motion to table it failed. She left.": of whom something is told through what is theirs.
  const owner = mentions.all[from];
  const mayOwn = owner?.isPossessive === true && owner.kind === "name" && owner.titleToken === first;
  for (let position = from; position < end; position += 1) {
    const mention = mentions.all[position];
    if (mention?.sort === "place" || (isOne && mention?.isPlural) || !isSubject(scene, position)) continue;
    // "Webb’s career ended |when| a doctor told her"
    if (mayOwn && FRONTING.has(textAt(scene.reading, (mention?.titleToken ?? 0) - 1))) continue;
    if (isInFront && (mentions.all[position]?.firstToken ?? 0) > comma) subject = -1;
    isInFront = (mentions.all[position]?.firstToken ?? 0) < comma;
    // "Rice’s president had made him a guest, |Mr. Kennedy| noted."
    const isNoted = mentions.all[position]?.endToken === last && (classesAt(scene, last) & SPEECH) !== 0;
    if (subject < 0 || isNoted) subject = position;
  }
  return subject < 0 && mayOwn ? from : subject;
}

/**
 * The subject of a token's own sentence that stands before it, as a position in `mentions.all`; -1 when there is none.
 */
export function subjectOfSentence(scene: Scene, token: number): number {
  const { reading, mentionFrom } = scene;
  let first = token;
  while (token - first < REACH && reading.sentenceOf[first - 1] === reading.sentenceOf[token]) first -= 1;
  return subjectAmong(scene, {
    first,
    from: mentionFrom[first] ?? 0,
    end: mentionFrom[token] ?? 0,
    last: -1,
    isOne: false,
  });
}

/**
 * The subject of the reporter's last sentence before the one of a token, as a position in `mentions.all`; -1 when none
 * is found. Words in quotation marks are passed over. Looks a bounded way.
 */
export function subjectBefore(scene: Scene, token: number): number {
  const { reading, mentionFrom } = scene;
  const last = wordBeforeSentence(scene, token);
  if (last < 0) return -1;
  const asked = scene.mentions.all[mentionFrom[token] ?? -1];
  const isOne = asked?.kind === "pronoun" && asked.firstToken === token && asked.gender !== "unknown";
  let first = last;
  while (last - first < REACH && reading.sentenceOf[first - 1] === reading.sentenceOf[last]) first -= 1;
  return subjectAmong(scene, { first, from: mentionFrom[first] ?? 0, end: mentionFrom[last + 1] ?? 0, last, isOne });
}

/** How many sentences about the same "she" are passed. */
const MOST_PRONOUNS = 4;

/**
 * The subject of the sentence before a pronoun, past sentences that have the same pronoun for a subject ("The girl
 * moved out. She is 16 now. What she remembers is rain."), as a position in `mentions.all`; -1 when none is found.
 */
export function subjectPastPronouns(scene: Scene, position: number): number {
  const { all } = scene.mentions;
  const pronoun = all[position];
  let subject = subjectBefore(scene, pronoun?.firstToken ?? 0);
  for (let steps = 0; steps < MOST_PRONOUNS; steps += 1) {
    const mention = all[subject];
    if (mention?.kind !== "pronoun" || mention.gender === "unknown" || mention.gender !== pronoun?.gender) break;
    const own = subjectOfSentence(scene, mention.firstToken);
    subject = own >= 0 ? own : subjectBefore(scene, mention.firstToken);
  }
  return subject;
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

/**
 * Whether a name says who somebody is: it is the first of its bearer and has something beside it ("Chairwoman Ada
 * Stone", "Ada Stone, a banker"), or it tells whom another word means ("The new coach is |Ada Stone|").
 */
export function introduces(scene: Scene, position: number): boolean {
  const { mentions, reading } = scene;
  const mention = mentions.all[position];
  if (mention === undefined || mention.words.length < 2) return false;
  if (/^(?:is|was)$/u.test(textAt(reading, mention.titleToken - 1)) && !isWordAt(reading, mention.endToken))
    return true;
  if (mentions.entities[mentions.entityOf[position] ?? -1]?.mentions[0] !== mention) return false;
  return mention.titleToken < mention.firstToken || textAt(reading, mention.endToken) === ",";
}
