import type { OptionValues } from "../../src/chat/command.ts";
import type { Invocation, Reply } from "../../src/chat/reply.ts";
import { capitalise, moment, notice, paragraph, strong } from "../../src/chat/text.ts";
import { sayRule } from "../../src/digest/describe-rule.ts";
import { nextSlot } from "../../src/digest/schedule.ts";
import type { Subscription } from "../../src/model/subscription.ts";
import type { ChannelContext } from "../context.ts";
import { choicesOf } from "../wording.ts";
import { type ChosenDigest, chooseDigest, refuseUnlessManager, refuseUnlessPosting } from "./choose-digest.ts";
import { askForTime } from "./choose-time.ts";
import { chooseTimezone } from "./choose-timezone.ts";
import { wishOf } from "./list.ts";
import { readWish } from "./read-wish.ts";

/** Subscribes the channel, and says when the next two digests come; at a time it already has, changes that one. */
export async function subscribe(options: OptionValues, context: ChannelContext): Promise<Reply> {
  const refusal = refuseUnlessPosting(context) ?? refuseUnlessManager(context) ?? askForTime(options);
  if (refusal) return refusal;
  const { timezoneWords, ...wish } = readWish(options);
  const chosen = await chooseTimezone(timezoneWords, options, context);
  if ("reply" in chosen) return chosen.reply;
  const rule = { ...wish.rule, timezone: chosen.timezone };
  const changed = await digestToChange(options, context);
  if (changed && "reply" in changed) return changed.reply;
  const by = { ...context.asker, changed: changed?.subscription };
  const subscribed = await context.digests.subscribe({ ...wish, rule }, by);
  if ("taken" in subscribed) return refuseTaken(subscribed.taken);
  const { subscription, before } = subscribed;
  const verb = before ? "Changed" : "Subscribed";
  const sentence = `${verb}: a digest ${sayRule(rule)}.`;
  const on = { timezone: rule.timezone, now: context.clock() };
  const preview: Invocation = { command: "digest", options: { action: "preview", digest: subscription.id } };
  return {
    visibility: "ephemeral",
    fallback: sentence,
    blocks: [
      paragraph(strong(sentence)),
      paragraph(`${capitalise(wishOf(subscription))}. `, ...comesNext(subscription, on)),
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

/** The digest that is to be another from now on; undefined where none is named. */
async function digestToChange(options: OptionValues, context: ChannelContext): Promise<ChosenDigest | undefined> {
  return options["digest"] === undefined ? undefined : chooseDigest(options, "subscribe", context);
}

/** The reply where a digest would come to the time of another, which would be lost. */
function refuseTaken(other: Subscription): Reply {
  const sentence = `Nothing was changed, since another digest comes ${sayRule(other.rule)}: unsubscribe that, or say another time.`;
  return notice(sentence, ...choicesOf(["Unsubscribe the other"], String, () => unsubscribe(other)));
}

/** The next two runs. */
function comesNext(subscription: Subscription, on: { readonly timezone: string; readonly now: number }) {
  const { rule, nextSlot: first } = subscription;
  return ["It comes ", moment(first, on), " and then ", moment(nextSlot(rule, first), on), "."];
}

function unsubscribe({ id }: Subscription): Invocation {
  return { command: "digest", options: { action: "unsubscribe", digest: id } };
}

/** The invocation that makes the subscription what it was. */
function subscribeAs({ id, rule, topics, exclude, max, style, whenEmpty }: Subscription): Invocation {
  const { hour, minute, days, timezone } = rule;
  return {
    command: "digest",
    options: {
      action: "subscribe",
      digest: id,
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
