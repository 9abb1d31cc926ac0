import type { Invocation, Reply } from "../../src/chat/reply.ts";
import { paragraph, plain, shorten, strong } from "../../src/chat/text.ts";
import { describeRule } from "../../src/digest/describe-rule.ts";
import { parseDays, parseWhen } from "../../src/digest/parse-when.ts";
import { nextSlot } from "../../src/digest/schedule.ts";
import { findTimezone } from "../../src/digest/timezones.ts";
import { UserError } from "../../src/errors.ts";
import { WEEKDAYS } from "../../src/model/schedule.ts";
import { DIGEST_STYLES, type DigestWish, type Subscription, WHEN_EMPTY } from "../../src/model/subscription.ts";
import type { ChannelContext } from "../context.ts";
import { refuseUnlessManager } from "./choose-digest.ts";
import { moment, wishOf } from "./list.ts";

type Values = Readonly<Partial<Record<string, string>>>;

const USUAL_MAX = 5;
const LARGEST_MAX = 20;
const MOST_TOPICS = 20;
const LONGEST_TOPIC = 60;

/** Subscribes the channel, and says when the next two digests come; at a time it already has, changes that one. */
export async function subscribe(options: Values, context: ChannelContext): Promise<Reply> {
  const refusal = refuseUnlessManager(context);
  if (refusal) return refusal;
  const wish = readWish(options, context.asker.timezone);
  const { subscription, before } = await context.digests.subscribe(wish, context.asker);
  const { rule, nextSlot: first } = subscription;
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

/** @throws UserError that says what is missing or wrong, and how to say it. */
function readWish(options: Values, memberTimezone: string | undefined): DigestWish {
  const { time, days: named, timezone, topics, exclude, max, style } = options;
  if (time === undefined) throw new UserError("Say when it should come: /digest subscribe weekdays at 8:30 am");
  const parsed = parseWhen(time);
  if ("problem" in parsed) throw new UserError(parsed.problem);
  const { hour, minute } = parsed.when;
  const days = named === undefined ? parsed.when.days : readDays(named);
  return {
    rule: { hour, minute, days: days ?? WEEKDAYS, timezone: readTimezone(timezone ?? memberTimezone) },
    topics: readTopics(topics),
    exclude: readTopics(exclude),
    max: readMax(max),
    style: DIGEST_STYLES.find((known) => known === style) ?? "brief",
    whenEmpty: WHEN_EMPTY.find((known) => known === options["when-empty"]) ?? "skip",
  };
}

function readDays(words: string) {
  const parsed = parseDays(words);
  if ("problem" in parsed) throw new UserError(parsed.problem);
  return parsed.days;
}

function readTimezone(words: string | undefined): string {
  if (words === undefined)
    throw new UserError("Say whose clock: timezone: Europe/Berlin, or the name of a large city.");
  const result = findTimezone(words);
  if ("found" in result) return result.found;
  if ("ambiguous" in result) {
    throw new UserError(`“${shorten(words, 40)}” may be ${result.ambiguous.join(" or ")}: say which as timezone.`);
  }
  const near =
    result.closest.length === 0
      ? "name a large city, as in Europe/Berlin"
      : `do you mean ${result.closest.slice(0, 3).join(" or ")}?`;
  throw new UserError(`There is no timezone “${shorten(words, 40)}”: ${near}`);
}

function readTopics(words: string | undefined): string[] {
  const topics = (words ?? "").split(/[,;]/u).map((topic) => topic.trim());
  const kept = [...new Set(topics.filter((topic) => topic !== ""))];
  if (kept.length > MOST_TOPICS || kept.some((topic) => topic.length > LONGEST_TOPIC)) {
    throw new UserError(
      `Name at most ${MOST_TOPICS} topics of at most ${LONGEST_TOPIC} characters, with commas between.`,
    );
  }
  return kept;
}

function readMax(words: string | undefined): number {
  if (words === undefined) return USUAL_MAX;
  const max = /^\d{1,3}$/u.test(words.trim()) ? Number(words) : 0;
  if (max < 1 || max > LARGEST_MAX) throw new UserError(`“max” is a number of stories from 1 to ${LARGEST_MAX}.`);
  return max;
}
