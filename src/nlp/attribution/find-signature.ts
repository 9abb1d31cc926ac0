import type { Stretch } from "../quotes/pair-marks.ts";
import { textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { ALL_CAPITALS } from "../word-classes.ts";
import { NOBODY } from "./candidates.ts";

/** A place or a trade may follow the name. */
const MOST_WORDS_BEHIND = 6;
const DASHES: ReadonlySet<string> = new Set(["—", "–", "―", "-", "~"]);

/** Whether its paragraph is the stretch alone. */
function opensWithQuote(scene: Scene, stretch: Stretch): boolean {
  return scene.reading.blocks[stretch.block]?.firstToken === stretch.open;
}

/**
 * “…” — Maria Lopez: the name that signs a quotation behind a dash, at the end of its paragraph, as a position in
 * `mentions.all`; `NOBODY` when there is none. A word or two may follow the name ("— Maria Lopez, Tucson").
 */
export function findSignature(scene: Scene, stretch: Stretch): number {
  const { reading, mentions, mentionFrom } = scene;
  let index = stretch.after;
  while (index < stretch.after + 3 && /^[.,!?]$/u.test(textAt(reading, index))) index += 1;
  // The signature may stand on a line of its own.
  const isBelow = index === reading.blocks[stretch.block]?.endToken && opensWithQuote(scene, stretch);
  const block = reading.blocks[isBelow ? stretch.block + 1 : stretch.block];
  if (block === undefined || index >= block.endToken || !DASHES.has(textAt(reading, index))) return NOBODY;
  while (DASHES.has(textAt(reading, index))) index += 1;
  const position = mentionFrom[index] ?? -1;
  const mention = mentions.all[position];
  if (mention === undefined || mention.kind !== "name" || mention.titleToken !== index) return NOBODY;
  let end = mention.endToken;
  if (textAt(reading, end) === ".") end += 1;
  const opensNext = (scene.stretchOf[end] ?? -1) !== -1 && end < block.endToken;
  return opensNext || block.endToken - mention.endToken <= MOST_WORDS_BEHIND ? position : NOBODY;
}

/** WALLACE: …: the name in capitals that labels the words of a transcript, inside the quotation marks; `NOBODY` when there is none. */
export function findLabel(scene: Scene, stretch: Stretch): number {
  const { reading, mentions, mentionFrom } = scene;
  const position = mentionFrom[stretch.first] ?? -1;
  const mention = mentions.all[position];
  if (mention?.kind !== "name" || mention.titleToken !== stretch.first) return NOBODY;
  const isCapital = ((reading.classes[mention.endToken - 1] ?? 0) & ALL_CAPITALS) !== 0;
  return isCapital && textAt(reading, mention.endToken) === ":" ? position : NOBODY;
}
