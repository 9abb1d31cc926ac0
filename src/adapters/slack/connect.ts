import { webApi } from "@slack/bolt";
import type { AdapterParts } from "../../chat/adapter.ts";
import { ConfigError, PlatformError } from "../../errors.ts";
import { isTokenRefused, toPlatformError } from "./faults.ts";
import { type InstallSettings, installedAuthorize, installOptions, notInstalled } from "./oauth.ts";
import type { SlackSettings } from "./settings.ts";
import { type SocketParts, sayRefused } from "./socket.ts";
import {
  type Authorize,
  createHttpReceiver,
  createHttpTransport,
  createSocketTransport,
  type Transport,
} from "./transports.ts";
import { clientOptions } from "./web-api.ts";

/** Our own user in the workspace that a token is for. */
interface Self {
  readonly tenant: string;
  readonly team: string;
  readonly user: string;
  readonly bot: string | undefined;
}

/** The way in, the tokens behind it, and what to call it in the log. */
export interface Connection {
  readonly transport: Transport;
  readonly authorize: Authorize;
  readonly name: string;
}

/**
 * The connection that the settings ask for, not yet started.
 *
 * @throws ConfigError when Slack refuses the token.
 */
export async function connect<Context>(settings: SlackSettings, parts: AdapterParts<Context>): Promise<Connection> {
  const { install } = settings;
  return install === undefined ? ofOneWorkspace(settings, parts) : ofManyWorkspaces(settings, install, parts);
}

async function ofOneWorkspace(settings: SlackSettings, parts: TransportParts): Promise<Connection> {
  const { botToken } = settings;
  const { tenant, user, bot, team } = await whoAmI(settings);
  const authorize: Authorize = async ({ teamId }) => {
    if (teamId !== tenant) throw notInstalled();
    return { botToken, teamId, botUserId: user, ...(bot === undefined ? {} : { botId: bot }) };
  };
  return { transport: createTransport(settings, authorize, parts), authorize, name: team };
}

function ofManyWorkspaces<Context>(
  { apiUrl, port, signingSecret }: SlackSettings,
  install: InstallSettings,
  { clock, log }: AdapterParts<Context>,
): Connection {
  const onInstalled = (team: string) => log(`Slack: installed in ${team}`);
  const receiver = createHttpReceiver(signingSecret, installOptions(install, { apiUrl, onInstalled }));
  const authorize = installedAuthorize(receiver, { book: install.book, clock });
  const transport = createHttpTransport({ apiUrl, port, authorize, receiver, clock });
  return { transport, authorize, name: "every workspace that installs it at /slack/install" };
}

type TransportParts = SocketParts & { readonly clock: () => number };

function createTransport(settings: SlackSettings, authorize: Authorize, parts: TransportParts): Transport {
  const { apiUrl, appToken, port, signingSecret } = settings;
  const { clock } = parts;
  if (appToken !== "") return createSocketTransport({ ...parts, apiUrl, appToken, authorize });
  return createHttpTransport({ apiUrl, port, authorize, receiver: createHttpReceiver(signingSecret), clock });
}

async function whoAmI({ apiUrl, botToken }: SlackSettings): Promise<Self> {
  try {
    const { team_id, team, user_id, bot_id } = await new webApi.WebClient(botToken, clientOptions(apiUrl)).auth.test();
    return { tenant: team_id ?? "", team: team ?? team_id ?? "", user: user_id ?? "", bot: bot_id };
  } catch (error) {
    throw explainRefusal(error, "SLACK_BOT_TOKEN", `cannot be used at ${apiUrl}`);
  }
}

/**
 * Lets events come in.
 *
 * @throws ConfigError when Slack opens no socket.
 */
export async function start(transport: Transport): Promise<void> {
  try {
    await transport.start();
  } catch (error) {
    await transport[Symbol.asyncDispose]();
    throw explainRefusal(error, "SLACK_APP_TOKEN", "opens no socket");
  }
}

function explainRefusal(error: unknown, setting: string, what: string): unknown {
  const fault = toPlatformError(error);
  if (!(fault instanceof PlatformError)) return error;
  const { code } = fault.fault;
  if (isTokenRefused(fault.fault)) return new ConfigError([sayRefused(setting, code)]);
  return new ConfigError([`${setting} ${what} (${code}): check the network and SLACK_API_URL, then start again`]);
}
