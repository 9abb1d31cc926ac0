import { UserError } from "../errors.ts";
import { closest } from "../nlp/similarity.ts";
import type { Command, Option, OptionValues } from "./command.ts";
import { parseLine, WORDS } from "./parse-line.ts";
import type { Choice, Invocation, Reply } from "./reply.ts";
import { notice, shorten } from "./text.ts";

/** Turns what was asked into what is answered. Never rejects: every fault becomes a reply. */
export type Answer = (invocation: Invocation) => Promise<Reply>;

/** What answering works with. */
export interface AnswerParts<Context> {
  readonly commands: readonly Command<Context>[];
  readonly context: Context;
  /** Told of every fault that is ours, before the member reads that something went wrong. */
  readonly onFault: (fault: unknown, invocation: Invocation) => void;
  /** A fault in words for the member, without a stop, where it is one that passes or that somebody can mend. */
  readonly explain?: (fault: unknown) => string | undefined;
}

/** Longer values of most options are pasted by mistake; nobody's name or topic has as many letters. */
const LONGEST_OPTION = 500;
const MOST_SUGGESTIONS = 5;
const LONGEST_LABEL = 60;

/**
 * The one place where an invocation meets its command and where errors are caught: checks the options, offers the
 * nearest thing when a name is unknown, and answers a `UserError` with its message.
 */
export function createAnswer<Context>({ commands, context, onFault, explain }: AnswerParts<Context>): Answer {
  return async (invocation) => {
    const command = commands.find(({ name }) => name === invocation.command.toLowerCase());
    if (!command) return unknownCommand(invocation, commands);
    try {
      const options = readChoices(command, invocation.options);
      return findFault(command, options, context) ?? (await command.run(options, context));
    } catch (error) {
      if (error instanceof UserError) return notice(error.message);
      onFault(error, invocation);
      const reason = explain?.(error);
      if (reason !== undefined) return notice(`${reason}. Nothing was changed; please try again in a moment.`);
      return notice("Something went wrong on our side. It has been logged; please try again in a moment.");
    }
  };
}

/** Offers the commands of a similar name, each with the words that stood behind. */
function unknownCommand<Context>({ command: name, options }: Invocation, commands: readonly Command<Context>[]): Reply {
  const near = closest(name, commands, { nameOf: (command) => command.name, atLeast: 0.7, most: 3 });
  const choices = near.map(({ name: found }): Choice => {
    const line = `/${found} ${options[WORDS] ?? ""}`.trim();
    return {
      label: shorten(line, LONGEST_LABEL),
      invocation: parseLine(line, commands) ?? { command: found, options: {} },
    };
  });
  const help: Choice = { label: "/help", invocation: { command: "help", options: {} } };
  const isHelpNear = near.some(({ name: found }) => found === "help");
  return notice(`There is no command /${name.slice(0, 40)}.`, {
    type: "choices",
    choices: isHelpNear ? choices : [...choices, help],
  });
}

/** Values of options that allow only some, spelt as the command has them: "YES" is yes. */
function readChoices<Context>(command: Command<Context>, values: OptionValues): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value = ""]) => {
      const choices = command.options.find((option) => option.name === name)?.choices ?? [];
      return [name, choices.find((choice) => choice === value.trim().toLowerCase()) ?? value];
    }),
  );
}

/** What is wrong with the options, as a reply that helps; undefined when nothing is. */
function findFault<Context>(command: Command<Context>, values: OptionValues, context: Context): Reply | undefined {
  for (const [name, value = ""] of Object.entries(values)) {
    const option = command.options.find((candidate) => candidate.name === name);
    if (!option) return unknownOption(command, name);
    const longest = option.longest ?? LONGEST_OPTION;
    if (value.length > longest) return notice(`“${name}” is too long: ${longest} characters at most.`);
    if (option.choices && !option.choices.includes(value)) {
      const sentence = `/${command.name} does not take “${value.slice(0, 40)}” as ${name}, only one of these:`;
      return offer(sentence, { command, values, option, offered: option.choices });
    }
  }
  const missing = command.options.find(({ name, required }) => required === true && !values[name]?.trim());
  if (!missing) return undefined;
  const offered = (missing.suggest?.("", context) ?? missing.choices ?? []).slice(0, MOST_SUGGESTIONS);
  return offer(`/${command.name} needs ${missing.name}: ${missing.help}.`, {
    command,
    values,
    option: missing,
    offered,
  });
}

function unknownOption<Context>(command: Command<Context>, name: string): Reply {
  const known = command.options.map((option) => option.name).join(", ");
  const takes = known === "" ? "takes no options" : `takes ${known}`;
  return notice(`/${command.name} has no option “${name.slice(0, 40)}”; it ${takes}.`);
}

/** The same invocation again, once for each value that would do. */
function offer<Context>(
  sentence: string,
  asked: {
    readonly command: Command<Context>;
    readonly values: OptionValues;
    readonly option: Option<Context>;
    readonly offered: readonly string[];
  },
): Reply {
  const given = Object.fromEntries(Object.entries(asked.values).map(([name, value = ""]) => [name, value]));
  const choices = asked.offered.map(
    (value): Choice => ({
      label: value,
      invocation: { command: asked.command.name, options: { ...given, [asked.option.name]: value } },
    }),
  );
  return notice(sentence, ...(choices.length > 0 ? [{ type: "choices" as const, choices }] : []));
}
