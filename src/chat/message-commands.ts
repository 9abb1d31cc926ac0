/**
 * What the menu of a message offers: its name there, the command that gets the message's text, and an id for platforms
 * that want one.
 */
export const MESSAGE_COMMANDS = [
  { id: "brief_message", name: "Brief this", command: "brief", help: "The message in a few of its own sentences" },
  {
    id: "quotes_in_message",
    name: "Quotes in this",
    command: "quotes",
    help: "Who is quoted in the message, and their words",
  },
] as const;
