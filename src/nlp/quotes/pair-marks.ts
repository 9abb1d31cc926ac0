import { characterClass, SPACE } from "../characters.ts";
import { type Block, isWordAt, type Reading } from "../reading.ts";
import { CLOSING, type Mark, OPENING } from "./marks.ts";
import { mayOpenSingle, singleMarks } from "./single-marks.ts";

/**
 * Words between two quotation marks, within one paragraph of the body: a quote, or a title, a nickname, a scare quote.
 */
export interface Stretch {
  /** Token index of the opening mark, and of the first word behind it. */
  readonly open: number;
  readonly first: number;
  /** Token index of the closing mark; for a stretch left open, of the block's end. */
  readonly close: number;
  /** Token index behind the closing mark. */
  readonly after: number;
  readonly closed: boolean;
  readonly block: number;
  /**
   * Whether the stretch before, of this paragraph or of the one before, was left open and this one takes it up again.
   */
  readonly continues: boolean;
}

const NO_MARK = 0;
const EITHER = 3;
/** A mark only when it is doubled: '' and ``. */
const SINGLE = 4;

/** By the unit of a mark. */
const SIDES = new Uint8Array(0x10000);
for (const [side, marks] of [
  [OPENING, "“„«"],
  [CLOSING, "”»"],
  [EITHER, '"″'],
  [SINGLE, "`'’‘"],
] as const)
  for (const mark of marks) SIDES[mark.charCodeAt(0)] = side;
const BACKTICK = "`".charCodeAt(0);

const ROOM_BEFORE = 1;
const ROOM_AFTER = 2;
/** By unit: whether a mark behind it may open, and whether a mark before it may close. */
const ROOM = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  characterClass(unit) === SPACE ? ROOM_BEFORE | ROOM_AFTER : 0,
);
for (const mark of "([{‘") ROOM[mark.charCodeAt(0)] = ROOM_BEFORE;
for (const mark of ")]}.,;!?’") ROOM[mark.charCodeAt(0)] = ROOM_AFTER;
for (const mark of "—–/:'-") ROOM[mark.charCodeAt(0)] = ROOM_BEFORE | ROOM_AFTER;

/** The side of a mark by the character on each hand: "word," opens before a letter, closes behind one. */
function sideByPlace(text: string, start: number, end: number): number {
  const roomBefore = start === 0 || ((ROOM[text.charCodeAt(start - 1)] as number) & ROOM_BEFORE) !== 0;
  const roomAfter = end >= text.length || ((ROOM[text.charCodeAt(end)] as number) & ROOM_AFTER) !== 0;
  if (roomBefore && !roomAfter) return OPENING;
  if (roomAfter && !roomBefore) return CLOSING;
  return EITHER;
}

function markAt(reading: Reading, index: number): Mark | null {
  if (isWordAt(reading, index)) return null;
  const { text } = reading;
  const start = reading.starts[index] ?? 0;
  const unit = text.charCodeAt(start);
  const side = SIDES[unit] as number;
  if (side === NO_MARK) return null;
  if (side === SINGLE) {
    const isDouble = text.charCodeAt(start + 1) === unit && reading.starts[index + 1] === start + 1;
    if (!isDouble) return null;
    return { token: index, width: 2, side: unit === BACKTICK ? OPENING : sideByPlace(text, start, start + 2) };
  }
  const place = sideByPlace(text, start, start + 1);
  // Writers mix up the marks: a curly one counts by its place when that is plain.
  return { token: index, width: 1, side: place === EITHER ? side : place };
}

/**
 * Where the openers and closers of a block do not match, a mark while a stretch is open closes it, nested marks being
 * rarer than slips.
 */
function isBalanced(marks: readonly Mark[]): boolean {
  let depth = 0;
  for (const { side } of marks) {
    if (side === EITHER) return false;
    depth += side === OPENING ? 1 : -1;
    if (depth < 0 || depth > 2) return false;
  }
  return depth === 0;
}

function pairBlock(reading: Reading, blockIndex: number, marks: readonly Mark[], continues: boolean): Stretch[] {
  const stretches: Stretch[] = [];
  const nests = isBalanced(marks);
  let opening: Mark | null = null;
  let depth = 0;
  const push = (mark: Mark, close: number, width: number): void => {
    const first = mark.token + mark.width;
    if (first >= close) return;
    const last = stretches.at(-1);
    const isContinued = last === undefined ? continues : last.close === mark.token;
    stretches.push({
      open: mark.token,
      first,
      close,
      after: close + width,
      closed: width > 0,
      block: blockIndex,
      continues: isContinued,
    });
  };
  for (const mark of marks) {
    if (opening === null) {
      if (mark.side === CLOSING) continue;
      opening = mark;
      depth = 1;
    } else if (mark.side === OPENING && nests) {
      depth += 1;
    } else if (mark.side === OPENING && mark.token - opening.token > 1 && mark.side === opening.side) {
      // Two openers in a row: the first was never closed, or is a slip; the later one is the better guess.
      push(opening, mark.token, 0);
      opening = mark;
    } else {
      depth -= 1;
      if (depth > 0) continue;
      push(opening, mark.token, mark.width);
      opening = null;
    }
  }
  const end = reading.blocks[blockIndex]?.endToken ?? 0;
  if (opening !== null) push(opening, end, 0);
  return stretches;
}

function marksOf(reading: Reading, block: Block): Mark[] {
  const marks: Mark[] = [];
  let isInAttribute = false;
  for (let index = block.firstToken; index < block.endToken; index += 1) {
    const mark = markAt(reading, index);
    if (mark === null) continue;
    index += mark.width - 1;
    // The value of an attribute in left-over markup is no quotation: author="somebody".
    const opensAttribute = reading.text.charAt((reading.starts[mark.token] ?? 0) - 1) === "=";
    if (!opensAttribute && !isInAttribute) marks.push(mark);
    isInAttribute = opensAttribute;
  }
  return marks;
}

function pairBlocks(reading: Reading, marksIn: (reading: Reading, block: Block) => readonly Mark[]): Stretch[] {
  const stretches: Stretch[] = [];
  let leftOpen = false;
  reading.blocks.forEach((block, blockIndex) => {
    if (block.paragraph === 0) return;
    const marks = marksIn(reading, block);
    const opensWithMark = marks[0]?.token === block.firstToken;
    const paired = pairBlock(reading, blockIndex, marks, leftOpen && opensWithMark);
    for (const stretch of paired) stretches.push(stretch);
    leftOpen = paired.at(-1)?.closed === false;
  });
  return stretches;
}

/** Those stretches that do not open inside a closed one of others. Both in source order. */
function outside(stretches: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  const closed = others.filter((other) => other.closed);
  let next = 0;
  return stretches.filter(({ open }) => {
    while (next < closed.length && (closed[next]?.after ?? 0) <= open) next += 1;
    return open < (closed[next]?.open ?? Number.POSITIVE_INFINITY);
  });
}

/** All stretches in source order, but those that open inside an earlier one. */
function merged(stretches: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  let end = 0;
  return [...stretches, ...others]
    .sort((a, b) => a.open - b.open)
    .filter(({ open, after }) => {
      if (open < end) return false;
      end = after;
      return true;
    });
}

/** A title in single marks has fewer words, no comma or stop at its end, and a capital at its head. */
const FEWEST_SPOKEN_WORDS = 6;

/**
 * Whether words in single marks look like somebody's, not like a title ('The Last Ferry') or a name (the 'Ndrangheta).
 */
function looksSpoken({ text, starts, ends }: Reading, { first, close, closed }: Stretch): boolean {
  if (!closed) return false;
  const isLower = /^\p{Ll}/u.test(text.slice(starts[first] ?? 0, (starts[first] ?? 0) + 2));
  return (
    isLower || close - first >= FEWEST_SPOKEN_WORDS + 2 || /[.,?!…]/u.test(text.charAt((ends[close - 1] ?? 0) - 1))
  );
}

/** Without those that were never closed, nor taken up again, and would swallow a quotation in double marks. */
function withoutRunaways(singles: readonly Stretch[], doubles: readonly Stretch[]): Stretch[] {
  const lastOpened = new Map(doubles.map(({ block, open }) => [block, open]));
  return singles.filter(({ open, close, closed, block }, index) => {
    const isTakenUp = singles[index + 1]?.open === close;
    // What was left open runs to the end of its paragraph.
    return closed || isTakenUp || (lastOpened.get(block) ?? -1) < open;
  });
}

/**
 * Pairs quotation marks within each paragraph of the body: curly, straight, '' and ``, mixed and nested ones (the
 * inner pair is part of the outer stretch). A stretch left open runs to the end of its paragraph; the next
 * paragraph continues it when it opens with a mark. ‘Single’ and 'straight' marks count where an article quotes with
 * them, as British papers do: where more of them that look spoken stand outside of “double ones” than the other way
 * round. Stretches are in source order and never overlap. Linear.
 */
export function pairMarks(reading: Reading): readonly Stretch[] {
  const doubles = pairBlocks(reading, marksOf);
  if (!mayOpenSingle(reading.text)) return doubles;
  const singles = pairBlocks(reading, singleMarks);
  const spoken = singles.filter((stretch) => looksSpoken(reading, stretch));
  const isSingle = outside(spoken, doubles).length > outside(doubles, spoken).length;
  return isSingle ? merged(withoutRunaways(singles, doubles), doubles) : doubles;
}
