import type { OptionValues } from "../../src/chat/command.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { capitalise, notice, shorten } from "../../src/chat/text.ts";
import { describeRule } from "../../src/digest/describe-rule.ts";
import type { Subscription } from "../../src/model/subscription.ts";
import type { ChannelContext } from "../context.ts";
import { carry, choicesOf } from "../wording.ts";

const DONE = {
  preview: "previewed",
  now: "posted now",
  pause: "paused",
  resume: "resumed",
  unsubscribe: "unsubscribed",
  subscribe: "changed",
} as const;

/** The subscription a member meant, or the reply that asks which. */
export type ChosenDigest = { readonly subscription: Subscription } | { readonly reply: Reply };

/**
 * Finds a subscription of the channel by its number in the list, or by its id, which buttons carry, in the option
 * `digest`; the only one when nothing is said. Where it is not clear which, the same is offered for each.
 */
export async function chooseDigest(
  options: OptionValues,
  action: keyof typeof DONE,
  { digests, asker }: ChannelContext,
): Promise<ChosenDigest> {
  const all = await digests.at(asker.place);
  const [only, ...others] = all;
  if (!only) return { reply: noDigests() };
  const asked = options["digest"]?.trim().replace(/^#/u, "");
  const chosen =
    asked === undefined
      ? others.length === 0
        ? only
        : undefined
      : (all.find(({ id }) => id === asked) ?? all[Number(asked) - 1]);
  if (chosen) return { subscription: chosen };
  const sentence =
    asked === undefined
      ? `Which digest should be ${DONE[action]}?`
      : `This channel has no digest “${shorten(asked, 20)}”. It has these:`;
  const choices = choicesOf(
    all,
    ({ rule }) => capitalise(describeRule(rule)),
    ({ id }) => ({ command: "digest", options: { ...carry(options), action, digest: id } }),
  );
  return { reply: notice(sentence, ...choices) };
}

/** The answer in a channel without digests. */
export function noDigests(): Reply {
  return notice(
    "This channel has no digest yet. Choose when it should come, or say it: /digest subscribe weekdays at 17:30",
    ...offerTimes(),
  );
}

/** Subscriptions at the times that most want. */
export function offerTimes() {
  return choicesOf(["Every day at 8 am", "Weekdays at 8:30 am"], String, (time) => ({
    command: "digest",
    options: { action: "subscribe", time: time.toLowerCase() },
  }));
}

/** The reply to somebody who may not change the channel's digests; undefined for those who may. */
export function refuseUnlessManager({ asker }: ChannelContext): Reply | undefined {
  if (asker.mayManage) return undefined;
  return notice("You may read this channel's digests but not change them: ask somebody who manages the channel.");
}

/** The reply where a digest could never be posted; undefined where it could. */
export function refuseUnlessPosting({ asker }: ChannelContext): Reply | undefined {
  return asker.cannotPost === undefined ? undefined : notice(`${asker.cannotPost}.`);
}
