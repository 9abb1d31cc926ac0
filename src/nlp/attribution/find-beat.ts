import { entityAt } from "../people/gather-mentions.ts";
import type { Stretch } from "../quotes/pair-marks.ts";
import { hasClass, isWordAt, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { ADVERB, CAPITAL, SPEECH, VERB } from "../word-classes.ts";
import { NOBODY } from "./candidates.ts";

/** In tokens, with the point: "The judge took off her glasses." */
const LONGEST_BEAT = 8;
/** Who does these gets the next words said to them. */
const ASKING: ReadonlySet<string> = new Set(
  "asked asks wondered pressed called demanded objected interrupted".split(" "),
);

/** Whether a stretch is a sentence of its own behind a sentence of the reporter's, with nothing said of who speaks. */
function standsAlone({ reading }: Scene, { open, first, close, after, block }: Stretch): boolean {
  if (textAt(reading, open - 1) !== "." || reading.blockOf[open - 1] !== block) return false;
  if (!hasClass(reading, first, CAPITAL) || isWordAt(reading, close - 1) || textAt(reading, close - 1) === ",")
    return false;
  return reading.blockOf[after] !== block || reading.sentenceOf[after] !== reading.sentenceOf[close - 1];
}

/**
 * Whoever does something in the short sentence right before a stretch that nobody is said to say: "|The judge| smiled.
 * “I will overrule it.”" A position in `mentions.all`; `NOBODY` where there is no such sentence, or where two people
 * are in it.
 */
export function findBeat(scene: Scene, stretch: Stretch): number {
  if (!standsAlone(scene, stretch)) return NOBODY;
  const { mentionFrom, mentions, reading, stretchOf } = scene;
  const last = stretch.open - 1;
  let first = last;
  while (last - first <= LONGEST_BEAT && reading.sentenceOf[first - 1] === reading.sentenceOf[last]) first -= 1;
  if (last - first > LONGEST_BEAT || reading.blockOf[first] !== stretch.block) return NOBODY;
  for (let index = first; index <= last; index += 1) if (stretchOf[index] !== -1) return NOBODY;
  const position = mentionFrom[first] ?? NOBODY;
  const mention = mentions.all[position];
  if (mention === undefined || mention.titleToken !== first || mention.isPossessive || mention.isPlural) return NOBODY;
  const sort = entityAt(mentions, position)?.sort ?? mention.sort;
  if (sort !== "person" && !(sort === "unknown" && mention.kind === "name")) return NOBODY;
  if ((mentionFrom[last] ?? 0) > position + 1) return NOBODY;
  const verb = hasClass(reading, mention.endToken, ADVERB) ? mention.endToken + 1 : mention.endToken;
  return hasClass(reading, verb, VERB | SPEECH) && !ASKING.has(textAt(reading, verb)) ? position : NOBODY;
}
