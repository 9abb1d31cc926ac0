import type { AdapterParts } from "../../chat/adapter.ts";
import type { Reply } from "../../chat/reply.ts";
import { paragraph, strong } from "../../chat/text.ts";
import type { Subscription } from "../../model/subscription.ts";
import type { Askers, Member } from "./askers.ts";
import type { ActionsBlock, HomeView, KnownBlock } from "./block-kit.ts";
import { prepareChoosing, writeChoice } from "./choices.ts";
import type { Desk } from "./desk.ts";
import { LIMITS } from "./limits.ts";
import { renderBlocks } from "./render.ts";
import { contextElements, plainText } from "./render-text.ts";
import type { Workspaces } from "./web-api.ts";

/** Opens the form for a digest: its value says which one, of which channel. */
export const EDIT_ACTION = /^edit\.\d+$/u;
export const NEW_ACTION = "new_digest";
/** Behind the buttons of the stories; those of the channels begin at a thousand. */
const OWN_DIGEST_ACTION = "beside.999";
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
  const own = await ownChannel(who, home);
  const [stories, all] = await Promise.all([
    storyBlocks({ ...who, channel: own }, home),
    home.parts.subscriptionsAt({ platform: "slack", tenant: who.tenant }),
  ]);
  const blocks = [
    header("Ask about the news"),
    asking(),
    header("Latest stories"),
    ...stories,
    header("Digests"),
    ...(await digestBlocks({ ...who, channel: own }, all, home)),
  ];
  const last = await subscribing(own, { ...home, hasOwn: all.some(({ place }) => place.channel === own) });
  return { type: "home", blocks: [...cutTo(LIMITS.blocksPerView - 1, blocks), last] };
}

/** At most so many blocks; where some are left out, the last says so. */
function cutTo(most: number, blocks: readonly KnownBlock[]): KnownBlock[] {
  if (blocks.length <= most) return [...blocks];
  return [...blocks.slice(0, most - 1), smallPrint("And more than this page holds: ask for them in their channels.")];
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

/** What is under a heading of ours needs none of its own. */
const withoutHeading = (reply: Reply): Reply => ({
  ...reply,
  blocks: reply.blocks.filter(({ type }) => type !== "heading"),
});

async function storyBlocks<Context>(member: Member, { desk, parts }: HomeParts<Context>): Promise<KnownBlock[]> {
  const reply = withoutHeading(await desk.replyTo(member, { command: "articles", options: {} }, false));
  const { kept } = parts;
  return renderBlocks(reply, await prepareChoosing(reply, { kept, effect: "beside", channel: member.channel }));
}

/** A digest to oneself by one press, unless there is one, and the form for any other. */
async function subscribing<Context>(
  own: string,
  { parts, hasOwn }: HomeParts<Context> & { readonly hasOwn: boolean },
): Promise<KnownBlock> {
  const invocation = { command: "digest", options: { action: "subscribe", time: "every day at 8 am" } };
  const toMe = {
    ...{ type: "button" as const, action_id: OWN_DIGEST_ACTION, text: plainText("Every day at 8 am, to me") },
    value: await writeChoice({ invocation, channel: own }, parts.kept),
  };
  const another = { type: "button" as const, action_id: NEW_ACTION, text: plainText("Set up a digest…") };
  return { type: "actions", block_id: "subscribe", elements: hasOwn ? [another] : [toMe, another] };
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
  who: Member,
  all: readonly Subscription[],
  home: HomeParts<Context>,
): Promise<KnownBlock[]> {
  if (all.length === 0) return [smallPrint("There are none in this workspace yet.")];
  const names = await home.askers.channelsOf(who.tenant, who.member);
  const shared = [...new Set(all.map(({ place }) => place.channel))]
    .filter((channel) => names.has(channel) || channel === who.channel)
    .map((channel) => ({ channel, name: channel === who.channel ? "To you" : `#${names.get(channel)}` }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (shared.length === 0) return [smallPrint("There are none in the channels that you share with Nutgraf.")];
  const blocks: KnownBlock[] = [];
  for (const [index, { channel, name }] of shared.slice(0, MOST_CHANNELS).entries()) {
    const here = all.filter(({ place }) => place.channel === channel);
    blocks.push(...(await channelBlocks({ ...who, channel }, { name, here, from: index * 1000 }, home)));
  }
  const left = shared.length - MOST_CHANNELS;
  return left > 0 ? [...blocks, smallPrint(`And in ${left} more channels: ask for them there.`)] : blocks;
}

async function channelBlocks<Context>(
  member: Member,
  { name, here, from }: { readonly name: string; readonly here: readonly Subscription[]; readonly from: number },
  { desk, parts }: HomeParts<Context>,
): Promise<KnownBlock[]> {
  const { channel } = member;
  // Slack has just said that the member is in it.
  const list = { command: "digest", options: { action: "list" } };
  const { blocks, ...reply } = withoutHeading(await desk.replyTo(member, list, true));
  const named = { ...reply, blocks: [paragraph(strong(name)), ...blocks] };
  const choosing = await prepareChoosing(named, { kept: parts.kept, effect: "beside", channel });
  // The numbers of buttons must differ over the whole tab.
  const shown = renderBlocks(named, choosing).map((block) => renumber(block, from));
  const elements = here.slice(0, LIMITS.buttonsPerBlock).map(({ id, rule }, index) => {
    const label = here.length === 1 ? "Edit" : `Edit ${index + 1}`;
    return {
      ...{ type: "button" as const, action_id: `edit.${from + index}`, value: JSON.stringify([channel, id]) },
      ...{
        text: plainText(label),
        accessibility_label: `${label}: ${clock(rule)} in ${name}`.slice(0, LIMITS.buttonLabel),
      },
    };
  });
  return withEdits(shown, elements);
}

/** Each digest's button beside its others, where each has a row of its own; else all of them in a row. */
function withEdits(blocks: readonly KnownBlock[], edits: readonly ActionsBlock["elements"][number][]): KnownBlock[] {
  const rows = blocks.filter(({ type }) => type === "actions");
  if (rows.length !== edits.length) return [...blocks, { type: "actions", elements: [...edits] }];
  return blocks.map((block) => {
    const edit = edits[rows.indexOf(block)];
    return block.type === "actions" && edit ? { ...block, elements: [...block.elements, edit] } : block;
  });
}

function clock({ hour, minute }: Subscription["rule"]): string {
  return `${hour}:${String(minute).padStart(2, "0")}`;
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
