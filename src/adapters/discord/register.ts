import { isDeepStrictEqual } from "node:util";
import { type REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from "discord.js";

type Registration = RESTPutAPIApplicationCommandsJSONBody;

/** What is registered, and where: with a server's id for it alone, else everywhere. */
export interface RegistrationWish {
  readonly applicationId: string;
  readonly wanted: Registration;
  readonly guildId?: string;
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
