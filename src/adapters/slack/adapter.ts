import type { Adapter, AdapterParts } from "../../chat/adapter.ts";
import { ConfigError } from "../../errors.ts";
import { createAskers } from "./askers.ts";
import { connect, start } from "./connect.ts";
import { answerOnce } from "./dedupe.ts";
import { createDesk } from "./desk.ts";
import { followEvents } from "./follow-events.ts";
import { createErrorHandler } from "./handle-error.ts";
import { MESSAGE_INTERVAL_MS } from "./limits.ts";
import { answeringWithNames, createNameCommands, postingWithNames } from "./name-commands.ts";
import { notInstalled } from "./oauth.ts";
import { createPace } from "./pace.ts";
import { createPoster } from "./poster.ts";
import { listen } from "./receive.ts";
import { listenToLeaving } from "./receive-leaving.ts";
import { listenToViews } from "./receive-views.ts";
import { problemsOf, type SlackSettings } from "./settings.ts";
import { createWorkspaces } from "./web-api.ts";

/** Closing waits this long for answers that are under way. */
const LAST_ANSWERS_MS = 5_000;

/**
 * Connects to Slack and answers there until it is disposed, or Slack ends it by refusing the token of its socket.
 *
 * @throws ConfigError when Slack refuses a token, or the settings cannot work together.
 */
export async function openSlack<Context>(settings: SlackSettings, given: AdapterParts<Context>): Promise<Adapter> {
  const problems = problemsOf(settings);
  if (problems.length > 0) throw new ConfigError(problems);
  const { install, commandPrefix } = settings;
  const nameCommands = createNameCommands(given.commands, commandPrefix);
  const parts = answeringWithNames(given, nameCommands);
  const { transport, authorize, name } = await connect(settings, parts);
  const workspaces = createWorkspaces(settings.apiUrl, async (tenant) => {
    const { botToken } = await authorize({ teamId: tenant, enterpriseId: undefined, isEnterpriseInstall: false });
    if (botToken === undefined) throw notInstalled();
    return botToken;
  });
  const askers = createAskers({ workspaces, managers: settings.digestManagers, ...parts });
  // Slack counts a channel's messages together, whatever they are.
  const pace = createPace(MESSAGE_INTERVAL_MS);
  const desk = createDesk({ parts, workspaces, askers, pace });
  const answersEnd = followEvents(transport.app);
  answerOnce(transport.app, parts);
  listen(transport.app, { desk, parts, commandPrefix });
  listenToLeaving(transport.app, parts, install?.book);
  listenToViews(transport.app, { parts, desk, askers, workspaces });
  transport.app.error(createErrorHandler(parts));
  const pauseTenant = (tenant: string, reason: string) => parts.pauseAt({ platform: "slack", tenant }, reason);
  const poster = createPoster({ ...parts, workspaces, pace, onTenantGone: pauseTenant });
  await start(transport);
  parts.log(`Slack: answering in ${name}${settings.appToken === "" ? ` on port ${settings.port}` : ""}`);
  return {
    poster: postingWithNames(poster, nameCommands),
    ...(transport.ended === undefined ? {} : { ended: transport.ended }),
    [Symbol.asyncDispose]: async () => {
      await answersEnd(LAST_ANSWERS_MS);
      await transport[Symbol.asyncDispose]();
    },
  };
}
