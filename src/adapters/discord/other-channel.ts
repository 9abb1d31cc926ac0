import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType, ChannelType } from "discord.js";
import type { Block, Invocation, Reply } from "../../chat/reply.ts";

/** An option beside a command's own: commands know one channel, and Discord's members may name it. */
export const CHANNEL_OPTION = {
  name: "channel",
  help: "which channel, when not this one; in a forum each digest is a post of its own",
} as const;

/** Where digests can be posted. */
const POSTABLE = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

/** The option as Discord is told of it; `texts` are its name and description. */
export function channelOption<Texts extends { name: string; description: string }>(
  texts: Texts,
): APIApplicationCommandBasicOption {
  return { ...texts, type: ApplicationCommandOptionType.Channel, channel_types: [...POSTABLE], required: false };
}

/** The channel that an invocation names, and the invocation as its command takes it. */
export function takeChannel({ command, options }: Invocation): {
  readonly invocation: Invocation;
  readonly channel: string | undefined;
} {
  const { [CHANNEL_OPTION.name]: channel, ...others } = options;
  return { invocation: { command, options: others }, channel };
}

/** The reply with the channel in all it offers of that command: it is pressed in another channel than it is about. */
export function carryChannel(reply: Reply, { command, channel }: { command: string; channel: string }): Reply {
  const carry = (invocation: Invocation): Invocation =>
    invocation.command === command
      ? { command, options: { ...invocation.options, [CHANNEL_OPTION.name]: channel } }
      : invocation;
  const blocks = reply.blocks.map(
    (block): Block =>
      block.type === "choices"
        ? { ...block, choices: block.choices.map((one) => ({ ...one, invocation: carry(one.invocation) })) }
        : block,
  );
  return { ...reply, blocks, ...(reply.again === undefined ? {} : { again: carry(reply.again) }) };
}
