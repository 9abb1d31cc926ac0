import type { Asker } from "../../chat/asker.ts";
import { PlatformError } from "../../errors.ts";
import { CHANNELS_PER_PAGE } from "./limits.ts";
import type { Workspaces } from "./web-api.ts";

/** Who asked where, as Slack tells it. */
export interface Member {
  readonly tenant: string;
  readonly channel: string;
  readonly member: string;
}

/** What is asked of Slack about a member before a command runs. */
export interface AskerOptions {
  /** Whether the command may change something; for those that only read, Slack is not asked anything. */
  readonly changes: boolean;
  /** Whether Slack has just shown that the member is in the channel: they typed there. */
  readonly isThere: boolean;
}

export interface Askers {
  /** Who asks; or a sentence for the member where Slack does not say just now what they may. */
  of(member: Member, options: AskerOptions): Promise<{ readonly asker: Asker } | { readonly unsure: string }>;
  /** A member's zone; undefined where Slack does not say. */
  timezoneOf(tenant: string, member: string): Promise<string | undefined>;
  /** The channels that a member and we share, by id, with their names; archived ones and direct messages are left out. */
  channelsOf(tenant: string, member: string): Promise<ReadonlyMap<string, string>>;
}

interface Profile {
  readonly timezone: string | undefined;
  /** Undefined where Slack does not say. */
  readonly isAdmin: boolean | undefined;
}

const NOT_THERE = "I am not in this channel: type /invite @nutgraf in it, then try again";
const NOT_OURS = "I am not in this direct message: choose a channel, or the one between you and me";
const PROFILE_MS = 10 * 60_000;
const MOST_PROFILES = 5_000;
/** A member of more channels than these hold is taken for one of no further. */
const MOST_PAGES = 5;

/** Works out who asks: their zone, and whether they may change the digests of the channel, which is asked anew each time. */
export function createAskers(parts: {
  readonly workspaces: Workspaces;
  readonly managers: "members" | "admins";
  readonly clock: () => number;
  readonly onFault: (fault: unknown, what: string) => void;
}): Askers {
  const { workspaces, managers, clock, onFault } = parts;
  const profiles = new Map<string, { readonly profile: Profile; readonly until: number }>();

  const profileOf = async (tenant: string, member: string): Promise<Profile> => {
    const key = `${tenant} ${member}`;
    const known = profiles.get(key);
    if (known && known.until > clock() && managers === "members") return known.profile;
    try {
      const { user } = await workspaces.call(tenant, (client) => client.users.info({ user: member }));
      const profile = { timezone: user?.tz, isAdmin: user?.is_admin === true || user?.is_owner === true };
      if (profiles.size >= MOST_PROFILES) profiles.clear();
      profiles.set(key, { profile, until: clock() + PROFILE_MS });
      return profile;
    } catch (error) {
      onFault(error, "asking Slack about a member");
      return { timezone: known?.profile.timezone, isAdmin: undefined };
    }
  };

  /** Asked by the member: a channel's own list of members may be as long as the workspace. */
  const listChannels = async (
    tenant: string,
    member: string,
    isWithArchived: boolean,
  ): Promise<Map<string, string>> => {
    const channels = new Map<string, string>();
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const asked = {
        ...{ user: member, types: "public_channel,private_channel", limit: CHANNELS_PER_PAGE },
        ...{ exclude_archived: !isWithArchived, ...(cursor === undefined ? {} : { cursor }) },
      };
      const found = await workspaces.call(tenant, (client) => client.users.conversations(asked));
      for (const { id, name } of found.channels ?? []) if (id !== undefined) channels.set(id, name ?? id);
      cursor = found.response_metadata?.next_cursor || undefined;
      if (cursor === undefined) break;
    }
    return channels;
  };

  /** Undefined where Slack does not say. */
  const isIn = async ({ tenant, channel, member }: Member): Promise<boolean | undefined> => {
    try {
      return (await listChannels(tenant, member, true)).has(channel);
    } catch (error) {
      onFault(error, "asking Slack for a member's channels");
      return undefined;
    }
  };

  /** Why a digest could never be posted there; undefined where it can, or Slack does not tell. */
  const whyNotPost = async ({ tenant, channel, member }: Member): Promise<string | undefined> => {
    try {
      if (isDirect(channel)) {
        const own = await workspaces.call(tenant, (client) => client.conversations.open({ users: member }));
        return own.channel?.id === channel ? undefined : NOT_OURS;
      }
      const { channel: found } = await workspaces.call(tenant, (client) => client.conversations.info({ channel }));
      return found?.is_archived === true ? "This channel is archived" : undefined;
    } catch (error) {
      // A private channel that we are not in is none to us; to a public one we may post all the same.
      if (error instanceof PlatformError && error.fault.code === "channel_not_found") return NOT_THERE;
      onFault(error, "asking Slack about a channel");
      return undefined;
    }
  };

  return {
    of: async (member, { changes, isThere }) => {
      const place = { platform: "slack", tenant: member.tenant, channel: member.channel };
      if (!changes) return { asker: { place, member: member.member, mayManage: false } };
      // Of a direct message the next question is enough: nobody but its member sees the one with us.
      const [profile, isMember, cannotPost] = await Promise.all([
        profileOf(member.tenant, member.member),
        isThere || isDirect(member.channel) ? true : isIn(member),
        whyNotPost(member),
      ]);
      const mayAll = managers === "members" || isDirect(member.channel);
      const mayManage = isMember && (mayAll ? cannotPost !== NOT_OURS : profile.isAdmin);
      if (mayManage === undefined) return { unsure: UNSURE };
      return {
        asker: {
          ...{ place, member: member.member, mayManage },
          ...(profile.timezone === undefined ? {} : { timezone: profile.timezone }),
          ...(cannotPost === undefined ? {} : { cannotPost }),
        },
      };
    },
    timezoneOf: async (tenant, member) => (await profileOf(tenant, member)).timezone,
    channelsOf: (tenant, member) => listChannels(tenant, member, false),
  };
}

const UNSURE =
  "Slack does not say just now whether you may change digests here. Nothing was changed; please try again in a minute.";

const isDirect = (channel: string): boolean => channel.startsWith("D");
