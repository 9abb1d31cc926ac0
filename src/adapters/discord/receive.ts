import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  ChannelFlags,
  ChannelType,
  type ChatInputCommandInteraction,
  type Interaction,
  type Message,
  type MessageContextMenuCommandInteraction,
  PermissionFlagsBits,
} from "discord.js";
import type { Asker } from "../../chat/asker.ts";
import type { Typing } from "../../chat/command.ts";
import { MESSAGE_COMMANDS } from "../../chat/message-commands.ts";
import type { Invocation } from "../../chat/reply.ts";
import { CHANNEL_OPTION } from "./other-channel.ts";

/** Who asks through an interaction: the rights are those Discord computed for this member in this channel. */
export function askerOf(interaction: Interaction): Asker {
  const { guildId, channelId, user, memberPermissions, appPermissions } = interaction;
  const isInGuild = guildId !== null;
  // Installed by a member for themselves, the bot is not in the server and cannot post there of its own accord.
  const isThere = interaction.authorizingIntegrationOwners.guildId !== null;
  const isThread = interaction.channel?.isThread() === true;
  const sending = isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  const mayPost = appPermissions.has([PermissionFlagsBits.ViewChannel, sending]);
  return {
    place: { platform: "discord", tenant: guildId ?? "", channel: channelId ?? "" },
    member: user.id,
    mayManage: !isInGuild || memberPermissions?.has(PermissionFlagsBits.ManageChannels) === true,
    ...(isInGuild && !isThere ? { cannotPost: "I am not in this server: somebody who manages it must invite me" } : {}),
    ...(isInGuild && isThere && !mayPost ? { cannotPost: cannotPost(isThread) } : {}),
  };
}

/** The same for another channel of the server; undefined where there is none, or the member may not see it. */
export function askerIn(interaction: Interaction, channelId: string): Asker | undefined {
  if (!interaction.inCachedGuild()) return undefined;
  const { guild, member } = interaction;
  const channel = guild.channels.cache.get(channelId);
  const rights = channel?.permissionsFor(member);
  if (!channel || !rights?.has(PermissionFlagsBits.ViewChannel)) return undefined;
  const isThread = channel.isThread();
  const sending = isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  const own = guild.members.me && channel.permissionsFor(guild.members.me);
  const mayPost = own?.has([PermissionFlagsBits.ViewChannel, sending]) !== false;
  const needsTag = channel.type === ChannelType.GuildForum && channel.flags.has(ChannelFlags.RequireTag);
  return {
    place: { platform: "discord", tenant: guild.id, channel: channel.id },
    member: member.id,
    mayManage: rights.has(PermissionFlagsBits.ManageChannels),
    ...(needsTag ? { cannotPost: NEEDS_TAG } : {}),
    ...(mayPost ? {} : { cannotPost: cannotPost(isThread) }),
  };
}

const NEEDS_TAG = "Posts in this forum need a tag, which I cannot choose: take that rule off it";

function cannotPost(isThread: boolean): string {
  return `I may not post in this channel: give me View Channel and Send Messages${isThread ? " in Threads" : ""}`;
}

/** Who asks by a message that mentions the bot, or in a direct message. */
export function askerOfMessage(message: Message): Asker {
  const permissions = message.inGuild() ? message.member?.permissionsIn(message.channel) : undefined;
  return {
    place: { platform: "discord", tenant: message.guildId ?? "", channel: message.channelId },
    member: message.author.id,
    mayManage: !message.inGuild() || permissions?.has(PermissionFlagsBits.ManageChannels) === true,
  };
}

/** A slash command with its options; of one with actions the subcommand is the action. */
export function readCommand({ commandName, options }: ChatInputCommandInteraction): Invocation {
  const [first] = options.data;
  const isAction = first?.type === ApplicationCommandOptionType.Subcommand;
  const given = (isAction ? first.options : options.data) ?? [];
  const values = given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, String(value)] as const]));
  return {
    command: commandName,
    options: { ...(isAction ? { action: first.name } : {}), ...Object.fromEntries(values) },
  };
}

/** A command on a message: its text, or that of what it shows. Undefined for a command that is not ours. */
export function readMessageCommand(interaction: MessageContextMenuCommandInteraction): Invocation | undefined {
  const asked = MESSAGE_COMMANDS.find(({ name }) => name === interaction.commandName);
  const { content, embeds } = interaction.targetMessage;
  const shown = embeds.flatMap(({ title, description }) => [title, description]).filter((text) => text !== null);
  return asked && { command: asked.command, options: { text: content || shown.join("\n\n") } };
}

/** The option somebody is typing, and what they typed; the channel is another one that they chose before. */
export function readTyping({ commandName, options }: AutocompleteInteraction): Typing & { readonly channel?: string } {
  const { name, value } = options.getFocused(true);
  const action = options.getSubcommand(false);
  const channel = options.get(CHANNEL_OPTION.name)?.value;
  return {
    ...{ command: commandName, option: name, typed: String(value) },
    ...(action === null ? {} : { action }),
    ...(channel === undefined ? {} : { channel: String(channel) }),
  };
}

/** A member's mention as it stands in a message's text. */
export function mentionOf(member: string): RegExp {
  return new RegExp(`<@!?${member}>`, "u");
}

/** The words of a message to the bot, without its mention. */
export function readWords({ content }: Message, botId: string): string {
  return content.split(mentionOf(botId)).join(" ").trim();
}
