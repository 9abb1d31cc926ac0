import type { Command } from "./command.ts";

const MOST_COMPLETIONS = 12;

/** Whole values that the last part of a line may become, and that part: the shape readline asks for. */
export type Completion = readonly [completions: string[], fragment: string];

/**
 * Completes a typed line: commands after the slash, then the values of the option the cursor stands in, or the names of
 * options not yet given.
 */
export function completeLine<Context>(
  line: string,
  commands: readonly Command<Context>[],
  context: Context,
): Completion {
  const match = /^\s*\/(\S+)\s+([\s\S]*)$/u.exec(line);
  if (!match) {
    const names = commands.map(({ name }) => `/${name} `);
    return [names.filter((name) => name.startsWith(line.trimStart())), line.trimStart()];
  }
  const command = commands.find(({ name }) => name === match[1]?.toLowerCase());
  const words = match[2] ?? "";
  if (!command) return [[], words];
  const labelled = new RegExp(
    `(?:^|\\s)(${command.options.map(({ name }) => name).join("|")}):\\s*([^:]*)$`,
    "iu",
  ).exec(words);
  const option = labelled
    ? command.options.find(({ name }) => name === labelled[1]?.toLowerCase())
    : command.options[0];
  const typed = labelled ? (labelled[2] ?? "") : words;
  const actions = labelled ? undefined : command.actions?.map(({ name }) => name);
  const values = actions ?? option?.suggest?.(typed, context) ?? option?.choices ?? [];
  const starting = [...new Set(values.flatMap((value) => fromWord(value, typed) ?? []))];
  const lastWord = /\S*$/u.exec(words)?.[0] ?? "";
  const labels = command.options
    .slice(1)
    .map(({ name }) => `${name}: `)
    .filter((label) => !words.includes(label));
  const nextLabels = labels.filter((label) => label.startsWith(lastWord));
  // Readline replaces the fragment by the one completion, so both kinds cannot be offered for different fragments.
  return starting.length > 0 ? [starting.slice(0, MOST_COMPLETIONS), typed] : [nextLabels, lastWord];
}

/** The value from the word on that starts with what was typed: "Till" completes to the Tillerson of "Rex W. Tillerson". */
function fromWord(value: string, typed: string): string | undefined {
  const index = ` ${value.toLowerCase()}`.indexOf(` ${typed.toLowerCase()}`);
  return index < 0 ? undefined : value.slice(index);
}
