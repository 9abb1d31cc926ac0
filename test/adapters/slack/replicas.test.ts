import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ALICE, freePort, GENERAL, hasLocalSlack, TENANT, TOKENS, until } from "../../helpers/local-slack.ts";
import { openTestBot, type TestBot } from "../../helpers/open-test-slack.ts";
import {
  commandOf,
  eventOf,
  INTERACTION,
  type SignedSlack,
  sendSigned,
  startSignedSlack,
} from "../../helpers/signed-slack.ts";

const PLACE = { platform: "slack", tenant: TENANT, channel: GENERAL };
const COPIES = 4;

describe.skipIf(!hasLocalSlack)("what Slack sends again, to whichever of two replicas over one store", () => {
  let signed: SignedSlack;
  const replicas: { readonly bot: TestBot; readonly port: number }[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), "nutgraf-replicas-"));
  beforeAll(async () => {
    signed = await startSignedSlack();
    for (let number = 0; number < 2; number += 1) {
      const port = await freePort();
      const settings = { appToken: "", signingSecret: TOKENS.signingSecret, port };
      replicas.push({ port, bot: await openTestBot({ origin: signed.slack.origin, place: { dataDir }, settings }) });
    }
  });
  beforeEach(() => signed.slack.control("reset", {}));
  afterAll(async () => {
    for (const { bot } of replicas) await bot[Symbol.asyncDispose]();
    await signed?.[Symbol.asyncDispose]();
  });

  /** Copies of a request, in turn to the one and the other, all at once or one after the other. */
  const sendCopies = async (body: Parameters<typeof sendSigned>[1], way: "at once" | "in a row"): Promise<number[]> => {
    const send = async (copy: number) => (await sendSigned(replicas[copy % 2]?.port ?? 0, body)).status;
    const copies = Array.from({ length: COPIES }, (_, copy) => copy);
    if (way === "at once") return Promise.all(copies.map(send));
    const statuses: number[] = [];
    for (const copy of copies) statuses.push(await send(copy));
    return statuses;
  };
  /** The answers, once a command that was sent behind everything else is answered at both replicas. */
  const settled = async (expected: number) => {
    for (const { port } of replicas)
      await sendSigned(port, { form: commandOf(await signed.ticket(), "/brief", "rice length: one-line") });
    return until(async () => {
      const answers = (await signed.slack.messages()).filter(({ user }) => user === "U0BOT");
      return answers.length >= expected + replicas.length ? answers : undefined;
    }, "the answers");
  };

  it.each(["at once", "in a row"] as const)("a slash command, four times %s, is answered once", async (way) => {
    const form = commandOf(await signed.ticket(), "/articles", "");
    expect(await sendCopies({ form }, way)).toEqual([200, 200, 200, 200]);
    expect(await settled(1)).toHaveLength(3);
  });

  it.each(["at once", "in a row"] as const)("an event, four times %s, is answered once in its thread", async (way) => {
    const event = { type: "app_mention", user: ALICE, text: "<@U0BOT> help", ts: "5.5", channel: GENERAL };
    expect(await sendCopies({ event: eventOf(event, `EvTwice ${way}`) }, way)).toEqual([200, 200, 200, 200]);
    const answers = await settled(1);
    expect(answers.filter(({ thread_ts }) => thread_ts === "5.5")).toHaveLength(1);
    expect(answers).toHaveLength(3);
  });

  it.each(["at once", "in a row"] as const)(
    "a button, four times %s, subscribes once and says so once",
    async (way) => {
      const value = JSON.stringify(["digest", { action: "subscribe", time: "every day at 8 am" }]);
      const payload = {
        ...{ ...INTERACTION, type: "block_actions", ...(await signed.ticket()), channel: { id: GENERAL } },
        actions: [{ type: "button", action_id: "beside.1", block_id: "b", value, action_ts: "1" }],
      };
      await sendCopies({ payload }, way);
      expect(await settled(1)).toHaveLength(3);
      expect(await replicas[0]?.bot.parts.subscriptionsAt(PLACE)).toHaveLength(1);
    },
  );

  it("a form, four times at once, subscribes once", async () => {
    const { trigger_id } = await signed.ticket();
    const values = {
      channel: { channel: { selected_conversation: GENERAL } },
      time: { time: { selected_time: "07:15" } },
      days: { days: { selected_options: [{ value: "mon" }] } },
      timezone: { timezone: { selected_option: { value: "Europe/Berlin" } } },
    };
    const view = { type: "modal", id: "V1", callback_id: "digest_form", state: { values }, blocks: [], title: {} };
    const payload = { ...INTERACTION, type: "view_submission", trigger_id, view: { ...view, private_metadata: "{}" } };
    const published = async () =>
      (await signed.slack.log()).filter(({ kind, summary }) => `${kind} ${summary}`.includes("views.publish")).length;
    const before = await published();
    expect(await sendCopies({ payload }, "at once")).toEqual([200, 200, 200, 200]);
    await until(async () => (await published()) > before || undefined, "the Home tab");
    await settled(0);
    expect(await published()).toBe(before + 1);
    const here = (await replicas[0]?.bot.parts.subscriptionsAt(PLACE)) ?? [];
    expect(here.filter(({ rule }) => rule.hour === 7)).toHaveLength(1);
  });
});
