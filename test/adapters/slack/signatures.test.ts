import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freePort, GENERAL, hasLocalSlack, TOKENS, until } from "../../helpers/local-slack.ts";
import { openTestBot, type TestBot } from "../../helpers/open-test-slack.ts";
import { commandOf, eventOf, type SignedSlack, sendSigned, startSignedSlack } from "../../helpers/signed-slack.ts";

describe.skipIf(!hasLocalSlack)("a signed request", () => {
  let signed: SignedSlack;
  let bot: TestBot;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    signed = await startSignedSlack();
    bot = await openTestBot({
      origin: signed.slack.origin,
      settings: { appToken: "", signingSecret: TOKENS.signingSecret, port },
    });
  });
  beforeEach(() => signed.slack.control("reset", {}));
  afterAll(async () => {
    await bot?.[Symbol.asyncDispose]();
    await signed?.[Symbol.asyncDispose]();
  });

  const answered = (number: number) =>
    until(async () => (await signed.slack.messages()).length >= number || undefined, `${number} answers`);

  it.each([
    ["forged", { secret: "another secret" }],
    ["ten minutes old", { skew: -600 }],
    ["of a time to come", { skew: 240 }],
    ["of a far time to come", { skew: 86_400 }],
  ])("that is %s is turned away and has no effect", async (_, signing) => {
    const form = commandOf(await signed.ticket(), "/brief", "moon");
    expect((await sendSigned(port, { form }, signing)).status).toBe(401);
    expect((await sendSigned(port, { form })).status).toBe(200);
    await answered(1);
    expect(await signed.slack.messages()).toHaveLength(1);
  });

  it("that is replayed is acknowledged and has no second effect", async () => {
    const form = commandOf(await signed.ticket(), "/brief", "moon");
    for (let time = 0; time < 4; time += 1) expect((await sendSigned(port, { form })).status).toBe(200);
    await sendSigned(port, { form: commandOf(await signed.ticket(), "/articles", "") });
    await answered(2);
    expect(await signed.slack.messages()).toHaveLength(2);
  });

  it("of an event that Slack sends four times is answered once, in the thread", async () => {
    const event = {
      type: "app_mention",
      user: "U01ALICE",
      text: "<@U0BOT> who said “one small step”?",
      ts: "5.5",
      channel: GENERAL,
      event_ts: "5.5",
    };
    for (let time = 0; time < 4; time += 1) await sendSigned(port, { event: eventOf(event, "EvRetry") });
    await sendSigned(port, { event: eventOf({ ...event, text: "<@U0BOT> help", ts: "6.6" }, "EvNext") });
    await answered(2);
    expect((await signed.slack.messages()).map(({ thread_ts }) => thread_ts)).toEqual(["5.5", "6.6"]);
  });

  it("of another workspace has no effect", async () => {
    const form = { ...commandOf(await signed.ticket(), "/brief", "moon"), team_id: "T99OTHER" };
    await sendSigned(port, { form });
    await sendSigned(port, { form: commandOf(await signed.ticket(), "/articles", "") });
    await answered(1);
    expect(JSON.stringify(await signed.slack.messages())).toContain("article");
    expect(await signed.slack.messages()).toHaveLength(1);
  });

  it("finds nothing elsewhere, and a sign of life under /healthz", async () => {
    const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
    expect([await get("/healthz"), await get("/"), await get("/slack/events")]).toEqual([200, 404, 404]);
  });
});
