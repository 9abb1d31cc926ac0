import type { Invocation } from "./reply.ts";

/** A form in which people ask, and what they ask for with it. `invoke` may turn down a match that is none. */
export interface Phrase {
  readonly pattern: RegExp;
  readonly invoke: (groups: Readonly<Record<string, string>>) => Invocation | undefined;
}

/** What people say before the question itself, out of politeness or to have it looked for. */
const OPENING = String.raw`^(?:(?:hi|hey|hello|please|ok|okay|so|and|can you|could you|would you|tell me|show me|give me|find(?: out)?|look (?:for|up)|search(?: for)?|get|i want|i need|let me see)[\s,]+)*(?:me\s+|us\s+)?`;

/** A phrase whose body is the whole question, behind whatever opens it. */
export const phrase = (body: string, invoke: Phrase["invoke"]): Phrase => ({
  pattern: new RegExp(`${OPENING}${body}$`, "iu"),
  invoke,
});

/** An invocation without the options that were not said. */
export function ask(command: string, options: Readonly<Record<string, string | undefined>>): Invocation {
  const said = Object.entries(options).filter((entry): entry is [string, string] => (entry[1] ?? "") !== "");
  return { command, options: Object.fromEntries(said) };
}
