import type { Place } from "../model/subscription.ts";
import type { Reply } from "./reply.ts";

/** A message nobody asked for just now: a part of a digest. */
export interface Post {
  readonly place: Place;
  readonly reply: Reply;
  /** Unique to this message (at most 25 characters), kept with it so that `findPosted` can tell it from every other. */
  readonly messageId: string;
  /** The reference of the message this one is a detail of, where the platform has threads. */
  readonly thread?: string;
  /**
   * Epoch milliseconds from which on it must not be sent, since another process may have taken it over: an adapter that
   * waits for its turn looks again before it sends, and refuses.
   */
  readonly notAfter?: number;
}

/** How an adapter posts digests. Both calls throw `PlatformError`, and post at most once: trying again is the ledger's. */
export interface Poster {
  /** Posts and returns the platform's reference of the message. A fault that says `refused` says that nothing was posted. */
  post(post: Post): Promise<string>;
  /**
   * The reference of a message that an earlier, interrupted `post` left; undefined when it certainly left none. A fault of
   * whatever kind tells nothing of the message; `gone` says here that nobody can look, and nothing of posting.
   */
  findPosted(post: Post): Promise<string | undefined>;
  /** A word to one member alone; absent where the platform has no way to. */
  tell?(place: Place, member: string, reply: Reply): Promise<void>;
}
