import type { App, BlockAction } from "@slack/bolt";
import type { AdapterParts } from "../../chat/adapter.ts";
import type { Suggestion } from "../../chat/command.ts";
import { MESSAGE_COMMANDS } from "../../chat/message-commands.ts";
import { readMessage } from "../../chat/pasted.ts";
import type { Invocation } from "../../chat/reply.ts";
import { isInChannel, pressedValue } from "./choices.ts";
import { type Desk, SHARE_ACTION } from "./desk.ts";
import { unescapeWords } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { UMBRELLA } from "./names.ts";
import { labelOf } from "./render.ts";
import { plainText } from "./render-text.ts";
import type { Request } from "./sender.ts";

/** The external menus: the option whose values they offer stands in their action id. */
export const SUGGEST_ACTION = /^suggest\.([a-z-]+)\.([a-z-]+)$/u;

/** What listening works with. */
export interface Reception<Context> {
  readonly desk: Desk;
  readonly parts: AdapterParts<Context>;
  readonly commandPrefix: string;
}

/** Has a Bolt app answer slash commands, mentions, direct messages, buttons, menus and message shortcuts. */
export function listen<Context>(app: App, { desk, parts, commandPrefix }: Reception<Context>): void {
  app.command(/.*/u, async ({ command, context }) => {
    const request: Request = {
      tenant: context.teamId ?? command.team_id,
      channel: command.channel_id,
      member: command.user_id,
      responseUrl: command.response_url,
      isThere: true,
    };
    await desk.answer(request, readCommand(command.command, command.text));
  });

  app.event("app_mention", async ({ event, context }) => {
    // Other apps' mentions are not answered, lest two bots talk to each other for ever; nor is a mention again once it is edited.
    if (event.user === undefined || event.bot_id !== undefined || event.edited !== undefined) return;
    const request = {
      ...{ tenant: context.teamId ?? "", channel: event.channel, member: event.user },
      ...{ thread: event.thread_ts ?? event.ts, isThere: true },
    };
    await desk.answerInThread(request, readWords(event.text, context.botUserId));
  });

  app.event("message", async ({ event, context }) => {
    if (event.channel_type !== "im" || (event.subtype !== undefined && event.subtype !== "file_share")) return;
    if ("bot_id" in event || event.user === undefined) return;
    const request = {
      ...{ tenant: context.teamId ?? "", channel: event.channel, member: event.user },
      ...{ thread: event.thread_ts ?? event.ts, isThere: true },
    };
    await desk.answerInThread(request, readWords(event.text ?? "", context.botUserId));
  });

  app.action<BlockAction>(/^(?:in-place|beside)\.\d+$|^share$/u, async ({ action, body, context }) => {
    if (!isInChannel(body)) return;
    const value = pressedValue(action);
    const pressedIn: Request = {
      ...{ tenant: context.teamId ?? "", channel: body.channel.id, member: body.user.id },
      ...{ responseUrl: body.response_url, thread: threadOf(body), isThere: false },
    };
    const pressed = value === undefined ? undefined : await desk.pressed(pressedIn, value);
    if (pressed === undefined) return;
    const { request, invocation } = pressed;
    if (action.action_id === SHARE_ACTION)
      await desk.share(request, invocation, body.user.name ?? body.user.username ?? "a member");
    else await desk.answer(request, invocation, { replaces: action.action_id.startsWith("in-place") });
  });

  app.options(SUGGEST_ACTION, async ({ payload, body, ack, context }) => {
    const [, command = "", option = ""] = SUGGEST_ACTION.exec(payload.action_id) ?? [];
    const place = { platform: "slack", tenant: context.teamId ?? "", channel: body.channel?.id ?? "" };
    const values = await parts.suggest(
      { command, option, typed: payload.value },
      { place, member: body.user.id, mayManage: false },
    );
    await ack({ options: values.slice(0, LIMITS.optionsPerSelect).map(toOption) });
  });

  for (const { id, command } of MESSAGE_COMMANDS) {
    app.shortcut(id, async ({ shortcut, context }) => {
      if (shortcut.type !== "message_action") return;
      const request: Request = {
        ...{ tenant: context.teamId ?? "", channel: shortcut.channel.id, member: shortcut.user.id },
        ...{ responseUrl: shortcut.response_url, isThere: false },
      };
      const text = textOfMessage(shortcut.message);
      if (text === "") await desk.tell(request, "This message has no text that I can read.");
      else await desk.answer(request, { command, options: { text } });
    });
  }

  function readCommand(typed: string, text: string): Invocation {
    return readNamed(typed.replace(/^\//u, ""), unescapeWords(text));
  }

  function readNamed(typed: string, words: string): Invocation {
    const name = typed.toLowerCase();
    if (name === UMBRELLA) return parts.understand(words);
    const bare = name.startsWith(commandPrefix) ? name.slice(commandPrefix.length) : name;
    return parts.understand(`/${bare} ${words}`);
  }

  function readWords(text: string, self: string | undefined): Invocation {
    const words = unescapeWords(text, self);
    // In a mention as well, a command may be named as Slack knows it.
    const [, name, rest = ""] = /^\/(\S+)\s*(.*)$/su.exec(words) ?? [];
    if (name !== undefined) return readNamed(name, rest);
    return readMessage(words, parts.understand);
  }
}

/** A value to offer in a menu. Values that Slack would not take whole are cut at a word, which finds the same. */
export function toOption({ label, value }: Suggestion): { text: ReturnType<typeof plainText>; value: string } {
  return {
    text: plainText(labelOf(label, LIMITS.optionText)),
    value: value.length <= LIMITS.optionValue ? value : value.slice(0, LIMITS.optionValue).replace(/\s+\S*$/u, ""),
  };
}

function threadOf(body: { readonly container?: unknown; readonly message?: unknown }): string | undefined {
  const holders: readonly unknown[] = [body.message, body.container];
  for (const holder of holders) {
    if (typeof holder !== "object" || holder === null || !("thread_ts" in holder)) continue;
    if (typeof holder.thread_ts === "string") return holder.thread_ts;
  }
  return undefined;
}

/** What a message says: its own text, or what an app put into attachments. */
function textOfMessage(message: { readonly text?: string; readonly [key: string]: unknown }): string {
  if (message.text !== undefined && message.text.trim() !== "") return unescapeWords(message.text);
  const attachments = Array.isArray(message["attachments"]) ? message["attachments"] : [];
  return attachments
    .map((one: { text?: unknown; fallback?: unknown }) => unescapeWords(String(one.text ?? one.fallback ?? "")))
    .join("\n\n")
    .trim();
}
