import type { Block, Reply } from "../src/chat/reply.ts";
import { context, notice, paragraph, plain, strong } from "../src/chat/text.ts";
import type { NutgrafCommand } from "./context.ts";

/** The help command over the commands it explains; generated from their own words, so that it cannot lag behind. */
export function createHelp(explained: readonly NutgrafCommand[]): NutgrafCommand {
  const names = explained.map(({ name }) => name);
  return {
    name: "help",
    help: "What can be asked, and how",
    options: [{ name: "command", help: "one command, for its options and examples", suggest: () => names }],
    examples: ["/help", "/help quotes"],
    run: ({ command: asked }) => {
      if (asked === undefined) return overview(explained);
      const name = asked.trim().toLowerCase().replace(/^\//u, "");
      const command = explained.find((candidate) => candidate.name === name);
      return command ? explain(command) : notice(`There is no command /${name.slice(0, 40)}.`, choices(explained));
    },
  };
}

function overview(explained: readonly NutgrafCommand[]): Reply {
  return {
    visibility: "ephemeral",
    fallback: `You can ask ${explained.map(({ name }) => `/${name}`).join(", ")}.`,
    blocks: [
      paragraph(
        "I read news articles and answer in their own words: every sentence is a slice of the source, and ¶ says where it stands.",
      ),
      { type: "list", items: explained.map((command) => [strong(usageOf(command)), plain(` · ${command.help}`)]) },
      choices(explained),
    ],
  };
}

function explain(command: NutgrafCommand): Reply {
  return {
    visibility: "ephemeral",
    fallback: `${usageOf(command)}: ${command.help}.`,
    blocks: [
      { type: "heading", text: usageOf(command) },
      paragraph(`${command.help}.`),
      { type: "list", items: command.options.map(({ name, help }) => [strong(name), plain(` · ${help}`)]) },
      context(`For example: ${command.examples.join("  ·  ")}`),
    ],
  };
}

function choices(explained: readonly NutgrafCommand[]): Block {
  return {
    type: "choices",
    choices: explained.map(({ name }) => ({
      label: `How /${name} works`,
      invocation: { command: "help", options: { command: name } },
    })),
  };
}

/** "/quotes who [about] [article]": the option in first place goes without its name. */
function usageOf({ name, options }: NutgrafCommand): string {
  const parts = options.map((option) => (option.required === true ? option.name : `[${option.name}]`));
  return [`/${name}`, ...parts].join(" ");
}
