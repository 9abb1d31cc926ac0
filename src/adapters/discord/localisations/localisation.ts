import type { Locale } from "discord.js";

/** A language in which Discord shows the commands; what they are given may be typed as in English. */
export interface Localisation {
  readonly locale: `${Locale}`;
  /** Names of commands, actions, options and choices, by their English ones. */
  readonly names: Readonly<Record<string, string>>;
  /** What they mean, by the English help; at most 100 characters each. */
  readonly help: Readonly<Record<string, string>>;
}
