import type { Asker } from "../../chat/asker.ts";
import { PlatformError } from "../../errors.ts";
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
  of(member: Member, options: AskerOptions): Promise<Asker>;
  /** The channels that a member and we share, by id, with their names. Direct messages have none. */
  channelsOf(tenant: string, member: string): Promise<ReadonlyMap<string, string>>;
}

interface Profile {
  readonly timezone: string | undefined;
  readonly isAdmin: boolean;
}

const NOT_THERE = "I am not in this channel: type /invite @nutgraf in it, then try again";
const PROFILE_MS = 10 * 60_000;
const MOST_PROFILES = 5_000;
const MOST_PAGES = 50;

/** Works out who asks: their zone, and whether they may change the digests of the channel, which is asked anew each time. */
export function createAskers(parts: {
  readonly workspaces: Workspaces;
  readonly managers: "members" | "admins";
  readonly clock: () => number;
  readonly onFault: (fault: unknown, what: string) => void;
}): Askers {
  const { workspaces, managers, clock, onFault } = parts;
  const profiles = new Map<string, { readonly profile: Profile; readonly until: number }>();

  const profileOf = async ({ tenant, member }: Member): Promise<Profile> => {
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
      return known?.profile ?? { timezone: undefined, isAdmin: false };
    }
  };

  const isIn = async ({ tenant, channel, member }: Member): Promise<boolean> => {
    // Nobody but its member sees a direct message with us.
    if (channel.startsWith("D")) return true;
    try {
      let cursor: string | undefined;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const asked = { channel, limit: 1000, ...(cursor === undefined ? {} : { cursor }) };
        const { members = [], response_metadata } = await workspaces.call(tenant, (client) =>
          client.conversations.members(asked),
        );
        if (members.includes(member)) return true;
        cursor = response_metadata?.next_cursor || undefined;
        if (cursor === undefined) return false;
      }
      return false;
    } catch (error) {
      // Whoever cannot be shown to be a member is none.
      onFault(error, "asking Slack for a channel's members");
      return false;
    }
  };

  /** Why a digest could never be posted there; undefined where it can, or Slack does not tell. */
  const whyNotPost = async ({ tenant, channel }: Member): Promise<string | undefined> => {
    // A digest form that is opened belongs to no channel yet.
    if (channel === "" || channel.startsWith("D")) return undefined;
    try {
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
      if (!changes) return { place, member: member.member, mayManage: false };
      const [profile, isMember, cannotPost] = await Promise.all([
        profileOf(member),
        isThere ? true : isIn(member),
        whyNotPost(member),
      ]);
      return {
        place,
        member: member.member,
        mayManage: isMember && (managers === "members" || profile.isAdmin || member.channel.startsWith("D")),
        ...(profile.timezone === undefined ? {} : { timezone: profile.timezone }),
        ...(cannotPost === undefined ? {} : { cannotPost }),
      };
    },
    channelsOf: async (tenant, member) => {
      const channels = new Map<string, string>();
      let cursor: string | undefined;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const asked = {
          ...{ user: member, types: "public_channel,private_channel", exclude_archived: true, limit: 200 },
          ...(cursor === undefined ? {} : { cursor }),
        };
        const found = await workspaces.call(tenant, (client) => client.users.conversations(asked));
        for (const { id, name } of found.channels ?? []) if (id !== undefined) channels.set(id, name ?? id);
        cursor = found.response_metadata?.next_cursor || undefined;
        if (cursor === undefined) break;
      }
      return channels;
    },
  };
}
