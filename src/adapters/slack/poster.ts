import type { Kept } from "../../chat/adapter.ts";
import type { Post, Poster } from "../../chat/poster.ts";
import { PlatformError } from "../../errors.ts";
import type { Place } from "../../model/subscription.ts";
import type { KnownBlock } from "./block-kit.ts";
import { prepareChoosing } from "./choices.ts";
import { isTenantGone } from "./faults.ts";
import type { Pace } from "./pace.ts";
import { renderMessages, type SlackMessage } from "./render.ts";
import { tryAgain } from "./try-again.ts";
import type { WebClient, Workspaces } from "./web-api.ts";

/** The kind of metadata that our messages carry. */
const DELIVERY = "nutgraf_delivery";
/** Longer than a delivery is tried for. */
const LOOK_BACK_SECONDS = 3 * 24 * 60 * 60;
const MESSAGES_PER_LOOK = 200;
const MOST_LOOKS = 20;

/** What posting works with. */
export interface PosterParts {
  readonly workspaces: Workspaces;
  readonly kept: Kept;
  readonly pace: Pace;
  /** Told when a workspace turns out to be lost. */
  readonly onTenantGone: (tenant: string, reason: string) => Promise<void>;
  /** Told of what was not posted behind a message that was. */
  readonly onFault: (fault: unknown, what: string) => void;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Never joined, linked or unfurled by Slack. */
export const PLAIN_POST = { link_names: false, unfurl_links: false, unfurl_media: false, mrkdwn: false } as const;

/**
 * Posts digests. Each message carries its id twice: as metadata, and in a `block_id`, which comes back with a
 * channel's history whatever is asked for.
 */
export function createPoster(parts: PosterParts): Poster {
  const { workspaces, pace } = parts;
  const call = async <T>({ tenant }: Place, work: (client: WebClient) => Promise<T>): Promise<T> => {
    try {
      return await workspaces.call(tenant, work);
    } catch (error) {
      if (error instanceof PlatformError && isTenantGone(error.fault)) {
        await parts.onTenantGone(tenant, error.fault.gone ?? error.fault.code);
      }
      throw error;
    }
  };
  return {
    post: async ({ place, reply, messageId, thread, notAfter = Number.POSITIVE_INFINITY }) => {
      const [first, ...more] = renderMessages(
        reply,
        await prepareChoosing(reply, { kept: parts.kept, effect: "beside" }),
      );
      const posted = await call(place, async (client) => {
        await pace(place.tenant, place.channel);
        if (parts.clock() >= notAfter) {
          throw new PlatformError("Slack: not sent in time", { code: "too_late", outcome: "refused" });
        }
        return client.chat.postMessage({
          ...PLAIN_POST,
          channel: place.channel,
          ...markMessage(first, messageId),
          metadata: { event_type: DELIVERY, event_payload: { id: messageId } },
          ...(thread === undefined ? {} : { thread_ts: thread }),
        });
      });
      if (posted.ts === undefined)
        throw new PlatformError("Slack: no reference", { code: "no_ts", outcome: "unknown" });
      await postRest(more, { place, thread: thread ?? posted.ts }, parts);
      return posted.ts;
    },
    findPosted: (post) => call(post.place, (client) => findMessage(client, post, parts.clock())),
    // A message of their own: the channel may be what went wrong, and nobody is there at night to see a fleeting one.
    tell: async (place, member, reply) => {
      const choosing = await prepareChoosing(reply, { kept: parts.kept, effect: "in-place", channel: place.channel });
      const [first, ...more] = renderMessages(reply, choosing);
      const headed = { ...first, blocks: [...saysWhere(place), ...first.blocks] };
      for (const { text, blocks } of [headed, ...more]) {
        await pace(place.tenant, member);
        await call(place, (client) =>
          client.chat.postMessage({ ...PLAIN_POST, channel: member, text, blocks: [...blocks] }),
        );
      }
    },
  };
}

/** Which channel a direct message is about, where not itself; in the address stands nothing but an id of Slack's. */
function saysWhere({ channel }: Place): KnownBlock[] {
  if (channel.startsWith("D")) return [];
  return [{ type: "context", elements: [{ type: "mrkdwn", text: `In <#${channel}>:`, verbatim: true }] }];
}

/**
 * What did not fit the message goes into its thread. The message itself is there by now, so a fault here must not have it
 * posted again: where Slack refuses the rest for longer than a member would wait, or the process ends before it is
 * posted, it is missing.
 */
async function postRest(
  messages: readonly SlackMessage[],
  { place, thread }: { readonly place: Place; readonly thread: string },
  { workspaces, pace, onFault }: PosterParts,
): Promise<void> {
  try {
    for (const { text, blocks } of messages) {
      const content = { ...PLAIN_POST, channel: place.channel, text, blocks: [...blocks], thread_ts: thread };
      await tryAgain(async () => {
        await pace(place.tenant, place.channel);
        await workspaces.call(place.tenant, (client) => client.chat.postMessage(content));
      });
    }
  } catch (error) {
    onFault(error, "posting the rest of a digest");
  }
}

function markMessage({ text, blocks }: SlackMessage, messageId: string) {
  return {
    text,
    blocks: blocks.map((block, index) => (index === 0 ? { ...block, block_id: markOf(messageId) } : block)),
  };
}

const markOf = (messageId: string): string => `${DELIVERY}.${messageId}`;

/**
 * The reference of the message with the id of `post`, among the messages of its channel or thread.
 *
 * @throws PlatformError of an unknown outcome when there are more messages than can be looked through.
 */
async function findMessage(
  client: WebClient,
  { place, messageId, thread }: Post,
  now: number,
): Promise<string | undefined> {
  const asked = {
    channel: place.channel,
    include_all_metadata: true,
    oldest: String(Math.floor(now / 1000) - LOOK_BACK_SECONDS),
    limit: MESSAGES_PER_LOOK,
  };
  let cursor: string | undefined;
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const page = cursor === undefined ? asked : { ...asked, cursor };
    const {
      messages = [],
      response_metadata,
      has_more,
    } = thread === undefined
      ? await client.conversations.history(page)
      : await client.conversations.replies({ ...page, ts: thread });
    const found = messages.find((message) => isMarked(message, messageId));
    if (found?.ts !== undefined) return found.ts;
    cursor = response_metadata?.next_cursor || undefined;
    if (has_more !== true || cursor === undefined) return undefined;
  }
  throw new PlatformError("Slack: too many messages to look through", {
    code: "not_looked_through",
    outcome: "unknown",
  });
}

function isMarked(
  message: { metadata?: unknown; blocks?: readonly { block_id?: string }[] },
  messageId: string,
): boolean {
  const isBlockMarked = message.blocks?.some(({ block_id }) => block_id === markOf(messageId)) === true;
  return isBlockMarked || JSON.stringify(message.metadata ?? null).includes(JSON.stringify({ id: messageId }));
}
