import type { Reply } from "../chat/reply.ts";
import { reviveInline } from "../chat/reply-json.ts";

/** What one slot of a subscription posts. */
export interface Digest {
  /** The message of the channel, then its details, which go into its thread. */
  readonly replies: readonly [Reply, ...Reply[]];
  /** In a few words, for the list of subscriptions: "3 stories". */
  readonly summary: string;
  /** Articles shelved up to here are told with it. */
  readonly toldUntil: number;
}

/** A digest, or that there is nothing to post, and why ("no new articles"). */
export type Composed = { readonly digest: Digest } | { readonly nothing: string };

/** A digest as text for the ledger; `readDigest` gives an equal one back. */
export function writeDigest(digest: Digest): string {
  return JSON.stringify(digest);
}

/** A digest from what `writeDigest` wrote. */
export function readDigest(text: string): Digest {
  return JSON.parse(text, reviveInline);
}
