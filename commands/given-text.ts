import type { Option } from "../src/chat/command.ts";
import type { Block, Invocation, Reply } from "../src/chat/reply.ts";
import { UserError } from "../src/errors.ts";
import { libraryOfText } from "../src/library/given-text.ts";
import type { Context, NutgrafCommand } from "./context.ts";

/** Longer than any newspaper story; a book would keep everybody else waiting. */
const LONGEST_TEXT = 50_000;

const TEXT: Option<Context> = {
  name: "text",
  help: "an article itself, pasted, instead of one on the shelf",
  longest: LONGEST_TEXT,
  takesRest: true,
};

/**
 * A command that takes, with the option `text`, a pasted article for the whole shelf: it runs as if there were no other,
 * and what its answer offers takes the text along.
 */
export function onGivenText(command: NutgrafCommand): NutgrafCommand {
  return {
    ...command,
    options: [...command.options, TEXT],
    run: async ({ text, ...options }, context) => {
      if (text === undefined) return command.run(options, context);
      const given = libraryOfText(text);
      if ("refused" in given) throw new UserError(`The text cannot be read as an article: ${given.refused}.`);
      return carryText(await command.run(options, given), text);
    },
  };
}

/** The reply with the text in every invocation it offers, since the shelf of one is gone when somebody presses a button. */
function carryText(reply: Reply, text: string): Reply {
  const withText = ({ command, options }: Invocation): Invocation => {
    // There is but one article, which needs no naming.
    const { article: _, ...others } = options;
    return { command, options: { ...others, text } };
  };
  const carry = (block: Block): Block =>
    block.type === "choices"
      ? {
          ...block,
          choices: block.choices.map((choice) => ({ ...choice, invocation: withText(choice.invocation) })),
        }
      : block;
  return {
    ...reply,
    blocks: reply.blocks.map(carry),
    ...(reply.again === undefined ? {} : { again: withText(reply.again) }),
  };
}
