import { commands } from "../../commands/index.ts";
import { registerWithoutConnecting } from "../adapters/discord/register.ts";
import { count } from "../chat/text.ts";
import { parseConfig, SETTINGS } from "../config.ts";
import { ConfigError } from "../errors.ts";

/**
 * Tells Discord of the commands, everywhere or in one server, and says in a sentence what was done.
 *
 * @throws ConfigError when there is no token, or Discord refuses it; UserError when the bot is not in the server.
 */
export async function registerDiscord(
  environment: Readonly<Record<string, string | undefined>>,
  guildId?: string,
): Promise<string> {
  const { discordToken: token, discordApiUrl: apiUrl } = parseConfig(SETTINGS, environment);
  if (token === "")
    throw new ConfigError(["DISCORD_TOKEN is missing: the bot's token from Discord's developer portal"]);
  const where = guildId === undefined ? "everywhere" : `in the server ${guildId}`;
  const settings = { token, apiUrl, ...(guildId === undefined ? {} : { guildId }) };
  const { number, isChanged } = await registerWithoutConnecting(settings, commands);
  const commandsThere = count(number, "command");
  return isChanged ? `${commandsThere} registered ${where}.` : `${commandsThere} are registered ${where} already.`;
}
