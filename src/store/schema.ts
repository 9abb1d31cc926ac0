import type { Generated } from "kysely";

export type Engine = "sqlite" | "postgres";

/** Times are epoch milliseconds; lists are JSON; ids are made in code. */
export interface Schema {
  subscriptions: SubscriptionTable;
  deliveries: DeliveryTable;
  shelf: ShelfTable;
  kept_invocations: KeptInvocationTable;
  seen_events: SeenEventTable;
  articles: ArticleTable;
  article_words: ArticleWordsTable;
  installations: InstallationTable;
}

/** A channel's wish for a digest. */
export interface SubscriptionTable {
  readonly id: string;
  readonly platform: string;
  /** Workspace or guild; empty where a platform has none. */
  readonly tenant: string;
  readonly channel: string;
  member: string;
  hour: number;
  minute: number;
  /** "mon,tue": in the order of the week. */
  days: string;
  timezone: string;
  topics: string;
  exclude: string;
  max: number;
  style: string;
  when_empty: string;
  /** Null while it is not paused; far in the future when it is paused without an end. */
  paused_until: number | null;
  pause_reason: string | null;
  next_slot: number;
  /** Articles shelved up to here were told, or are older than the subscription. */
  told_until: number;
  last_result: string | null;
  last_result_at: number | null;
  readonly created_at: number;
  removed_at: number | null;
}

/** One post of a digest, at one slot of a subscription. */
export interface DeliveryTable {
  readonly id: string;
  readonly subscription_id: string;
  readonly platform: string;
  readonly slot: number;
  /** due, claimed, posted, skipped (nothing to say), dead (given up). */
  state: Generated<string>;
  attempt: Generated<number>;
  owner: string | null;
  /** Until then the owner alone works on it. */
  lease_until: number | null;
  not_before: number;
  /** The composed messages, kept so that every attempt posts the same; null until composed. */
  messages: string | null;
  /** References of the messages that were posted, in their order. */
  posted: Generated<string>;
  /** 1 while a message may have been posted without our knowing. */
  is_in_doubt: Generated<number>;
  reason: string | null;
  updated_at: number;
}

/** When the shelf first had an article. */
export interface ShelfTable {
  readonly article: string;
  readonly shelved_at: number;
}

/** An invocation that does not fit a button. */
export interface KeptInvocationTable {
  readonly id: string;
  readonly invocation: string;
  kept_at: number;
}

/** An event of a platform that some process has taken. */
export interface SeenEventTable {
  readonly key: string;
  readonly seen_at: number;
}

/** An analysed article of the content folder. */
export interface ArticleTable {
  readonly id: string;
  /** Its file in the folder, and what changes when that file does. */
  readonly file: string;
  readonly stamp: string;
  /** Of the text, and of the programs that analysed it: when either is another, it is analysed anew. */
  readonly hash: string;
  readonly version: string;
  /** Its card and its analysis, as text. */
  readonly card: string;
  readonly analysis: string;
}

/** A workspace that installed the bot. */
export interface InstallationTable {
  readonly platform: string;
  readonly tenant: string;
  /** Its tokens and what goes with them, encrypted; the label is "platform tenant". */
  sealed: string;
  updated_at: number;
  /** Until then one process alone renews its tokens; null while nobody does. */
  renewing_until: number | null;
}

/** The words of an article, in the engine's own full-text search. Read and written in SQL, but for its deletion. */
export interface ArticleWordsTable {
  readonly article: string;
}
