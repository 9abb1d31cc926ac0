/** What was asked: a slash command, a button, a mention or a line in the terminal, once its platform is taken off. */
export interface Invocation {
  /** The command's name without its slash. */
  readonly command: string;
  /** Option values as the member typed them. */
  readonly options: Readonly<Record<string, string>>;
}

/** Plain text with at most one decoration. Adapters escape it; commands never write markup. */
export type Inline =
  | { readonly type: "text"; readonly text: string; readonly style?: "strong" | "emphasis" }
  | { readonly type: "link"; readonly text: string; readonly url: URL }
  /** A day, or a day and its time: on the reader's own clock where the platform knows it, else in these words. */
  | { readonly type: "time"; readonly at: Date; readonly style: "date" | "moment"; readonly words: string };

/** Something to press or pick: it carries the invocation the member could have typed. */
export interface Choice {
  readonly label: string;
  /**
   * The label with what it is about, where that stands beside the choice and not in it: for screen readers, and for
   * wherever choices stand apart from the rest.
   */
  readonly inFull?: string;
  readonly invocation: Invocation;
}

export type Block =
  | { readonly type: "heading"; readonly text: string }
  | { readonly type: "paragraph"; readonly inlines: readonly Inline[] }
  /** `numbers`, one for each item, stand in place of the bullets. */
  | {
      readonly type: "list";
      readonly items: readonly (readonly Inline[])[];
      readonly numbers?: readonly number[];
    }
  /** Sentences of an article, word for word. `where` points into it ("¶7"). */
  | { readonly type: "excerpt"; readonly text: string; readonly where: string }
  /** What somebody said, word for word; `parts` are the pieces of a quote that its attribution splits. */
  | {
      readonly type: "quotation";
      readonly parts: readonly string[];
      readonly speaker: string;
      readonly where: string;
    }
  | { readonly type: "fields"; readonly fields: readonly { readonly label: string; readonly value: string }[] }
  /** Small print: sources, counts, how to go on. */
  | { readonly type: "context"; readonly inlines: readonly Inline[] }
  | { readonly type: "divider" }
  | { readonly type: "choices"; readonly choices: readonly Choice[] };

/** The neutral answer. Text in it is data: what an article or a member wrote shows as itself on every platform. */
export interface Reply {
  /** `ephemeral` is for the asking member alone where the platform can do that. */
  readonly visibility: "ephemeral" | "channel";
  /** One plain sentence, never empty: for notifications, screen readers and logs. */
  readonly fallback: string;
  readonly blocks: readonly Block[];
  /**
   * What shows this answer again later, where what was asked no longer would: "the newest" and "number 2" are other
   * articles by then.
   */
  readonly again?: Invocation;
}
