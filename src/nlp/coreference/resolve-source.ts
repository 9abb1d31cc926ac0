import { isRelative } from "../people/find-pronouns.ts";
import type { FoundMention } from "../people/mention.ts";
import { isQuestion } from "../quotes/is-question.ts";
import type { Stretch } from "../quotes/pair-marks.ts";
import { hasClass, isWordAt, lowerAt, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { PackedTrees } from "../trees.ts";
import { FUNCTION_WORD } from "../word-classes.ts";
import { antecedentCandidates } from "./antecedent-candidates.ts";
import { onlyNamed } from "./antecedent-features.ts";
import { describedNearby } from "./described-nearby.ts";
import { createDiscourseMemory, type DiscourseMemory } from "./discourse.ts";
import { nameBeside } from "./name-beside.ts";
import { createIntroductions, isIntroduction } from "./nameless.ts";
import { createRoleReader, isOffice, nearBearer, resolveDescription } from "./resolve-descriptions.ts";
import { resolvePronoun } from "./resolve-pronouns.ts";
import { relatedMention } from "./resolve-relatives.ts";
import { createTheyResolver, namesSeveral, severalBefore } from "./resolve-they.ts";
import { subjectBefore, subjectOfSentence, subjectPastPronouns } from "./sentence-subject.ts";
import { isAnyone, mayDescribeSpeaker, speakerOfSentenceBefore } from "./take-up-speaker.ts";

/** Whom a source stands for. */
export interface Resolution {
  /** The entity's `id`; -1 when the source has no name. */
  readonly entity: number;
  /** Position of the name mention it leans on; -1 when the source is a name itself or has none. */
  readonly antecedent: number;
  readonly probability: number;
  /** What spoke for the antecedent, in the order of `ANTECEDENT_FEATURES`; null where none had to be chosen. */
  readonly row: Float32Array | null;
}

/**
 * How often a description whose role the article gives somebody stands for them. Measured on the development articles.
 */
const ROLE_PROBABILITY = 0.8;
/** A name beside a description hardly is somebody else's. */
const BESIDE_PROBABILITY = 0.97;
const SALIENCE_DISCOUNT = 0.8;
/** In sentences. Of the six descriptions of the corpus whose bearer was away longer, five were somebody else's. */
const LONGEST_ABSENCE = 5;

/** A person who goes by they/them is seldom meant together with others. */
const THEY_PROBABILITY = 0.9;

/** A text that lost its line breaks is one paragraph. */
const MOST_MENTIONS = 80;
/** Verbs of somebody who gets an answer, and seldom goes on. */
const ASKING: ReadonlySet<string> = new Set(["asked", "asks", "wondered", "pressed"]);

const NOBODY_KNOWN: Resolution = { entity: -1, antecedent: -1, probability: 1, row: null };

/** Resolves one source of the scene after the other, in source order, remembering what each pronoun stood for. */
export interface SourceResolver {
  resolve(position: number, stretch: Stretch): Resolution;
  /** Tells the resolver who said the stretch, so that the next sources can lean on it. */
  readonly record: DiscourseMemory["record"];
}

/** Creates the resolver of one article's sources. */
export function createSourceResolver(scene: Scene, trees: PackedTrees): SourceResolver {
  const { mentions } = scene;
  const rolesOf = createRoleReader(scene);
  const memory = createDiscourseMemory(scene, trees, rolesOf);
  const resolved = new Map<number, Resolution>();
  const introducedBy = createIntroductions(scene);
  const resolveThey = createTheyResolver(scene);
  /** The last source, when it is a description of somebody whom the article does not name. */
  let nameless = -1;

  /**
   * A spokeswoman said … She added: whether a pronoun takes up the description at `taken`, whom nobody named in between
   * could replace.
   */
  const takesUp = (position: number, taken: number): boolean => {
    const { blockOf } = scene.reading;
    const pronoun = mentions.all[position];
    const source = mentions.all[taken];
    if (pronoun === undefined || source?.kind !== "description" || taken >= position) return false;
    if (source.sort !== "person") return false;
    // "One engineer said … She added": no name, and no gender, as long as nobody else is spoken of.
    const isUnnamed = source.gender === "unknown" && (isIntroduction(scene, taken) || isNobodyElse(scene, position));
    if (source.gender !== pronoun.gender && !isUnnamed) return false;
    if (isUnnamed && isSpokenTo(scene, pronoun, source)) return false;
    if (pronoun.isPlural && namesSeveral(scene, taken, position)) return false;
    const subject = subjectBefore(scene, pronoun.firstToken);
    if (isUnnamed && subject > taken && isNamed(scene, subject)) return false;
    if ((blockOf[pronoun.firstToken] ?? 0) - (blockOf[source.firstToken] ?? 0) > 1) return false;
    return onlyNamed(scene, pronoun, { from: source.endToken, to: pronoun.firstToken }) === -1;
  };

  /**
   * "His mother, reached by phone, said he was ill. “He needs help,” she said.": the description that is the subject of
   * the sentence before and stands for nobody named; -1 otherwise.
   */
  const namelessSubject = (position: number, stretch: Stretch): number => {
    // "A teacher who asked for no name, because she feared it, said"
    const own = subjectOfSentence(scene, mentions.all[position]?.firstToken ?? 0);
    const subject = mentions.all[own]?.kind === "description" ? own : subjectPastPronouns(scene, position);
    const description = mentions.all[subject];
    if (description === undefined || !takesUp(position, subject)) return -1;
    // "A neighbor called. “It burns,” she said", but not "A reporter asked. “Yes,” she said".
    const asks = ASKING.has(textAt(scene.reading, description.endToken));
    // "Some said |they| knew. One engineer left. “Yes,” they said": these are not the same.
    const isTaken = mentions.all[position]?.isPlural === false && hasPronounBefore(scene, position, subject);
    if (description.gender === "unknown" && (asks || isTaken)) return -1;
    return resolveOnce(subject, stretch).entity < 0 ? subject : -1;
  };

  const ofPronoun = (position: number, stretch: Stretch): Resolution => {
    const pronoun = mentions.all[position];
    if (pronoun === undefined) return NOBODY_KNOWN;
    if (isRelative(scene.reading, pronoun)) {
      const related = relatedMention(scene, position);
      if (related < 0) return NOBODY_KNOWN;
      return { ...resolveOnce(related, stretch), antecedent: related };
    }
    const they = pronoun.gender === "unknown" ? resolveThey(position) : -1;
    if (they >= 0)
      return { entity: mentions.entityOf[they] ?? -1, antecedent: they, probability: THEY_PROBABILITY, row: null };
    const isThey = lowerAt(scene.reading, pronoun.firstToken) === "they";
    if (pronoun.gender === "unknown" && !isThey) return NOBODY_KNOWN;
    const taken = takesUp(position, nameless) ? nameless : namelessSubject(position, stretch);
    if (taken >= 0) return { entity: -1, antecedent: taken, probability: ROLE_PROBABILITY, row: null };
    const nearby = isThey ? -1 : describedNearby(scene, position);
    if (nearby >= 0) {
      const { entity } = resolveOnce(nearby, stretch);
      return { entity, antecedent: nearby, probability: ROLE_PROBABILITY, row: null };
    }
    if (isThey) {
      const several = severalBefore(scene, position);
      return several < 0 ? NOBODY_KNOWN : { ...NOBODY_KNOWN, antecedent: several, probability: ROLE_PROBABILITY };
    }
    const found = resolvePronoun(scene, trees, position, { discourse: memory.before(position), stretch });
    if (found === null) return NOBODY_KNOWN;
    memory.settle(position, found.entity);
    return { entity: found.entity, antecedent: found.mention, probability: found.probability, row: found.row };
  };

  /**
   * Whose office a description names, unless somebody else has spoken since they were named long ago: "the governor"
   * may be another one then.
   */
  const freshBearer = (position: number): number => {
    const bearer = resolveDescription(scene, position, rolesOf);
    if (bearer < 0) return -1;
    const { sentenceOf } = scene.reading;
    const last = mentions.all[nearestMention(scene, bearer, position)];
    const sentences =
      (sentenceOf[mentions.all[position]?.firstToken ?? 0] ?? 0) - (sentenceOf[last?.firstToken ?? 0] ?? 0);
    if (sentences <= LONGEST_ABSENCE) return bearer;
    const { priorEntity } = memory.before(position);
    return priorEntity < 0 || priorEntity === bearer ? bearer : -1;
  };

  const isNextBlock = (position: number, block: number): boolean =>
    (scene.reading.blockOf[mentions.all[position]?.firstToken ?? 0] ?? 0) - block <= 1;

  /**
   * "One patient asked … |The person| added": the last source, where "the person" can only take up whoever spoke
   * without a name; -1 otherwise.
   */
  const takenUpByAnyone = (position: number): number => {
    const block = scene.reading.blockOf[mentions.all[nameless]?.firstToken ?? -1] ?? -1;
    const isNear = nameless >= 0 && nameless < position && isNextBlock(position, block);
    return isNear && mentions.all[nameless]?.sort === "person" && isAnyone(scene, position) ? nameless : -1;
  };

  /**
   * Whom a description stands for that says what the last speaker is, though nothing has said so before; -1 where
   * somebody else may be meant.
   */
  const speakerDescribed = (position: number): number => {
    const description = mentions.all[position];
    if (description?.sort !== "person") return -1;
    // "The picture is still up, Kim Hale said. “It keeps us humble,” |the Tri-City sophomore| said."
    if (isOffice(scene, position)) return speakerOfSentenceBefore(scene, position);
    const { priorEntity, priorBlock } = memory.before(position);
    if (priorEntity < 0 || nameless >= 0 || !isNextBlock(position, priorBlock) || !mayDescribeSpeaker(scene, position))
      return -1;
    const from = scene.reading.blocks[priorBlock]?.firstToken ?? 0;
    const only = onlyNamed(scene, description, { from, to: description.firstToken, isSure: false });
    return only === priorEntity || only === -1 ? priorEntity : -1;
  };

  const resolveOnce = (position: number, stretch: Stretch): Resolution => {
    const entity = mentions.entityOf[position] ?? -1;
    if (entity >= 0) return { entity, antecedent: -1, probability: 1, row: null };
    if (mentions.all[position]?.kind === "pronoun") return ofPronoun(position, stretch);
    const beside = mentions.all[position]?.sort === "person" ? nameBeside(scene, position) : -1;
    if (beside >= 0) {
      const antecedent = nearestMention(scene, beside, position);
      return { entity: beside, antecedent, probability: BESIDE_PROBABILITY, row: null };
    }
    const described = freshBearer(position);
    const near = described >= 0 ? described : nearBearer(scene, position, rolesOf);
    const introduction = described >= 0 ? -1 : introducedBy(position);
    // "A spokesperson declined. … The spokesperson, Ada Stone, said": the one who was named since.
    const isNamedSince = near >= 0 && nearestMention(scene, near, position) > introduction;
    if (introduction >= 0 && !isNamedSince) {
      // "A user called milkdrunk asked … the user wrote"
      const called = nameBeside(scene, introduction);
      const name = called < 0 ? introduction : nearestMention(scene, called, position);
      return { entity: called, antecedent: name, probability: called < 0 ? 1 : BESIDE_PROBABILITY, row: null };
    }
    const anyone = near >= 0 ? -1 : takenUpByAnyone(position);
    if (anyone >= 0) return { ...NOBODY_KNOWN, antecedent: anyone };
    const bearer = near >= 0 ? near : speakerDescribed(position);
    if (bearer >= 0) {
      const antecedent = nearestMention(scene, bearer, position);
      return { entity: bearer, antecedent, probability: ROLE_PROBABILITY, row: null };
    }
    if (!isOffice(scene, position)) return NOBODY_KNOWN;
    // "the Vermont senator", whose office the article never names: whoever is spoken of.
    const found = resolvePronoun(scene, trees, position, { discourse: memory.before(position), stretch });
    return found === null
      ? NOBODY_KNOWN
      : {
          entity: found.entity,
          antecedent: found.mention,
          probability: found.probability * SALIENCE_DISCOUNT,
          row: found.row,
        };
  };

  return {
    resolve: (position, stretch) => {
      const known = resolved.get(position);
      if (known !== undefined) return known;
      const found = resolveOnce(position, stretch);
      resolved.set(position, found);
      return found;
    },
    record: (said) => {
      memory.record(said);
      const source = mentions.all[said.position];
      if (said.entity >= 0) nameless = -1;
      // "a reporter asked. “Yes,” he said": who asks seldom goes on.
      else if (source?.kind === "description") nameless = isQuestion(scene.reading, said.stretch) ? -1 : said.position;
      else nameless = Math.max(nameless, resolved.get(said.position)?.antecedent ?? -1);
    },
  };
}

/** In paragraphs: who was named longer ago is not who is meant. */
const FARTHEST_BLOCKS = 2;

/** Whether nobody a pronoun may stand for is named near before it. */
function isNobodyElse(scene: Scene, position: number): boolean {
  const { mentions, reading } = scene;
  const block = reading.blockOf[mentions.all[position]?.firstToken ?? 0] ?? 0;
  return antecedentCandidates(scene, position).every(({ mention }) => {
    const at = reading.blockOf[mentions.all[mention]?.firstToken ?? 0] ?? 0;
    return mention > position || block - at > FARTHEST_BLOCKS;
  });
}

const isNamed = (scene: Scene, position: number): boolean =>
  scene.mentions.all[position]?.kind === "name" || nameBeside(scene, position) >= 0;

/**
 * Whether a pronoun of the same gender stands before a subject in its paragraph, in the reporter's words: "|she|
 * laughed. A clerk nodded. “Yes,” she said".
 */
function hasPronounBefore(scene: Scene, position: number, subject: number): boolean {
  const { mentions, reading, stretchOf } = scene;
  const pronoun = mentions.all[position];
  for (let at = subject - 1; at >= Math.max(0, position - MOST_MENTIONS); at -= 1) {
    const mention = mentions.all[at];
    if (mention === undefined || reading.blockOf[mention.firstToken] !== reading.blockOf[pronoun?.firstToken ?? 0])
      return false;
    const isSame = mention.kind === "pronoun" && mention.gender === pronoun?.gender && !isRelative(reading, mention);
    if (isSame && stretchOf[mention.firstToken] === -1) return true;
  }
  return false;
}

const OBJECTS = { male: "him", female: "her" } as const;

/**
 * "A lawyer wrote to |him|. He said …": whether, between a description and a pronoun, that pronoun is somebody else by
 * its object form.
 */
function isSpokenTo({ reading, stretchOf }: Scene, pronoun: FoundMention, source: FoundMention): boolean {
  if (pronoun.gender === "unknown") return false;
  for (let index = source.endToken; index < Math.min(pronoun.firstToken, source.endToken + MOST_MENTIONS); index += 1) {
    if (textAt(reading, index) !== OBJECTS[pronoun.gender] || stretchOf[index] !== -1) continue;
    // "her badge" is her own.
    const isObject = !isWordAt(reading, index + 1) || hasClass(reading, index + 1, FUNCTION_WORD);
    if (pronoun.gender === "male" || isObject) return true;
  }
  return false;
}

/** Position of the last mention of an entity before a position, or of the first behind it. */
export function nearestMention(scene: Scene, entity: number, position: number): number {
  const { mentions } = scene;
  for (let at = position - 1; at >= 0; at -= 1) if (mentions.entityOf[at] === entity) return at;
  return mentions.entityOf.indexOf(entity, position);
}
