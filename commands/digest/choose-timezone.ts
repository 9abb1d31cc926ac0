import type { OptionValues } from "../../src/chat/command.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { notice, shorten } from "../../src/chat/text.ts";
import { findTimezone } from "../../src/digest/timezones.ts";
import type { ChannelContext } from "../context.ts";
import { carry, choicesOf } from "../wording.ts";

/** The clock a member meant, or the reply that asks whose. */
export type ChosenTimezone = { readonly timezone: string } | { readonly reply: Reply };

/** Offered to somebody of whom nothing is known. */
const USUAL = ["America/New_York", "America/Los_Angeles", "Europe/London", "Europe/Berlin", "Asia/Kolkata"];

/**
 * The zone by the member's words, else the member's own, else the one that the channel's first digest goes by. The reply
 * that asks offers the same subscription again with each zone that may be meant.
 */
export async function chooseTimezone(
  words: string | undefined,
  options: OptionValues,
  { asker, digests }: ChannelContext,
): Promise<ChosenTimezone> {
  const ask = (sentence: string, zones: readonly string[]): ChosenTimezone => ({
    reply: notice(
      sentence,
      ...choicesOf(zones, String, (timezone) => ({ command: "digest", options: { ...carry(options), timezone } })),
    ),
  });
  if (words === undefined) {
    const timezone = asker.timezone ?? (await digests.at(asker.place))[0]?.rule.timezone;
    return timezone === undefined
      ? ask("Whose clock should it go by? Choose one, or say timezone: and a large city.", USUAL)
      : { timezone };
  }
  const asked = shorten(words, 40);
  const result = findTimezone(words);
  if ("found" in result) return { timezone: result.found };
  if ("ambiguous" in result) return ask(`“${asked}” may be one of several timezones. Which one?`, result.ambiguous);
  const question = result.closest.length > 0 ? "Did you mean one of these?" : "Name a large city, as in Europe/Berlin.";
  return ask(`There is no timezone “${asked}”. ${question}`, result.closest);
}
