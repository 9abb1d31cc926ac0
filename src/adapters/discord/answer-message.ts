import { DiscordAPIError, type Message, MessageFlags, PermissionFlagsBits } from "discord.js";
import type { AdapterParts } from "../../chat/adapter.ts";
import { readMessage } from "../../chat/pasted.ts";
import { prepareIds } from "./custom-id.ts";
import { INVALID_WINDOW_MS } from "./limits.ts";
import { askerOfMessage, mentionOf, readWords } from "./receive.ts";
import { render } from "./render.ts";

type Parts = Pick<AdapterParts<never>, "answerFor" | "kept" | "isFirst" | "understand" | "clock">;

/**
 * Answers messages in which the bot is spoken to: by its name, or in a direct message; nothing to other bots, and nothing
 * where it may not post. A channel that refuses an answer is left alone for ten minutes.
 */
export function createMessageAnswers(parts: Parts): (message: Message) => Promise<void> {
  const leftAloneUntil = new Map<string, number>();
  const isLeftAlone = (channel: string): boolean => {
    const until = leftAloneUntil.get(channel) ?? 0;
    if (until > parts.clock()) return true;
    leftAloneUntil.delete(channel);
    return false;
  };
  return async (message) => {
    const isOurs = isAddressed(message) && mayAnswer(message) && !isLeftAlone(message.channelId);
    if (!isOurs || !(await parts.isFirst(`discord ${message.id}`))) return;
    try {
      await answer(message, parts);
    } catch (error) {
      if (error instanceof DiscordAPIError && error.status === 403)
        leftAloneUntil.set(message.channelId, parts.clock() + INVALID_WINDOW_MS);
      throw error;
    }
  };
}

/** A reply pings whom it answers as well, so that only a mention in the text speaks to the bot. */
function isAddressed({ author, client, content, guildId }: Message): boolean {
  return !author.bot && (mentionOf(client.user.id).test(content) || guildId === null);
}

/** Whether the bot may post here; where its rights are not known yet, Discord decides. */
function mayAnswer(message: Message): boolean {
  if (!message.inGuild()) return true;
  const { channel, guild } = message;
  const rights = guild.members.me === null ? null : channel.permissionsFor(guild.members.me);
  const wanted = channel.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return rights === null || rights.has([PermissionFlagsBits.ViewChannel, wanted]);
}

async function answer(message: Message, { answerFor, kept, understand }: Parts): Promise<void> {
  const words = readWords(message, message.client.user.id);
  const reply = await answerFor(askerOfMessage(message))(readMessage(words, understand));
  const messages = render(reply, { textOf: await prepareIds(reply, undefined, kept) });
  for (const [index, components] of messages.entries()) {
    // Discord's library tries again after a fault of Discord's; the nonce keeps that from posting twice.
    const nonce = index === 0 ? message.id : `${message.id}.${index}`;
    const body = { components: [...components], flags: FLAGS, nonce, enforceNonce: true };
    if (index === 0) await message.reply({ ...body, failIfNotExists: false });
    else if (message.channel.isSendable()) await message.channel.send(body);
  }
}

const FLAGS = [MessageFlags.IsComponentsV2] as const;
