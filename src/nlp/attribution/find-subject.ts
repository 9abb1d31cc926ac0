import { PLACED } from "../coreference/sentence-subject.ts";
import { isRelative } from "../people/find-pronouns.ts";
import type { FoundMention } from "../people/mention.ts";
import { isWordAt, lowerAt, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  CONJUNCTION,
  DETERMINER,
  PREPOSITION,
  SPEECH,
  SPEECH_GERUND,
  VERB,
} from "../word-classes.ts";
import { NOBODY } from "./candidates.ts";

/** How far a subject may stand from its verb, in tokens. */
const REACH = 45;
/** "He rose, turned and said": verbs passed on the way to the one that has a subject. */
const MOST_VERBS = 3;

const SKIPPED: ReadonlySet<string> = new Set([
  "also",
  "then",
  "later",
  "once",
  "again",
  "now",
  "just",
  "even",
  "not",
  "both",
  "all",
  "simply",
  "first",
  "flatly",
  "yesterday",
  "today",
  "recently",
  "still",
]);

function classesAt(scene: Scene, index: number): number {
  return scene.reading.classes[index] ?? 0;
}

/** The position of the mention that ends right before a token, or -1. */
function mentionEndingAt(scene: Scene, end: number): number {
  const { mentions, mentionFrom } = scene;
  for (let position = (mentionFrom[end] ?? 0) - 1; position >= 0; position -= 1) {
    const mention = mentions.all[position];
    if (mention === undefined || mention.endToken < end - 6) return NOBODY;
    if (mention.endToken === end && !mention.isPossessive) return position;
  }
  return NOBODY;
}

function isGoverned(scene: Scene, mention: FoundMention): boolean {
  const before = mention.titleToken - 1;
  const at = (classesAt(scene, before) & DETERMINER) !== 0 ? before - 1 : before;
  return (classesAt(scene, at) & PREPOSITION) !== 0;
}

const MOST_PHRASES = 3;

/** What is done with a document: "a report |obtained by| The Tribune", "e-mails |shared with| the board". */
const HANDLED: ReadonlySet<string> = new Set(
  "obtained seen reviewed viewed published released issued provided sent shared filed written signed prepared commissioned leaked posted given submitted drafted circulated compiled".split(
    " ",
  ),
);
const HANDLERS: ReadonlySet<string> = new Set(["by", "to", "with"]);

/**
 * "|A report| obtained by The Tribune said": the mention of the document whose phrase ends in a mention behind
 * `preposition`; `NOBODY` where it is none.
 */
function handledDocument(scene: Scene, preposition: number): number {
  const { reading, mentions } = scene;
  // "|A message| on the screen read"
  const isOn = textAt(reading, preposition) === "on";
  if (!isOn && !(HANDLERS.has(textAt(reading, preposition)) && HANDLED.has(textAt(reading, preposition - 1))))
    return NOBODY;
  const position = mentionEndingAt(scene, isOn ? preposition : preposition - 1);
  return mentions.all[position]?.sort === "document" ? position : NOBODY;
}

/**
 * "|A memo| from the city’s water office says": the mention that a phrase with a preposition is part of; `position`
 * itself when it is part of none.
 */
function headOfPhrase(scene: Scene, position: number): number {
  const { mentions, reading } = scene;
  let head = position;
  for (let phrases = 0; phrases < MOST_PHRASES; phrases += 1) {
    let first = mentions.all[head]?.titleToken ?? 0;
    const owner = mentions.all[head - 1];
    if (owner?.isPossessive === true && owner.endToken === first) first = owner.titleToken;
    const before = (classesAt(scene, first - 1) & DETERMINER) !== 0 ? first - 2 : first - 1;
    const governor = PLACED.has(textAt(reading, before))
      ? mentionEndingAt(scene, before)
      : handledDocument(scene, before);
    if (governor === NOBODY) break;
    head = governor;
  }
  return head;
}

/** “…,” said Mr. Kim: the mention right behind the verb. */
function invertedSubject(scene: Scene, verb: number): number {
  const { reading, mentions, mentionFrom, stretchOf } = scene;
  const isBehindQuote = (stretchOf[verb - 1] ?? -1) !== -1 || !isWordAt(reading, verb - 1);
  if (!isBehindQuote) return NOBODY;
  let position = mentionFrom[verb + 1] ?? -1;
  // "said |the department’s| chief marshal, Rob Tuck"
  if (mentions.all[position]?.isPossessive === true) position += 1;
  const mention = mentions.all[position];
  if (mention === undefined || reading.sentenceOf[mention.titleToken] !== reading.sentenceOf[verb]) return NOBODY;
  // "said former Florida governor Jeb Bush", "said Michael Green, a doctor".
  if (mention.titleToken - verb > 6) return NOBODY;
  for (let index = verb + 1; index < mention.titleToken; index += 1) {
    const isComma = textAt(reading, index) === "," && index === mention.titleToken - 1;
    if (
      (!isWordAt(reading, index) && !isComma) ||
      (classesAt(scene, index) & (PREPOSITION | CONJUNCTION | AUXILIARY)) !== 0
    )
      return NOBODY;
  }
  // "Ada Stone, 29, said |managers| told her": the subject of a verb of its own.
  const next = classesAt(scene, mention.endToken);
  return (next & (SPEECH | AUXILIARY)) !== 0 && (next & CAPITAL) === 0 ? NOBODY : position;
}

/**
 * The nearest mention before a token in its sentence that no preposition governs; passes over verbs at most `verbs`
 * times.
 */
function looseSubject(scene: Scene, from: number, sentence: number): number {
  const { mentions, mentionFrom, reading, stretchOf } = scene;
  const isClosed = textAt(reading, from - 1) === ",";
  for (let position = (mentionFrom[from] ?? 0) - 1, steps = 0; position >= 0 && steps < 12; position -= 1, steps += 1) {
    const mention = mentions.all[position];
    if (mention === undefined || reading.sentenceOf[mention.firstToken] !== sentence || from - mention.endToken > REACH)
      return NOBODY;
    if ((stretchOf[mention.firstToken] ?? -1) !== -1 || mention.isPossessive || isGoverned(scene, mention)) continue;
    // "A person, |who| was there, said": behind its comma a clause is over.
    if (isClosed && isRelative(reading, mention) && textAt(reading, mention.firstToken - 1) === ",") continue;
    return position;
  }
  return NOBODY;
}

const RELATIVES: ReadonlySet<string> = new Set(["who", "whom", "whose", "which"]);

/** Behind "Hugh Hill, a doctor in Ohio,": the name before the comma that opens the apposition. */
function apposedSubject(scene: Scene, comma: number): number {
  const { reading, stretchOf } = scene;
  const sentence = reading.sentenceOf[comma];
  for (let index = comma - 1; index > comma - REACH && reading.sentenceOf[index] === sentence; index -= 1) {
    if ((stretchOf[index] ?? -1) !== -1) return NOBODY;
    const text = textAt(reading, index);
    if (text !== "," && text !== "(") continue;
    const position = mentionEndingAt(scene, index);
    // "|The card|, which Webb read aloud, said"
    const isNamed = scene.mentions.all[position]?.kind === "name" || RELATIVES.has(textAt(reading, index + 1));
    if (position !== NOBODY && isNamed) return position;
  }
  return NOBODY;
}

/** The verb before `from` in the same sentence, outside of quotation marks; -1 when there is none. */
function verbBefore(scene: Scene, from: number): number {
  const { reading, stretchOf } = scene;
  const sentence = reading.sentenceOf[from];
  for (let index = from - 1; index > from - REACH && reading.sentenceOf[index] === sentence; index -= 1) {
    if ((stretchOf[index] ?? -1) !== -1) continue;
    const classes = classesAt(scene, index);
    if ((classes & (VERB | SPEECH)) !== 0 && (classes & (CAPITAL | SPEECH_GERUND)) === 0) return index;
  }
  return -1;
}

/**
 * The subject of a verb of saying, as a position in `mentions.all`; `NOBODY` when none is found. Reads "said Mr. Kim",
 * "Mr. Kim later said", "Mr. Kim, the leader of the North, said", "Mr. Kim rose and said", "…, Mr. Kim said, adding".
 * Looks a bounded way.
 */
export function findSubject(scene: Scene, verb: number, verbsLeft = MOST_VERBS): number {
  const { reading } = scene;
  const sentence = reading.sentenceOf[verb] ?? -1;
  if ((classesAt(scene, verb) & SPEECH_GERUND) === 0) {
    const inverted = invertedSubject(scene, verb);
    if (inverted !== NOBODY) return inverted;
  }
  let index = verb - 1;
  while (reading.sentenceOf[index] === sentence && isSkipped(scene, index)) index -= 1;
  if (reading.sentenceOf[index] !== sentence) return NOBODY;
  const tight = mentionEndingAt(scene, index + 1);
  if (tight !== NOBODY) return headOfPhrase(scene, tight);
  const text = textAt(reading, index);
  if (text === "," || text === ")") {
    const apposed = (classesAt(scene, verb) & SPEECH_GERUND) === 0 ? apposedSubject(scene, index) : NOBODY;
    if (apposed !== NOBODY) return apposed;
  }
  const hangsOn =
    text === "," || text === "and" || text === "but" || text === "or" || (classesAt(scene, verb) & SPEECH_GERUND) !== 0;
  const earlier = hangsOn && verbsLeft > 0 ? verbBefore(scene, verb) : -1;
  if (earlier >= 0) return findSubject(scene, earlier, verbsLeft - 1);
  return looseSubject(scene, index + 1, sentence);
}

function isSkipped(scene: Scene, index: number): boolean {
  const classes = classesAt(scene, index);
  return (classes & (ADVERB | AUXILIARY)) !== 0 || SKIPPED.has(lowerAt(scene.reading, index));
}

/**
 * What a verb of saying does, as a number the models can cut: 0 says, 1 tells somebody, 2 goes on, 3 writes, 4 names or
 * judges, 5 reports, 6 any other.
 */
export function verbKind(word: string): number {
  return VERB_KINDS.get(word.toLowerCase()) ?? 6;
}

const VERB_KINDS: ReadonlyMap<string, number> = new Map(
  [
    "said says say saying stated states",
    "told tells tell telling asked asks asking assured reminded thanked urged warned advised",
    "added adds adding continued continues replied replies responded answered concluded noted recalled explained",
    "wrote writes writing written tweeted tweets tweeting posted read reads reading emailed texted",
    "called calls calling described describes describing dismissed labeled dubbed denounced referred refers referring praised mocked accused blasted criticized considers considered deemed branded ridiculed characterized",
    "reported reports cited cites citing quoted quotes detailed revealed disclosed announced",
  ].flatMap((words, kind) => words.split(" ").map((word): [string, number] => [word, kind])),
);
