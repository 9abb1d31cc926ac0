import type { OptionValues } from "../../src/chat/command.ts";
import type { Invocation, Reply } from "../../src/chat/reply.ts";
import { capitalise, moment, notice, paragraph, context as smallPrint, strong } from "../../src/chat/text.ts";
import { sayRule } from "../../src/digest/describe-rule.ts";
import { parseWhenAndWhere } from "../../src/digest/parse-when.ts";
import { nextSlot } from "../../src/digest/schedule.ts";
import { isPaused, type Subscription } from "../../src/model/subscription.ts";
import type { ChannelContext } from "../context.ts";
import { carry, choicesOf } from "../wording.ts";
import { type ChosenDigest, chooseDigest, refuseUnlessManager, refuseUnlessPosting } from "./choose-digest.ts";
import { askForTime } from "./choose-time.ts";
import { chooseTimezone } from "./choose-timezone.ts";
import { wishOf } from "./list.ts";
import { readWish, writeTopics } from "./read-wish.ts";

/**
 * Subscribes the channel, and says when the next two digests come; at a time it already has, changes that one. Of a
 * digest that is named, what is not said stays as it is.
 */
export async function subscribe(asked: OptionValues, context: ChannelContext): Promise<Reply> {
  const barred = refuseUnlessPosting(context) ?? refuseUnlessManager(context);
  if (barred) return barred;
  const changed = await digestToChange(asked, context);
  if (changed && "reply" in changed) return changed.reply;
  const options = changed ? withWhatStays(asked, changed.subscription) : asked;
  const refusal = askForTime(options);
  if (refusal) return refusal;
  const { timezoneWords, ...wish } = readWish(options);
  const chosen = await chooseTimezone(timezoneWords, options, context);
  if ("reply" in chosen) return chosen.reply;
  const rule = { ...wish.rule, timezone: chosen.timezone };
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
      ...(before ? [smallPrint(sayBefore(before, context.clock()))] : []),
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

/** What was asked of a digest, and of the rest what it is; words of a time may name days and a clock as well. */
function withWhatStays(asked: OptionValues, subscription: Subscription): OptionValues {
  const { days, timezone, ...others } = subscribeAs(subscription).options;
  const parsed = asked["time"] === undefined ? undefined : parseWhenAndWhere(asked["time"]);
  const when = parsed && "when" in parsed ? parsed : undefined;
  return {
    ...others,
    ...(when?.when.days === undefined ? carry({ days }) : {}),
    ...(when?.where === undefined ? carry({ timezone }) : {}),
    ...asked,
  };
}

/** The reply where a digest would come to the time of another, which would be lost. */
function refuseTaken(other: Subscription): Reply {
  const sentence = `Nothing was changed, since another digest comes ${sayRule(other.rule)}: unsubscribe that, or say another time.`;
  return notice(sentence, ...choicesOf(["Unsubscribe the other"], String, () => unsubscribe(other)));
}

/** What a changed digest was; a pause ends with the change. */
function sayBefore(before: Subscription, now: number): string {
  const paused = isPaused(before, now) ? " It was paused, and runs again." : "";
  return `Before, it came ${sayRule(before.rule)}: ${wishOf(before)}.${paused}`;
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
      topics: writeTopics(topics),
      exclude: writeTopics(exclude),
      max: String(max),
      style,
      "when-empty": whenEmpty,
    },
  };
}
