const OPENING = String.raw`(?:(?:hi|hey|hello)(?:\s+(?:there|nutgraf))?|please|pls|ok|okay|(?:can|could|would|will)\s+you)`;
const CLOSING = String.raw`(?:please|pls|plz|thanks|thx|cheers|thank\s+you)(?:\s+(?:so\s+much|very\s+much|a\s+lot|in\s+advance))?`;
const LEADING = new RegExp(String.raw`^(?:${OPENING}[\s,!.]+)+(?=\S)`, "iu");
const TRAILING = new RegExp(String.raw`(?:[\s,.!?]+${CLOSING})+[\s.!?]*$`, "iu");
/** What wants words behind it, which politeness then is. */
const UNFINISHED = /\b(?:said|say|says|saying|that|about|on|of|by|from|the)$/iu;

/** The words without what is said out of politeness before and behind them; nothing is taken from those that are nothing else. */
export function shedPoliteness(words: string): string {
  const rest = words.replace(TRAILING, "");
  const isWhole = rest === "" || UNFINISHED.test(rest);
  return (isWhole ? words : rest).replace(LEADING, "");
}
