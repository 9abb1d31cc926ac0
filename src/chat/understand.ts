import type { Command } from "./command.ts";
import { parseLine } from "./parse-line.ts";
import type { Invocation } from "./reply.ts";

/** Words → invocation: a command line with or without its slash; anything else asks for help. */
export function understand<Context>(words: string, commands: readonly Command<Context>[]): Invocation {
  const typed = parseLine(words, commands);
  if (typed) return typed;
  const first = /^\s*(\p{L}+)/u.exec(words)?.[1]?.toLowerCase();
  const named = commands.some(({ name }) => name === first) ? parseLine(`/${words.trimStart()}`, commands) : undefined;
  return named ?? { command: "help", options: {} };
}
