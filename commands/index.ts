import { articles } from "./articles.ts";
import { brief } from "./brief.ts";
import type { ChannelCommand, NutgrafCommand } from "./context.ts";
import { digest } from "./digest.ts";
import { onGivenText } from "./given-text.ts";
import { createHelp } from "./help.ts";
import { quotes } from "./quotes.ts";
import { speakers } from "./speakers.ts";

const reading: readonly NutgrafCommand[] = [onGivenText(brief), onGivenText(quotes), onGivenText(speakers), articles];

/** The commands that need the articles alone, for a terminal command over files. */
export const readingCommands: readonly NutgrafCommand[] = [...reading, createHelp(reading)];

const answering: readonly ChannelCommand[] = [...reading, digest];

/** Every command, in the order of the help text. */
export const commands: readonly ChannelCommand[] = [...answering, createHelp(answering)];
