import type { Inline, Reply } from "../../src/chat/reply.ts";
import { count, plain, strong } from "../../src/chat/text.ts";
import { describeRule } from "../../src/digest/describe-rule.ts";
import { FOREVER, type Subscription } from "../../src/model/subscription.ts";
import type { ChannelContext } from "../context.ts";
import { choicesOf } from "../wording.ts";
import { noDigests } from "./choose-digest.ts";

/** The channel's digests: what each is, when it comes next, and what became of the last one. */
export async function listDigests({ digests, asker, clock }: ChannelContext): Promise<Reply> {
  const all = await digests.at(asker.place);
  if (all.length === 0) return noDigests();
  const sentence = `${count(all.length, "digest")} in this channel.`;
  const isOne = all.length === 1;
  const choiceFor = (action: string) =>
    choicesOf(
      all,
      ({ rule }) => `${action[0]?.toUpperCase()}${action.slice(1)}${isOne ? "" : `: ${describeRule(rule)}`}`,
      ({ id }) => ({ command: "digest", options: { action, digest: id } }),
    );
  return {
    visibility: "ephemeral",
    fallback: sentence,
    blocks: [
      { type: "heading", text: sentence },
      { type: "list", items: all.map((one) => itemOf(one, clock())), numbers: all.map((_, index) => index + 1) },
      ...choiceFor("preview"),
      ...choicesOf(
        all,
        (one) => `${isPaused(one, clock()) ? "Resume" : "Pause"}${isOne ? "" : `: ${describeRule(one.rule)}`}`,
        (one) => ({
          command: "digest",
          options: { action: isPaused(one, clock()) ? "resume" : "pause", digest: one.id },
        }),
      ),
      ...choiceFor("unsubscribe"),
    ],
  };
}

/** Whether no digest comes at the moment. */
export function isPaused({ pausedUntil }: Subscription, now: number): boolean {
  return pausedUntil !== null && pausedUntil > now;
}

function itemOf(subscription: Subscription, now: number): Inline[] {
  const { rule, lastResult } = subscription;
  return [
    strong(describeRule(rule)),
    plain(`${wishOf(subscription)} · `),
    ...nextOf(subscription, now),
    ...(lastResult === null
      ? [plain(" · none posted yet")]
      : [plain(` · last: ${lastResult.text}, `), moment(lastResult.at, rule.timezone)]),
  ];
}

/** What is particular about a digest; nothing for one that is all as usual. */
export function wishOf({ topics, exclude, max, style, whenEmpty }: Subscription): string {
  const parts = [
    style,
    `at most ${count(max, "story", "stories")}`,
    ...(topics.length === 0 ? [] : [`about ${topics.join(", ")}`]),
    ...(exclude.length === 0 ? [] : [`without ${exclude.join(", ")}`]),
    ...(whenEmpty === "say" ? ["says so when there is nothing"] : []),
  ];
  return ` · ${parts.join(", ")}`;
}

function nextOf(subscription: Subscription, now: number): Inline[] {
  const { pausedUntil, pauseReason, nextSlot, rule } = subscription;
  if (!isPaused(subscription, now)) return [plain("next: "), moment(nextSlot, rule.timezone)];
  const reason = pauseReason === null ? "" : `, since ${pauseReason}`;
  if (pausedUntil === null || pausedUntil >= FOREVER) return [plain(`paused${reason}`)];
  return [plain("paused until "), moment(pausedUntil, rule.timezone)];
}

/** A slot as readers see it. */
export function moment(at: number, timezone: string): Inline {
  return { type: "time", at: new Date(at), style: "moment", timezone };
}
