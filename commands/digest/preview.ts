import type { OptionValues } from "../../src/chat/command.ts";
import type { Block, Reply } from "../../src/chat/reply.ts";
import { notice, plain, context as smallPrint, strong } from "../../src/chat/text.ts";
import type { Composition, ToldWish } from "../../src/digest/compose.ts";
import { sayRule } from "../../src/digest/describe-rule.ts";
import { titleOf } from "../../src/model/article.ts";
import { isPaused } from "../../src/model/subscription.ts";
import type { ChannelContext } from "../context.ts";
import { carry, choicesOf } from "../wording.ts";
import { chooseDigest, offerTimes, refuseUnlessManager } from "./choose-digest.ts";
import { CONTENT, readContent } from "./read-wish.ts";

const MOST_LEFT_OUT = 10;

/**
 * What the digest would be now, to the asking member alone: the message, its details, what is left out and why. With
 * wishes, or in a channel that has none, what a digest like that would be.
 */
export async function preview(options: OptionValues, context: ChannelContext): Promise<Reply> {
  const chosen = await choosePreviewed(options, context);
  if ("reply" in chosen) return chosen.reply;
  const { title, wanted, next } = chosen;
  const { composed, leftOut } = await context.digests.preview(wanted);
  if ("nothing" in composed) {
    return notice(`${title}: nothing would be posted, since there are ${composed.nothing}.`, ...listLeftOut(leftOut));
  }
  const [head, ...details] = composed.digest.replies;
  const inThread: Block[] = details.length === 0 ? [] : [{ type: "divider" }, smallPrint("In its thread:")];
  return {
    visibility: "ephemeral",
    fallback: `${title}: ${head.fallback}`,
    blocks: [
      smallPrint(`${title}. Nothing is posted yet.`),
      ...head.blocks.filter(isShown),
      ...inThread,
      ...details.flatMap(({ blocks }) => blocks.filter(isShown)),
      ...listLeftOut(leftOut),
      ...next,
    ],
  };
}

/** What is previewed, and what may be done about it. */
interface Previewed {
  readonly title: string;
  readonly wanted: ToldWish;
  readonly next: readonly Block[];
}

async function choosePreviewed(
  options: OptionValues,
  context: ChannelContext,
): Promise<Previewed | { readonly reply: Reply }> {
  const isWished = CONTENT.some((name) => options[name] !== undefined);
  const isNone = (await context.digests.at(context.asker.place)).length === 0;
  const isLikeNone = options["digest"] === undefined && (isWished || isNone);
  const chosen = isLikeNone ? undefined : await chooseDigest(options, "preview", context);
  if (chosen && "reply" in chosen) return chosen;
  const { toldUntil = 0, id } = chosen?.subscription ?? {};
  if (!chosen || isWished) {
    const wanted = { ...readContent(options), toldUntil };
    return { title: "Preview of such a digest", wanted, next: isNone ? offerTimes() : [] };
  }
  const now = { command: "digest", options: carry({ action: "now", digest: id }) };
  return {
    title: `Preview of the digest ${sayRule(chosen.subscription.rule)}`,
    wanted: chosen.subscription,
    next: choicesOf(["Post it now"], String, () => now),
  };
}

/** The buttons of the messages would stand in the way of the preview's own. */
const isShown = ({ type }: Block): boolean => type !== "choices";

function listLeftOut(leftOut: Composition["leftOut"]): Block[] {
  if (leftOut.length === 0) return [];
  const items = leftOut
    .slice(0, MOST_LEFT_OUT)
    .map(({ analysis, why }) => [strong(titleOf(analysis.article)), plain(` · ${why}`)]);
  const more = leftOut.length - items.length;
  return [{ type: "divider" }, smallPrint(`Left out${more > 0 ? `, and ${more} more` : ""}:`), { type: "list", items }];
}

/** Posts the digest into the channel, besides its times; pressed twice, once. */
export async function postNow(options: OptionValues, context: ChannelContext): Promise<Reply> {
  const refusal = refuseUnlessManager(context);
  if (refusal) return refusal;
  const chosen = await chooseDigest(options, "now", context);
  if ("reply" in chosen) return chosen.reply;
  const { subscription } = chosen;
  if (isPaused(subscription, context.clock())) {
    const resume = { command: "digest", options: { action: "resume", digest: subscription.id } };
    const sentence = `Nothing is posted, since the digest ${sayRule(subscription.rule)} is paused.`;
    return notice(sentence, ...choicesOf(["Resume"], String, () => resume));
  }
  const { composed } = await context.digests.preview(subscription);
  if ("nothing" in composed) return notice(`Nothing is posted, since there are ${composed.nothing}.`);
  const isFirst = await context.digests.postNow(subscription);
  return notice(isFirst ? `On its way: ${composed.digest.summary}.` : "It is on its way already.");
}
