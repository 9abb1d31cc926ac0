import type { Command } from "./command.ts";
import type { Invocation } from "./reply.ts";

type Options = Readonly<Record<string, string>>;

/** Under this name go the words behind a command that there is not. */
export const WORDS = "words";

/**
 * Reads a typed command: "/quotes Tillerson about: Iran" → the option in first place takes the words that stand
 * before any "name:", every other option the words behind its name. Values may be quoted. Undefined when the line does
 * not start with a slash. An unknown command is passed on with its `WORDS`: the answer knows what to say to it. Names of
 * options that the command does not have are part of the value before them ("Act two: the end"), and so are all names
 * behind that of an option which takes the rest of the line.
 */
export function parseLine<Context>(line: string, commands: readonly Command<Context>[]): Invocation | undefined {
  const match = /^\s*\/(\S*)\s*([\s\S]*)$/u.exec(line);
  if (!match) return undefined;
  const name = (match[1] ?? "").toLowerCase();
  const command = commands.find((candidate) => candidate.name === name);
  const rest = (match[2] ?? "").trim();
  if (command) return { command: name, options: parseOptions(rest, command) };
  return { command: name, options: rest === "" ? {} : { [WORDS]: rest } };
}

function parseOptions<Context>(words: string, command: Command<Context>): Options {
  const word = /^[\p{L}-]+/u.exec(words)?.[0] ?? "";
  const action = command.actions?.find(({ name }) => name === word.toLowerCase());
  if (action) return { action: action.name, ...parseValues(words.slice(word.length), command, action.takes[0] ?? "") };
  return parseValues(words, command, command.options[0]?.name ?? "");
}

/** The values of a command's options, of which `leading` goes without its name. */
function parseValues<Context>(words: string, command: Command<Context>, leading: string): Options {
  const names = command.options.map(({ name }) => name);
  if (names.length === 0) return {};
  const label = new RegExp(`(?:^|\\s)(${names.join("|")})\\s?[:=]`, "giu");
  const all = [...words.matchAll(label)];
  const nameIn = (found: RegExpExecArray): string => (found[1] ?? "").toLowerCase();
  const last = all.findIndex((found) =>
    command.options.some(({ name, takesRest }) => takesRest && name === nameIn(found)),
  );
  const labels = last < 0 ? all : all.slice(0, last + 1);
  const first = unquote(words.slice(0, labels[0]?.index ?? words.length));
  const options: Record<string, string> = {};
  if (first !== "" && leading !== "") options[leading] = first;
  for (const [index, found] of labels.entries()) {
    const value = unquote(words.slice(found.index + found[0].length, labels[index + 1]?.index ?? words.length));
    if (value !== "") options[nameIn(found)] = value;
  }
  return options;
}

/** Quotation marks around a whole value group its words and are not part of it. */
function unquote(value: string): string {
  const trimmed = value.trim();
  return /^(["“'‘])[^"“”]*(["”'’])$/u.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
}
