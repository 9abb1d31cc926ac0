import type { Reply } from "../chat/reply.ts";
import { moment, paragraph } from "../chat/text.ts";
import { FOREVER, type Subscription } from "../model/subscription.ts";
import { sayRule } from "./describe-rule.ts";

/** What became of a digest that was given up: the words of its channel's list, and why its subscription is paused, if it is. */
export interface Failure {
  readonly result: string;
  readonly pausedFor: string | undefined;
}

/** A word to the member who asked for a digest: that it did not come, why, and when the next one does. */
export function noteToSubscriber(
  subscription: Subscription,
  { result, pausedFor, now }: Failure & { readonly now: number },
): Reply {
  const { rule, nextSlot, pausedUntil } = subscription;
  const sentence = `The digest you subscribed to, ${sayRule(rule)}, was ${result}.`;
  const isPaused = pausedFor !== undefined || (pausedUntil ?? 0) >= FOREVER;
  return {
    visibility: "ephemeral",
    fallback: sentence,
    blocks: [
      paragraph(sentence),
      isPaused
        ? paragraph("It is paused. When the channel can be reached again, resume it there with /digest resume.")
        : paragraph(
            "The next one is due ",
            moment(nextSlot, { timezone: rule.timezone, now }),
            "; /digest list in its channel shows how it goes.",
          ),
    ],
  };
}
