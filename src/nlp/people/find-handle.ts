import { isWordAt, type Reading, textAt } from "../reading.ts";
import type { FoundMention } from "./mention.ts";

const AT = "@".charCodeAt(0);

/** Whether the mark at a token opens somebody's name on a social network: "@mossyrock", but not an address of e-mail. */
export function isHandleAt({ text, starts }: Reading, index: number): boolean {
  const start = starts[index] ?? 0;
  return (
    text.charCodeAt(start) === AT && /^(?:^|[\s“"'‘])@[\p{L}\p{N}]/u.test(text.slice(Math.max(0, start - 1), start + 2))
  );
}

/** The handle whose mark stands at a token: letters, digits and low lines up to the next space or mark. */
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
