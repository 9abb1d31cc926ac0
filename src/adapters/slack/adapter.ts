import { webApi } from "@slack/bolt";
import type { Adapter, AdapterParts } from "../../chat/adapter.ts";
import { ConfigError, PlatformError } from "../../errors.ts";
import { createAskers } from "./askers.ts";
import { answerOnce } from "./dedupe.ts";
import { createDesk } from "./desk.ts";
import { isTenantGone, toPlatformError } from "./faults.ts";
import { MESSAGE_INTERVAL_MS } from "./limits.ts";
import { type InstallSettings, installedAuthorize, installOptions, notInstalled } from "./oauth.ts";
import { createPace } from "./pace.ts";
import { createPoster } from "./poster.ts";
import { listen } from "./receive.ts";
import { listenToLeaving } from "./receive-leaving.ts";
import { listenToViews } from "./receive-views.ts";
import {
  type Authorize,
  createHttpReceiver,
  createHttpTransport,
  createSocketTransport,
  type Transport,
} from "./transports.ts";
import { clientOptions, createWorkspaces } from "./web-api.ts";

/** How to reach Slack: by a bot token of one workspace, over a socket (`appToken`) or by signed requests (`signingSecret`). */
export interface SlackSettings {
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly port: number;
  /** Stands before the name of every command but /nutgraf: "news-" makes /news-brief. */
  readonly commandPrefix: string;
  /** Who may change a channel's digests. */
  readonly digestManagers: "members" | "admins";
  /** In place of a bot token, for many workspaces. */
  readonly install?: InstallSettings | undefined;
}

/** Our own user in the workspace that a token is for. */
interface Self {
  readonly tenant: string;
  readonly team: string;
  readonly user: string;
  readonly bot: string | undefined;
}

/**
 * Connects to Slack and answers there until it is disposed.
 *
 * @throws ConfigError when Slack refuses a token, or the settings cannot work together.
 */
export async function openSlack<Context>(settings: SlackSettings, parts: AdapterParts<Context>): Promise<Adapter> {
  const problems = problemsOf(settings);
  if (problems.length > 0) throw new ConfigError(problems);
  const { install } = settings;
  const { transport, authorize, name } =
    install === undefined ? await ofOneWorkspace(settings, parts.clock) : ofManyWorkspaces(settings, install, parts);
  const workspaces = createWorkspaces(settings.apiUrl, async (tenant) => {
    const { botToken } = await authorize({ teamId: tenant, enterpriseId: undefined, isEnterpriseInstall: false });
    if (botToken === undefined) throw notInstalled();
    return botToken;
  });
  const askers = createAskers({ workspaces, managers: settings.digestManagers, ...parts });
  // Slack counts a channel's messages together, whatever they are.
  const pace = createPace(MESSAGE_INTERVAL_MS);
  const desk = createDesk({ parts, workspaces, askers, pace });
  answerOnce(transport.app, parts);
  listen(transport.app, { desk, parts, commandPrefix: settings.commandPrefix });
  listenToLeaving(transport.app, parts, install?.book);
  listenToViews(transport.app, { parts, desk, askers, workspaces });
  transport.app.error(async (error) => parts.onFault(error, "an event of Slack's"));
  const pauseTenant = (tenant: string, reason: string) => parts.pauseAt({ platform: "slack", tenant }, reason);
  const poster = createPoster({
    ...{ workspaces, kept: parts.kept, clock: parts.clock },
    ...{ pace, onTenantGone: pauseTenant },
  });
  await start(transport);
  parts.log(`Slack: answering in ${name}${settings.appToken === "" ? ` on port ${settings.port}` : ""}`);
  return { poster, [Symbol.asyncDispose]: () => transport[Symbol.asyncDispose]() };
}

/** The way in, the tokens behind it, and what to call it in the log. */
interface Connection {
  readonly transport: Transport;
  readonly authorize: Authorize;
  readonly name: string;
}

async function ofOneWorkspace(settings: SlackSettings, clock: () => number): Promise<Connection> {
  const { botToken } = settings;
  const { tenant, user, bot, team } = await whoAmI(settings);
  const authorize: Authorize = async ({ teamId }) => {
    if (teamId !== tenant) throw notInstalled();
    return { botToken, teamId, botUserId: user, ...(bot === undefined ? {} : { botId: bot }) };
  };
  return { transport: createTransport(settings, authorize, clock), authorize, name: team };
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

function problemsOf({ botToken, appToken, signingSecret, install }: SlackSettings): string[] {
  if (install !== undefined) {
    return [
      ...(botToken === "" && appToken === ""
        ? []
        : [
            "SLACK_CLIENT_ID is for many workspaces: leave out SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or leave out SLACK_CLIENT_ID",
          ]),
      ...(signingSecret === "" ? ["SLACK_SIGNING_SECRET is missing: it is under Basic Information"] : []),
      ...(install.clientSecret === "" ? ["SLACK_CLIENT_SECRET is missing: it is under Basic Information"] : []),
    ];
  }
  return [
    ...(/^xoxb-/u.test(botToken)
      ? []
      : ["SLACK_BOT_TOKEN must begin with xoxb-: it is the “Bot User OAuth Token” under OAuth & Permissions"]),
    ...(appToken === "" && signingSecret === ""
      ? ["SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for requests to a public address) is missing"]
      : []),
    ...(appToken === "" || /^xapp-/u.test(appToken)
      ? []
      : [
          "SLACK_APP_TOKEN must begin with xapp-: make one under Basic Information → App-Level Tokens, with the scope connections:write",
        ]),
  ];
}

function createTransport(settings: SlackSettings, authorize: Authorize, clock: () => number): Transport {
  const { apiUrl, appToken, port, signingSecret } = settings;
  if (appToken !== "") return createSocketTransport({ apiUrl, appToken, authorize });
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

async function start(transport: Transport): Promise<void> {
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
  if (isTenantGone(fault.fault) || code === "not_allowed_token_type") {
    return new ConfigError([
      `${setting} is refused by Slack (${code}): copy it again from the app's page, or install the app again`,
    ]);
  }
  return new ConfigError([`${setting} ${what} (${code}): check the network and SLACK_API_URL, then start again`]);
}
