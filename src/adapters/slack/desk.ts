import type { AdapterParts } from "../../chat/adapter.ts";
import type { Invocation, Reply } from "../../chat/reply.ts";
import { notice } from "../../chat/text.ts";
import type { Askers, Member } from "./askers.ts";
import type { KnownBlock } from "./block-kit.ts";
import { prepareChoosing, readChoice, writeChoice } from "./choices.ts";
import type { Pace } from "./pace.ts";
import { joinRow, renderMessages, type SlackMessage } from "./render.ts";
import { contextElements, plainText } from "./render-text.ts";
import { createSender, type Request } from "./sender.ts";
import type { Workspaces } from "./web-api.ts";

/** What the desk works with. */
export interface DeskParts<Context> {
  readonly parts: AdapterParts<Context>;
  readonly workspaces: Workspaces;
  readonly askers: Askers;
  readonly pace: Pace;
}

/** Answers members: in private, in a thread, to all. Never rejects: what cannot be answered is reported as a fault. */
export interface Desk {
  /** To the member alone; `replaces` puts it in place of the message that was pressed. */
  answer(request: Request, invocation: Invocation, options?: { readonly replaces?: boolean }): Promise<void>;
  /** In the thread of a mention or a direct message, for all who read it; what changes a channel's digests, to the member alone. */
  answerInThread(request: Request, invocation: Invocation): Promise<void>;
  /** The answer to a private message, posted for the whole channel in the member's name. */
  share(request: Request, invocation: Invocation, name: string): Promise<void>;
  /** What a button stands for; says so to the member when it is too old. */
  pressed(
    request: Request,
    value: string,
  ): Promise<{ readonly request: Request; readonly invocation: Invocation } | undefined>;
  /** The reply alone, for a modal or the Home tab. */
  replyTo(member: Member, invocation: Invocation, isThere: boolean): Promise<Reply>;
  tell(request: Request, sentence: string): Promise<void>;
}

/** The value of the row under a private answer. */
export const SHARE_ACTION = "share";
/** To whoever presses a button whose invocation is kept no longer. */
export const TOO_OLD = "This button is too old to know what it was for: please ask again.";
const SHARED_BLOCKS: ReadonlySet<string> = new Set(["heading", "list", "excerpt", "quotation"]);

/** The desk over one connection to Slack. */
export function createDesk<Context>({ parts, workspaces, askers, pace }: DeskParts<Context>): Desk {
  const sender = createSender({ workspaces, pace, onFault: parts.onFault });
  const changes = (invocation: Invocation): boolean =>
    parts.commands.find(({ name }) => name === invocation.command.toLowerCase())?.actions !== undefined;

  const replyTo = async (member: Member, invocation: Invocation, isThere: boolean): Promise<Reply> => {
    const asked = await askers.of(member, { changes: changes(invocation), isThere });
    return "unsure" in asked ? notice(asked.unsure) : parts.answerFor(asked.asker)(invocation);
  };

  /** Runs work that answers somebody; a fault ends here. */
  const guarded = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      parts.onFault(error, what);
    }
  };

  const isShareable = (request: Request, reply: Reply, invocation: Invocation): boolean =>
    !request.channel.startsWith("D") &&
    !changes(invocation) &&
    reply.blocks.some(({ type }) => SHARED_BLOCKS.has(type));

  const withShare = async (messages: readonly SlackMessage[], invocation: Invocation): Promise<SlackMessage[]> => {
    const value = await writeChoice({ invocation }, parts.kept);
    const row: KnownBlock = {
      type: "actions",
      elements: [{ type: "button", action_id: SHARE_ACTION, text: plainText("Share to channel"), value }],
    };
    const last = messages.length - 1;
    return messages.map((message, index) =>
      index === last ? { ...message, blocks: joinRow([...message.blocks], row) } : message,
    );
  };

  const answerPrivately: Desk["answer"] = async (request, invocation, { replaces = false } = {}) => {
    const reply = await replyTo(request, invocation, request.isThere);
    const choosing = await prepareChoosing(reply, { kept: parts.kept, effect: "in-place" });
    const messages = renderMessages(reply, choosing);
    const shown = isShareable(request, reply, invocation)
      ? await withShare(messages, reply.again ?? invocation)
      : messages;
    await sender.toMember(request, shown, replaces);
  };

  return {
    answer: (request, invocation, options) =>
      guarded("answering a command", () => answerPrivately(request, invocation, options)),
    answerInThread: (request, invocation) =>
      guarded("answering a mention", async () => {
        if (changes(invocation) && !request.channel.startsWith("D")) return answerPrivately(request, invocation);
        const reply = await replyTo(request, invocation, true);
        const effect = request.channel.startsWith("D") ? "in-place" : "beside";
        const messages = renderMessages(reply, await prepareChoosing(reply, { kept: parts.kept, effect }));
        for (const message of messages) await sender.post(request, message);
      }),
    share: (request, invocation, name) =>
      guarded("sharing an answer", async () => {
        const reply = await replyTo(request, invocation, request.isThere);
        const messages = renderMessages(reply, await prepareChoosing(reply, { kept: parts.kept, effect: "beside" }));
        const [first, ...more] = messages;
        const signed = { ...first, blocks: [...first.blocks, sharedBy(name)] };
        await sender.toAll(request, [signed, ...more]);
        await sender.takeAway(request);
      }),
    pressed: async (request, value) => {
      const choice = await readChoice(value, parts.kept);
      if (choice) {
        const isElsewhere = choice.channel !== undefined && choice.channel !== request.channel;
        const at = isElsewhere ? { ...request, channel: choice.channel ?? "", isThere: false } : request;
        return { request: at, invocation: choice.invocation };
      }
      await deliverNotice(request, TOO_OLD);
      return undefined;
    },
    replyTo,
    tell: (request, sentence) => guarded("telling a member", () => deliverNotice(request, sentence)),
  };

  async function deliverNotice(request: Request, sentence: string): Promise<void> {
    const choosing = { effect: "in-place", encode: () => "" } as const;
    await sender.toMember(request, renderMessages(notice(sentence), choosing));
  }
}

function sharedBy(name: string): KnownBlock {
  return { type: "context", elements: contextElements([{ type: "text", text: `Shared by ${name}` }]) };
}
