/** The global shortcut that opens the form for a digest. */
export const DIGEST_SHORTCUT = {
  callback: "set_up_digest",
  name: "Set up a digest",
  help: "The news in a channel, every day at its own time",
} as const;

/** The command that takes every other as its first word. */
export const UMBRELLA = "nutgraf";

/** Left to `/nutgraf help`: nobody would expect a /help in Slack to be ours. */
export const NOT_A_SLASH_COMMAND = "help";
