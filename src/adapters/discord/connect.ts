import {
  Client,
  type ClientOptions,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  type GuildMember,
  HTTPError,
  Options,
  Partials,
  type RESTOptions,
  type User,
} from "discord.js";
import { ConfigError, PlatformError } from "../../errors.ts";
import { CLOSED_FOR_GOOD, readFault, TOKEN_REFUSED } from "./faults.ts";
import type { DiscordSettings } from "./settings.ts";

/** A client that is not connected yet. `end` is called when Discord closes one of its connections for good. */
export function createClient(
  settings: DiscordSettings,
  { makeRequest, end }: { makeRequest: RESTOptions["makeRequest"]; end: (reason: ConfigError) => void },
): Client {
  const client = new Client(clientOptions(settings, makeRequest));
  client.on(Events.ShardDisconnect, ({ code }) => {
    const reason = CLOSED_FOR_GOOD[code];
    if (reason !== undefined) end(new ConfigError([reason]));
  });
  return client;
}

/** More than are answered at once: of users in all, and of members in each server. */
const MOST_PEOPLE = 200;

function clientOptions({ apiUrl, shards }: DiscordSettings, makeRequest: RESTOptions["makeRequest"]): ClientOptions {
  return {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages come in channels that were never seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // Everybody who writes anywhere would stay in memory; only whoever is being answered is needed, and ourselves.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ...{ MessageManager: 0, ReactionManager: 0 },
      UserManager: { maxSize: MOST_PEOPLE, keepOverLimit: isOurself },
      GuildMemberManager: { maxSize: MOST_PEOPLE, keepOverLimit: isOurself },
    }),
    rest: { api: apiUrl, makeRequest },
    ...(shards ? { shards: [...shards.ids], shardCount: shards.count } : { shards: "auto" as const }),
  };
}

const isOurself = ({ id, client }: User | GuildMember): boolean => id === client.user?.id;

/** Tells of every request whose token Discord refused. Answers to interactions carry a token of their own, not the bot's. */
export function watchToken(send: RESTOptions["makeRequest"], onRefused: () => void): RESTOptions["makeRequest"] {
  return async (url, init) => {
    const response = await send(url, init);
    if (response.status === 401 && Object.hasOwn(init.headers ?? {}, "Authorization")) onRefused();
    return response;
  };
}

/**
 * Connects until every shard is ready.
 *
 * @param ended what ends the connection for good meanwhile
 * @throws ConfigError when Discord refuses the token or what the bot asks for, or cannot be reached; the client is destroyed.
 */
export async function logIn(
  client: Client,
  { token, apiUrl }: DiscordSettings,
  ended: Promise<ConfigError>,
): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const connected = Promise.all([ready, client.login(token)]).then(([loggedIn]) => loggedIn);
  try {
    const first = await Promise.race([connected, ended]);
    if (first instanceof ConfigError) throw first;
    return first;
  } catch (error) {
    connected.catch(() => undefined);
    await client.destroy();
    if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
      throw new ConfigError([TOKEN_REFUSED]);
    if (error instanceof PlatformError || error instanceof HTTPError || error instanceof DiscordAPIError) {
      const { code } = readFault(error);
      const advice = "check the network and DISCORD_API_URL, then start again";
      throw new ConfigError([`Discord cannot be reached at ${apiUrl} (${code}): ${advice}`]);
    }
    throw error;
  }
}
