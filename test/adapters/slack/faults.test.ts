import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Reply } from "../../../src/chat/reply.ts";
import { PlatformError } from "../../../src/errors.ts";
import { type Fault, type FaultProxy, type SeenRequest, startFaultProxy } from "../../helpers/fault-proxy.ts";
import {
  GENERAL,
  hasLocalSlack,
  type LocalSlack,
  type SeenMessage,
  startLocalSlack,
  TENANT,
  until,
} from "../../helpers/local-slack.ts";
import { openTestBot, type TestBot } from "../../helpers/open-test-slack.ts";

const PLACE = { platform: "slack", tenant: TENANT, channel: GENERAL };
const REPLY: Reply = { visibility: "channel", fallback: "1 story", blocks: [{ type: "heading", text: "1 story" }] };
const post = (messageId: string) => ({ place: PLACE, reply: REPLY, messageId });
const POST = /chat\.postMessage/u;
const RESPONSE = /\/_hooks\/response/u;
const refused = (error: string) =>
  ({
    kind: "status",
    status: 200,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ok: false, error }),
  }) as const;

describe.skipIf(!hasLocalSlack)("through a faulty network", () => {
  let slack: LocalSlack;
  let proxy: FaultProxy;
  let bot: TestBot;
  beforeAll(async () => {
    slack = await startLocalSlack();
    proxy = await startFaultProxy(slack.origin);
    bot = await openTestBot({ origin: proxy.origin });
  });
  beforeEach(async () => {
    proxy.clear();
    bot.faults.length = 0;
    await slack.control("reset", {});
    await bot.store.db.deleteFrom("deliveries").execute();
    await bot.store.db.deleteFrom("subscriptions").execute();
    await until(() => proxy.sockets() > 0 || undefined, "a socket");
  });
  afterAll(async () => {
    await bot?.[Symbol.asyncDispose]();
    await proxy?.[Symbol.asyncDispose]();
    await slack?.[Symbol.asyncDispose]();
  });

  const answers = async (): Promise<SeenMessage[]> => (await slack.messages()).filter(({ user }) => user === "U0BOT");
  const firstAnswer = () => until(async () => (await answers())[0], "an answer");
  const faultOf = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof PlatformError)) throw new Error(`no PlatformError: ${String(error)}`);
    return error.fault;
  };

  it("posts once when the answer to a post is lost, and finds what it posted", async () => {
    proxy.fail(POST, { kind: "drop after" });
    expect(await faultOf(bot.poster.post(post("lost-0")))).toMatchObject({ outcome: "unknown" });
    const found = await bot.poster.findPosted(post("lost-0"));
    expect((await answers()).map(({ ts }) => ts)).toEqual([found]);
    expect(await bot.poster.findPosted(post("lost-1"))).toBeUndefined();
  });

  it("tries the rest of a long message again, and tells what of it is missing", async () => {
    const story = {
      type: "excerpt",
      text: "The harbor bridge will close in May. ".repeat(60).trim(),
      where: "¶1",
    } as const;
    const long = { ...REPLY, blocks: Array.from({ length: 9 }, () => story) };
    const isRest = ({ path, body }: SeenRequest) => POST.test(path) && body.includes("thread_ts");
    proxy.fail(isRest, { kind: "status", status: 429, headers: { "retry-after": "1" } });
    await bot.poster.post({ ...post("long-0"), reply: long });
    expect(await answers()).toHaveLength(2);
    expect(bot.faults).toEqual([]);
    proxy.fail(isRest, refused("is_archived"), 9);
    await bot.poster.post({ ...post("long-1"), reply: long });
    expect(await answers()).toHaveLength(3);
    expect(bot.faults.map(({ what }) => what)).toEqual(["posting the rest of a digest"]);
  });

  it("finds a detail in its thread", async () => {
    const thread = await bot.poster.post(post("head-0"));
    const detail = await bot.poster.post({ ...post("head-1"), thread });
    expect(await bot.poster.findPosted({ ...post("head-1"), thread })).toBe(detail);
    expect(await bot.poster.findPosted(post("head-1"))).toBeUndefined();
  });

  it("finds a message by its metadata, where the blocks came back without their ids", async () => {
    proxy.rewrite(/conversations\.history/u, (body) => {
      const { messages, ...rest } = JSON.parse(body);
      const changed = messages.map(({ blocks: _, ...message }: SeenMessage) => ({
        ...message,
        metadata: { event_type: "nutgraf_delivery", event_payload: { id: "meta-0" } },
      }));
      return JSON.stringify({ ...rest, messages: changed });
    });
    const reference = await bot.poster.post(post("meta-0"));
    expect(await bot.poster.findPosted(post("meta-0"))).toBe(reference);
    const { body } = proxy.seen.find(({ path }) => /history/u.test(path)) ?? { body: "" };
    expect(body).toContain("include_all_metadata=true");
  });

  it("posts one digest, whatever is lost on the way", async () => {
    await slack.command("/digest", "subscribe every day at 8 am style: headlines");
    await firstAnswer();
    proxy.fail(({ path, body }) => POST.test(path) && !body.includes("thread_ts"), { kind: "drop after" });
    await slack.command("/digest", "now");
    await until(async () => (bot.faults.length > 0 ? true : undefined), "the fault");
    // The ledger waits before it looks again; a later turn stands for the waiting.
    await until(async () => {
      await bot.store.db
        .updateTable("deliveries")
        .set({ not_before: 0, lease_until: 0 })
        .where("state", "!=", "posted")
        .execute();
      bot.digests.wake();
      const row = await bot.store.db.selectFrom("deliveries").select("state").executeTakeFirst();
      return row?.state === "posted" || undefined;
    }, "the delivery to end");
    expect((await answers()).filter(({ subtype }) => subtype === undefined)).toHaveLength(1);
  });

  it("tells whoever subscribed in a direct message, since the channel that is gone takes no word either", async () => {
    await slack.command("/digest", "subscribe every day at 8 am");
    await firstAnswer();
    const isThere = ({ path, body }: SeenRequest) => /chat\.post/u.test(path) && body.includes(`channel=${GENERAL}`);
    proxy.fail(isThere, refused("is_archived"), 9);
    await slack.command("/digest", "now");
    const told = await until(() => proxy.seen.find(({ body }) => body.includes("channel=U01ALICE")), "a word");
    expect(told.path).toMatch(POST);
    expect(new URLSearchParams(told.body).get("text")).toMatch(/not posted: the channel is archived/u);
    expect(new URLSearchParams(told.body).get("blocks")).toContain(`In <#${GENERAL}>:`);
    await until(() => bot.faults.length > 0 || undefined, "the fault");
    expect(bot.faults).toHaveLength(1);
  });

  it.each([
    ["channel_not_found", /invite/u],
    ["is_archived", /archived/u],
    ["not_in_channel", /invite/u],
    ["token_revoked", /install/u],
  ])("pauses the digest of a channel that answers %s, with the reason", async (error, reason) => {
    await slack.command("/digest", "subscribe every day at 8 am");
    await firstAnswer();
    proxy.fail(POST, refused(error), 9);
    await slack.command("/digest", "now");
    const paused = await until(async () => {
      const [subscription] = await bot.parts.subscriptionsAt(PLACE);
      return subscription?.pauseReason == null ? undefined : subscription;
    }, "a pause");
    expect(paused.pauseReason).toMatch(reason);
  });

  it.each([
    ["channel_not_found", /\/invite @nutgraf/u],
    ["is_archived", /archived/u],
  ])("subscribes no channel that it could not post to: %s", async (error, reason) => {
    if (error === "is_archived")
      proxy.rewrite(/conversations\.info/u, (body) => body.replace('"is_archived":false', '"is_archived":true'));
    else proxy.fail(/conversations\.info/u, refused(error));
    await slack.command("/digest", "subscribe every day at 8 am");
    expect((await firstAnswer()).text).toMatch(reason);
    expect(await bot.parts.subscriptionsAt(PLACE)).toEqual([]);
  });

  it("subscribes a channel of which Slack tells nothing", async () => {
    proxy.fail(/conversations\.info/u, { kind: "status", status: 503 });
    await slack.command("/digest", "subscribe every day at 8 am");
    expect((await firstAnswer()).text).toMatch(/^Subscribed/u);
  });

  it("tells how long Slack asks to wait", async () => {
    proxy.fail(POST, { kind: "status", status: 429, headers: { "retry-after": "7" } });
    expect(await faultOf(bot.poster.post(post("late-0")))).toMatchObject({
      code: "ratelimited",
      outcome: "refused",
      retryAfterMs: 7000,
    });
    expect(proxy.seen.filter(({ path }) => POST.test(path))).toHaveLength(1);
  });

  it.each([
    [{ kind: "status", status: 503 }, "unknown"],
    [{ kind: "drop before" }, "unknown"],
    [refused("internal_error"), "unknown"],
    [refused("invalid_blocks"), "refused"],
  ] as const)("posts at most once when it meets %o, whose outcome is %s", async (fault, outcome) => {
    proxy.fail(POST, fault);
    expect(await faultOf(bot.poster.post(post("once-0")))).toMatchObject({ outcome });
    expect(proxy.seen.filter(({ path }) => POST.test(path))).toHaveLength(1);
  });

  it("answers an envelope once that comes four times", async () => {
    proxy.repeatFrames(4);
    await slack.command("/brief", "moon");
    await firstAnswer();
    await slack.command("/articles");
    await until(async () => (await answers()).length >= 2 || undefined, "the answer to the next command");
    expect(await answers()).toHaveLength(2);
  });

  it("still answers when the response URL fails once", async () => {
    proxy.fail(RESPONSE, { kind: "status", status: 500 });
    await slack.command("/brief", "moon");
    expect(await firstAnswer()).toMatchObject({ subtype: "ephemeral" });
    expect(proxy.seen.filter(({ path }) => RESPONSE.test(path))).toHaveLength(2);
  });

  it.each([
    ["keeps failing", { kind: "status", status: 500 }, 3],
    ["has expired", { kind: "status", status: 404, body: '{"ok":false,"error":"expired_url"}' }, 1],
    ["is used up", { kind: "status", status: 200, body: '{"ok":false,"error":"used_url"}' }, 1],
  ] as const)("answers by an ephemeral message when the response URL %s", async (_, fault, tries) => {
    proxy.fail(RESPONSE, fault, 9);
    await slack.command("/brief", "moon");
    expect(await firstAnswer()).toMatchObject({ subtype: "ephemeral", ephemeral_to: "U01ALICE" });
    expect(proxy.seen.filter(({ path }) => RESPONSE.test(path))).toHaveLength(tries);
    expect(proxy.seen.some(({ path }) => /postEphemeral/u.test(path))).toBe(true);
  });

  it("answers in a direct message where it may not speak in the channel either", async () => {
    proxy.fail(RESPONSE, { kind: "status", status: 404 }, 9);
    proxy.fail(/postEphemeral/u, refused("user_not_in_channel"), 9);
    await slack.command("/brief", "moon");
    const call = await until(() => proxy.seen.find(({ path }) => POST.test(path)), "a direct message");
    expect(call.body).toContain("channel=U01ALICE");
  });

  it("waits as long as Slack asks before it answers a mention", async () => {
    proxy.fail(POST, { kind: "status", status: 429, headers: { "retry-after": "1" } });
    await slack.write("what did Tillerson say about Iran?", { channel: "U01ALICE" });
    await until(() => proxy.seen.filter(({ path }) => POST.test(path)).length >= 2 || undefined, "a second try");
  });

  it("answers a command that was lost with its socket once Slack sends it again on the next", async () => {
    proxy.loseFrame(/slash_commands/u);
    await slack.command("/brief", "moon");
    await firstAnswer();
    await slack.command("/articles");
    await until(async () => (await answers()).length >= 2 || undefined, "the answer to the next command");
    expect(await answers()).toHaveLength(2);
  }, 30_000);

  const pressShare = async () => {
    await slack.command("/brief", "rice");
    const shown = await until(async () => (await answers())[0], "an answer");
    const share = shown.blocks?.flatMap(({ elements = [] }) => elements).find(({ action_id }) => action_id === "share");
    if (share === undefined) throw new Error("no button to share");
    proxy.seen.splice(0);
    return () => slack.press(shown, share);
  };
  const shared = async () => (await answers()).filter(({ subtype }) => subtype === undefined);

  it("waits as long as Slack asks before it shares an answer whose response URL is used up", async () => {
    const press = await pressShare();
    proxy.fail(RESPONSE, { kind: "status", status: 200, body: '{"ok":false,"error":"used_url"}' });
    proxy.fail(POST, { kind: "status", status: 429, headers: { "retry-after": "1" } });
    await press();
    await until(async () => (await shared())[0], "the shared answer");
    expect(proxy.seen.filter(({ path }) => POST.test(path))).toHaveLength(2);
  });

  it.each<[string, Fault, number]>([
    ["the answer to it is lost", { kind: "drop after" }, 1],
    ["Slack has a fault at it", { kind: "status", status: 500 }, 0],
  ])("shares an answer once at most when %s, and leaves the private one", async (_, fault, times) => {
    const press = await pressShare();
    proxy.fail(RESPONSE, fault, 9);
    await press();
    await until(() => bot.faults.some(({ what }) => what === "sharing an answer") || undefined, "the fault");
    expect(await shared()).toHaveLength(times);
    expect(proxy.seen.filter(({ path }) => RESPONSE.test(path) || POST.test(path))).toHaveLength(1);
  });

  it.each(["drop", "freeze"] as const)(
    "is back after a %s of the socket",
    async (way) => {
      if (way === "drop") proxy.dropSockets();
      else proxy.freezeSockets();
      await until(() => (proxy.sockets() > 0 ? true : undefined), "another socket");
      await until(async () => {
        await slack.command("/brief", "moon");
        return (await answers())[0];
      }, "an answer over it");
    },
    30_000,
  );
});
