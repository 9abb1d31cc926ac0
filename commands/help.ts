import type { Command } from "../src/chat/command.ts";
import type { Block, Choice, Reply } from "../src/chat/reply.ts";
import { context, notice, paragraph, plain, shorten, strong } from "../src/chat/text.ts";
import { THANKED } from "../src/chat/understand.ts";
import type { Library } from "../src/library/library.ts";
import type { NutgrafCommand } from "./context.ts";

/** What help says of a command, whatever it works with. */
type Explained = Pick<Command<never>, "name" | "help" | "options" | "actions" | "examples">;

/** The help command over the commands it explains; generated from their own words, so that it cannot lag behind. */
export function createHelp(explained: readonly Explained[]): NutgrafCommand {
  const names = explained.map(({ name }) => name);
  return {
    name: "help",
    help: "What can be asked, and how",
    options: [{ name: "command", help: "one command, for its options and examples", suggest: () => names }],
    examples: ["/help", "/help quotes"],
    run: ({ command: asked }, { library }) => {
      if (asked === undefined) return overview(explained, library);
      const name = asked.trim().toLowerCase().replace(/^\//u, "");
      if (name === THANKED) return notice("With pleasure. Whenever you like:", ...suggestions(library));
      const command = explained.find((candidate) => candidate.name === name);
      return command ? explain(command) : notUnderstood(asked, library);
    },
  };
}

function overview(explained: readonly Explained[], library: Library): Reply {
  return {
    visibility: "ephemeral",
    fallback: `You can ask ${explained.map(({ name }) => `/${name}`).join(", ")}.`,
    blocks: [
      paragraph(
        "I read news articles and answer in their own words: every sentence is a slice of the source, and ¶ says where it stands.",
      ),
      { type: "list", items: explained.map((command) => [strong(usageOf(command)), plain(` · ${command.help}`)]) },
      context(
        `Questions work as well: “what did ${someSpeaker(library) ?? "the mayor"} say about …?” For one command: “help ${explained[0]?.name}”.`,
      ),
      ...suggestions(library),
    ],
  };
}

/** Words that are no command and no question we know, or a question that no slice of an article can answer. */
function notUnderstood(words: string, library: Library): Reply {
  const asked = shorten(words, 80);
  const sentence = /^(?:why|when|where|how|is|are|was|were|will|should)\b/iu.test(words)
    ? `I cannot answer “${asked}”: I only show what the articles say, word for word. You can ask, for example:`
    : `I could not make sense of “${asked}”. Ask about the articles, for example:`;
  return notice(sentence, ...suggestions(library));
}

/** The surname of somebody quoted in the newest article, for examples that work; undefined on an empty shelf. */
export function someSpeaker(library: Library): string | undefined {
  const [newest] = library.articles();
  const [speaker] = newest ? library.speakers(newest) : [];
  return speaker && speaker.quotes > 0 ? speaker.name.split(" ").at(-1) : undefined;
}

/** Three things to try on the shelf as it is. */
function suggestions(library: Library): Block[] {
  const newest = library.articles()[0];
  if (!newest) return [];
  const [speaker] = library.speakers(newest);
  const quotes: Choice[] = speaker
    ? [{ label: `What did ${speaker.name} say?`, invocation: { command: "quotes", options: { who: speaker.handle } } }]
    : [];
  const brief: Choice = {
    label: "Brief the newest",
    inFull: `Brief the newest: ${shorten(newest.title, 50)}`,
    invocation: { command: "brief", options: {} },
  };
  const everybody: Choice = { label: "Who is quoted?", invocation: { command: "speakers", options: {} } };
  return [{ type: "choices", choices: [brief, ...quotes, everybody] }];
}

function explain(command: Explained): Reply {
  return {
    visibility: "ephemeral",
    fallback: `${usageOf(command)}: ${command.help}.`,
    blocks: [
      { type: "heading", text: usageOf(command) },
      paragraph(`${command.help}.`),
      ...actionsOf(command),
      {
        type: "list",
        items: command.options.map(({ name, help, choices = [] }) => [
          strong(name),
          plain(` · ${help}${valuesOf(choices, help)}`),
        ]),
      },
      context(`For example: ${command.examples.join("  ·  ")}`),
    ],
  };
}

/** The only values an option takes, where its own words do not name them all. */
function valuesOf(choices: readonly string[], help: string): string {
  return choices.every((choice) => help.includes(choice)) ? "" : ` (${choices.join(", ")})`;
}

function actionsOf({ name, actions = [] }: Explained): Block[] {
  if (actions.length === 0) return [];
  const items = actions.map((action) => [strong(`/${name} ${action.name}`), plain(` · ${action.help}`)]);
  return [{ type: "list", items }];
}

/** "/quotes who [about] [article]", "/digest list, subscribe": the option in first place goes without its name. */
function usageOf({ name, options, actions = [] }: Explained): string {
  if (actions.length > 0) return `/${name} ${actions.map((action) => action.name).join(", ")}`;
  const parts = options.map((option) => (option.required === true ? option.name : `[${option.name}]`));
  return [`/${name}`, ...parts].join(" ");
}
