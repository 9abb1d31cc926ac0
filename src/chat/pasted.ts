import type { Invocation } from "./reply.ts";

/** Nobody asks a question this long: it is an article, pasted to be read. */
const PASTED_LENGTH = 600;

/** What the words of a message to us ask: the brief of an article that is pasted, else what they are understood as. */
export function readMessage(words: string, understand: (words: string) => Invocation): Invocation {
  const isPasted = words.length >= PASTED_LENGTH && !words.startsWith("/");
  return isPasted ? { command: "brief", options: { text: words } } : understand(words);
}
