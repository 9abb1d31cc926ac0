import { createAdapterParts } from "../../../src/adapter-parts.ts";
import { openDiscord } from "../../../src/adapters/discord/adapter.ts";
import type { DiscordSettings } from "../../../src/adapters/discord/settings.ts";
import type { Adapter, AdapterParts } from "../../../src/chat/adapter.ts";
import { openDigests } from "../../../src/digest/open-digests.ts";
import type { Library } from "../../../src/library/library.ts";
import { createNews } from "../../../src/library/news.ts";
import { createLog } from "../../../src/log.ts";
import { openStore, type Store } from "../../../src/store/open-store.ts";
import { createShelf } from "../../../src/store/shelf.ts";
import type { FakeDiscord } from "./fake-discord.ts";

/** The bot as `main.ts` joins it, connected to a fake. */
export interface TestBot extends AsyncDisposable {
  readonly adapter: Adapter;
  readonly store: Store;
  readonly faults: { readonly fault: unknown; readonly what: string }[];
  readonly said: string[];
  /** Looks for digests that are due. */
  readonly wake: () => void;
}

/** Opens the bot over a library, with a store in memory unless one is given; `parts` stand in place of its own. */
export async function openBot(
  discord: FakeDiscord,
  library: Library,
  {
    store = undefined as Store | undefined,
    settings = {} as Partial<DiscordSettings>,
    clock = Date.now as () => number,
    parts: given = {} as Partial<AdapterParts<unknown>>,
  } = {},
): Promise<TestBot> {
  await using stack = new AsyncDisposableStack();
  const opened = store ?? stack.use(await openStore({}));
  const shelf = createShelf(opened);
  await shelf.note(
    library.articles().map(({ id }) => id),
    clock(),
  );
  const faults: { fault: unknown; what: string }[] = [];
  const said: string[] = [];
  const posters = new Map();
  const digests = stack.use(
    openDigests({
      store: opened,
      news: createNews(library, shelf),
      posters,
      clock,
      random: Math.random,
      catchUpMs: 24 * 60 * 60_000,
      onTrouble: ({ error, next }) => faults.push({ fault: error, what: next ?? "a turn" }),
    }),
  );
  const parts = createAdapterParts({
    store: opened,
    log: createLog({ level: "silent", isTerminal: false }),
    contextFor: (asker) => ({ library, digests: digests.of, asker, clock }),
  });
  const adapter = stack.use(
    await openDiscord(
      { token: discord.token, apiUrl: discord.apiUrl, ...settings },
      {
        ...parts,
        ...given,
        onFault: (fault, what) => faults.push({ fault, what }),
        log: (message) => said.push(message),
      },
    ),
  );
  posters.set("discord", adapter.poster);
  const kept = stack.move();
  return { adapter, store: opened, faults, said, wake: digests.wake, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}
