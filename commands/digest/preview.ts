import type { Block, Reply } from "../../src/chat/reply.ts";
import { notice, plain, context as smallPrint, strong } from "../../src/chat/text.ts";
import type { Composition } from "../../src/digest/compose.ts";
import { sayRule } from "../../src/digest/describe-rule.ts";
import { titleOf } from "../../src/model/article.ts";
import type { ChannelContext } from "../context.ts";
import { choicesOf } from "../wording.ts";
import { chooseDigest, refuseUnlessManager } from "./choose-digest.ts";

type Values = Readonly<Partial<Record<string, string>>>;

const MOST_LEFT_OUT = 10;

/** What the digest would be now, to the asking member alone: the message, its details, what is left out and why. */
export async function preview(options: Values, context: ChannelContext): Promise<Reply> {
  const chosen = await chooseDigest(options["digest"], "preview", context);
  if ("reply" in chosen) return chosen.reply;
  const { subscription } = chosen;
  const { composed, leftOut } = await context.digests.preview(subscription);
  const title = `Preview of the digest ${sayRule(subscription.rule)}`;
  if ("nothing" in composed) {
    return notice(`${title}: nothing would be posted, since there are ${composed.nothing}.`, ...listLeftOut(leftOut));
  }
  const [head, ...details] = composed.digest.replies;
  const inThread: Block[] = details.length === 0 ? [] : [{ type: "divider" }, smallPrint("In its thread:")];
  return {
    visibility: "ephemeral",
    fallback: `${title}: ${head.fallback}`,
    blocks: [
      smallPrint(`${title}; nothing is posted yet.`),
      ...head.blocks.filter(isShown),
      ...inThread,
      ...details.flatMap(({ blocks }) => blocks.filter(isShown)),
      ...listLeftOut(leftOut),
      ...choicesOf(["Post it now"], String, () => ({
        command: "digest",
        options: { action: "now", digest: subscription.id },
      })),
    ],
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

/** Posts the digest into the channel, besides its times. */
export async function postNow(options: Values, context: ChannelContext): Promise<Reply> {
  const refusal = refuseUnlessManager(context);
  if (refusal) return refusal;
  const chosen = await chooseDigest(options["digest"], "now", context);
  if ("reply" in chosen) return chosen.reply;
  const { subscription } = chosen;
  const { composed } = await context.digests.preview(subscription);
  if ("nothing" in composed) return notice(`Nothing is posted, since there are ${composed.nothing}.`);
  await context.digests.postNow(subscription);
  return notice(`On its way: ${composed.digest.summary}.`);
}
