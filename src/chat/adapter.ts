import type { ConfigError } from "../errors.ts";
import type { PartOfPlace, Subscription } from "../model/subscription.ts";
import type { Answer } from "./answer.ts";
import type { Asker } from "./asker.ts";
import type { Command, Suggestion, Typing } from "./command.ts";
import type { Poster } from "./poster.ts";
import type { Invocation } from "./reply.ts";

/** What every platform adapter is opened with. */
export interface AdapterParts<Context> {
  readonly commands: readonly Command<Context>[];
  readonly answerFor: (asker: Asker) => Answer;
  /** The words of a mention or a direct message as an invocation. */
  readonly understand: (words: string) => Invocation;
  /** Values to offer for an option while it is typed, best first; from memory but for a look into the store, so that a menu opens at once. */
  readonly suggest: (typing: Typing, asker: Asker) => Promise<readonly Suggestion[]>;
  readonly kept: Kept;
  /** True for the first caller of a key, in whatever process: for retries and doubled envelopes of a platform. */
  readonly isFirst: (key: string) => Promise<boolean>;
  readonly subscriptionsAt: (place: PartOfPlace) => Promise<readonly Subscription[]>;
  /** Pauses the digests of a place that cannot be reached any more; `reason` is for its members. */
  readonly pauseAt: (place: PartOfPlace, reason: string) => Promise<void>;
  /** Told of faults that are dealt with, and what they happened in ("answering a button"). */
  readonly onFault: (fault: unknown, what: string) => void;
  /** Tells the operator a fact: connected, how to invite the bot. */
  readonly log: (message: string) => void;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Invocations that do not fit a button; any process recalls them, also after a restart. */
export interface Kept {
  /** An id of 22 letters, digits, “-” and “_”; the same invocation has the same id. */
  keep(invocation: Invocation): Promise<string>;
  recall(id: string): Promise<Invocation | undefined>;
}

/** A platform at work: connected, receiving and posting until it is disposed. */
export interface Adapter extends AsyncDisposable {
  readonly poster: Poster;
  /**
   * Resolves, when the platform has ended the connection for good, with what to change; a later start goes on with all
   * that is due. Absent where a platform does no such thing.
   */
  readonly ended?: Promise<ConfigError>;
}
