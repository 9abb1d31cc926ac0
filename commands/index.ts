import { articles } from "./articles.ts";
import { brief } from "./brief.ts";
import type { NutgrafCommand } from "./context.ts";
import { createHelp } from "./help.ts";
import { quotes } from "./quotes.ts";
import { speakers } from "./speakers.ts";

const answering: readonly NutgrafCommand[] = [brief, quotes, speakers, articles];

/** Every command, in the order of the help text. */
export const commands: readonly NutgrafCommand[] = [...answering, createHelp(answering)];
