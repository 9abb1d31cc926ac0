import type { InstallSettings } from "./oauth.ts";

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

/** What is wrong with the settings, each in a sentence that says what to do; none when they can be tried. */
export function problemsOf({ botToken, appToken, signingSecret, install }: SlackSettings): string[] {
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
    ...(/^xoxb-/u.test(botToken) ? [] : [`SLACK_BOT_TOKEN ${botToken === "" ? MISSING : MUST_BE_XOXB}`]),
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

const WHERE_IT_IS = "it is the “Bot User OAuth Token” under OAuth & Permissions";
const MUST_BE_XOXB = `must begin with xoxb-: ${WHERE_IT_IS}`;
const MISSING = `is missing: ${WHERE_IT_IS}; for many workspaces, SLACK_CLIENT_ID is`;
