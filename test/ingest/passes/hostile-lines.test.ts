import { describe, expect, it } from "vitest";
import { readArticle } from "../../../src/ingest/read.ts";
import { HOSTILE_FRAMES, HOSTILE_UNITS } from "../../helpers/hostile-lines.ts";

/** The longest line that the passes are asked about. */
const LONGEST = 690;
/** Each takes a millisecond or so; a pattern that reads the line in thousands of ways takes minutes. */
const SLOWEST_MS = 250;

type Frame = readonly [before: string, behind: string];

const timeOf = (line: string): number => {
  const start = performance.now();
  readArticle({ id: "hostile", text: `The Bridge\n\n${line}\n\nPhoto: Jane Doe\n\nNobody was surprised.` });
  return performance.now() - start;
};

/** The length at which the line takes too long, approached in small steps, since a long one might never end. */
function lengthTooLong(unit: string, [before, behind]: Frame): number | undefined {
  for (let length = 24; length <= LONGEST; length = Math.ceil(length * 1.3)) {
    const times = Math.max(1, Math.floor((length - before.length - behind.length) / unit.length));
    const line = `${before}${unit.repeat(times)}${behind}`;
    if (Math.min(timeOf(line), timeOf(line)) > SLOWEST_MS) return length;
  }
  return undefined;
}

describe("the passes together", () => {
  it.each(HOSTILE_FRAMES)("answer at once whatever a line between %j and %j is made of", (...frame) => {
    const slow = HOSTILE_UNITS.filter((unit) => lengthTooLong(unit, frame) !== undefined);
    expect(slow).toEqual([]);
  });
});
