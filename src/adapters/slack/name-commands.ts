import type { AdapterParts } from "../../chat/adapter.ts";
import type { Poster } from "../../chat/poster.ts";
import type { Block, Choice, Inline, Reply } from "../../chat/reply.ts";
import { NOT_A_SLASH_COMMAND, UMBRELLA } from "./names.ts";

/** Gives our commands the names they have in this workspace, wherever a reply speaks of them. */
export type NameCommands = (reply: Reply) => Reply;

/**
 * "/news-brief" for "/brief" behind the prefix "news-", and "/nutgraf help" for "/help", which is Slack's own.
 * Excerpts and quotations stay as they are.
 */
export function createNameCommands(commands: readonly { readonly name: string }[], prefix: string): NameCommands {
  const spoken = new RegExp(
    `(?<![\\p{L}\\p{N}/_-])/(${commands.map(({ name }) => name).join("|")})(?![\\p{L}\\p{N}/_-])`,
    "gu",
  );
  const rename = (text: string): string =>
    text.replace(spoken, (_, name: string) =>
      name === NOT_A_SLASH_COMMAND ? `/${UMBRELLA} ${name}` : `/${prefix}${name}`,
    );
  const renameIn = (inlines: readonly Inline[]): Inline[] =>
    inlines.map((inline) => (inline.type === "text" ? { ...inline, text: rename(inline.text) } : inline));
  const renameChoice = ({ inFull, ...choice }: Choice): Choice => ({
    ...choice,
    label: rename(choice.label),
    ...(inFull === undefined ? {} : { inFull: rename(inFull) }),
  });
  const renameBlock = (block: Block): Block => {
    switch (block.type) {
      case "heading":
        return { ...block, text: rename(block.text) };
      case "paragraph":
      case "context":
        return { ...block, inlines: renameIn(block.inlines) };
      case "list":
        return { ...block, items: block.items.map(renameIn) };
      case "choices":
        return { ...block, choices: block.choices.map(renameChoice) };
      default:
        return block;
    }
  };
  return (reply) => ({ ...reply, fallback: rename(reply.fallback), blocks: reply.blocks.map(renameBlock) });
}

/** The parts, answering with the names of this workspace. */
export function answeringWithNames<Context>(
  parts: AdapterParts<Context>,
  nameCommands: NameCommands,
): AdapterParts<Context> {
  return {
    ...parts,
    answerFor: (asker) => {
      const answer = parts.answerFor(asker);
      return async (invocation) => nameCommands(await answer(invocation));
    },
  };
}

/** A poster whose messages bear the names of this workspace. */
export function postingWithNames(poster: Poster, nameCommands: NameCommands): Poster {
  const { tell } = poster;
  return {
    ...poster,
    post: (post) => poster.post({ ...post, reply: nameCommands(post.reply) }),
    ...(tell && { tell: (place, member, reply) => tell(place, member, nameCommands(reply)) }),
  };
}
