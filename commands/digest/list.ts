import type { Inline, Reply } from "../../src/chat/reply.ts";
import { capitalise, count, moment, oneOf, plain, strong } from "../../src/chat/text.ts";
import { describeRule } from "../../src/digest/describe-rule.ts";
import { FOREVER, isPaused, type Subscription } from "../../src/model/subscription.ts";
import type { ChannelContext } from "../context.ts";
import { noDigests } from "./choose-digest.ts";

/** The channel's digests: what each is, when it comes next, and what became of the last one. */
export async function listDigests({ digests, asker, clock }: ChannelContext): Promise<Reply> {
  const all = await digests.at(asker.place);
  if (all.length === 0) return noDigests();
  const sentence = `${count(all.length, "digest")} in this channel.`;
  return {
    visibility: "ephemeral",
    fallback: sentence,
    blocks: [
      { type: "heading", text: sentence },
      { type: "list", items: all.map((one) => itemOf(one, clock())), numbers: all.map((_, index) => index + 1) },
      ...all.map((one, index) => choicesFor(one, { number: all.length === 1 ? undefined : index + 1, now: clock() })),
    ],
  };
}

/** What may be done with a digest; its number tells it from others. */
function choicesFor(one: Subscription, { number, now }: { readonly number: number | undefined; readonly now: number }) {
  const actions = ["preview", isPaused(one, now) ? "resume" : "pause", "unsubscribe"];
  return {
    type: "choices" as const,
    choices: actions.map((action) => {
      const verb = capitalise(action);
      const label = number === undefined ? verb : `${verb} ${number}`;
      const invocation = { command: "digest", options: { action, digest: one.id } };
      return { label, inFull: `${label}: ${describeRule(one.rule)}`, invocation };
    }),
  };
}

function itemOf(subscription: Subscription, now: number): Inline[] {
  const { rule, lastResult } = subscription;
  const { timezone } = rule;
  return [
    strong(capitalise(describeRule(rule))),
    plain(` · ${wishOf(subscription)} · `),
    ...nextOf(subscription, now),
    ...(lastResult === null
      ? [plain(" · none posted yet")]
      : [plain(` · last: ${lastResult.text} (`), moment(lastResult.at, { timezone, now }), plain(")")]),
  ];
}

const EACH = { brief: "a sentence each", headlines: "headlines only", quotes: "a quote each" } as const;

/** What a digest holds: "up to 5 stories, a sentence each, about Iran or the moon". */
export function wishOf({ topics, exclude, max, style, whenEmpty }: Subscription): string {
  return [
    `up to ${count(max, "story", "stories")}`,
    EACH[style],
    ...(topics.length === 0 ? [] : [`about ${oneOf(topics)}`]),
    ...(exclude.length === 0 ? [] : [`none about ${oneOf(exclude)}`]),
    ...(whenEmpty === "say" ? ["says so when there is nothing new"] : []),
  ].join(", ");
}

function nextOf(subscription: Subscription, now: number): Inline[] {
  const { pausedUntil, pauseReason, nextSlot: next, rule } = subscription;
  const { timezone } = rule;
  if (!isPaused(subscription, now)) return [plain("next "), moment(next, { timezone, now })];
  const reason = pauseReason === null ? "" : `: ${pauseReason}`;
  if (pausedUntil === null || pausedUntil >= FOREVER) return [plain(`paused${reason}`)];
  return [plain("paused until "), moment(pausedUntil, { timezone, now }), plain(reason)];
}
