/** The message shortcuts: what they are called, and the command they run on a message's text. */
export const MESSAGE_SHORTCUTS = [
  {
    callback: "brief_message",
    name: "Brief this",
    command: "brief",
    help: "The message in a few of its own sentences",
  },
  {
    callback: "quotes_in_message",
    name: "Quotes in this",
    command: "quotes",
    help: "Who is quoted in the message, and their words",
  },
] as const;

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
