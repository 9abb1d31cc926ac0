/** What a message looks like where it was posted. */
export interface FakeMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly author: { readonly id: string; readonly username: string; readonly bot: boolean };
  readonly content: string;
  readonly components: readonly unknown[];
  readonly flags: number;
  readonly nonce?: string;
  readonly timestamp: string;
}

/** A channel, with what went wrong with it. */
export interface FakeChannel {
  readonly id: string;
  readonly type: number;
  readonly guild_id: string;
  readonly name: string;
  readonly parent_id?: string;
  readonly permission_overwrites?: readonly object[];
  /** Bit 4: every post in the forum needs a tag. */
  readonly flags?: number;
  /** The code every request to it is refused with. */
  refusal?: { readonly status: number; readonly code: number };
}

/** The servers, channels and messages of the fake. */
export interface World {
  readonly applicationId: string;
  readonly guilds: readonly string[];
  readonly channels: Map<string, FakeChannel>;
  readonly messages: Map<string, FakeMessage[]>;
  commands: readonly unknown[];
  newId(): string;
}

/** Of two shards, the first has the first two. */
export const GUILDS = { one: "900000000000000001", two: "900000000000000002", three: "900000000004194305" };
export const CHANNELS = {
  news: "910000000000000001",
  other: "910000000000000002",
  forum: "910000000000000003",
  thread: "910000000000000004",
  elsewhere: "910000000000000005",
  far: "910000000000000006",
};
/** A bot's user has the id of its application. */
export const BOT = "920000000000000001";
export const MEMBERS = { manager: "930000000000000001", reader: "930000000000000002" };

const TEXT = 0;
const PUBLIC_THREAD = 11;
const FORUM = 15;

/** Three servers: one with a channel, another, a forum and a thread; two with a channel each. */
export function createWorld(): World {
  // Snowflakes of Discord's epoch, so that ids grow with time as its own do.
  let next = BigInt(Date.now() - 1_420_070_400_000) << 22n;
  const channel = (id: string, type: number, guild_id = GUILDS.one): [string, FakeChannel] => [
    id,
    { id, type, guild_id, name: `channel-${id.slice(-1)}` },
  ];
  return {
    applicationId: BOT,
    guilds: Object.values(GUILDS),
    channels: new Map([
      channel(CHANNELS.news, TEXT),
      channel(CHANNELS.other, TEXT),
      channel(CHANNELS.forum, FORUM),
      [CHANNELS.thread, { ...channel(CHANNELS.thread, PUBLIC_THREAD)[1], parent_id: CHANNELS.other }],
      channel(CHANNELS.elsewhere, TEXT, GUILDS.two),
      channel(CHANNELS.far, TEXT, GUILDS.three),
    ]),
    messages: new Map(),
    commands: [],
    newId: () => {
      next += 1n;
      return String(next);
    },
  };
}

/** See channels, post, read back, post in threads. */
const EVERYBODY_MAY = (1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 38n);
const MEMBER = { roles: [], joined_at: "2026-01-01T00:00:00.000Z", deaf: false, mute: false, flags: 0 };

/** A server as GUILD_CREATE tells of it. */
export function describeGuild(world: World, id: string): unknown {
  const channels = [...world.channels.values()].filter(({ guild_id, parent_id }) => guild_id === id && !parent_id);
  return {
    id,
    name: `Server ${id.slice(-1)}`,
    owner_id: MEMBERS.manager,
    roles: [
      {
        id,
        name: "@everyone",
        permissions: String(EVERYBODY_MAY),
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
      },
    ],
    channels: channels.map((one) => ({ permission_overwrites: [], ...one, position: 0 })),
    threads: [],
    members: [{ user: { id: BOT, username: "nutgraf", discriminator: "0000", avatar: null, bot: true }, ...MEMBER }],
    emojis: [],
    stickers: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    features: [],
    member_count: 3,
    large: false,
    unavailable: false,
    joined_at: "2026-01-01T00:00:00.000Z",
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    preferred_locale: "en-US",
    system_channel_flags: 0,
  };
}
