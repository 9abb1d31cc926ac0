import type { ChannelContext } from "../../commands/context.ts";
import type { Asker } from "../../src/chat/asker.ts";
import type { Post, Poster } from "../../src/chat/poster.ts";
import { type OpenDigests, openDigests } from "../../src/digest/open-digests.ts";
import type { Library } from "../../src/library/library.ts";
import { createNews } from "../../src/library/news.ts";
import { openStore } from "../../src/store/open-store.ts";
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
}

/** A channel in which the articles of the library were shelved at the time the clock shows now. */
export async function openChannel(library: Library, clock: () => number = Date.now): Promise<TestChannel> {
  const store = await openStore({});
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
    onTrouble: ({ error }) => {
      throw error;
    },
  });
  return { context: { library, digests: digests.of, asker: ASKER, clock }, posts, digests };
}

/** What the commands of a test channel work with. */
export async function channelContext(library: Library): Promise<ChannelContext> {
  return (await openChannel(library)).context;
}
