import { setTimeout as wait } from "node:timers/promises";
import type { App } from "@slack/bolt";
import type { AdapterParts } from "../../chat/adapter.ts";
import { createTurns } from "../../chat/turns.ts";

/** Slack gives a form three seconds in all. */
const LONGEST_LOOK_MS = 1_000;

/**
 * Acknowledges what can be acknowledged at once, and lets what Slack sends again (retries, envelopes to several sockets)
 * through once, whichever process it reaches. Forms and menus are acknowledged by whoever answers them.
 */
export function answerOnce<Context>(
  app: App,
  { isFirst, onFault }: Pick<AdapterParts<Context>, "isFirst" | "onFault">,
): void {
  const turn = createTurns();
  app.use(async (args) => {
    const { body, next } = args;
    const type = "type" in body ? body.type : undefined;
    const isForm = type === "view_submission" || type === "block_suggestion";
    // Events were acknowledged by Bolt before they came here.
    if (!isForm && "ack" in args && typeof args.ack === "function") await args.ack();
    if (!isForm) await turn();
    const key = keyOf(body);
    if (type === "block_suggestion" || key === undefined) return next();
    // Slack waits for the acknowledgement of a form, and so not for long on the store.
    if (await (isForm ? Promise.race([isNew(key), wait(LONGEST_LOOK_MS, true, { ref: false })]) : isNew(key)))
      return next();
    if (isForm && "ack" in args && typeof args.ack === "function") await args.ack();
  });

  /** A store that is down must not silence us: then an event may be answered twice. */
  async function isNew(key: string): Promise<boolean> {
    try {
      return await isFirst(key);
    } catch (error) {
      onFault(error, "remembering an event");
      return true;
    }
  }
}

/** What is the same in every copy of an event, and in no other event of Slack's. */
function keyOf(body: object): string | undefined {
  const id = "event_id" in body ? body.event_id : "trigger_id" in body ? body.trigger_id : undefined;
  return typeof id === "string" && id !== "" ? `slack ${id}` : undefined;
}
