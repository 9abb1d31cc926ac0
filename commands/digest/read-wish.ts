import type { OptionValues } from "../../src/chat/command.ts";
import { parseDays, parseWhenAndWhere } from "../../src/digest/parse-when.ts";
import { UserError } from "../../src/errors.ts";
import { type Rule, WEEKDAYS } from "../../src/model/schedule.ts";
import {
  DIGEST_STYLES,
  type DigestWish,
  MOST_STORIES,
  NO_TOPICS,
  USUAL_STORIES,
  WHEN_EMPTY,
} from "../../src/model/subscription.ts";

/** A wish whose clock is still to be found: by these words, if the member gave any. */
interface ReadWish extends ReadContent {
  readonly rule: Omit<Rule, "timezone">;
  readonly timezoneWords: string | undefined;
}

/** What should be in a digest, whenever it comes. */
export type ReadContent = Omit<DigestWish, "rule">;

/** The options that say it. */
export const CONTENT = ["topics", "exclude", "max", "style", "when-empty"] as const;

const MOST_TOPICS = 20;
const LONGEST_TOPIC = 60;

/**
 * The options of `/digest subscribe` as a wish.
 *
 * @throws UserError that says what is missing or wrong, and how to say it.
 */
export function readWish(options: OptionValues): ReadWish {
  const { time, days: named, timezone } = options;
  if (time === undefined) throw new UserError("Say when it should come: /digest subscribe weekdays at 8:30 am");
  const parsed = parseWhenAndWhere(time);
  if ("problem" in parsed) throw new UserError(parsed.problem);
  const { hour, minute } = parsed.when;
  const days = named === undefined ? parsed.when.days : readDays(named);
  return {
    rule: { hour, minute, days: days ?? WEEKDAYS },
    timezoneWords: timezone ?? parsed.where,
    ...readContent(options),
  };
}

/**
 * What the options say should be in a digest.
 *
 * @throws UserError that says what is wrong, and how to say it.
 */
export function readContent(options: OptionValues): ReadContent {
  const { topics, exclude, max, style } = options;
  return {
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

/** The words that `readWish` reads as these topics. */
export function writeTopics(topics: readonly string[]): string {
  return topics.length === 0 ? NO_TOPICS : topics.join(", ");
}

function readTopics(words: string | undefined): string[] {
  if (words?.trim().toLowerCase() === NO_TOPICS) return [];
  const topics = (words ?? "").split(/[,;]/u).map((topic) => topic.trim());
  const kept = [...new Set(topics.filter((topic) => topic !== ""))];
  if (kept.length > MOST_TOPICS || kept.some((topic) => topic.length > LONGEST_TOPIC)) {
    throw new UserError(
      `Name at most ${MOST_TOPICS} topics of at most ${LONGEST_TOPIC} characters, with commas between.`,
    );
  }
  const wordless = kept.find((topic) => !/[\p{L}\p{N}]/u.test(topic));
  if (wordless !== undefined) throw new UserError(`“${wordless}” is no topic: name words, as in topics: moon, Iran`);
  return kept;
}

function readMax(words: string | undefined): number {
  if (words === undefined) return USUAL_STORIES;
  const max = /^\d{1,3}$/u.test(words.trim()) ? Number(words) : 0;
  if (max < 1 || max > MOST_STORIES) throw new UserError(`“max” is a number of stories from 1 to ${MOST_STORIES}.`);
  return max;
}
