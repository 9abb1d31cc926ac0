import type { Poster } from "../chat/poster.ts";
import type { News } from "../library/news.ts";
import { createLedger } from "../store/ledger.ts";
import type { Store } from "../store/open-store.ts";
import { createSubscriptions } from "../store/subscriptions.ts";
import { composeDigest } from "./compose.ts";
import type { Trouble } from "./deliver.ts";
import { createDigests, type Digests } from "./digests.ts";
import { createDispatcher } from "./dispatch.ts";
import { RETRY } from "./retry.ts";
import { createTurning } from "./turning.ts";

/** What digests are opened with; clock in epoch milliseconds, `random` 0 to 1. */
export interface DigestHouse {
  readonly store: Store;
  readonly news: News;
  /** By platform; may be added to until the first `wake`. */
  readonly posters: ReadonlyMap<string, Poster>;
  readonly clock: () => number;
  readonly random: () => number;
  readonly catchUpMs: number;
  /** Told of failed posts and failed turns. */
  readonly onTrouble: (trouble: Partial<Trouble> & { readonly error: unknown }) => void;
}

/** Longer than composing and a post with its time limit of 10 s take together. */
const LEASE_MS = 60_000;

/** Digests at work: `wake` lets them look for what is due; closing waits for what is under way. */
export interface OpenDigests extends AsyncDisposable {
  readonly of: Digests;
  readonly wake: () => void;
}

/** Joins store, composition and dispatcher into the digests of this process. */
export function openDigests(house: DigestHouse): OpenDigests {
  const { store, clock } = house;
  const subscriptions = createSubscriptions(store);
  const ledger = createLedger(store);
  const compose = (subscription: Parameters<typeof composeDigest>[0]) => composeDigest(subscription, house);
  const dispatcher = createDispatcher({
    ...house,
    ledger,
    subscriptions,
    compose: async (subscription) => (await compose(subscription)).composed,
    retry: RETRY,
    leaseMs: LEASE_MS,
    owner: crypto.randomUUID(),
  });
  const turning = createTurning(dispatcher.turn, (error) => house.onTrouble({ error }));
  return {
    of: createDigests({ subscriptions, ledger, compose, clock, wake: turning.wake }),
    wake: turning.wake,
    [Symbol.asyncDispose]: turning.settled,
  };
}
