import type { ChannelContext } from "../../commands/context.ts";
import type { Asker } from "../../src/chat/asker.ts";
import type { Post, Poster } from "../../src/chat/poster.ts";
import { type OpenDigests, openDigests } from "../../src/digest/open-digests.ts";
import type { Library } from "../../src/library/library.ts";
import { createNews } from "../../src/library/news.ts";
import { openStore, type Store, type StorePlace } from "../../src/store/open-store.ts";
import { createShelf } from "../../src/store/shelf.ts";

/** A member of a test channel who may change its digests. */
export const ASKER: Asker = {
  place: { platform: "test", tenant: "team", channel: "general" },
  member: "ann",
  timezone: "Europe/Berlin",
  mayManage: true,
};

/** A channel of its own over a store in memory, what was posted to it, and the digests at work in it. */
export interface TestChannel {
  readonly context: ChannelContext;
  readonly posts: readonly Post[];
  readonly digests: OpenDigests;
  readonly store: Store;
}

/** What a test may want otherwise in its channel; by default time is real and a fault of the digests ends the test. */
interface ChannelWish {
  readonly clock?: () => number;
  readonly place?: StorePlace;
  readonly onTrouble?: (error: unknown) => void;
}

const throwIt = (error: unknown): never => {
  throw error;
};

/** A channel in which the articles of the library were shelved at the time the clock shows now. */
export async function openChannel(
  library: Library,
  { clock = Date.now, place = {}, onTrouble = throwIt }: ChannelWish = {},
): Promise<TestChannel> {
  const store = await openStore(place);
  const shelf = createShelf(store);
  await shelf.note(
    library.articles().map(({ id }) => id),
    clock(),
  );
  const posts: Post[] = [];
  const poster: Poster = {
    post: async (post) => {
      posts.push(post);
      return post.messageId;
    },
    findPosted: async ({ messageId }) => posts.find((post) => post.messageId === messageId)?.messageId,
  };
  const digests = openDigests({
    store,
    news: createNews(library, shelf),
    posters: new Map([[ASKER.place.platform, poster]]),
    clock,
    random: () => 0.5,
    catchUpMs: 24 * 60 * 60_000,
    onTrouble: ({ error }) => onTrouble(error),
  });
  return { context: { library, digests: digests.of, asker: ASKER, clock }, posts, digests, store };
}

/** What the commands of a test channel work with. */
export async function channelContext(library: Library): Promise<ChannelContext> {
  return (await openChannel(library)).context;
}
