import type { Invocation, Reply } from "../../src/chat/reply.ts";
import { paragraph, plain, strong } from "../../src/chat/text.ts";
import { describeRule } from "../../src/digest/describe-rule.ts";
import { nextSlot } from "../../src/digest/schedule.ts";
import type { Subscription } from "../../src/model/subscription.ts";
import type { ChannelContext } from "../context.ts";
import { refuseUnlessManager, refuseUnlessPosting } from "./choose-digest.ts";
import { chooseTimezone } from "./choose-timezone.ts";
import { moment, wishOf } from "./list.ts";
import { readWish } from "./read-wish.ts";

type Values = Readonly<Partial<Record<string, string>>>;

/** Subscribes the channel, and says when the next two digests come; at a time it already has, changes that one. */
export async function subscribe(options: Values, context: ChannelContext): Promise<Reply> {
  const refusal = refuseUnlessManager(context) ?? refuseUnlessPosting(context);
  if (refusal) return refusal;
  const { timezoneWords, ...wish } = readWish(options);
  const chosen = await chooseTimezone(timezoneWords, options, context);
  if ("reply" in chosen) return chosen.reply;
  const rule = { ...wish.rule, timezone: chosen.timezone };
  const { subscription, before } = await context.digests.subscribe({ ...wish, rule }, context.asker);
  const { nextSlot: first } = subscription;
  const verb = before ? "Changed" : "Subscribed";
  const sentence = `${verb}: a digest ${describeRule(rule)}.`;
  const preview: Invocation = { command: "digest", options: { action: "preview", digest: subscription.id } };
  return {
    visibility: "ephemeral",
    fallback: sentence,
    blocks: [
      paragraph(strong(sentence), plain(wishOf(subscription))),
      paragraph("Next: ", moment(first, rule.timezone), ", then ", moment(nextSlot(rule, first), rule.timezone), "."),
      {
        type: "choices",
        choices: [
          { label: "Preview", invocation: preview },
          { label: "Undo", invocation: before ? subscribeAs(before) : unsubscribe(subscription) },
        ],
      },
    ],
  };
}

function unsubscribe({ id }: Subscription): Invocation {
  return { command: "digest", options: { action: "unsubscribe", digest: id } };
}

/** The invocation that makes the subscription what it was. */
function subscribeAs({ rule, topics, exclude, max, style, whenEmpty }: Subscription): Invocation {
  const { hour, minute, days, timezone } = rule;
  return {
    command: "digest",
    options: {
      action: "subscribe",
      time: `${hour}:${String(minute).padStart(2, "0")}`,
      days: days.join(", "),
      timezone,
      ...(topics.length === 0 ? {} : { topics: topics.join(", ") }),
      ...(exclude.length === 0 ? {} : { exclude: exclude.join(", ") }),
      max: String(max),
      style,
      "when-empty": whenEmpty,
    },
  };
}
