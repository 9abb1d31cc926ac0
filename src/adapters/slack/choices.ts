import type { BlockAction } from "@slack/bolt";
import type { Kept } from "../../chat/adapter.ts";
import type { Invocation, Reply } from "../../chat/reply.ts";
import { LIMITS } from "./limits.ts";
import type { Choosing } from "./render.ts";
import { widthOf } from "./split-text.ts";

/** What a button says when it is pressed: what is asked, and of which channel where that is not the one it is in. */
export interface Pressed {
  readonly invocation: Invocation;
  readonly channel?: string;
}

/** Keeps what does not fit a button, so that the reply can be rendered. */
export async function prepareChoosing(
  reply: Reply,
  { kept, effect, channel }: { readonly kept: Kept; readonly effect: Choosing["effect"]; readonly channel?: string },
): Promise<Choosing> {
  const offered = reply.blocks.flatMap((block) => (block.type === "choices" ? block.choices : []));
  // A menu takes least, and which of them becomes one is the renderer's to say.
  const long = offered.filter(({ invocation }) => widthOf(writeJson(invocation, channel)) > LIMITS.optionValue);
  const ids = new Map(
    await Promise.all(
      long.map(async ({ invocation }): Promise<[Invocation, string]> => [invocation, await kept.keep(invocation)]),
    ),
  );
  return {
    effect,
    encode: (invocation, longest) => {
      const json = writeJson(invocation, channel);
      return widthOf(json) <= longest ? json : `~${ids.get(invocation) ?? ""} ${channel ?? ""}`.trimEnd();
    },
  };
}

/** One invocation as the value of a button. */
export async function writeChoice({ invocation, channel }: Pressed, kept: Kept): Promise<string> {
  const json = writeJson(invocation, channel);
  return widthOf(json) <= LIMITS.buttonValue ? json : `~${await kept.keep(invocation)} ${channel ?? ""}`.trimEnd();
}

/** Reads a button's value back; undefined when it is none of ours, or what was kept for it is forgotten. */
export async function readChoice(value: string, kept: Kept): Promise<Pressed | undefined> {
  if (value.startsWith("~")) {
    const [id = "", channel] = value.slice(1).split(" ");
    const invocation = await kept.recall(id);
    return invocation && { invocation, ...(channel === undefined ? {} : { channel }) };
  }
  const parsed = parseJson(value);
  if (!Array.isArray(parsed)) return undefined;
  const [command, options, channel] = parsed;
  if (typeof command !== "string" || typeof options !== "object" || options === null) return undefined;
  const values = Object.entries(options).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return {
    invocation: { command, options: Object.fromEntries(values) },
    ...(typeof channel === "string" ? { channel } : {}),
  };
}

/** The value of the button that was pressed, or of what was picked in a menu; undefined where nothing was. */
export function pressedValue(action: BlockAction["actions"][number]): string | undefined {
  switch (action.type) {
    case "button":
      return action.value;
    case "static_select":
    case "external_select":
      return action.selected_option?.value;
    default:
      return undefined;
  }
}

/** Whether something was pressed in a channel's message; else it was in a modal or the Home tab. */
export function isInChannel(body: BlockAction): body is BlockAction & { readonly channel: { readonly id: string } } {
  return body.channel !== undefined && body.channel.id !== "";
}

function writeJson({ command, options }: Invocation, channel: string | undefined): string {
  return JSON.stringify(channel === undefined ? [command, options] : [command, options, channel]);
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
