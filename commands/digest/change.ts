import type { OptionValues } from "../../src/chat/command.ts";
import type { Block, Reply } from "../../src/chat/reply.ts";
import { moment, notice, paragraph, strong } from "../../src/chat/text.ts";
import { sayRule } from "../../src/digest/describe-rule.ts";
import { parseUntil } from "../../src/digest/parse-until.ts";
import { nextSlot } from "../../src/digest/schedule.ts";
import { UserError } from "../../src/errors.ts";
import type { Subscription } from "../../src/model/subscription.ts";
import type { ChannelContext } from "../context.ts";
import { choicesOf } from "../wording.ts";
import { chooseDigest, refuseUnlessManager } from "./choose-digest.ts";

/** No digest until a day, or until somebody resumes it. */
export function pause(options: OptionValues, context: ChannelContext): Promise<Reply> {
  return change("pause", options, context, async (subscription) => {
    const { timezone } = subscription.rule;
    const words = options["until"]?.replace(/^\s*until\s+/iu, "");
    const parsed = words === undefined ? undefined : parseUntil(words, { now: context.clock(), timezone });
    if (parsed && "problem" in parsed) throw new UserError(parsed.problem);
    await context.digests.pause(subscription, parsed?.until);
    const sentence = `Paused: the digest ${sayRule(subscription.rule)}.`;
    return {
      visibility: "ephemeral",
      fallback: sentence,
      blocks: [
        paragraph(strong(sentence)),
        comesAfterPause(subscription, { until: parsed?.until, now: context.clock() }),
        ...undoBy("resume", "Resume", subscription),
      ],
    };
  });
}

/** When the pause ends and a digest comes again. */
function comesAfterPause(
  { rule }: Subscription,
  { until, now }: { readonly until: number | undefined; readonly now: number },
): Block {
  if (until === undefined) return paragraph("None comes until somebody resumes it.");
  const on = { timezone: rule.timezone, now };
  return paragraph(
    "None comes before ",
    moment(until, on),
    "; the next one ",
    moment(nextSlot(rule, until - 1), on),
    ".",
  );
}

/** Ends a pause; what was missed meanwhile is not posted. */
export function resume(options: OptionValues, context: ChannelContext): Promise<Reply> {
  return change("resume", options, context, async (subscription) => {
    await context.digests.resume(subscription);
    const sentence = `Resumed: the digest ${sayRule(subscription.rule)}.`;
    return {
      visibility: "ephemeral",
      fallback: sentence,
      blocks: [
        paragraph(strong(sentence)),
        comesNext(subscription, context.clock()),
        ...undoBy("pause", "Pause", subscription),
      ],
    };
  });
}

function comesNext({ rule, nextSlot: next }: Subscription, now: number): Block {
  return paragraph("It comes next ", moment(next, { timezone: rule.timezone, now }), ".");
}

/** Ends a subscription; it can be brought back. */
export function unsubscribe(options: OptionValues, context: ChannelContext): Promise<Reply> {
  return change("unsubscribe", options, context, async (subscription) => {
    await context.digests.unsubscribe(subscription);
    const sentence = `Unsubscribed: the digest ${sayRule(subscription.rule)}.`;
    return notice(sentence, ...undoBy("restore", "Undo", subscription));
  });
}

/** Brings back what was unsubscribed: by the id that its Undo carries, or the last when nothing is said. */
export async function restore(options: OptionValues, context: ChannelContext): Promise<Reply> {
  const refusal = refuseUnlessManager(context);
  if (refusal) return refusal;
  const { digests, asker } = context;
  const id = options["digest"] ?? (await digests.removedAt(asker.place))[0]?.id ?? "";
  const restored = await digests.restore(id, asker.place);
  if (!restored) return notice("There is nothing to bring back: subscribe again with /digest subscribe.");
  return notice(
    `Back again: the digest ${sayRule(restored.rule)}.`,
    comesNext(restored, context.clock()),
    ...undoBy("unsubscribe", "Unsubscribe", restored),
  );
}

async function change(
  action: "pause" | "resume" | "unsubscribe",
  options: OptionValues,
  context: ChannelContext,
  work: (subscription: Subscription) => Promise<Reply>,
): Promise<Reply> {
  const refusal = refuseUnlessManager(context);
  if (refusal) return refusal;
  const chosen = await chooseDigest(options, action, context);
  return "reply" in chosen ? chosen.reply : work(chosen.subscription);
}

function undoBy(action: string, label: string, { id }: Subscription) {
  return choicesOf([label], String, () => ({ command: "digest", options: { action, digest: id } }));
}
