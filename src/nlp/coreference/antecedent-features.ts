import { entityAt } from "../people/gather-mentions.ts";
import type { Entity } from "../people/link-names.ts";
import type { FoundMention } from "../people/mention.ts";
import type { Stretch } from "../quotes/pair-marks.ts";
import { lowerAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { CAPITAL, DOCUMENT, GROUP, ORGANISATION, PREPOSITION, ROLE, SPEECH } from "../word-classes.ts";
import { mayBe } from "./antecedent-candidates.ts";
import { hasPredicate, introduces } from "./sentence-subject.ts";

/** What the model that ranks antecedents of a pronoun looks at, in the order of a row. */
export const ANTECEDENT_FEATURES = [
  "pronoun",
  "opensSentence",
  "opensBlock",
  "quoteBefore",
  "genderFit",
  "genderKnown",
  "sort",
  "rank",
  "sentences",
  "blocks",
  "lastSubject",
  "lastPossessive",
  "lastAttributive",
  "lastInQuote",
  "lastPreposition",
  "lastOpensSentence",
  "lastOpensBlock",
  "lastSpeaks",
  "sameSentence",
  "behind",
  "isPriorSpeaker",
  "priorBlocks",
  "saidBefore",
  "mentionsBefore",
  "mentionsInBlock",
  "mentionsBlockBefore",
  "namedInsideQuote",
  "rivals",
  "isFirstSubjectOfBlock",
  "isFirstOfBlockBefore",
  "fullName",
  "mostMentioned",
  "chainEntity",
  "chainDistance",
  "mentionsInAll",
  "lastFull",
  "namedSinceChain",
  "rivalSinceChain",
  "onlyNamedInBlock",
  "subjectOfSentenceBefore",
  "onlyNamedSinceQuote",
  "givenEnding",
  "lastIntroduces",
  "subjectOfSentence",
  "describedSubject",
] as const;

const ENDS_LIKE_HERS = /(?:a|ette|elle|lyn|lynn|anne?|een|ine|isse)$/u;

/** What is known when a pronoun is resolved. */
export interface Discourse {
  /** The entity that said the last quote, or -1, and the block it stands in. */
  readonly priorEntity: number;
  readonly priorBlock: number;
  /** By entity: quotes said so far. */
  readonly said: Uint16Array;
  /** The entity the last pronoun of the same gender stood for, or -1, and the token of that pronoun. */
  readonly chainEntity: number;
  readonly chainToken: number;
  /** The entity the last pronoun of the other gender stood for, or -1: who is "he" hardly is "she". */
  readonly otherEntity: number;
  /** By position of a pronoun: the entity it was found to stand for. */
  readonly referents: ReadonlyMap<number, number>;
  /** The entity that a description at a position stands for by its office, or -1. */
  readonly bearerOf: (position: number) => number;
}

/** A paragraph that is a list of names is looked at no further. */
const MOST_MENTIONS = 160;
const FARTHEST_TOKENS = 300;

const PRONOUNS: Readonly<Record<string, number>> = { he: 0, she: 1, they: 2, it: 3, i: 4, we: 5, who: 6 };

const flag = (value: boolean): number => (value ? 1 : 0);
/** 1 for the one who is known to be somewhere, -1 for all others, 0 when nobody is. */
const compare = (known: number, entity: number): number => (known < 0 ? 0 : known === entity ? 1 : -1);

function lastMentionFeatures(scene: Scene, position: number, row: Float32Array): void {
  const { reading, mentions, stretchOf } = scene;
  const mention = mentions.all[position];
  if (mention === undefined) return;
  const first = mention.titleToken;
  const after = reading.classes[mention.endToken] ?? 0;
  const before = reading.sentenceOf[first - 1] === reading.sentenceOf[first] ? (reading.classes[first - 1] ?? 0) : 0;
  const opens = reading.sentenceOf[first - 1] !== reading.sentenceOf[first];
  const block = reading.blocks[reading.blockOf[first] ?? 0];
  row[10] = flag((before & PREPOSITION) === 0 && hasPredicate(scene, first, mention.endToken));
  row[11] = flag(mention.isPossessive);
  row[12] = flag((after & (ORGANISATION | ROLE | DOCUMENT | GROUP)) !== 0 && (after & (CAPITAL | SPEECH)) === 0);
  row[13] = flag((stretchOf[first] ?? -1) !== -1);
  row[14] = flag((before & PREPOSITION) !== 0);
  row[15] = flag(opens);
  row[16] = flag(first === block?.firstToken);
  row[17] = flag((after & SPEECH) !== 0 || (before & SPEECH) !== 0);
  row[35] = mention.words.length;
  row[42] = flag(introduces(scene, position));
}

function countFeatures(scene: Scene, entity: Entity, token: number, row: Float32Array): void {
  const { reading } = scene;
  const block = reading.blockOf[token] ?? 0;
  let before = 0;
  let inBlock = 0;
  let inBlockBefore = 0;
  for (const mention of entity.mentions) {
    if (mention.firstToken >= token) break;
    before += 1;
    const at = reading.blockOf[mention.firstToken] ?? 0;
    if (at === block) inBlock += 1;
    else if (at === block - 1) inBlockBefore += 1;
  }
  row[23] = Math.min(20, before);
  row[24] = Math.min(4, inBlock);
  row[25] = Math.min(4, inBlockBefore);
  row[34] = Math.min(30, entity.mentions.length);
}

/** The first entity named outside of quotation marks in a block; -1 when there is none. */
export function firstOfBlock(scene: Scene, blockIndex: number): number {
  const { reading, mentions, mentionFrom, stretchOf } = scene;
  const block = reading.blocks[blockIndex];
  if (block === undefined) return -1;
  const first = mentionFrom[block.firstToken] ?? 0;
  const end = Math.min(mentionFrom[block.endToken] ?? 0, first + MOST_MENTIONS);
  for (let at = first; at < end; at += 1) {
    const mention = mentions.all[at];
    if (mention === undefined || mention.kind !== "name" || (stretchOf[mention.firstToken] ?? -1) !== -1) continue;
    const sort = entityAt(mentions, at)?.sort;
    if (sort === "place" || sort === "organisation") continue;
    return mentions.entityOf[at] ?? -1;
  }
  return -1;
}

/**
 * The one entity the pronoun may stand for that is named between two tokens, outside of quotation marks; -1 when there
 * is none, -2 when there are several. Where it `isSure`, only those of known gender count.
 */
export function onlyNamed(
  scene: Scene,
  pronoun: FoundMention,
  { from, to, isSure = true }: { from: number; to: number; isSure?: boolean },
): number {
  const { mentions, mentionFrom, stretchOf } = scene;
  let found = -1;
  // A text that lost its line breaks is one paragraph: who was named that far back opens nothing here.
  const nearest = Math.max(from, to - FARTHEST_TOKENS);
  for (let at = mentionFrom[nearest] ?? 0; at < (mentionFrom[to] ?? 0); at += 1) {
    const entity = entityAt(mentions, at);
    if (entity === undefined || !mayBe(entity, pronoun)) continue;
    if (entity.gender === "unknown" && (isSure || entity.sort !== "person")) continue;
    if ((stretchOf[mentions.all[at]?.firstToken ?? 0] ?? -1) !== -1 || entity.id === found) continue;
    if (found >= 0) return -2;
    found = entity.id;
  }
  return found;
}

function isInsideQuote(scene: Scene, stretch: Stretch | undefined, entity: number): boolean {
  if (stretch === undefined) return false;
  for (let at = scene.mentionFrom[stretch.first] ?? 0; at < (scene.mentionFrom[stretch.close] ?? 0); at += 1) {
    if (scene.mentions.entityOf[at] === entity) return true;
  }
  return false;
}

/**
 * Writes the features of one possible antecedent of the pronoun at `position` into `row`, in the order of
 * `ANTECEDENT_FEATURES`.
 */
export function describeAntecedent(
  scene: Scene,
  position: number,
  candidate: {
    entity: number;
    mention: number;
    rank: number;
    rivals: number;
    mostMentioned: boolean;
    firstOfBlock: number;
    firstOfBlockBefore: number;
    onlyOfBlock: number;
    namedSinceChain: number;
    subjectBefore: number;
    /** Whether that subject is the same pronoun: "She" goes on being "she". */
    isPronounBefore: boolean;
    describedBefore: number;
    subjectOfSentence: number;
    namedSinceQuote: number;
  },
  options: { discourse: Discourse; stretch: Stretch | undefined; row: Float32Array },
): void {
  const { reading, mentions, stretchOf } = scene;
  const { discourse, stretch, row } = options;
  row.fill(0);
  const pronoun = mentions.all[position];
  const entity = mentions.entities[candidate.entity];
  const last = mentions.all[candidate.mention];
  if (pronoun === undefined || entity === undefined || last === undefined) return;
  const token = pronoun.firstToken;
  const block = reading.blockOf[token] ?? 0;
  const lastBlock = reading.blockOf[last.firstToken] ?? 0;
  row[0] = PRONOUNS[lowerAt(reading, token)] ?? 7;
  row[1] = flag(reading.sentenceOf[token - 1] !== reading.sentenceOf[token]);
  row[2] = flag(token === reading.blocks[block]?.firstToken);
  row[3] = flag((stretchOf[token - 1] ?? -1) !== -1);
  row[4] = entity.gender === "unknown" ? 0 : entity.gender === pronoun.gender ? 1 : -1;
  row[5] = flag(pronoun.gender !== "unknown");
  row[6] = entity.sort === "person" ? 2 : entity.sort === "unknown" ? 1 : 0;
  row[7] = candidate.rank;
  // What is said in the quote between them is no sentence of the reporter's.
  const isBetween = stretch !== undefined && stretch.open < token && last.firstToken < stretch.open;
  const sentence = reading.sentenceOf[isBetween ? stretch.open : token] ?? 0;
  row[8] = Math.min(30, Math.abs(sentence - (reading.sentenceOf[last.firstToken] ?? 0)));
  row[9] = Math.min(20, block - lastBlock);
  lastMentionFeatures(scene, candidate.mention, row);
  row[18] = flag(reading.sentenceOf[token] === reading.sentenceOf[last.firstToken]);
  row[19] = flag(candidate.mention > position);
  row[20] = flag(discourse.priorEntity === candidate.entity);
  row[21] = discourse.priorBlock < 0 ? 9 : Math.min(9, block - discourse.priorBlock);
  row[22] = Math.min(6, discourse.said[candidate.entity] ?? 0);
  countFeatures(scene, entity, token, row);
  row[26] = flag(isInsideQuote(scene, stretch, candidate.entity));
  row[27] = candidate.rivals;
  row[28] = flag(candidate.firstOfBlock === candidate.entity);
  row[29] = flag(candidate.firstOfBlockBefore === candidate.entity);
  row[30] = Math.min(4, entity.words.length);
  row[31] = flag(candidate.mostMentioned);
  row[32] = flag(discourse.chainEntity === candidate.entity);
  // Whoever is named after the last "he" may take over from whom that "he" stood for.
  row[36] = flag(discourse.chainToken >= 0 && last.firstToken > discourse.chainToken && row[13] === 0);
  row[37] = flag(candidate.namedSinceChain >= 0 && candidate.namedSinceChain !== candidate.entity);
  row[38] = flag(candidate.onlyOfBlock === candidate.entity);
  row[39] = compare(candidate.subjectBefore, candidate.entity);
  if (row[39] === 1 && candidate.isPronounBefore) row[39] = 2;
  row[44] = flag(candidate.describedBefore === candidate.entity);
  row[43] = compare(candidate.subjectOfSentence, candidate.entity);
  // One, another one, several, or nobody.
  const since = candidate.namedSinceQuote;
  row[40] = since === candidate.entity ? 2 : since >= 0 ? -1 : since === -2 ? 1 : 0;
  // Of a given name nobody listed, how it ends tells a little: "Ayla", "Joon".
  row[41] = ENDS_LIKE_HERS.test(entity.words[0] ?? "") === (pronoun.gender === "female") ? 1 : -1;
  row[33] = discourse.chainToken < 0 ? 9 : Math.min(9, block - (reading.blockOf[discourse.chainToken] ?? 0));
}
