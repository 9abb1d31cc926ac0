import type { Reply } from "./reply.ts";

/** One thing a member may say to a command. */
export interface Option<Context> {
  readonly name: string;
  /** What it means, in a few words, for help texts and the platforms' menus. */
  readonly help: string;
  readonly required?: boolean;
  /** The most characters its value may have; a few hundred when left out. */
  readonly longest?: number;
  /** For words that are not the member's own, such as a pasted article: in a typed line its value goes on to the end. */
  readonly takesRest?: true;
  /** For a whole number: its bounds, where a platform checks them while it is typed; the command checks what comes. */
  readonly number?: { readonly least: number; readonly most: number };
  /** The only values allowed, when there are few. */
  readonly choices?: readonly string[];
  /** Values to offer while the member types, best first; any other value is allowed as well. */
  readonly suggest?: (typed: string, context: Context) => readonly string[];
  /** What a menu shows for a value to offer; the value itself when left out. */
  readonly labelOf?: (value: string, context: Context) => string;
  /** Values to offer that take a look into the store, best first. */
  readonly suggestStored?: (typing: Typing, context: Context) => Promise<readonly Suggestion[]>;
}

/** An option of a command, or of one of its actions, that somebody is typing. */
export interface Typing {
  readonly command: string;
  readonly action?: string;
  readonly option: string;
  readonly typed: string;
}

/** A value to offer, and what to show for it. */
export interface Suggestion {
  readonly label: string;
  readonly value: string;
}

/** One of the things that a command with several does; its name is the first word behind the command's. */
export interface Action {
  readonly name: string;
  readonly help: string;
  /** The options it looks at; the first of them goes without its name. */
  readonly takes: readonly string[];
}

/** The values of a command's options, checked: only declared names, required ones present, choices among those allowed. */
export type OptionValues = Readonly<Partial<Record<string, string>>>;

/**
 * A slash command, platform-neutral. `Context` is what it works with (library, clock, …), handed in as one argument.
 * `run` throws `UserError` for what the member should mend; every other error is a fault of ours.
 */
export interface Command<Context> {
  readonly name: string;
  readonly help: string;
  readonly options: readonly Option<Context>[];
  /** For a command that does several things, of which the first is meant when none is named. Its options then begin with `action`. */
  readonly actions?: readonly Action[];
  /** Whole lines a member could type, each of which works on the articles the bot ships with. */
  readonly examples: readonly string[];
  readonly run: (options: OptionValues, context: Context) => Reply | Promise<Reply>;
}
