import type { ChannelContext } from "../../commands/context.ts";
import { createAdapterParts } from "../../src/adapter-parts.ts";
import { openSlack } from "../../src/adapters/slack/adapter.ts";
import type { SlackSettings } from "../../src/adapters/slack/settings.ts";
import type { Adapter, AdapterParts } from "../../src/chat/adapter.ts";
import type { Asker } from "../../src/chat/asker.ts";
import type { Poster } from "../../src/chat/poster.ts";
import { type OpenDigests, openDigests } from "../../src/digest/open-digests.ts";
import type { Library } from "../../src/library/library.ts";
import { createNews } from "../../src/library/news.ts";
import { createLog } from "../../src/log.ts";
import { openStore, type Store, type StorePlace } from "../../src/store/open-store.ts";
import { createShelf } from "../../src/store/shelf.ts";
import { TOKENS } from "./local-slack.ts";
import { shippedLibrary } from "./shipped-library.ts";

/** Nutgraf at work in a Slack under test, with everything it has in production but the articles' folder. */
export interface TestBot extends AsyncDisposable {
  readonly adapter: Adapter;
  readonly poster: Poster;
  readonly parts: AdapterParts<ChannelContext>;
  readonly digests: OpenDigests;
  readonly store: Store;
  /** The faults that were dealt with, and in what. */
  readonly faults: { readonly fault: unknown; readonly what: string }[];
  readonly facts: string[];
}

export interface TestBotOptions {
  /** Of the Slack or of a proxy before it. */
  readonly origin: string;
  readonly settings?: Partial<SlackSettings>;
  readonly place?: StorePlace;
  readonly library?: Library;
  readonly clock?: () => number;
}

/** Opens the real adapter over the real commands and a store, against a Slack on loopback; by a socket unless said otherwise. */
export async function openTestBot({
  origin,
  settings,
  place = {},
  library,
  clock = Date.now,
}: TestBotOptions): Promise<TestBot> {
  const store = await openStore(place);
  const shelved = library ?? (await shippedLibrary());
  const shelf = createShelf(store);
  await shelf.note(
    shelved.articles().map(({ id }) => id),
    clock(),
  );
  const posters = new Map<string, Poster>();
  const digests = openDigests({
    ...{ store, posters, clock, random: Math.random, catchUpMs: 3_600_000 },
    news: createNews(shelved, shelf),
    onTrouble: ({ error }) => faults.push({ fault: error, what: "posting a digest" }),
  });
  const faults: { fault: unknown; what: string }[] = [];
  const facts: string[] = [];
  const contextFor = (asker: Asker) => ({ library: shelved, digests: digests.of, asker, clock });
  const log = createLog({ level: "silent", isTerminal: false });
  const parts: AdapterParts<ChannelContext> = {
    ...createAdapterParts({ store, log, contextFor }),
    clock,
    log: (message) => facts.push(message),
    onFault: (fault, what) => faults.push({ fault, what }),
  };
  const adapter = await openSlack(
    {
      ...{ apiUrl: `${origin}/api/`, botToken: TOKENS.bot, appToken: TOKENS.app, signingSecret: "", port: 0 },
      ...{ commandPrefix: "", digestManagers: "members" },
      ...settings,
    },
    parts,
  );
  posters.set("slack", adapter.poster);
  return {
    ...{ adapter, poster: adapter.poster, parts, digests, store, faults, facts },
    [Symbol.asyncDispose]: async () => {
      await adapter[Symbol.asyncDispose]();
      await digests[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}
