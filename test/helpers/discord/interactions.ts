import { BOT, CHANNELS, GUILDS, MEMBERS, type World } from "./world.ts";

type Plain = Readonly<Record<string, unknown>>;

/** An interaction the fake waits on. */
export interface OpenInteraction {
  readonly token: string;
  isLate(): boolean;
  hasAnswer(): boolean;
  answer(type: number, data: Plain): void;
  follow(data: Plain): void;
}

/** What came of an interaction so far. */
export interface Answered {
  /** 4 a message, 5 a promise, 6 a promise to update, 7 an update, 8 choices. */
  readonly type: number;
  readonly data: Plain;
  /** From the event to the first answer. */
  readonly afterMs: number;
  /** Messages that followed, or took the place of a promise. */
  readonly followed: readonly Plain[];
}

/** Who does something, and where; the manager in the news channel unless said. */
export interface Doer {
  readonly channel?: string;
  readonly guild?: string | undefined;
  readonly member?: string;
  /** Whether the member may manage the channel. */
  readonly isManager?: boolean;
  /** Whether they installed the bot for themselves alone, so that it is not in the server. */
  readonly isUserInstall?: boolean;
  /** Whether the bot may post in it. */
  readonly mayPost?: boolean;
}

/** See the channel, post there; in a thread the latter is another right. */
const VIEW = 1n << 10n;
const SEND = 1n << 11n;
const SEND_IN_THREADS = 1n << 38n;
const PUBLIC_THREAD = 11;
const MANAGE_CHANNELS = 1n << 4n;

/** Interactions are answered within this time, or not at all. */
export const DEADLINE_MS = 3000;

/** The part of an interaction that says who, where and with what rights. */
export function frame(world: World, doer: Doer): Plain & { readonly id: string; readonly token: string } {
  const {
    channel = CHANNELS.news,
    guild = GUILDS.one,
    member = MEMBERS.manager,
    isManager = true,
    mayPost = true,
  } = doer;
  const isDirect = "guild" in doer && doer.guild === undefined;
  const id = world.newId();
  const user = { id: member, username: "somebody", discriminator: "0", avatar: null, global_name: null };
  const type = isDirect ? 1 : (world.channels.get(channel)?.type ?? 0);
  const sending = type === PUBLIC_THREAD ? SEND_IN_THREADS : SEND;
  const permissions = String(VIEW | sending | (isManager ? MANAGE_CHANNELS : 0n));
  return {
    id,
    token: `token-${id}`,
    application_id: BOT,
    version: 1,
    channel_id: channel,
    channel: { id: channel, type, ...(isDirect ? {} : { guild_id: guild }) },
    ...(isDirect
      ? { user }
      : {
          guild_id: guild,
          member: {
            user,
            permissions,
            roles: [],
            joined_at: "2026-01-01T00:00:00.000Z",
            deaf: false,
            mute: false,
            flags: 0,
          },
        }),
    app_permissions: String(mayPost ? VIEW | sending : VIEW),
    locale: "en-US",
    guild_locale: "en-US",
    entitlements: [],
    authorizing_integration_owners: doer.isUserInstall === true ? { "1": member } : { "0": isDirect ? "0" : guild },
    context: isDirect ? 1 : 0,
    attachment_size_limit: 10_000_000,
  };
}

/** An interaction that waits for its answer until the deadline, and for what follows. */
export function openInteraction(token: string): {
  readonly open: OpenInteraction;
  readonly answered: Promise<Answered>;
} {
  const start = performance.now();
  const followed: Plain[] = [];
  let hasAnswer = false;
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const late = setTimeout(() => reject(new Error("not answered within 3 s")), DEADLINE_MS);
  return {
    answered: promise,
    open: {
      token,
      isLate: () => performance.now() - start > DEADLINE_MS,
      hasAnswer: () => hasAnswer,
      answer: (type, data) => {
        hasAnswer = true;
        clearTimeout(late);
        resolve({ type, data, afterMs: performance.now() - start, followed });
      },
      follow: (data) => void followed.push(data),
    },
  };
}
