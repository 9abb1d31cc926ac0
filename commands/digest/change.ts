import type { Reply } from "../../src/chat/reply.ts";
import { notice, paragraph } from "../../src/chat/text.ts";
import { describeRule } from "../../src/digest/describe-rule.ts";
import { parseUntil } from "../../src/digest/parse-until.ts";
import { UserError } from "../../src/errors.ts";
import type { Subscription } from "../../src/model/subscription.ts";
import type { ChannelContext } from "../context.ts";
import { choicesOf } from "../wording.ts";
import { chooseDigest, refuseUnlessManager } from "./choose-digest.ts";
import { moment } from "./list.ts";

type Values = Readonly<Partial<Record<string, string>>>;

/** No digest until a day, or until somebody resumes it. */
export function pause(options: Values, context: ChannelContext): Promise<Reply> {
  return change("pause", options, context, async (subscription) => {
    const { timezone } = subscription.rule;
    const words = options["until"]?.replace(/^\s*until\s+/iu, "");
    const parsed = words === undefined ? undefined : parseUntil(words, { now: context.clock(), timezone });
    if (parsed && "problem" in parsed) throw new UserError(parsed.problem);
    await context.digests.pause(subscription, parsed?.until);
    const until = parsed ? [" until ", moment(parsed.until, timezone)] : [" until somebody resumes it"];
    return {
      visibility: "ephemeral",
      fallback: `The digest ${describeRule(subscription.rule)} is paused.`,
      blocks: [
        paragraph(`The digest ${describeRule(subscription.rule)} is paused`, ...until, "."),
        ...undoBy("resume", "Resume", subscription),
      ],
    };
  });
}

/** Ends a pause; what was missed meanwhile is not posted. */
export function resume(options: Values, context: ChannelContext): Promise<Reply> {
  return change("resume", options, context, async (subscription) => {
    await context.digests.resume(subscription);
    const { rule, nextSlot } = subscription;
    const sentence = `The digest ${describeRule(rule)} comes again.`;
    return {
      visibility: "ephemeral",
      fallback: sentence,
      blocks: [
        paragraph(sentence, " Next: ", moment(nextSlot, rule.timezone), "."),
        ...undoBy("pause", "Pause", subscription),
      ],
    };
  });
}

/** Ends a subscription; it can be brought back. */
export function unsubscribe(options: Values, context: ChannelContext): Promise<Reply> {
  return change("unsubscribe", options, context, async (subscription) => {
    await context.digests.unsubscribe(subscription);
    const sentence = `The digest ${describeRule(subscription.rule)} is no more.`;
    return notice(sentence, ...undoBy("restore", "Undo", subscription));
  });
}

/** Brings back what was unsubscribed: by the id that its Undo carries, or the last when nothing is said. */
export async function restore(options: Values, context: ChannelContext): Promise<Reply> {
  const refusal = refuseUnlessManager(context);
  if (refusal) return refusal;
  const { digests, asker } = context;
  const id = options["digest"] ?? (await digests.removedAt(asker.place))[0]?.id ?? "";
  const restored = await digests.restore(id, asker.place);
  if (!restored) return notice("There is nothing to bring back: subscribe again with /digest subscribe.");
  return notice(
    `The digest ${describeRule(restored.rule)} is back.`,
    ...undoBy("unsubscribe", "Unsubscribe", restored),
  );
}

async function change(
  action: string,
  options: Values,
  context: ChannelContext,
  work: (subscription: Subscription) => Promise<Reply>,
): Promise<Reply> {
  const refusal = refuseUnlessManager(context);
  if (refusal) return refusal;
  const chosen = await chooseDigest(options["digest"], action, context);
  return "reply" in chosen ? chosen.reply : work(chosen.subscription);
}

function undoBy(action: string, label: string, { id }: Subscription) {
  return choicesOf([label], String, () => ({ command: "digest", options: { action, digest: id } }));
}
