import type { Kept } from "../../chat/adapter.ts";
import type { Invocation, Reply } from "../../chat/reply.ts";
import { CUSTOM_ID } from "./limits.ts";

/** What a button does besides what it is labelled with. */
export type Press = "ask" | "share";

/** Three letters are taken by the press and by what makes ids of one message differ. */
const LONGEST_TEXT = CUSTOM_ID - 4;
const PRESSES: Readonly<Record<Press, string>> = { ask: "a", share: "s" };

/** The texts behind buttons, ready to be put into custom ids. */
export type TextOf = (invocation: Invocation) => string;

/**
 * Prepares the custom ids of all that a reply offers, and of the invocation it answers: an invocation that fits stands
 * in the id itself, so that the button works as long as the message is there; a longer one is kept under a short id.
 */
export async function prepareIds(reply: Reply, asked: Invocation | undefined, kept: Kept): Promise<TextOf> {
  const offered = reply.blocks.flatMap((block) =>
    block.type === "choices" ? block.choices.map(({ invocation }) => invocation) : [],
  );
  const all = asked ? [...offered, asked] : offered;
  const texts = new Map(
    await Promise.all(
      all.map(async (invocation): Promise<[Invocation, string]> => {
        const text = `=${JSON.stringify([invocation.command, invocation.options])}`;
        return [invocation, text.length <= LONGEST_TEXT ? text : `#${await kept.keep(invocation)}`];
      }),
    ),
  );
  return (invocation) => texts.get(invocation) ?? "";
}

/** A custom id: what pressing does, a number that tells it from the others of its message, and the invocation's text. */
export function writeCustomId(press: Press, place: number, text: string): string {
  return `${PRESSES[press]}${String(place).padStart(2, "0")}${text}`;
}

/** What pressing does, told from the custom id alone; undefined for one that is not ours. */
export function pressOf(id: string): Press | undefined {
  const [, letter] = OURS.exec(id) ?? [];
  return letter === undefined ? undefined : letter === PRESSES.share ? "share" : "ask";
}

/** What a custom id of ours asks for; undefined for one that is not ours, or whose invocation is kept no longer. */
export async function readCustomId(id: string, kept: Kept): Promise<Invocation | undefined> {
  const [, , text] = OURS.exec(id) ?? [];
  if (text === undefined) return undefined;
  return text.startsWith("#") ? kept.recall(text.slice(1)) : parseInvocation(text.slice(1));
}

const OURS = /^([as])\d\d([\s\S]+)$/u;

/** Nothing but our own writing is read: an id comes back from Discord as it was sent, whoever presses. */
function parseInvocation(text: string): Invocation | undefined {
  try {
    const [command, options] = JSON.parse(text);
    return { command, options };
  } catch {
    return undefined;
  }
}
