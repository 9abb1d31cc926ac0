import { isWordAt, lowerAt, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  CONJUNCTION,
  DETERMINER,
  DOCUMENT,
  FUNCTION_WORD,
  ORGANISATION,
  OTHER_PRONOUN,
  PLAIN_SPEECH,
  POSSESSIVE,
  PREPOSITION,
  ROLE,
  SENTENCE_WORD,
  SPEECH,
  SPOKEN,
  SUBJECT_PRONOUN,
  VERB,
  WORD,
} from "../word-classes.ts";
import { isTitle } from "./is-naming.ts";
import type { Stretch } from "./pair-marks.ts";

/** What the model that tells quotes from titles and scare quotes looks at, in the order of a row. */
export const QUOTE_FEATURES = [
  "words",
  "endMark",
  "startsCapital",
  "capitals",
  "functionWords",
  "verbs",
  "firstPerson",
  "closed",
  "continues",
  "beforeMark",
  "opensBlock",
  "beforeSpeech",
  "beforeDeterminer",
  "beforePreposition",
  "beforeAs",
  "beforeThat",
  "beforeNaming",
  "beforeNoun",
  "beforeCapital",
  "beforeAuxiliary",
  "beforeConjunction",
  "beforeVerb",
  "beforePossessive",
  "afterSpeech",
  "afterWord",
  "afterCapital",
  "afterFunction",
  "afterNoun",
  "endsBlock",
  "afterPronoun",
  "speechBefore",
  "speechAfter",
  "plainBefore",
  "plainAfter",
  "outsideWords",
  "blockStretches",
  "longestInBlock",
  "gapBefore",
  "gapAfter",
  "namesOutside",
  "accordingTo",
  "blockCapitals",
  "secondCapital",
  "nextOpens",
  "subjectBefore",
  "titleCase",
] as const;

/** Words that announce a title, a name or a word discussed as a word. */
const NAMING = new Set(
  "called named titled entitled dubbed nicknamed termed so-called known term word words phrase slogan hashtag motto show series book song film movie album novel play podcast program episode memoir documentary magazine game ballad hit single sitcom drama column headlined".split(
    " ",
  ),
);
/** In words; longer titles are told by their capitals alone. */
const LONGEST_TITLE = 12;
/** How far a verb of saying is looked for, in words outside of quotation marks. */
const FAR = 30;

function endMark(scene: Scene, stretch: Stretch): number {
  if (isWordAt(scene.reading, stretch.close - 1)) return 0;
  const last = textAt(scene.reading, stretch.close - 1);
  if (last === ",") return 1;
  if (last === ".") return 2;
  return last === "?" || last === "!" ? 3 : 4;
}

function beforeMark(scene: Scene, stretch: Stretch): number {
  if (scene.reading.blockOf[stretch.open - 1] !== stretch.block) return 5;
  if (isWordAt(scene.reading, stretch.open - 1)) return 0;
  const before = textAt(scene.reading, stretch.open - 1);
  if (before === ",") return 3;
  if (before === ":") return 4;
  return /[.?!”"'’]/u.test(before) ? 2 : 1;
}

/** Words outside quotation marks to the nearest verb of saying, and to the nearest plain one, of the same sentence, in one direction; `FAR` when there is none. */
function distanceToSpeech(scene: Scene, from: number, step: 1 | -1, row: Float32Array, at: number): void {
  const { reading, stretchOf } = scene;
  row[at] = FAR;
  row[at + 2] = FAR;
  const sentence = reading.sentenceOf[step === 1 ? from - 1 : from + 1];
  let distance = 0;
  for (let index = from; distance < FAR && reading.sentenceOf[index] === sentence; index += step) {
    if (stretchOf[index] !== -1) {
      distance += 1;
      continue;
    }
    const classes = reading.classes[index] ?? 0;
    if ((classes & WORD) === 0) continue;
    if ((classes & SPEECH) !== 0 && row[at] === FAR) row[at] = distance;
    if ((classes & PLAIN_SPEECH) !== 0) {
      row[at + 2] = distance;
      return;
    }
    distance += 1;
  }
}

function insideFeatures(scene: Scene, stretch: Stretch, row: Float32Array): void {
  const { reading } = scene;
  let words = 0;
  let capitals = 0;
  let functions = 0;
  let verbs = 0;
  let firstPerson = 0;
  for (let index = stretch.first; index < stretch.close; index += 1) {
    const classes = reading.classes[index] ?? 0;
    if ((classes & WORD) === 0) continue;
    words += 1;
    if ((classes & CAPITAL) !== 0) capitals += 1;
    if ((classes & FUNCTION_WORD) !== 0) functions += 1;
    if ((classes & (VERB | AUXILIARY | SPEECH)) !== 0) verbs += 1;
    if ((classes & SPOKEN) !== 0) firstPerson += 1;
  }
  const total = Math.max(1, words);
  row[0] = words;
  row[1] = endMark(scene, stretch);
  row[2] = ((reading.classes[stretch.first] ?? 0) & CAPITAL) !== 0 ? 1 : 0;
  row[3] = capitals / total;
  row[4] = functions / total;
  row[5] = verbs;
  row[6] = firstPerson;
  row[7] = stretch.closed ? 1 : 0;
  row[8] = stretch.continues ? 1 : 0;
  row[45] = words > 1 && words <= LONGEST_TITLE && isTitle(reading, stretch) ? 1 : 0;
}

const flag = (value: number): number => (value !== 0 ? 1 : 0);

function edgeFeatures(scene: Scene, stretch: Stretch, row: Float32Array): void {
  const { reading } = scene;
  const block = reading.blocks[stretch.block];
  const opensBlock = stretch.open === block?.firstToken;
  const before = opensBlock ? 0 : (reading.classes[stretch.open - 1] ?? 0);
  const beforeText = opensBlock ? "" : lowerAt(reading, stretch.open - 1);
  row[9] = beforeMark(scene, stretch);
  row[10] = opensBlock ? 1 : 0;
  row[11] = flag(before & SPEECH);
  row[12] = flag(before & DETERMINER);
  row[13] = flag(before & PREPOSITION);
  row[14] = beforeText === "as" ? 1 : 0;
  row[15] = beforeText === "that" ? 1 : 0;
  row[16] = NAMING.has(beforeText) || NAMING.has(lowerAt(reading, stretch.open - 2)) ? 1 : 0;
  row[17] = flag(before & (ROLE | ORGANISATION | DOCUMENT));
  row[18] = flag(before & CAPITAL);
  row[19] = flag(before & AUXILIARY);
  row[20] = flag(before & CONJUNCTION);
  row[21] = flag(before & (VERB | ADVERB));
  row[22] = flag(before & POSSESSIVE);
  const next = stretch.after;
  const endsBlock = next >= (block?.endToken ?? 0);
  const after = endsBlock ? 0 : (reading.classes[next] ?? 0);
  row[23] = flag(after & SPEECH);
  row[24] = !endsBlock && isWordAt(reading, next) ? 1 : 0;
  row[25] = flag(after & CAPITAL);
  row[26] = flag(after & (PREPOSITION | CONJUNCTION | AUXILIARY));
  row[27] = flag(after & (ROLE | ORGANISATION | DOCUMENT));
  row[28] = endsBlock ? 1 : 0;
  row[29] = flag(after & (SUBJECT_PRONOUN | OTHER_PRONOUN));
}

function sentenceFeatures(scene: Scene, stretch: Stretch, row: Float32Array): void {
  const { reading, mentions } = scene;
  const block = reading.blocks[stretch.block];
  const start = block?.firstToken ?? 0;
  const end = block?.endToken ?? 0;
  distanceToSpeech(scene, stretch.open - 1, -1, row, 30);
  distanceToSpeech(scene, stretch.after, 1, row, 31);
  row[34] = (scene.outsideBefore[end] ?? 0) - (scene.outsideBefore[start] ?? 0);
  const index = scene.stretchOf[stretch.open] ?? 0;
  const previous = index === 0 ? undefined : scene.stretches[index - 1];
  const following = scene.stretches[index + 1];
  const gapBefore = previous?.block === stretch.block ? stretch.open - previous.close : stretch.open - start;
  const gapAfter = following?.block === stretch.block ? following.open - stretch.close : end - stretch.close;
  row[35] = (previous?.block === stretch.block ? 1 : 0) + (following?.block === stretch.block ? 1 : 0);
  row[36] = Math.max(
    previous?.block === stretch.block ? previous.close - previous.first : 0,
    following?.block === stretch.block ? following.close - following.first : 0,
  );
  row[37] = gapBefore;
  row[38] = gapAfter;
  row[39] = Math.min(8, (scene.mentionFrom[end] ?? 0) - (scene.mentionFrom[start] ?? 0));
  row[40] = accordingToNear(scene, stretch) ? 1 : 0;
  row[41] = row[3] !== undefined && row[34] > 4 ? capitalsOutside(scene, start, end) : 0;
  row[42] = ((reading.classes[stretch.first + 1] ?? 0) & CAPITAL) !== 0 ? 1 : 0;
  row[43] =
    following !== undefined &&
    following.block === stretch.block + 1 &&
    following.open === reading.blocks[following.block]?.firstToken
      ? 1
      : 0;
  const nearest = mentions.all[(scene.mentionFrom[stretch.open] ?? 0) - 1];
  row[44] = nearest !== undefined && nearest.firstToken >= start ? Math.min(FAR, stretch.open - nearest.endToken) : FAR;
}

function capitalsOutside(scene: Scene, start: number, end: number): number {
  let words = 0;
  let capitals = 0;
  for (let index = start; index < Math.min(end, start + 40); index += 1) {
    if (scene.stretchOf[index] !== -1 || !isWordAt(scene.reading, index)) continue;
    words += 1;
    if (((scene.reading.classes[index] ?? 0) & CAPITAL) !== 0) capitals += 1;
  }
  return words === 0 ? 0 : capitals / words;
}

function accordingToNear(scene: Scene, stretch: Stretch): boolean {
  const { reading } = scene;
  const sentence = reading.sentenceOf[stretch.open];
  const isAccording = (index: number): boolean =>
    ((reading.classes[index] ?? 0) & SENTENCE_WORD) !== 0 && lowerAt(reading, index) === "according";
  for (let index = stretch.open - 1; index >= stretch.open - FAR && reading.sentenceOf[index] === sentence; index -= 1)
    if (isAccording(index)) return true;
  for (let index = stretch.close; index < Math.min(reading.count, stretch.close + FAR); index += 1)
    if (reading.sentenceOf[index] === sentence && isAccording(index)) return true;
  return false;
}

/** Writes the features of a stretch into `row`, one number each in the order of `QUOTE_FEATURES`. */
export function describeStretch(scene: Scene, stretch: Stretch, row: Float32Array): void {
  insideFeatures(scene, stretch, row);
  edgeFeatures(scene, stretch, row);
  sentenceFeatures(scene, stretch, row);
}
