import type { AdapterParts } from "../../chat/adapter.ts";
import type { Subscription } from "../../model/subscription.ts";
import type { Askers } from "./askers.ts";
import type { HomeView, KnownBlock } from "./block-kit.ts";
import { prepareChoosing, writeChoice } from "./choices.ts";
import type { Desk } from "./desk.ts";
import { LIMITS } from "./limits.ts";
import { joinRow, renderBlocks } from "./render.ts";
import { contextElements, plainText } from "./render-text.ts";
import type { Workspaces } from "./web-api.ts";

/** Opens the form for a digest: its value says which one, of which channel. */
export const EDIT_ACTION = /^edit\.\d+$/u;
export const NEW_ACTION = "new_digest";
const MOST_CHANNELS = 12;

/** What the Home tab is made of. */
export interface HomeParts<Context> {
  readonly parts: AdapterParts<Context>;
  readonly desk: Desk;
  readonly askers: Askers;
  readonly workspaces: Workspaces;
}

/** The Home tab of a member: ask, today's stories, and the digests of the channels that the member shares with us. */
export async function homeOf<Context>(
  who: { readonly tenant: string; readonly member: string },
  home: HomeParts<Context>,
): Promise<HomeView> {
  const [own, digests] = await Promise.all([ownChannel(who, home), digestBlocks(who, home)]);
  const stories = await storyBlocks({ ...who, channel: own }, home);
  const blocks = [
    header("Ask about the news"),
    asking(),
    ...stories,
    { type: "divider" as const },
    header("Digests"),
    await subscribing(own, home),
    ...digests,
  ];
  return { type: "home", blocks: blocks.slice(0, LIMITS.blocksPerView) };
}

const header = (text: string): KnownBlock => ({ type: "header", text: plainText(text) });

/** Two menus with search: an article to be briefed on, a speaker to be quoted. */
function asking(): KnownBlock {
  const menu = (action_id: string, words: string) => ({
    ...{ type: "external_select" as const, action_id, min_query_length: 0, placeholder: plainText(words) },
  });
  return {
    type: "actions",
    block_id: "ask",
    elements: [menu("suggest.brief.article", "Brief an article…"), menu("suggest.quotes.who", "Quotes of…")],
  };
}

async function storyBlocks<Context>(
  member: Parameters<Desk["replyTo"]>[0],
  { desk, parts }: HomeParts<Context>,
): Promise<KnownBlock[]> {
  const reply = await desk.replyTo(member, { command: "articles", options: {} }, false);
  return renderBlocks(
    reply,
    await prepareChoosing(reply, { kept: parts.kept, effect: "beside", channel: member.channel }),
  );
}

/** A digest to oneself by one press, and the form for any other. */
async function subscribing<Context>(own: string, { parts }: HomeParts<Context>): Promise<KnownBlock> {
  const invocation = { command: "digest", options: { action: "subscribe", time: "every day at 8 am" } };
  return {
    type: "actions",
    block_id: "subscribe",
    elements: [
      {
        ...{ type: "button", action_id: "beside.9001", text: plainText("Every day at 8 am, to me") },
        value: await writeChoice({ invocation, channel: own }, parts.kept),
      },
      { type: "button", action_id: NEW_ACTION, text: plainText("Set up another…") },
    ],
  };
}

/** The direct message between a member and us. */
async function ownChannel<Context>(
  { tenant, member }: { tenant: string; member: string },
  { workspaces }: HomeParts<Context>,
): Promise<string> {
  const { channel } = await workspaces.call(tenant, (client) => client.conversations.open({ users: member }));
  return channel?.id ?? member;
}

/** Every channel with digests that the member is in, by name, each with what /digest says there and a button to edit. */
async function digestBlocks<Context>(
  who: { readonly tenant: string; readonly member: string },
  home: HomeParts<Context>,
): Promise<KnownBlock[]> {
  const { parts, askers } = home;
  const all = await parts.subscriptionsAt({ platform: "slack", tenant: who.tenant });
  if (all.length === 0) return [smallPrint("No digest yet in this workspace.")];
  const [names, own] = await Promise.all([askers.channelsOf(who.tenant, who.member), ownChannel(who, home)]);
  const shared = [...new Set(all.map(({ place }) => place.channel))]
    .filter((channel) => names.has(channel) || channel === own)
    .map((channel) => ({ channel, name: channel === own ? "To you" : `#${names.get(channel)}` }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const blocks: KnownBlock[] = [];
  for (const [index, { channel, name }] of shared.slice(0, MOST_CHANNELS).entries()) {
    const here = all.filter(({ place }) => place.channel === channel);
    blocks.push(...(await channelBlocks({ ...who, channel }, { name, here, from: index * 1000 }, home)));
  }
  const left = shared.length - MOST_CHANNELS;
  if (shared.length === 0) return [smallPrint("No digest yet in the channels that you share with Nutgraf.")];
  return left > 0 ? [...blocks, smallPrint(`And ${left} more channels: ask /digest there.`)] : blocks;
}

async function channelBlocks<Context>(
  member: Parameters<Desk["replyTo"]>[0],
  { name, here, from }: { readonly name: string; readonly here: readonly Subscription[]; readonly from: number },
  { desk, parts }: HomeParts<Context>,
): Promise<KnownBlock[]> {
  const { channel } = member;
  const reply = await desk.replyTo(member, { command: "digest", options: { action: "list" } }, false);
  const choosing = await prepareChoosing(reply, { kept: parts.kept, effect: "beside", channel });
  // The numbers of buttons must differ over the whole tab.
  const blocks = renderBlocks(reply, choosing).map((block) => renumber(block, from));
  const edits = here.slice(0, LIMITS.buttonsPerBlock).map(({ id, rule }, index) => ({
    ...{ type: "button" as const, action_id: `edit.${from + index}`, value: JSON.stringify([channel, id]) },
    text: plainText(
      here.length === 1
        ? "Edit"
        : `Edit: ${String(rule.hour).padStart(2, "0")}:${String(rule.minute).padStart(2, "0")}`,
    ),
  }));
  const rows: KnownBlock[] = [...blocks, { type: "actions", elements: edits }];
  return [smallPrint(name), ...rows.reduce<KnownBlock[]>(joinRow, [])];
}

function renumber(block: KnownBlock, from: number): KnownBlock {
  if (block.type !== "actions") return block;
  const elements = block.elements.map((element) =>
    element.action_id === undefined
      ? element
      : { ...element, action_id: element.action_id.replace(/\d+$/u, (number) => String(1000 + from + Number(number))) },
  );
  return { ...block, elements };
}

function smallPrint(text: string): KnownBlock {
  return { type: "context", elements: contextElements([{ type: "text", text }]) };
}
