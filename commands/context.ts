import type { Asker } from "../src/chat/asker.ts";
import type { Command } from "../src/chat/command.ts";
import type { Digests } from "../src/digest/digests.ts";
import type { Library } from "../src/library/library.ts";

/** What every command works with; handed in, so that a command holds nothing of its own. */
export interface Context {
  readonly library: Library;
}

/** A slash command of Nutgraf that needs the articles alone. */
export type NutgrafCommand = Command<Context>;

/** What a command works with that changes what a channel gets. */
export interface ChannelContext extends Context {
  readonly digests: Digests;
  readonly asker: Asker;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** A slash command that belongs to a channel. */
export type ChannelCommand = Command<ChannelContext>;
