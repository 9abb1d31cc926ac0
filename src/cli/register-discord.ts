import { commands } from "../../commands/index.ts";
import { registerWithoutConnecting } from "../adapters/discord/register.ts";
import { count } from "../chat/text.ts";
import { parseConfig, SETTINGS } from "../config.ts";
import { ConfigError } from "../errors.ts";

/** In which server, or everywhere; and whether the commands are to go. */
export interface RegisterOptions {
  readonly guild?: string;
  readonly remove?: boolean;
}

/**
 * Tells Discord of the commands, everywhere or in one server, and says in a sentence what was done.
 *
 * @throws ConfigError when there is no token, or Discord refuses it; UserError when the bot is not in the server.
 */
export async function registerDiscord(
  environment: Readonly<Record<string, string | undefined>>,
  { guild, remove = false }: RegisterOptions,
): Promise<string> {
  const { discordToken: token, discordApiUrl: apiUrl } = parseConfig(SETTINGS, environment);
  if (token === "")
    throw new ConfigError(["DISCORD_TOKEN is missing: the bot's token from Discord's developer portal"]);
  const where = guild === undefined ? "everywhere" : `in the server ${guild}`;
  const wanted = remove ? [] : commands;
  const { number, isChanged } = await registerWithoutConnecting({ token, apiUrl, guildId: guild }, wanted);
  if (remove) return isChanged ? `The commands are removed ${where}.` : `There are no commands ${where}.`;
  const there = count(number, "command");
  return isChanged ? `${there} registered ${where}.` : `${there} are registered ${where} already.`;
}
