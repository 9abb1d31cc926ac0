import {
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from "discord.js";
import type { AdapterParts } from "../../chat/adapter.ts";
import type { Invocation, Reply } from "../../chat/reply.ts";
import { notice } from "../../chat/text.ts";
import { prepareIds, pressOf, readCustomId } from "./custom-id.ts";
import { ANSWER_AT_ONCE_MS } from "./limits.ts";
import { carryChannel, takeChannel } from "./other-channel.ts";
import { askerIn, askerOf } from "./receive.ts";
import { type Message, type RenderParts, render } from "./render.ts";

type Parts = Pick<AdapterParts<never>, "answerFor" | "isFirst" | "kept" | "onFault">;
/** A button or a menu. */
type PressInteraction = Extract<Interaction, MessageComponentInteraction>;
type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** How an answer is shown: to the member alone, to everybody, or in place of the message that holds the button. */
type Showing = "ephemeral" | "public" | "in place";

/** Answers a command: at once where the answer is quick, else promised first. */
export function answerCommand(interaction: CommandInteraction, asked: Invocation, parts: Parts): Promise<void> {
  const wish = { asked, isShareable: true, showing: "ephemeral" } as const;
  const written = onceOnly(interaction, () => write(interaction, wish, parts), parts);
  return show(interaction, { written, showing: "ephemeral" }, parts);
}

/**
 * Answers a button or a menu. What only the member sees is changed in place; what a channel sees stays, and the answer is
 * the member's alone. "Share" shows the answer again, to everybody.
 */
export function answerPress(interaction: PressInteraction, parts: Parts): Promise<void> {
  const id = interaction.isStringSelectMenu() ? (interaction.values[0] ?? "") : interaction.customId;
  const isOwn = interaction.message.flags.has(MessageFlags.Ephemeral);
  const isShare = pressOf(id) === "share";
  const showing = isShare ? "public" : isOwn ? "in place" : "ephemeral";
  const read = async (): Promise<Written> => {
    const asked = await readCustomId(id, parts.kept);
    if (!asked) return say("This button is too old to be answered. Please ask again.");
    return write(interaction, { asked, isShareable: !isShare, showing }, parts);
  };
  return show(interaction, { written: onceOnly(interaction, read, parts), showing }, parts);
}

/** Nothing for an interaction that was answered before: Discord replays what a lost connection may have missed. */
async function onceOnly<T>({ id }: Interaction, work: () => Promise<T>, { isFirst }: Parts): Promise<T | undefined> {
  return (await isFirst(`discord ${id}`)) ? work() : undefined;
}

/** An answer, ready to be sent. */
interface Written {
  readonly messages: ReturnType<typeof render>;
  readonly showing: Showing;
}

/** A sentence to the member alone. */
const say = (sentence: string): Written => ({
  messages: render(notice(sentence), { textOf: () => "" }),
  showing: "ephemeral",
});

/** Asks, and writes the answer. */
async function write(
  interaction: CommandInteraction | PressInteraction,
  { asked, isShareable, showing }: { asked: Invocation; isShareable: boolean; showing: Showing },
  parts: Parts,
): Promise<Written> {
  const { answer, about } = answerTo(interaction, asked, parts);
  const reply = await answer;
  const share = isShareable && isWorthSharing(reply) ? (reply.again ?? asked) : undefined;
  const signs = {
    ...(about === undefined ? {} : { about }),
    ...(showing === "public" ? { sharedBy: interaction.user.id } : {}),
  };
  return { messages: await renderWithButtons(reply, { share, signs }, parts), showing };
}

/** The answer, and the channel that it is about where that is another than the one it is asked in. */
function answerTo(
  interaction: CommandInteraction | PressInteraction,
  asked: Invocation,
  { answerFor }: Parts,
): { readonly answer: Promise<Reply>; readonly about?: string } {
  const { invocation, channel } = takeChannel(asked);
  if (channel === undefined || channel === interaction.channelId)
    return { answer: answerFor(askerOf(interaction))(invocation) };
  const asker = askerIn(interaction, channel);
  if (!asker) return { answer: Promise.resolve(notice("There is no such channel here that both of us may see.")) };
  const answer = answerFor(asker)(invocation);
  return { answer: answer.then((reply) => carryChannel(reply, { command: asked.command, channel })), about: channel };
}

/**
 * Shows what is being written, which began when the interaction came in; where that takes long, in the place of a promise of
 * `showing`.
 */
async function show(
  interaction: CommandInteraction | PressInteraction,
  { written, showing: promised }: { written: Promise<Written | undefined>; showing: Showing },
  parts: Parts,
): Promise<void> {
  const isPromised = (await isSlow(written)) && (await promise(interaction, promised));
  const answer = await written.catch((error: unknown) => {
    parts.onFault(error, "answering an interaction");
    return say("Something went wrong on our side. It has been logged; please try again in a moment.");
  });
  if (answer === undefined) return;
  const [first, ...others] = answer.messages;
  const showing = isPromised ? promised : answer.showing;
  const flags = showing === "public" ? PUBLIC : EPHEMERAL;
  try {
    await sendFirst(interaction, first, { showing, isPromised }).catch(unlessAnswered);
    for (const components of others) await interaction.followUp({ ...bodyOf(components), flags });
  } catch (error) {
    await sendLate(interaction, { first, flags, error }, parts);
  }
}

/** The messages of a reply; without buttons where the store cannot keep what they ask. */
async function renderWithButtons(
  reply: Reply,
  { share, signs }: { share: Invocation | undefined; signs: Pick<RenderParts, "about" | "sharedBy"> },
  { kept, onFault }: Parts,
) {
  try {
    const textOf = await prepareIds(reply, share, kept);
    return render(reply, { ...signs, textOf, ...(share ? { share } : {}) });
  } catch (error) {
    onFault(error, "keeping what buttons ask");
    return render(reply, { ...signs, textOf: () => "" });
  }
}

const PUBLIC = MessageFlags.IsComponentsV2;
const EPHEMERAL = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;

function sendFirst(
  interaction: CommandInteraction | PressInteraction,
  components: Message,
  { showing, isPromised }: { showing: Showing; isPromised: boolean },
): Promise<unknown> {
  const body = { ...bodyOf(components), flags: PUBLIC } as const;
  if (isPromised) return interaction.editReply(body);
  if (showing === "in place" && interaction.isMessageComponent()) return interaction.update(body);
  return interaction.reply(showing === "public" ? body : { ...body, flags: EPHEMERAL });
}

/** Discord forgets an interaction that was not answered in time: the answer comes behind it where that is still allowed. */
async function sendLate(
  interaction: CommandInteraction | PressInteraction,
  { first, flags, error }: { first: Message; flags: number; error: unknown },
  { onFault }: Parts,
): Promise<void> {
  onFault(error, "answering an interaction");
  const isForgotten = error instanceof DiscordAPIError && error.code === UNKNOWN_INTERACTION;
  if (!isForgotten) return;
  try {
    await interaction.webhook.send({ ...bodyOf(first), flags });
  } catch {
    // The fault is told already, and there is no other way to the member.
  }
}

const UNKNOWN_INTERACTION = 10062;
const ALREADY_ANSWERED = 40060;

/** A try after a lost answer is told that the first one arrived. */
function unlessAnswered(error: unknown): void {
  if (!(error instanceof DiscordAPIError && error.code === ALREADY_ANSWERED)) throw error;
}

function bodyOf(components: Message) {
  return { components: [...components], allowedMentions: { parse: [] } };
}

/** A notice is for the one who asked. */
function isWorthSharing({ blocks }: Reply): boolean {
  return blocks.some(({ type }) => type === "excerpt" || type === "quotation" || type === "list");
}

/** Whether an answer is not there after a while. */
async function isSlow(answer: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), ANSWER_AT_ONCE_MS);
  });
  try {
    const isThere = () => false;
    return await Promise.race([answer.then(isThere, isThere), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Tells Discord that the answer comes later; false where it has forgotten who asked, which the answer will find as well. */
async function promise(interaction: CommandInteraction | PressInteraction, showing: Showing): Promise<boolean> {
  try {
    if (showing === "in place" && interaction.isMessageComponent()) await interaction.deferUpdate();
    else await interaction.deferReply(showing === "public" ? {} : { flags: MessageFlags.Ephemeral });
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === ALREADY_ANSWERED) return true;
    if (error instanceof DiscordAPIError && error.code === UNKNOWN_INTERACTION) return false;
    throw error;
  }
}
