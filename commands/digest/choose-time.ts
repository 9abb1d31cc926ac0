import type { OptionValues } from "../../src/chat/command.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { capitalise, notice, shorten } from "../../src/chat/text.ts";
import { parseWhenAndWhere } from "../../src/digest/parse-when.ts";
import { suggestTime } from "../../src/digest/suggest-time.ts";
import { carry, choicesOf } from "../wording.ts";

/** Offered to somebody whose words sound like no time at all. */
const USUAL = ["every day at 8 am", "weekdays at 8:30 am", "weekdays at 17:30"];

/**
 * The reply to words that are no time of day, or to none: it offers the same subscription again at the time that may be
 * meant. Undefined where the words can be read.
 */
export function askForTime(options: OptionValues): Reply | undefined {
  const { time } = options;
  const offer = (times: readonly string[]) =>
    choicesOf(times, capitalise, (one) => ({ command: "digest", options: { ...carry(options), time: one } }));
  if (time === undefined) {
    return notice("When should it come? Choose, or say it: /digest subscribe weekdays at 8:30 am", ...offer(USUAL));
  }
  const parsed = parseWhenAndWhere(time);
  if ("when" in parsed) return undefined;
  const meant = suggestTime(time);
  return meant === undefined
    ? notice(parsed.problem, ...offer(USUAL))
    : notice(`“${shorten(time, 40)}” is no time of day that I can read. Did you mean ${meant}?`, ...offer([meant]));
}
