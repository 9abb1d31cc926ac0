import type { Rule } from "./schedule.ts";

/** A channel as its platform names it. */
export interface Place {
  /** The adapter that posts there: "slack", "discord", "terminal". */
  readonly platform: string;
  /** Workspace or guild; empty where a platform has none. */
  readonly tenant: string;
  readonly channel: string;
}

/** A channel, or with the channel left out all channels of its workspace or guild. */
export type PartOfPlace = Omit<Place, "channel"> & Partial<Place>;

export const DIGEST_STYLES = ["brief", "headlines", "quotes"] as const;
export type DigestStyle = (typeof DIGEST_STYLES)[number];

export const WHEN_EMPTY = ["skip", "say"] as const;
export type WhenEmpty = (typeof WHEN_EMPTY)[number];

/** The most stories that a digest may be asked for, and how many there are at most in one of which nobody says. */
export const MOST_STORIES = 20;
export const USUAL_STORIES = 5;

/** What a member writes for no topics at all, where a field left out keeps those there are. */
export const NO_TOPICS = "none";

/** When a channel wants its digest, and what should be in it. */
export interface DigestWish {
  readonly rule: Rule;
  /** Only articles that say one of these; all when there are none. */
  readonly topics: readonly string[];
  /** No article that says one of these. */
  readonly exclude: readonly string[];
  /** The most stories in one digest. */
  readonly max: number;
  readonly style: DigestStyle;
  /** What happens at a slot without news: nothing, or a line that says so. */
  readonly whenEmpty: WhenEmpty;
}

/** What became of the last slot, in words for the channel. */
export interface LastResult {
  readonly text: string;
  readonly at: number;
}

/** A channel's standing wish. Times are epoch milliseconds. */
export interface Subscription extends DigestWish {
  readonly id: string;
  readonly place: Place;
  /** Who asked for it last. */
  readonly member: string;
  /** Null while it runs. */
  readonly pausedUntil: number | null;
  /** Why it was paused, when not by a member's wish. */
  readonly pauseReason: string | null;
  readonly nextSlot: number;
  /** Articles shelved up to here were told in an earlier digest. */
  readonly toldUntil: number;
  readonly lastResult: LastResult | null;
}

/** Paused without an end: later than any slot will be. */
export const FOREVER = 8_000_000_000_000_000;

/** Whether no digest comes at the moment (epoch milliseconds). */
export function isPaused({ pausedUntil }: Pick<Subscription, "pausedUntil">, now: number): boolean {
  return pausedUntil !== null && pausedUntil > now;
}
