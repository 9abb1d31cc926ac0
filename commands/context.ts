import type { Command } from "../src/chat/command.ts";
import type { Library } from "../src/library/library.ts";

/** What every command works with; handed in, so that a command holds nothing of its own. */
export interface Context {
  readonly library: Library;
}

/** A slash command of Nutgraf. */
export type NutgrafCommand = Command<Context>;
