import type { Place } from "../model/subscription.ts";

/** Who asks, and where; the adapter knows it from the platform, never from what was typed. */
export interface Asker {
  readonly place: Place;
  readonly member: string;
  /** The member's own zone, where the platform tells it. */
  readonly timezone?: string;
  /** Whether this member may change the digests of this channel. */
  readonly mayManage: boolean;
  /** Why the bot itself cannot post in the channel, as a sentence without a stop; absent where it can, or nobody knows. */
  readonly cannotPost?: string;
}
