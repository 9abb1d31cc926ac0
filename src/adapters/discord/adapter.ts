import { setTimeout as sleep } from "node:timers/promises";
import {
  Client,
  type ClientOptions,
  DefaultRestOptions,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  HTTPError,
  type Interaction,
  OAuth2Scopes,
  Options,
  Partials,
  PermissionFlagsBits,
  REST,
  type RESTOptions,
} from "discord.js";
import type { Adapter, AdapterParts, Suggestion } from "../../chat/adapter.ts";
import { ConfigError, PlatformError } from "../../errors.ts";
import { answerCommand, answerPress } from "./answer-interaction.ts";
import { createMessageAnswers } from "./answer-message.ts";
import { writeRegistration } from "./commands.ts";
import { CLOSED_FOR_GOOD, readFault, TOKEN_REFUSED } from "./faults.ts";
import { createFuse } from "./fuse.ts";
import { CHOICE_TEXT, OPTION_CHOICES, POST_TIMEOUT_MS } from "./limits.ts";
import { createPoster } from "./poster.ts";
import { askerOf, readCommand, readMessageCommand, readTyping } from "./receive.ts";
import { registerCommands } from "./register.ts";
import { labelOf } from "./render.ts";

/** How to reach Discord. */
export interface DiscordSettings {
  readonly token: string;
  /** The base of Discord's API, without its version. */
  readonly apiUrl: string;
  /** The shards this process runs and how many there are in all; undefined leaves it to Discord. */
  readonly shards?: { readonly ids: readonly number[]; readonly count: number };
}

/** Closing waits this long for answers that are under way. */
const LAST_ANSWERS_MS = 5_000;

/**
 * Connects to Discord, registers the commands where they have changed, and answers until it is disposed.
 *
 * @throws ConfigError when Discord refuses the token or what the bot asks for, with what to change.
 */
export async function openDiscord<Context>(settings: DiscordSettings, parts: AdapterParts<Context>): Promise<Adapter> {
  const makeRequest = createFuse(DefaultRestOptions.makeRequest, parts.clock);
  const client = new Client(clientOptions(settings, makeRequest));
  const underWay = new Set<Promise<void>>();
  /** Lets nothing that goes wrong in one event end the process, and closing wait for it. */
  const handle = (what: string, work: () => Promise<void>): void => {
    const done = work()
      .catch((error: unknown) => parts.onFault(error, what))
      .finally(() => underWay.delete(done));
    underWay.add(done);
  };
  client.on(Events.InteractionCreate, (interaction) =>
    handle("a Discord interaction", () => receiveInteraction(interaction, parts)),
  );
  const answerMessage = createMessageAnswers(parts);
  client.on(Events.MessageCreate, (message) => handle("a Discord message", () => answerMessage(message)));
  // Not sent for a server that has an outage, which is another event.
  client.on(Events.GuildDelete, ({ id }) =>
    handle("leaving a server", () => parts.pauseAt({ platform: "discord", tenant: id }, REMOVED)),
  );
  client.on(Events.ChannelDelete, (channel) => {
    if (channel.isDMBased()) return;
    const place = { platform: "discord", tenant: channel.guildId, channel: channel.id };
    handle("a deleted channel", () => parts.pauseAt(place, "the channel is gone"));
  });
  client.on(Events.Error, (error) => parts.onFault(error, "the connection to Discord"));
  client.on(Events.ShardError, (error) => parts.onFault(error, "the connection to Discord"));
  const ready = await logIn(client, settings);
  client.on(Events.ShardDisconnect, ({ code }) => {
    const reason = CLOSED_FOR_GOOD[code];
    if (reason !== undefined) parts.onFault(new ConfigError([reason]), "the connection to Discord");
  });
  const registration = { applicationId: ready.application.id, wanted: writeRegistration(parts.commands) };
  // Those of the last start are still there.
  await registerCommands(client.rest, registration).catch((error: unknown) =>
    parts.onFault(error, "registering the commands with Discord"),
  );
  parts.log(`Connected to Discord as ${ready.user.tag}. To invite the bot: ${inviteLink(ready)}`);
  const rest = new REST({
    ...{ api: settings.apiUrl, makeRequest, timeout: POST_TIMEOUT_MS },
    // Trying again is the ledger's.
    ...{ retries: 0, rejectOnRateLimit: () => true },
  });
  return {
    poster: createPoster({ rest: rest.setToken(settings.token), kept: parts.kept, applicationId: ready.user.id }),
    [Symbol.asyncDispose]: async () => {
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      await Promise.race([Promise.allSettled(underWay), sleep(LAST_ANSWERS_MS, undefined, { ref: false })]);
      await client.destroy();
    },
  };
}

const REMOVED = "the bot was removed from the server";

function clientOptions({ apiUrl, shards }: DiscordSettings, makeRequest: RESTOptions["makeRequest"]): ClientOptions {
  return {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages come in channels that were never seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // Nothing is looked up in old messages or members.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0, ReactionManager: 0 }),
    rest: { api: apiUrl, makeRequest },
    ...(shards ? { shards: [...shards.ids], shardCount: shards.count } : { shards: "auto" as const }),
  };
}

async function logIn(client: Client, { token, apiUrl }: DiscordSettings): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    client.on(Events.ShardDisconnect, ({ code }) => {
      const reason = CLOSED_FOR_GOOD[code];
      if (reason !== undefined) reject(new ConfigError([reason]));
    });
  });
  try {
    const [connected] = await Promise.all([ready, client.login(token)]);
    return connected;
  } catch (error) {
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

/** Asks for exactly what the bot needs: to see channels, to post, also in threads, and to find again what it posted. */
function inviteLink({ application }: Client<true>): string {
  const permissions = [
    PermissionFlagsBits.ViewChannel,
    PermissionFlagsBits.SendMessages,
    PermissionFlagsBits.SendMessagesInThreads,
    PermissionFlagsBits.CreatePublicThreads,
    PermissionFlagsBits.ReadMessageHistory,
  ];
  const link = new URL("https://discord.com/oauth2/authorize");
  link.searchParams.set("client_id", application.id);
  link.searchParams.set("scope", [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(" "));
  link.searchParams.set("permissions", String(permissions.reduce((all, one) => all | one)));
  return link.href;
}

async function receiveInteraction<Context>(interaction: Interaction, parts: AdapterParts<Context>): Promise<void> {
  if (interaction.isAutocomplete()) {
    const offered = parts.suggest(readTyping(interaction), askerOf(interaction));
    return interaction.respond(offered.slice(0, OPTION_CHOICES).map(choiceOf));
  }
  // Discord replays what a lost connection may have missed. Where the store cannot say, the command will say why.
  const isFirst = parts.isFirst(`discord ${interaction.id}`).catch(() => true);
  if (!(await isFirst)) return;
  if (interaction.isMessageComponent()) return answerPress(interaction, parts);
  if (interaction.isChatInputCommand()) return answerCommand(interaction, readCommand(interaction), parts);
  if (!interaction.isMessageContextMenuCommand()) return;
  const asked = readMessageCommand(interaction);
  if (asked) await answerCommand(interaction, asked, parts);
}

/** A value that Discord would not take whole is cut at a word, which finds the same. */
function choiceOf({ label, value }: Suggestion): { name: string; value: string } {
  const isShort = value.length <= CHOICE_TEXT;
  return {
    name: labelOf(label, CHOICE_TEXT),
    value: isShort
      ? value
      : value
          .slice(0, CHOICE_TEXT)
          .replace(/\s+\S*$/u, "")
          .toWellFormed(),
  };
}
