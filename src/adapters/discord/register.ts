import { isDeepStrictEqual } from "node:util";
import { DiscordAPIError, REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from "discord.js";
import type { Command } from "../../chat/command.ts";
import { ConfigError, UserError } from "../../errors.ts";
import { writeRegistration } from "./commands.ts";
import { TOKEN_REFUSED } from "./faults.ts";

type Registration = RESTPutAPIApplicationCommandsJSONBody;

/** What is registered, and where: with a server's id for it alone, else everywhere. */
export interface RegistrationWish {
  readonly applicationId: string;
  readonly wanted: Registration;
  readonly guildId?: string | undefined;
}

/** Tells Discord of the commands where it has not the same ones yet, since it counts how often it is told. True when it was told. */
export async function registerCommands(
  rest: REST,
  { applicationId, wanted, guildId }: RegistrationWish,
): Promise<boolean> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const query = new URLSearchParams({ with_localizations: "true" });
  const registered = await rest.get(route, { query });
  if (Array.isArray(registered) && isDeepStrictEqual(comparable(registered), comparable(wanted))) return false;
  await rest.put(route, { body: wanted });
  return true;
}

/** How to reach Discord, and the server that the commands are for; everywhere without one. */
export interface RegistrationSettings {
  readonly token: string;
  readonly apiUrl: string;
  readonly guildId?: string | undefined;
}

/**
 * Registers the commands without connecting: everywhere, or in one server, where they are there at once. With no commands, those that are there are taken away.
 *
 * @returns how many there are, and whether Discord had to be told.
 * @throws ConfigError when the token is refused, UserError when the bot is not in the server.
 */
export async function registerWithoutConnecting<Context>(
  { token, apiUrl, guildId }: RegistrationSettings,
  commands: readonly Command<Context>[],
): Promise<{ readonly number: number; readonly isChanged: boolean }> {
  const rest = new REST({ api: apiUrl }).setToken(token);
  const wanted = commands.length === 0 ? [] : writeRegistration(commands);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
    const isChanged = await registerCommands(rest, { applicationId: id, wanted, guildId });
    return { number: wanted.length, isChanged };
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    if (error.status === 401) throw new ConfigError([TOKEN_REFUSED]);
    if (guildId !== undefined && [403, 404].includes(error.status))
      throw new UserError(`The bot is not in the server ${guildId}: invite it first.`);
    throw error;
  }
}

/** Commands in one order, without what Discord adds and without what says nothing. */
function comparable(commands: readonly unknown[]): unknown {
  return commands
    .map((command) => essence(command, TOP_KEYS))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

const TOP_KEYS = new Set([
  ...["type", "name", "description", "options", "integration_types", "contexts", "default_member_permissions"],
  ...["name_localizations", "description_localizations"],
]);

function essence(value: unknown, keys?: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => essence(one));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, inner]) => (keys?.has(key) ?? true) && !isEmpty(inner))
    .map(([key, inner]) => [key, essence(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Discord leaves out what is false, and gives null or nothing for what is not set. */
function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === false ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}
