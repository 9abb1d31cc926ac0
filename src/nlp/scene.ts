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
  /** By token: the position in `mentions.all` of the first mention that begins at or behind it. One entry more than there are tokens. */
  readonly mentionFrom: Int32Array;
}

/** Sets the scene for the given stretches. Linear. */
export function setScene(reading: Reading, mentions: Mentions, stretches: readonly Stretch[]): Scene {
  const count = reading.count;
  const stretchOf = new Int32Array(count).fill(-1);
  stretches.forEach((stretch, index) => {
    stretchOf.fill(index, stretch.open, Math.min(count, stretch.after));
  });
  const outsideBefore = new Int32Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    const outside = stretchOf[index] === -1 && isWordAt(reading, index) ? 1 : 0;
    outsideBefore[index + 1] = (outsideBefore[index] ?? 0) + outside;
  }
  const mentionFrom = new Int32Array(count + 1).fill(mentions.all.length);
  for (let position = mentions.all.length - 1; position >= 0; position -= 1) {
    mentionFrom[mentions.all[position]?.firstToken ?? count] = position;
  }
  for (let index = count - 1; index >= 0; index -= 1) {
    mentionFrom[index] = Math.min(mentionFrom[index] ?? 0, mentionFrom[index + 1] ?? 0);
  }
  return { reading, mentions, stretches, stretchOf, outsideBefore, mentionFrom };
}
