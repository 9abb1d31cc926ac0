import type { Logger } from "pino";
import type { ChannelContext } from "../commands/context.ts";
import { commands } from "../commands/index.ts";
import type { AdapterParts, Kept } from "./chat/adapter.ts";
import { createAnswer } from "./chat/answer.ts";
import type { Asker } from "./chat/asker.ts";
import { understand } from "./chat/understand.ts";
import { FOREVER } from "./model/subscription.ts";
import { explainFault } from "./store/explain-fault.ts";
import { createKeptInvocations } from "./store/kept-invocations.ts";
import type { Store } from "./store/open-store.ts";
import { createSeenEvents } from "./store/seen-events.ts";
import { createSubscriptions } from "./store/subscriptions.ts";

/** What the adapters' parts are made of. */
export interface House {
  readonly store: Store;
  readonly log: Logger;
  /** What commands work with when this member asks. */
  readonly contextFor: (asker: Asker) => ChannelContext;
}

/** The parts that every adapter is opened with, over this process's store and commands. */
export function createAdapterParts({ store, log, contextFor }: House): AdapterParts<ChannelContext> {
  const subscriptions = createSubscriptions(store);
  const seen = createSeenEvents(store);
  return {
    commands,
    answerFor: (asker) =>
      createAnswer({
        commands,
        context: contextFor(asker),
        // The values may be a member's private words.
        onFault: (fault, { command, options }) =>
          log.error({ err: fault, command, options: Object.keys(options) }, "a command failed"),
        explain: explainFault,
      }),
    understand: (words) => understand(words, commands),
    suggest: async (typing, asker) => {
      const { command, option, typed } = typing;
      const options = commands.find(({ name }) => name === command)?.options ?? [];
      const asked = options.find(({ name }) => name === option);
      const context = contextFor(asker);
      if (asked?.suggestStored) return asked.suggestStored(typing, context);
      const values = asked?.suggest?.(typed, context) ?? asked?.choices ?? [];
      return values.map((value) => ({ value, label: asked?.labelOf?.(value, context) ?? value }));
    },
    kept: createKept(store),
    isFirst: (key) => seen.isFirst(key, Date.now()),
    subscriptionsAt: subscriptions.listAt,
    pauseAt: (place, reason) => subscriptions.pauseAt(place, { until: FOREVER, reason }),
    onFault: (fault, what) => log.warn({ err: fault }, explainFault(fault) ?? `a fault in ${what}`),
    log: (message) => log.info(message),
    clock: Date.now,
  };
}

/** Of an option's value; longer ones are texts that somebody pasted. */
const LONGEST_VALUE = 500;

/**
 * The kept invocations. Every button under a brief of a pasted text carries that text: it is kept once, and the
 * invocations name it by its id.
 */
function createKept(store: Store): Kept {
  const kept = createKeptInvocations(store);
  return {
    keep: async ({ command, options }) => {
      const now = Date.now();
      const stored = await mapValues(
        options,
        async (value): Promise<StoredValue> =>
          value.length > LONGEST_VALUE ? { kept: await kept.keep(value, now) } : value,
      );
      return kept.keep(JSON.stringify({ command, options: stored }), now);
    },
    recall: async (id) => {
      const text = await kept.recall(id);
      if (text === undefined) return undefined;
      const { command, options }: StoredInvocation = JSON.parse(text);
      // The text was kept whenever the invocation was, and is there as long.
      const recalled = await mapValues(options, async (value) =>
        typeof value === "string" ? value : ((await kept.recall(value.kept)) ?? ""),
      );
      return { command, options: recalled };
    },
  };
}

/** An option's value, or the id it is kept under. */
type StoredValue = string | { readonly kept: string };

interface StoredInvocation {
  readonly command: string;
  readonly options: Readonly<Record<string, StoredValue>>;
}

async function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => Promise<To>,
): Promise<Readonly<Record<string, To>>> {
  const entries = Object.entries(record).map(async ([name, value]) => [name, await change(value)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** Forgets what adapters need no more; to be called about once a day. */
export async function forgetOld(store: Store): Promise<void> {
  const now = Date.now();
  await createKeptInvocations(store).forgetOld(now);
  await createSeenEvents(store).forgetOld(now);
}
