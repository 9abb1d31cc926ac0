import { hasClass, isWordAt, type Reading, textAt } from "../reading.ts";
import { CAPITAL, FUNCTION_WORD } from "../word-classes.ts";
import type { FoundMention } from "./mention.ts";

const AT = "@".charCodeAt(0);

/**
 * Whether the mark at a token opens somebody's name on a social network: "@mossyrock", but not an address of e-mail.
 */
export function isHandleAt({ text, starts }: Reading, index: number): boolean {
  const start = starts[index] ?? 0;
  return (
    text.charCodeAt(start) === AT && /^(?:^|[\s“"'‘])@[\p{L}\p{N}]/u.test(text.slice(Math.max(0, start - 1), start + 2))
  );
}

const USERS: ReadonlySet<string> = new Set(
  "user account poster commenter gamer streamer redditor username handle".split(" "),
);
const CALLED: ReadonlySet<string> = new Set(["called", "named"]);
/** "who |goes| by frogdad" */
const GOES: ReadonlySet<string> = new Set(["goes", "went", "going"]);
const SHORTEST_CALLED = 5;
const LONGEST_CALLED = 6;

/**
 * "a user called |milkdrunk|": whether a small word is somebody's name on a network, because what stands before it says
 * so.
 */
export function isCalledHandle(reading: Reading, index: number): boolean {
  const length = (reading.ends[index - 1] ?? 0) - (reading.starts[index - 1] ?? 0);
  // Nearly every word is none for its length, and every word is asked.
  if (length !== "by".length && (length < SHORTEST_CALLED || length > LONGEST_CALLED)) return false;
  const before = textAt(reading, index - 1);
  const isCalled = CALLED.has(before) && USERS.has(textAt(reading, index - 2));
  if (!isCalled && !(before === "by" && GOES.has(textAt(reading, index - 2)))) return false;
  return isWordAt(reading, index) && !hasClass(reading, index, FUNCTION_WORD | CAPITAL);
}

/**
 * The handle whose mark, or whose first word, stands at a token: letters, digits and low lines up to the next space or
 * mark.
 */
export function handleAt(reading: Reading, index: number, limit: number): FoundMention {
  const { starts, ends } = reading;
  let end = index + 1;
  while (end < limit && starts[end] === ends[end - 1] && (isWordAt(reading, end) || textAt(reading, end) === "_"))
    end += 1;
  const start = starts[index] ?? 0;
  const possessive = /['’]s?$/u.exec(textAt(reading, end - 1))?.[0] ?? "";
  const handle = { start, end: (ends[end - 1] ?? 0) - possessive.length };
  return {
    ...handle,
    kind: "name",
    sort: "unknown",
    gender: "unknown",
    isPlural: false,
    titleToken: index,
    firstToken: index,
    endToken: end,
    isPossessive: possessive !== "",
    words: [reading.text.slice(handle.start, handle.end).toLowerCase()],
    suffix: "",
    isDoubtful: false,
  };
}
