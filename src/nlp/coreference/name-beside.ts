import { entityAt } from "../people/gather-mentions.ts";
import { hasClass, isWordAt, type Reading, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { ADVERB, AUXILIARY, CAPITAL, GIVEN_NAME, PREPOSITION, SPEECH, VERB } from "../word-classes.ts";

/** Between a description and the name it gives somebody. */
const NAMING: ReadonlySet<string> = new Set(["named", "called", "identified", "known"]);

/** The entity of a name that begins at a token and is nobody's but a person's; -1 when there is none. */
function personAt(scene: Scene, token: number): number {
  const { mentions } = scene;
  const position = scene.mentionFrom[token] ?? -1;
  const name = mentions.all[position];
  if (name?.kind !== "name" || name.titleToken !== token || name.isPossessive) return -1;
  const entity = entityAt(mentions, position);
  if (entity === undefined || entity.sort === "place" || entity.sort === "organisation") return -1;
  // "his wife, Lena, went back"
  const isGiven = hasClass(scene.reading, name.firstToken, GIVEN_NAME) || textAt(scene.reading, token) === "@";
  return entity.sort === "person" || name.words.length > 1 || isGiven ? entity.id : -1;
}

/**
 * "the spokesman, Federico Lombo, told", "another engineer, Ada Stone of Hale & Sons": the entity whose name stands
 * behind a comma; -1 when none does.
 */
function apposedName(scene: Scene, comma: number): number {
  const { mentions, reading } = scene;
  if (textAt(reading, comma) !== ",") return -1;
  const entity = personAt(scene, comma + 1);
  const end = mentions.all[scene.mentionFrom[comma + 1] ?? -1]?.endToken ?? 0;
  const closes = !isWordAt(reading, end) || ((reading.classes[end] ?? 0) & PREPOSITION) !== 0;
  return closes ? entity : -1;
}

/** In tokens, of a phrase with a preposition. */
const LONGEST_PHRASE = 9;

/**
 * "A spokesman |for the mayor|, Trip Hale, declined": the comma behind a phrase that goes on with a description; -1
 * when there is none.
 */
function commaBehindPhrase(scene: Scene, end: number): number {
  const { reading, stretchOf } = scene;
  if (((reading.classes[end] ?? 0) & PREPOSITION) === 0) return -1;
  for (let index = end + 1; index < end + LONGEST_PHRASE && stretchOf[index] === -1; index += 1) {
    if (textAt(reading, index) === ",") return index;
    if (((reading.classes[index] ?? 0) & (SPEECH | AUXILIARY | VERB)) !== 0) return -1;
  }
  return -1;
}

/** In tokens: "with the rescue team, who would give her first name only as". */
const LONGEST_GIVING = 14;
const GIVING: ReadonlySet<string> = new Set(["name", "himself", "herself", "themselves", "identified"]);
const GOES: ReadonlySet<string> = new Set(["goes", "went"]);

/**
 * "a woman who gave her name as |Rosa|", "a man identified only by his first name, |Duc|": where the name begins; -1
 * when none is given.
 */
function nameGiven(reading: Reading, end: number): number {
  const sentence = reading.sentenceOf[end - 1];
  for (let index = end; index < end + LONGEST_GIVING && reading.sentenceOf[index] === sentence; index += 1) {
    // "a moderator, who goes by frogdad"
    if (GOES.has(textAt(reading, index)) && textAt(reading, index + 1) === "by") return index + 2;
    if (!GIVING.has(textAt(reading, index))) continue;
    const as = textAt(reading, index + 1) === "only" ? index + 2 : index + 1;
    const introduces =
      textAt(reading, as) === "as" || (textAt(reading, index) === "name" && textAt(reading, as) === ",");
    if (introduces) return hasClass(reading, as + 1, CAPITAL) ? as + 1 : -1;
  }
  return -1;
}

/** "a user called |milkdrunk|": whether a name in small letters begins at a token. */
function isHandleBehind({ mentionFrom, mentions, reading }: Scene, token: number): boolean {
  const name = mentions.all[mentionFrom[token] ?? -1];
  return name?.kind === "name" && name.firstToken === token && !hasClass(reading, token, CAPITAL);
}

/**
 * "a farmer named Otto Lind", "the base chief known as Bob": the entity the description is called; -1 when it is not.
 */
function givenName(scene: Scene, end: number): number {
  const { reading } = scene;
  const given = nameGiven(reading, end);
  if (given >= 0) return entityAt(scene.mentions, scene.mentionFrom[given] ?? -1)?.id ?? -1;
  if (!NAMING.has(textAt(reading, end))) return -1;
  const first = textAt(reading, end + 1) === "as" ? end + 2 : end + 1;
  return isHandleBehind(scene, first)
    ? (scene.mentions.entityOf[scene.mentionFrom[first] ?? -1] ?? -1)
    : personAt(scene, first);
}

/** Between a subject and its verb. */
const BEFORE_VERB: ReadonlySet<string> = new Set(["also", "then", "later", "once", "now", "still", "never"]);

/**
 * "Hugh Hill, a doctor in Ohio,": the entity whose name stands before the comma that opens the description; -1 when
 * none does, or when the description is the subject of a verb ("In the tape of Hugh Hill, |a woman| tells").
 */
function nameBefore(scene: Scene, position: number): number {
  const { mentions, reading } = scene;
  const first = mentions.all[position]?.firstToken ?? 0;
  const name = mentions.all[position - 1];
  let end = mentions.all[position]?.endToken ?? -1;
  // "In Chelsea, the mayor |also| said"
  while (hasClass(reading, end, ADVERB) || BEFORE_VERB.has(textAt(reading, end))) end += 1;
  if (hasClass(reading, end, SPEECH | AUXILIARY | VERB)) return -1;
  if (textAt(reading, first - 1) !== "," || name?.kind !== "name" || name.endToken !== first - 1) return -1;
  return personAt(scene, name.titleToken);
}

/**
 * The person whose name stands beside a description and means the same ("the spokesman, Federico Lombo,"); -1 when none
 * does.
 */
export function nameBeside(scene: Scene, position: number): number {
  const end = scene.mentions.all[position]?.endToken ?? 0;
  const comma = commaBehindPhrase(scene, end);
  const behind = Math.max(apposedName(scene, end), givenName(scene, end), comma < 0 ? -1 : apposedName(scene, comma));
  return behind >= 0 ? behind : nameBefore(scene, position);
}
