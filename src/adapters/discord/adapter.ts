import { type Client, DefaultRestOptions, Events, type Interaction, REST } from "discord.js";
import type { Adapter, AdapterParts } from "../../chat/adapter.ts";
import type { Suggestion } from "../../chat/command.ts";
import { createUnderWay, type UnderWay, waitAtMost } from "../../chat/under-way.ts";
import { ConfigError } from "../../errors.ts";
import { answerCommand, answerPress } from "./answer-interaction.ts";
import { createMessageAnswers } from "./answer-message.ts";
import { writeRegistration } from "./commands.ts";
import { createClient, logIn, watchToken } from "./connect.ts";
import { TOKEN_REFUSED } from "./faults.ts";
import { createFuse } from "./fuse.ts";
import { inviteLinks } from "./invite-links.ts";
import { CHOICE_TEXT, OPTION_CHOICES, POST_TIMEOUT_MS } from "./limits.ts";
import { createPoster } from "./poster.ts";
import { askerIn, askerOf, readCommand, readMessageCommand, readTyping } from "./receive.ts";
import { registerCommands } from "./register.ts";
import { labelOf } from "./render.ts";
import { type DiscordSettings, problemsOf } from "./settings.ts";
import { answerInTurn } from "./turns.ts";

/** Closing waits this long for answers that are under way. */
const LAST_ANSWERS_MS = 5_000;
const GOODBYE_MS = 2_000;

/**
 * Connects to Discord, registers the commands where they have changed, and answers until it is disposed, or Discord ends
 * it: by a close code that no later try can mend, or by refusing the token.
 *
 * @throws ConfigError when Discord refuses the token or what the bot asks for, or the settings cannot work together, with
 * what to change.
 */
export async function openDiscord<Context>(settings: DiscordSettings, parts: AdapterParts<Context>): Promise<Adapter> {
  const problems = problemsOf(settings);
  if (problems.length > 0) throw new ConfigError(problems);
  const { promise: ended, resolve: end } = Promise.withResolvers<ConfigError>();
  const send = watchToken(DefaultRestOptions.makeRequest, () => end(new ConfigError([TOKEN_REFUSED])));
  const makeRequest = createFuse(send, parts.clock);
  const client = createClient(settings, { makeRequest, end });
  // Where the store cannot say, the answer will say why.
  const isFirst = (key: string) => parts.isFirst(key).catch(() => true);
  const underWay = listen(client, { ...parts, isFirst, answerFor: answerInTurn(parts.answerFor) });
  const ready = await logIn(client, settings, ended);
  const registration = { applicationId: ready.application.id, wanted: writeRegistration(parts.commands) };
  // Those of the last start are still there.
  await registerCommands(client.rest, registration).catch((error: unknown) =>
    parts.onFault(error, "registering the commands with Discord"),
  );
  const { server, member } = inviteLinks(ready.application.id);
  parts.log(`Connected to Discord as ${ready.user.tag}. To invite the bot to a server: ${server}`);
  parts.log(`To have it for yourself, wherever you are: ${member}`);
  const rest = new REST({
    ...{ api: settings.apiUrl, makeRequest, timeout: POST_TIMEOUT_MS },
    // Trying again is the ledger's.
    ...{ retries: 0, rejectOnRateLimit: () => true },
  });
  return {
    poster: createPoster({ ...parts, rest: rest.setToken(settings.token), applicationId: ready.user.id }),
    ended,
    [Symbol.asyncDispose]: async () => {
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      await underWay.settled(LAST_ANSWERS_MS);
      // Closing waits for ever where the connection was just lost.
      await waitAtMost(GOODBYE_MS, client.destroy());
    },
  };
}

/** Deals with what Discord tells of; the answers that are under way. */
function listen<Context>(client: Client, parts: AdapterParts<Context>): UnderWay {
  const underWay = createUnderWay();
  /** Lets nothing that goes wrong in one event end the process, and closing wait for it. */
  const handle = (what: string, work: () => Promise<void>): void =>
    underWay.add(work().catch((error: unknown) => parts.onFault(error, what)));
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
  client.on(Events.ThreadDelete, ({ id, guildId }) => {
    const place = { platform: "discord", tenant: guildId, channel: id };
    handle("a deleted thread", () => parts.pauseAt(place, "the thread is gone"));
  });
  client.on(Events.Error, (error) => parts.onFault(error, "the connection to Discord"));
  client.on(Events.ShardError, (error) => parts.onFault(error, "the connection to Discord"));
  return underWay;
}

const REMOVED = "the bot was removed from the server";

async function receiveInteraction<Context>(interaction: Interaction, parts: AdapterParts<Context>): Promise<void> {
  if (interaction.isAutocomplete()) {
    const { channel, ...typing } = readTyping(interaction);
    const asker = channel === undefined ? askerOf(interaction) : askerIn(interaction, channel);
    const offered = asker ? await parts.suggest(typing, asker) : [];
    return interaction.respond(offered.slice(0, OPTION_CHOICES).map(choiceOf));
  }
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
