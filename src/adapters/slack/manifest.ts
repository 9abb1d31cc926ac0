import type { Command } from "../../chat/command.ts";
import { MESSAGE_COMMANDS } from "../../chat/message-commands.ts";
import { shorten } from "../../chat/text.ts";
import { DIGEST_SHORTCUT, NOT_A_SLASH_COMMAND, UMBRELLA } from "./names.ts";

/** What we may do in a workspace, and what for. */
export const BOT_SCOPES = [
  "app_mentions:read", // questions that mention us
  "channels:history", // whether a digest whose answer was lost is there; the same in private channels by the next
  "channels:read", // who is a member, and may change a channel's digests
  "chat:write",
  "chat:write.public", // answering in channels we were not invited to
  "commands",
  "groups:history",
  "groups:read",
  "im:history", // questions in a direct message
  "im:read",
  "im:write", // a digest to oneself
  "users:read", // a member's time zone
] as const;

const LONGEST = { description: 140, usageHint: 1000 } as const;

export interface ManifestOptions {
  /** Stands before each command's name. */
  readonly prefix: string;
  /** Where Slack reaches us, such as https://nutgraf.example.org; by a socket when left out. */
  readonly url?: string | undefined;
}

/** The app's manifest as Slack's “Create from a manifest” takes it, from the commands there are. */
export function manifestOf<Context>(commands: readonly Command<Context>[], { prefix, url }: ManifestOptions) {
  const requests = url === undefined ? {} : { url: `${url.replace(/\/$/u, "")}/slack/events` };
  return {
    display_information: {
      name: "Nutgraf",
      description: "News in its own words: briefs, who said what, and daily digests",
      background_color: "#1d3557",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: "nutgraf", always_online: true },
      shortcuts: [
        ...MESSAGE_COMMANDS.map(({ id, name, help }) => ({
          ...{ name, type: "message", callback_id: id, description: help },
        })),
        {
          ...{ name: DIGEST_SHORTCUT.name, type: "global", callback_id: DIGEST_SHORTCUT.callback },
          description: DIGEST_SHORTCUT.help,
        },
      ],
      slash_commands: [
        {
          command: `/${UMBRELLA}`,
          description: "Any of it: a command, or a question in words",
          usage_hint: "brief apollo",
          ...requests,
          should_escape: false,
        },
        ...commands
          .filter(({ name }) => name !== NOT_A_SLASH_COMMAND)
          .map((command) => ({
            command: `/${prefix}${command.name}`,
            description: shorten(command.help, LONGEST.description),
            usage_hint: shorten(usageOf(command), LONGEST.usageHint),
            ...requests,
            should_escape: false,
          })),
      ],
    },
    oauth_config: {
      ...(url === undefined ? {} : { redirect_urls: [`${url.replace(/\/$/u, "")}/slack/oauth_redirect`] }),
      scopes: { bot: [...BOT_SCOPES] },
    },
    settings: {
      event_subscriptions: {
        ...(requests.url === undefined ? {} : { request_url: requests.url }),
        bot_events: ["app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked"],
      },
      interactivity: {
        is_enabled: true,
        ...(requests.url === undefined ? {} : { request_url: requests.url, message_menu_options_url: requests.url }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}

/** "[article] [about: …] [length: …]"; what a command does, where it does several things. */
function usageOf<Context>({ options, actions }: Command<Context>): string {
  if (actions) return actions.map(({ name }) => name).join(" | ");
  const [leading, ...others] = options.filter(({ name }) => name !== "text");
  const first = leading === undefined ? [] : [leading.required === true ? leading.name : `[${leading.name}]`];
  return [...first, ...others.map(({ name }) => `[${name}: …]`)].join(" ");
}
