import type { Suggestion, Typing } from "../../src/chat/command.ts";
import { describeRule } from "../../src/digest/describe-rule.ts";
import type { Subscription } from "../../src/model/subscription.ts";
import type { ChannelContext } from "../context.ts";

/** The channel's own digests that what was typed fits, by their numbers in the list; to bring back, those it had, the last first. */
export async function suggestDigests(
  { action, typed }: Typing,
  { digests, asker }: ChannelContext,
): Promise<readonly Suggestion[]> {
  const wanted = typed.trim().toLowerCase();
  const suggestions =
    action === "restore"
      ? (await digests.removedAt(asker.place)).map((one) => ({ value: one.id, label: labelOf(one) }))
      : (await digests.at(asker.place)).map((one, index) => ({
          value: one.id,
          label: `${index + 1} · ${labelOf(one)}`,
        }));
  return suggestions.filter(({ label }) => label.toLowerCase().includes(wanted));
}

function labelOf({ rule, topics }: Subscription): string {
  return `${describeRule(rule)}${topics.length === 0 ? "" : `, about ${topics.join(", ")}`}`;
}
