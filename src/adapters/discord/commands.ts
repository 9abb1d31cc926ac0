import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import type { Command, Option } from "../../chat/command.ts";
import { MESSAGE_COMMANDS } from "../../chat/message-commands.ts";
import { shorten } from "../../chat/text.ts";
import { COMMAND_DESCRIPTION, COMMAND_OPTIONS, OPTION_CHOICES, OPTION_VALUE } from "./limits.ts";
import { GERMAN } from "./localisations/de.ts";
import type { Localisation } from "./localisations/localisation.ts";
import { CHANNEL_OPTION, channelOption } from "./other-channel.ts";

type Registration = RESTPutAPIApplicationCommandsJSONBody;

/** The languages besides English. */
export const LOCALISATIONS: readonly Localisation[] = [GERMAN];

/** In servers and for single members, in channels, in direct messages with the bot and with others. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};
/** What has actions changes a channel, so the bot must be in it. */
const IN_CHANNELS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  default_member_permissions: String(PermissionFlagsBits.ManageChannels),
};

/** The commands as Discord is told of them, from the table that answers them. */
export function writeRegistration<Context>(commands: readonly Command<Context>[]): Registration {
  return [
    ...commands.map((command) => ({
      type: ApplicationCommandType.ChatInput as const,
      ...introduce(command.name, command.help),
      options: command.actions ? subcommandsOf(command) : command.options.map(optionOf).sort(requiredFirst),
      ...(command.actions ? IN_CHANNELS : EVERYWHERE),
    })),
    ...MESSAGE_COMMANDS.map(({ name }) => ({
      type: ApplicationCommandType.Message as const,
      ...nameOf(name),
      ...EVERYWHERE,
    })),
  ];
}

function subcommandsOf<Context>({ actions = [], options }: Command<Context>): APIApplicationCommandOption[] {
  return actions.map(({ name, help, takes }) => ({
    type: ApplicationCommandOptionType.Subcommand,
    ...introduce(name, help),
    options: [
      ...takes
        .flatMap((wanted) => options.find((option) => option.name === wanted) ?? [])
        .map(optionOf)
        .slice(0, COMMAND_OPTIONS - 1),
      channelOption(introduce(CHANNEL_OPTION.name, CHANNEL_OPTION.help)),
    ],
  }));
}

function optionOf<Context>(option: Option<Context>): APIApplicationCommandBasicOption {
  const { name, help, required = false, number, choices, suggest, suggestStored, longest } = option;
  const about = { ...introduce(name, help), required };
  if (number)
    return { ...about, type: ApplicationCommandOptionType.Integer, min_value: number.least, max_value: number.most };
  return {
    ...about,
    type: ApplicationCommandOptionType.String,
    ...(choices === undefined
      ? { autocomplete: (suggest ?? suggestStored) !== undefined }
      : { choices: choices.slice(0, OPTION_CHOICES).map((value) => ({ ...nameOf(value), value })) }),
    ...(longest === undefined ? {} : { max_length: Math.min(longest, OPTION_VALUE) }),
  };
}

/** A name and what it means, in English and in every other language. */
function introduce(name: string, help: string) {
  return {
    ...nameOf(name),
    description: shorten(help, COMMAND_DESCRIPTION),
    description_localizations: translate(({ help: words }) => words[help]),
  };
}

const nameOf = (name: string) => ({ name, name_localizations: translate(({ names }) => names[name]) });

function translate(wordIn: (localisation: Localisation) => string | undefined) {
  const words = LOCALISATIONS.map((localisation) => [localisation.locale, wordIn(localisation)] as const);
  return Object.fromEntries(words.filter(([, word]) => word !== undefined));
}

function requiredFirst(a: APIApplicationCommandBasicOption, b: APIApplicationCommandBasicOption): number {
  return Number(b.required === true) - Number(a.required === true);
}
