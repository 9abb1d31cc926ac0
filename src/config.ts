import { readFileSync } from "node:fs";
import { ConfigError } from "./errors.ts";

/** One setting: its name in the environment, how its text is read, and what to tell people about it. */
interface Setting<T> {
  readonly name: string;
  /** Throws an `Error` whose message says what the value must be. Never sees the empty string. */
  readonly parse: (text: string) => T;
  readonly default: T;
  /** A secret may come from a file named by `NAME_FILE`, and is never logged. */
  readonly secret: boolean;
  readonly help: string;
}

const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;

function parseLogLevel(text: string): (typeof LOG_LEVELS)[number] {
  const level = LOG_LEVELS.find((known) => known === text.toLowerCase());
  if (!level) throw new Error(`must be one of ${LOG_LEVELS.join(", ")}`);
  return level;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/u.test(text) || port > 65_535) throw new Error("must be a whole number from 0 to 65535");
  return port;
}

function parseSecretKey(text: string): string {
  const isKey = (key: string): boolean => /^[A-Za-z0-9+/]{43}=?$/u.test(key.trim());
  if (text.split(",").every(isKey)) return text;
  throw new Error("must be what `openssl rand -base64 32` prints; several with commas between, the newest first");
}

/** A token or a secret that is handed out; one with a blank within it was copied badly. */
function parseToken(text: string): string {
  if (/^\S+$/u.test(text)) return text;
  throw new Error("must be one word, without blanks or line ends in it: copy it again");
}

function parsePrefix(text: string): string {
  if (!/^[a-z0-9_-]{1,20}$/u.test(text)) throw new Error("must be up to 20 small letters, digits, “-” and “_”");
  return text;
}

const DIGEST_MANAGERS = ["members", "admins"] as const;
type DigestManagers = (typeof DIGEST_MANAGERS)[number];

function parseManagers(text: string): DigestManagers {
  const managers = DIGEST_MANAGERS.find((known) => known === text.toLowerCase());
  if (!managers) throw new Error(`must be ${DIGEST_MANAGERS.join(" or ")}`);
  return managers;
}

function parseDatabaseUrl(text: string): string {
  if (/^postgres(?:ql)?:\/\/./u.test(text)) return text;
  throw new Error("must look like postgres://user:password@host:5432/name");
}

function parseHours(text: string): number {
  const hours = Number(text);
  if (!/^\d+(?:\.\d+)?$/u.test(text) || hours > 24 * 14) throw new Error("must be a number of hours from 0 to 336");
  return hours;
}

function parseAddress(text: string): string {
  if (URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol)) return text.replace(/\/+$/u, "");
  throw new Error("must be an address like https://example.org/api");
}

function parseCount(text: string): number {
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  throw new Error("must be a whole number");
}

function parseNumbers(text: string): readonly number[] {
  return text.split(",").map((number) => parseCount(number.trim()));
}

/** Keeps the type of each default while every entry has the same shape. */
const setting = <T>(entry: Setting<T>): Setting<T> => entry;

/** Every setting there is. This table drives parsing, `.env.example` and the table in the README. */
export const SETTINGS = {
  contentDir: setting({
    name: "CONTENT_DIR",
    parse: (text) => text,
    default: "content",
    secret: false,
    help: "Folder whose `articles` folder holds the .txt and .md files to read",
  }),
  dataDir: setting({
    name: "DATA_DIR",
    parse: (text) => text,
    default: "data",
    secret: false,
    help: "Folder for what is remembered: analysed articles, subscriptions, deliveries (a SQLite file)",
  }),
  databaseUrl: setting({
    name: "DATABASE_URL",
    parse: parseDatabaseUrl,
    default: "",
    secret: true,
    help: "PostgreSQL to remember in instead, which several processes on several machines may share",
  }),
  catchUpHours: setting({
    name: "CATCH_UP_HOURS",
    parse: parseHours,
    default: 24,
    secret: false,
    help: "A digest that nobody was there to post is made up for within so many hours",
  }),
  slackBotToken: setting({
    name: "SLACK_BOT_TOKEN",
    parse: parseToken,
    default: "",
    secret: true,
    help: "Bot token of a Slack workspace (`xoxb-…`); with it Nutgraf answers in Slack",
  }),
  slackAppToken: setting({
    name: "SLACK_APP_TOKEN",
    parse: parseToken,
    default: "",
    secret: true,
    help: "App-level token of the Slack app (`xapp-…`), to receive events over a socket, without a public address",
  }),
  slackSigningSecret: setting({
    name: "SLACK_SIGNING_SECRET",
    parse: parseToken,
    default: "",
    secret: true,
    help: "Signing secret of the Slack app, to receive events as requests to `PORT` when there is no `SLACK_APP_TOKEN`",
  }),
  port: setting({
    name: "PORT",
    parse: parsePort,
    default: 3000,
    secret: false,
    help: "Where requests from Slack come in, at the path `/slack/events`",
  }),
  slackCommandPrefix: setting({
    name: "SLACK_COMMAND_PREFIX",
    parse: parsePrefix,
    default: "",
    secret: false,
    help: "Stands before Slack's command names where another app has the same: `news-` makes `/news-brief`",
  }),
  slackClientId: setting({
    name: "SLACK_CLIENT_ID",
    parse: parseToken,
    default: "",
    secret: false,
    help: "Client ID of the Slack app, in place of `SLACK_BOT_TOKEN`: any workspace may then install it at `/slack/install`",
  }),
  slackClientSecret: setting({
    name: "SLACK_CLIENT_SECRET",
    parse: parseToken,
    default: "",
    secret: true,
    help: "Client secret of the Slack app",
  }),
  secretKey: setting({
    name: "SECRET_KEY",
    parse: parseSecretKey,
    default: "",
    secret: true,
    help: "Encrypts the tokens of workspaces: `openssl rand -base64 32`; to change it, put the new one and a comma before the old",
  }),
  slackDigestManagers: setting({
    name: "SLACK_DIGEST_MANAGERS",
    parse: parseManagers,
    default: DIGEST_MANAGERS[0],
    secret: false,
    help: "Who may change a Slack channel's digests: its `members`, or `admins` of the workspace only",
  }),
  slackApiUrl: setting({
    name: "SLACK_API_URL",
    parse: parseAddress,
    default: "https://slack.com/api",
    secret: false,
    help: "Base of Slack's Web API, for a proxy in between",
  }),
  discordToken: setting({
    name: "DISCORD_TOKEN",
    parse: parseToken,
    default: "",
    secret: true,
    help: "The bot's token from Discord's developer portal; Nutgraf answers on Discord when it is set",
  }),
  discordApiUrl: setting({
    name: "DISCORD_API_URL",
    parse: parseAddress,
    default: "https://discord.com/api",
    secret: false,
    help: "Base of Discord's API, for a proxy in between",
  }),
  discordShardIds: setting({
    name: "DISCORD_SHARD_IDS",
    parse: parseNumbers,
    default: [] as readonly number[],
    secret: false,
    help: "The shards this process runs, as in “0,1”, where several processes share them; all when empty",
  }),
  discordShardCount: setting({
    name: "DISCORD_SHARD_COUNT",
    parse: parseCount,
    default: 0,
    secret: false,
    help: "How many shards there are in all; goes with DISCORD_SHARD_IDS",
  }),
  logLevel: setting({
    name: "LOG_LEVEL",
    parse: parseLogLevel,
    default: "info",
    secret: false,
    help: "How much is logged: silent, fatal, error, warn, info, debug or trace",
  }),
};

type Table = Readonly<Record<string, Setting<unknown>>>;
type Environment = Readonly<Record<string, string | undefined>>;
/** The parsed values under the keys of a table of settings. */
export type ConfigOf<T extends Table> = { readonly [Key in keyof T]: T[Key]["default"] };

/**
 * Reads the settings of `table` from an environment. A setting that is absent or blank takes its default; a secret may
 * stand in the file that `NAME_FILE` names, where the white space around it is not part of it.
 *
 * @throws ConfigError with every problem at once, each naming its setting and what to do; never the value of a secret.
 */
export function parseConfig<T extends Table>(
  table: T,
  environment: Environment,
  readFile: (path: string) => string = (path) => readFileSync(path, "utf8"),
): ConfigOf<T> {
  const problems: string[] = [];
  const entries = Object.entries(table).map(([key, entry]): [string, unknown] => {
    try {
      const text = textOf(entry, environment, readFile);
      return [key, text === "" ? entry.default : entry.parse(text)];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const value = entry.secret ? "" : ` (it is “${environment[entry.name] ?? ""}”)`;
      problems.push(`${entry.name} ${reason}${value}`);
      return [key, entry.default];
    }
  });
  if (problems.length > 0) throw new ConfigError(problems);
  // The keys and the parsers come from the table itself, which the compiler cannot follow through Object.entries.
  return Object.fromEntries(entries) as ConfigOf<T>;
}

function textOf(entry: Setting<unknown>, environment: Environment, readFile: (path: string) => string): string {
  const direct = environment[entry.name]?.trim() ?? "";
  const file = entry.secret ? (environment[`${entry.name}_FILE`]?.trim() ?? "") : "";
  if (file === "") return direct;
  if (direct !== "") throw new Error(`is set twice: remove ${entry.name} or ${entry.name}_FILE`);
  const text = readSecret(entry.name, file, readFile);
  if (text === "") throw new Error(`is not in the file that ${entry.name}_FILE names (${file}), which is blank`);
  return text;
}

function readSecret(name: string, file: string, readFile: (path: string) => string): string {
  try {
    return readFile(file).trim();
  } catch {
    throw new Error(`cannot be read from the file that ${name}_FILE names (${file}): check that it exists`);
  }
}

/** The text of `.env.example`: every setting with its help, commented out at its default. */
export function writeEnvExample(table: Table = SETTINGS): string {
  const entries = Object.values(table).map(({ name, default: value, secret, help }) =>
    [
      `# ${help.replaceAll("`", "")}.`,
      ...(secret ? [`# Or the file it stands in: ${name}_FILE=`] : []),
      `# ${name}=${String(value ?? "")}`,
    ].join("\n"),
  );
  return `# Settings of Nutgraf. Copy this file to .env and take away the # of what you change.\n\n${entries.join("\n\n")}\n`;
}

/** The rows of README's table of settings, in Markdown. */
export function writeSettingsTable(table: Table = SETTINGS): string {
  const rows = Object.values(table).map(({ name, default: value, secret, help }) => {
    const shown = secret ? "none (secret)" : String(value) === "" ? "none" : `\`${String(value)}\``;
    return `| \`${name}\` | ${shown} | ${help} |`;
  });
  return ["| setting | default | meaning |", "|---|---|---|", ...rows].join("\n");
}
