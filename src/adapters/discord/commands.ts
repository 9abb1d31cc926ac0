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
import { shorten } from "../../chat/text.ts";
import { CHOICE_TEXT, COMMAND_DESCRIPTION, COMMAND_OPTIONS, OPTION_CHOICES, OPTION_VALUE } from "./limits.ts";

type Registration = RESTPutAPIApplicationCommandsJSONBody;

/** Commands on a message, by the name its menu shows, and the command that gets the message's text. */
export const MESSAGE_COMMANDS: ReadonlyMap<string, string> = new Map([
  ["Brief this", "brief"],
  ["Quotes in this", "quotes"],
]);

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
      name: command.name,
      description: describe(command.help),
      options: command.actions ? subcommandsOf(command) : command.options.map(optionOf).sort(requiredFirst),
      ...(command.actions ? IN_CHANNELS : EVERYWHERE),
    })),
    ...[...MESSAGE_COMMANDS.keys()].map((name) => ({
      type: ApplicationCommandType.Message as const,
      name,
      ...EVERYWHERE,
    })),
  ];
}

function subcommandsOf<Context>({ actions = [], options }: Command<Context>): APIApplicationCommandOption[] {
  return actions.map(({ name, help, takes }) => ({
    type: ApplicationCommandOptionType.Subcommand,
    name,
    description: describe(help),
    options: takes
      .flatMap((wanted) => options.find((option) => option.name === wanted) ?? [])
      .map(optionOf)
      .slice(0, COMMAND_OPTIONS),
  }));
}

function optionOf<Context>({ name, help, required, choices, suggest, longest }: Option<Context>) {
  const option: APIApplicationCommandBasicOption = {
    type: ApplicationCommandOptionType.String,
    name,
    description: describe(help),
    required: required === true,
    ...(choices === undefined
      ? { autocomplete: suggest !== undefined }
      : { choices: choices.slice(0, OPTION_CHOICES).map((value) => ({ name: value.slice(0, CHOICE_TEXT), value })) }),
    ...(longest === undefined ? {} : { max_length: Math.min(longest, OPTION_VALUE) }),
  };
  return option;
}

const describe = (help: string): string => shorten(help, COMMAND_DESCRIPTION);

function requiredFirst(a: APIApplicationCommandBasicOption, b: APIApplicationCommandBasicOption): number {
  return Number(b.required === true) - Number(a.required === true);
}
