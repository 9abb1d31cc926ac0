import type { Mentions } from "./people/gather-mentions.ts";
import type { Stretch } from "./quotes/pair-marks.ts";
import { isWordAt, type Reading } from "./reading.ts";

/** An article as attribution sees it: its tokens, its quotes and all who may have said them. */
export interface Scene {
  readonly reading: Reading;
  readonly mentions: Mentions;
  readonly stretches: readonly Stretch[];
  /** By token: the number of the stretch it lies in, marks included; -1 outside of quotation marks. */
  readonly stretchOf: Int32Array;
  /** By token: how many words stand outside of quotation marks before it. One entry more than there are tokens. */
  readonly outsideBefore: Int32Array;
  /**
   * By token: the position in `mentions.all` of the first mention that begins at or behind it. One entry more than
   * there are tokens.
   */
  readonly mentionFrom: Int32Array;
}

/** The scene with other stretches: fewer of them, say. Linear. */
export function withStretches(scene: Scene, stretches: readonly Stretch[]): Scene {
  return stretches.length === scene.stretches.length
    ? scene
    : { ...scene, ...placeStretches(scene.reading, stretches) };
}

function placeStretches(
  reading: Reading,
  stretches: readonly Stretch[],
): Pick<Scene, "stretches" | "stretchOf" | "outsideBefore"> {
  const { count, memory } = reading;
  const stretchOf = memory.int32(count).fill(-1);
  stretches.forEach((stretch, index) => {
    stretchOf.fill(index, stretch.open, Math.min(count, stretch.after));
  });
  const outsideBefore = memory.int32(count + 1);
  let outside = 0;
  for (let index = 0; index < count; index += 1) {
    if (stretchOf[index] === -1 && isWordAt(reading, index)) outside += 1;
    outsideBefore[index + 1] = outside;
  }
  return { stretches, stretchOf, outsideBefore };
}

/** Sets the scene for the given stretches. Linear. */
export function setScene(reading: Reading, mentions: Mentions, stretches: readonly Stretch[]): Scene {
  const { count, memory } = reading;
  const mentionFrom = memory.int32(count + 1).fill(mentions.all.length);
  let token = 0;
  mentions.all.forEach(({ firstToken }, position) => {
    for (; token <= firstToken; token += 1) mentionFrom[token] = position;
  });
  return { reading, mentions, mentionFrom, ...placeStretches(reading, stretches) };
}
