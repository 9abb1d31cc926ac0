import { type Block, isWordAt, type Reading } from "../reading.ts";
import { CLOSING, type Mark, OPENING } from "./marks.ts";

const OPENER = "‘".charCodeAt(0);
const CLOSER = "’".charCodeAt(0);
const ENDS_CLAUSE = /[.,?!…;:—–]/u;
const ROOM = /[\s([{—–]/u;

const unitAt = (reading: Reading, index: number): number => reading.text.charCodeAt(reading.starts[index] ?? 0);

function isOpenerAt({ text, starts }: Reading, index: number): boolean {
  const start = starts[index] ?? 0;
  return (start === 0 || ROOM.test(text.charAt(start - 1))) && !/\s/u.test(text.charAt(start + 1));
}

/**
 * Whether an article quotes with ‘single marks’ and keeps “double ones” for quotes inside quotes, as British papers do:
 * more paragraphs open a single mark outside of double ones than hold double ones.
 */
export function quotesWithSingleMarks(reading: Reading): boolean {
  let singles = 0;
  let doubles = 0;
  for (const block of reading.blocks) {
    if (block.paragraph === 0) continue;
    const first = firstMark(reading, block);
    if (first === OPENER) singles += 1;
    else if (first !== 0) doubles += 1;
  }
  return singles > doubles;
}

/** The unit of the first mark of a block that opens a quotation; 0 when there is none. */
function firstMark(reading: Reading, block: Block): number {
  for (let index = block.firstToken; index < block.endToken; index += 1) {
    if (isWordAt(reading, index)) continue;
    const unit = unitAt(reading, index);
    if (unit === OPENER ? isOpenerAt(reading, index) : DOUBLES.has(unit)) return unit;
  }
  return 0;
}

const DOUBLES = new Set([...'“"„«`″'].map((mark) => mark.charCodeAt(0)));

/** How sure a ’ closes a quotation: 0 not at all ("the ’90s"), 1 perhaps ("the workers’ leader"), 2 surely. */
function closingAt({ text, starts }: Reading, index: number): number {
  const start = starts[index] ?? 0;
  const before = text.charAt(start - 1);
  const after = text.charAt(start + 1);
  if (ENDS_CLAUSE.test(before)) return 2;
  if (before === "" || /[\s([]/u.test(before) || /[\p{L}\p{N}]/u.test(after)) return 0;
  return /[sS]/u.test(before) && /^\s\p{Ll}/u.test(text.slice(start + 1, start + 3)) ? 1 : 2;
}

/** The single marks of a block that open and close quotations; an apostrophe behind an s closes only when nothing else does. Linear. */
export function singleMarks(reading: Reading, block: Block): Mark[] {
  const marks: Mark[] = [];
  let isOpen = false;
  let doubtful = -1;
  const close = (token: number): void => {
    marks.push({ token, width: 1, side: CLOSING });
    isOpen = false;
    doubtful = -1;
  };
  for (let index = block.firstToken; index < block.endToken; index += 1) {
    const unit = unitAt(reading, index);
    if (unit === OPENER && isOpenerAt(reading, index)) {
      if (isOpen && doubtful >= 0) close(doubtful);
      marks.push({ token: index, width: 1, side: OPENING });
      isOpen = true;
    } else if (unit === CLOSER && isOpen) {
      const closing = closingAt(reading, index);
      if (closing === 2) close(index);
      else if (closing === 1) doubtful = index;
    }
  }
  if (isOpen && doubtful >= 0) close(doubtful);
  return marks;
}
