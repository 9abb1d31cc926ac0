import { setTimeout as sleep } from "node:timers/promises";
import {
  type APIChannel,
  type APIMessage,
  type APIMessageTopLevelComponent,
  ChannelType,
  ComponentType,
  MessageFlags,
  type REST,
  Routes,
} from "discord.js";
import type { Kept } from "../../chat/adapter.ts";
import type { Post, Poster } from "../../chat/poster.ts";
import type { Reply } from "../../chat/reply.ts";
import { foldWhiteSpace, shorten } from "../../chat/text.ts";
import type { Place } from "../../model/subscription.ts";
import { prepareIds } from "./custom-id.ts";
import { readFault, unknownOutcome } from "./faults.ts";
import { HISTORY_PAGE, THREAD_NAME } from "./limits.ts";
import { type Message, type RenderParts, render } from "./render.ts";

/** What the poster works with. */
export interface PosterParts {
  /** With its own retries off: trying again is the ledger's. */
  readonly rest: REST;
  readonly kept: Kept;
  readonly applicationId: string;
  /** Told of what was not posted behind a message that was. */
  readonly onFault: (fault: unknown, what: string) => void;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

const FORUMS: ReadonlySet<ChannelType> = new Set([ChannelType.GuildForum, ChannelType.GuildMedia]);
/** Where a message may have a thread of its own. */
const WITH_THREADS: ReadonlySet<ChannelType> = new Set([ChannelType.GuildText, ChannelType.GuildAnnouncement]);

/**
 * Posts digests by REST alone, so that any process can, whichever holds the gateway. A reference is "channel/message";
 * details go into the thread of the first message, or behind it where no thread may be opened. Discord returns the message
 * that is there when a nonce comes again within minutes; later, a number in the message's first component tells it.
 *
 * What does not fit one message is posted behind it. A post counts as done once its first message is there: where the
 * rest cannot be posted in time, or the process ends before it is, it is missing.
 */
export function createPoster({ rest, kept, applicationId, onFault, clock }: PosterParts): Poster {
  const types = new Map<string, ChannelType>();
  const typeOf = async (channel: string): Promise<ChannelType> => {
    const known = types.get(channel) ?? ((await call(() => rest.get(Routes.channel(channel)))) as APIChannel).type;
    types.set(channel, known);
    return known;
  };
  const messagesOf = async (reply: Reply, signs: Pick<RenderParts, "about"> = {}): Promise<readonly Message[]> =>
    render(reply, { ...signs, textOf: await prepareIds(reply, undefined, kept) });

  /** The channel that a post goes to: the place itself, or the thread of the digest's first message. */
  const targetOf = async ({ place, thread, reply }: Post): Promise<{ channel: string; replyTo?: string }> => {
    const [channel = "", message = ""] = thread?.split("/") ?? [place.channel];
    // The first message of a forum stands in its own thread already.
    if (thread === undefined || channel !== place.channel) return { channel };
    if (!WITH_THREADS.has(await typeOf(channel))) return { channel };
    try {
      await rest.post(Routes.threads(channel, message), { body: { name: nameOf(reply) } });
      return { channel: message };
    } catch (error) {
      return readFault(error).code === THREAD_IS_THERE ? { channel: message } : { channel, replyTo: message };
    }
  };

  /** Who may open a thread may still not write in it: then the post stands behind the first message. */
  const postNear = async (wish: Post, body: object) => {
    const target = await targetOf(wish);
    const [channel = "", message = ""] = wish.thread?.split("/") ?? [];
    const hasAnotherWay = wish.thread !== undefined && channel === wish.place.channel && target.channel !== channel;
    if (!hasAnotherWay) return postTo(rest, target, body);
    return postTo(rest, target, body).catch((error: unknown) => {
      if (readFault(error).error.fault.gone === undefined) throw error;
      return postTo(rest, { channel, replyTo: message }, body);
    });
  };

  const post = async (wish: Post): Promise<string> => {
    const [first = [], ...others] = await messagesOf(wish.reply);
    const isForum = wish.thread === undefined && FORUMS.has(await typeOf(wish.place.channel));
    const body = bodyOf(stamp(first, wish.messageId));
    const { channel, message } = isForum
      ? await openForumThread(rest, wish, body)
      : await postNear(wish, { ...body, nonce: wish.messageId, enforce_nonce: true });
    await postRest(others, channel, wish).catch((error: unknown) => onFault(error, "posting the rest of a digest"));
    return `${channel}/${message}`;
  };

  /** Tries again whatever Discord says, since a nonce keeps a part from being posted twice. */
  const postRest = async (
    others: readonly Message[],
    channel: string,
    { messageId, notAfter }: Post,
  ): Promise<void> => {
    const until = notAfter ?? clock() + REST_MS;
    for (const [index, other] of others.entries()) {
      const nonce = `${messageId}.${index}`.slice(-LONGEST_NONCE);
      const body = { ...bodyOf(other), nonce, enforce_nonce: true };
      await insist(() => postTo(rest, { channel }, body), { until, clock });
    }
  };

  const findPosted = async (wish: Post): Promise<string | undefined> => {
    const [first = []] = await messagesOf(wish.reply);
    const wanted = stampOf(stamp(first, wish.messageId));
    for (const channel of await placesToLook(wish)) {
      const found = (await historyOf(channel)).find(
        ({ author, components, nonce }) =>
          author.id === applicationId && (nonce === wish.messageId || stampOf(components ?? []) === wanted),
      );
      if (found) return `${channel}/${found.id}`;
    }
    return undefined;
  };

  /** Where a post may stand: the channel, its thread, or one of the newest threads of a forum. */
  const placesToLook = async ({ place, thread }: Post): Promise<readonly string[]> => {
    const [channel = "", message = ""] = thread?.split("/") ?? [place.channel];
    if (thread !== undefined) return channel === place.channel ? [message, channel] : [channel];
    if (!FORUMS.has(await typeOf(channel))) return [channel];
    const active = (await call(() => rest.get(Routes.guildActiveThreads(place.tenant)))) as { threads: APIChannel[] };
    return active.threads.filter((one) => "parent_id" in one && one.parent_id === channel).map(({ id }) => id);
  };

  const historyOf = async (channel: string): Promise<readonly APIMessage[]> => {
    const query = new URLSearchParams({ limit: String(HISTORY_PAGE) });
    try {
      const messages = await rest.get(Routes.channelMessages(channel), { query });
      if (!Array.isArray(messages)) throw unknownOutcome("the channel's messages were not readable");
      return messages;
    } catch (error) {
      const fault = readFault(error);
      // A thread that is not there holds no message.
      if (fault.code === UNKNOWN_CHANNEL) return [];
      throw error;
    }
  };

  return {
    post: (wish) => call(() => post(wish)),
    findPosted: (wish) => call(() => findPosted(wish)),
    tell: (place: Place, member: string, reply: Reply) =>
      call(async () => {
        const { id } = (await rest.post(Routes.userChannels(), { body: { recipient_id: member } })) as { id: string };
        for (const message of await messagesOf(reply, { about: place.channel }))
          await postTo(rest, { channel: id }, bodyOf(message));
      }),
  };
}

const UNKNOWN_CHANNEL = "10003";
const THREAD_IS_THERE = "160004";
const LONGEST_NONCE = 25;
/** The rest of a post that has no deadline is tried for so long. */
const REST_MS = 30_000;
const FIRST_PAUSE_MS = 250;

/** What the work gives; its faults in our own words. */
async function call<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw readFault(error).error;
  }
}

/** Does the work again after longer and longer pauses, until it is done, or no later try in time can help. */
async function insist<T>(
  work: () => Promise<T>,
  { until, clock }: { readonly until: number; readonly clock: () => number },
): Promise<T> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
    try {
      return await work();
    } catch (error) {
      const { gone, retryAfterMs = 0 } = readFault(error).error.fault;
      const waitMs = Math.max(pauseMs, retryAfterMs);
      if (gone !== undefined || clock() + waitMs >= until) throw error;
      await sleep(waitMs);
    }
  }
}

function bodyOf(components: Message) {
  return { components, flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } };
}

async function postTo(
  rest: REST,
  { channel, replyTo }: { channel: string; replyTo?: string },
  body: object,
): Promise<{ channel: string; message: string }> {
  const reference =
    replyTo === undefined ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } };
  const posted = (await rest.post(Routes.channelMessages(channel), { body: { ...body, ...reference } })) as APIMessage;
  // A proxy's page comes with status 200 as well.
  if (typeof posted?.id !== "string") throw unknownOutcome("the answer held no message");
  return { channel, message: posted.id };
}

async function openForumThread(rest: REST, { place, reply }: Post, message: object) {
  const body = { name: nameOf(reply), message };
  const thread = (await rest.post(Routes.threads(place.channel), { body })) as { id: string };
  if (typeof thread?.id !== "string") throw unknownOutcome("the answer held no thread");
  // The first message of a forum thread has the thread's own id.
  return { channel: thread.id, message: thread.id };
}

function nameOf({ fallback }: Reply): string {
  return shorten(foldWhiteSpace(fallback), THREAD_NAME) || "Digest";
}

/** The message with the number of its delivery on its first component: history gives components back with their ids. */
function stamp([first, ...others]: Message, messageId: string): Message {
  return first ? [{ ...first, id: numberOf(messageId) }, ...others] : [];
}

/** The number of the delivery and the words of its first component, which together no other message has. */
function stampOf([first]: readonly APIMessageTopLevelComponent[]): string | undefined {
  if (!first?.id) return undefined;
  return `${first.id} ${first.type === ComponentType.TextDisplay ? first.content : ""}`;
}

/** A number from 1 to 2³¹ − 1 out of a text (FNV-1a, 32 bits). */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 0) % 0x7ffffffe) + 1;
}
