import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ConfigError } from "../../../src/errors.ts";
import { type FaultProxy, startFaultProxy } from "../../helpers/fault-proxy.ts";
import {
  GENERAL,
  hasLocalSlack,
  type LocalSlack,
  startLocalSlack,
  TENANT,
  TOKENS,
  until,
} from "../../helpers/local-slack.ts";
import { openTestBot, type TestBot } from "../../helpers/open-test-slack.ts";

const PLACE = { platform: "slack", tenant: TENANT, channel: GENERAL };

describe.skipIf(!hasLocalSlack)("two processes over one store", () => {
  let slack: LocalSlack;
  let proxy: FaultProxy;
  const bots: TestBot[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), "nutgraf-tenants-"));
  beforeAll(async () => {
    slack = await startLocalSlack();
    proxy = await startFaultProxy(slack.origin);
    for (const digestManagers of ["admins", "admins"] as const) {
      bots.push(await openTestBot({ origin: proxy.origin, place: { dataDir }, settings: { digestManagers } }));
    }
  });
  beforeEach(async () => {
    proxy.clear();
    await slack.control("reset", {});
  });
  afterAll(async () => {
    for (const bot of bots) await bot[Symbol.asyncDispose]();
    await proxy?.[Symbol.asyncDispose]();
    await slack?.[Symbol.asyncDispose]();
  });

  const answers = async () => (await slack.messages()).filter(({ user }) => user === "U0BOT");

  it("answer a command once, though each of them gets it", async () => {
    for (const [index, text] of ["moon", "mandela", "tillerson"].entries()) {
      await slack.command("/articles", text);
      await until(async () => (await answers()).length > index || undefined, "an answer");
    }
    expect(proxy.sockets()).toBe(2);
    expect(await answers()).toHaveLength(3);
  });

  it("let admins alone change digests, where the settings say so", async () => {
    await slack.command("/digest", "subscribe every day at 8 am");
    const [refusal] = await until(async () => ((await answers()).length > 0 ? answers() : undefined), "a refusal");
    expect(JSON.stringify(refusal)).toContain("not change them");
    proxy.rewrite(/users\.info/u, (body) => body.replace('"is_admin":false', '"is_admin":true'));
    await slack.command("/digest", "subscribe every day at 8 am");
    await until(async () => (await bots[0]?.parts.subscriptionsAt(PLACE))?.[0], "a subscription");
    await until(async () => (await answers()).length >= 2 || undefined, "its confirmation");
  });

  it("show a workspace nothing of another's digests", async () => {
    const [bot] = bots;
    await bot?.store.db.updateTable("subscriptions").set({ pause_reason: null }).execute();
    const row = await bot?.store.db.selectFrom("subscriptions").selectAll().executeTakeFirst();
    if (bot === undefined || row === undefined) throw new Error("the test before this one subscribes");
    await bot.store.db
      .insertInto("subscriptions")
      .values({ ...row, id: "other", tenant: "T99OTHER", hour: 23 })
      .execute();
    await slack.openHome();
    const view = await until(
      () => proxy.seen.findLast(({ path }) => /views\.publish/u.test(path))?.body,
      "the Home tab",
    );
    expect(decodeURIComponent(view)).toContain("at 8 am");
    expect(decodeURIComponent(view)).not.toMatch(/at 11 pm/u);
    await slack.command("/digest", "list");
    const [list] = await until(async () => ((await answers()).length > 0 ? answers() : undefined), "the list");
    expect(list?.text).toBe("1 digest in this channel.");
  });
});

describe.skipIf(!hasLocalSlack)("openSlack", () => {
  let slack: LocalSlack;
  let proxy: FaultProxy;
  beforeAll(async () => {
    slack = await startLocalSlack();
    proxy = await startFaultProxy(slack.origin);
  });
  beforeEach(() => proxy.clear());
  afterAll(async () => {
    await proxy?.[Symbol.asyncDispose]();
    await slack?.[Symbol.asyncDispose]();
  });

  it.each([
    [{ botToken: "xoxp-user" }, /xoxb-/u],
    [{ appToken: "", signingSecret: "" }, /SLACK_APP_TOKEN.*SLACK_SIGNING_SECRET/u],
    [{ appToken: "xoxb-mixed-up" }, /xapp-/u],
  ])("says what is wrong with the settings %j", async (settings, problem) => {
    const opened = openTestBot({ origin: proxy.origin, settings });
    await expect(opened).rejects.toThrow(problem);
    await expect(opened).rejects.toBeInstanceOf(ConfigError);
  });

  it.each([
    ["auth.test", "SLACK_BOT_TOKEN"],
    ["apps.connections.open", "SLACK_APP_TOKEN"],
  ])("says which token it is that %s refuses, and never the token", async (method, setting) => {
    const body = JSON.stringify({ ok: false, error: "invalid_auth" });
    const headers = { "content-type": "application/json" };
    proxy.fail(new RegExp(method.replaceAll(".", "\\."), "u"), { kind: "status", status: 200, headers, body }, 99);
    const error = await openTestBot({ origin: proxy.origin }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain(setting);
    expect(String(error)).not.toContain(TOKENS.bot);
  });
});
