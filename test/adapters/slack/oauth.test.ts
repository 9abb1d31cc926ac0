import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createInstallations } from "../../../src/store/installations.ts";
import { openStore, type Store } from "../../../src/store/open-store.ts";
import { createSeal } from "../../../src/store/seal.ts";
import { type FaultProxy, startFaultProxy } from "../../helpers/fault-proxy.ts";
import { freePort, GENERAL, hasLocalSlack, TENANT, TOKENS, until } from "../../helpers/local-slack.ts";
import { openTestBot, type TestBot } from "../../helpers/open-test-slack.ts";
import { commandOf, eventOf, type SignedSlack, sendSigned, startSignedSlack } from "../../helpers/signed-slack.ts";

const seal = createSeal(Buffer.alloc(32, 7).toString("base64"));
/** What Slack's oauth.v2.access gives for a code, or for a token to renew by. */
const granted = (more: object = {}) => ({
  ...{
    ok: true,
    app_id: "A01APP",
    token_type: "bot",
    scope: "commands",
    bot_user_id: "U0BOT",
    access_token: TOKENS.bot,
  },
  ...{
    team: { id: TENANT, name: "Newsroom" },
    authed_user: { id: "U01ALICE" },
    is_enterprise_install: false,
    enterprise: null,
  },
  ...more,
});

describe.skipIf(!hasLocalSlack)("in many workspaces", () => {
  let signed: SignedSlack;
  let proxy: FaultProxy;
  let store: Store;
  let bot: TestBot;
  let port: number;
  let base: string;
  const book = () => createInstallations(store, { platform: "slack", seal, clock: Date.now });
  beforeAll(async () => {
    port = await freePort();
    base = `http://127.0.0.1:${port}`;
    signed = await startSignedSlack();
    proxy = await startFaultProxy(signed.slack.origin);
    store = await openStore({});
    const install = { clientId: "1.2", clientSecret: "shh", stateSecret: "state", book: book() };
    const settings = { botToken: "", appToken: "", signingSecret: TOKENS.signingSecret, port, install };
    bot = await openTestBot({ origin: proxy.origin, settings });
  });
  beforeEach(async () => {
    proxy.clear();
    await signed.slack.control("reset", {});
    await book().remove(TENANT);
  });
  afterAll(async () => {
    await bot?.[Symbol.asyncDispose]();
    await store?.[Symbol.asyncDispose]();
    await proxy?.[Symbol.asyncDispose]();
    await signed?.[Symbol.asyncDispose]();
  });

  /** Goes through the pages of an installation as a browser does; `change` may spoil the state on the way. */
  const install = async (answer: object, change = (state: string) => state) => {
    proxy.rewrite(/oauth\.v2\.access/u, () => JSON.stringify(answer));
    const page = await fetch(`${base}/slack/install`, { redirect: "manual" });
    const state = new URL(page.headers.get("location") ?? base).searchParams.get("state") ?? "";
    const cookie = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const query = new URLSearchParams({ code: "code", state: change(state) });
    return fetch(`${base}/slack/oauth_redirect?${query}`, { headers: { cookie }, redirect: "manual" });
  };
  const ask = async () => sendSigned(port, { form: commandOf(await signed.ticket(), "/brief", "moon") });
  const answered = () => until(async () => (await signed.slack.messages())[0], "an answer");

  it("sends who wants to install it to Slack, with our scopes and a state", async () => {
    const page = await fetch(`${base}/slack/install`, { redirect: "manual" });
    const address = new URL(page.headers.get("location") ?? "");
    expect(address.pathname).toBe("/oauth/v2/authorize");
    expect(address.searchParams.get("scope")).toContain("commands");
    expect(address.searchParams.get("state")?.length).toBeGreaterThan(20);
  });

  it("answers in a workspace once it is installed there, and not before", async () => {
    await ask();
    await install(granted());
    await ask();
    await answered();
    expect(await signed.slack.messages()).toHaveLength(1);
    expect(await book().get(TENANT)).toContain(TOKENS.bot);
  });

  it("tells the member where the store cannot give the tokens", async () => {
    await install(granted());
    await store.db.updateTable("installations").set({ sealed: "spoilt" }).execute();
    await ask();
    expect((await answered()).text).toBe("Nutgraf cannot answer just now: please try again in a moment.");
    expect(bot.faults.length).toBeGreaterThan(0);
  });

  it("installs nothing by a state that is not the browser's own", async () => {
    const page = await install(granted(), (state) => `${state.slice(0, -3)}abc`);
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(await book().get(TENANT)).toBeUndefined();
  });

  it.each([
    ["app_uninstalled", {}],
    ["tokens_revoked", { tokens: { bot: ["U0BOT"], oauth: [] } }],
  ])("forgets the tokens on %s, and pauses the workspace's digests", async (type, more) => {
    await install(granted());
    const asked = { ...commandOf(await signed.ticket(), "/digest", "subscribe every day at 8 am") };
    await sendSigned(port, { form: asked });
    await answered();
    await sendSigned(port, { event: eventOf({ type, ...more }, `Ev-${type}`) });
    const place = { platform: "slack", tenant: TENANT, channel: GENERAL };
    const paused = await until(async () => {
      const [subscription] = await bot.parts.subscriptionsAt(place);
      return subscription?.pauseReason == null ? undefined : subscription;
    }, "a pause");
    expect(paused.pauseReason).toMatch(/install/u);
    expect(await book().get(TENANT)).toBeUndefined();
    await bot.store.db.deleteFrom("subscriptions").execute();
  });

  it("keeps working when a member's token alone is taken back", async () => {
    await install(granted());
    await sendSigned(port, {
      event: eventOf({ type: "tokens_revoked", tokens: { oauth: ["U01ALICE"], bot: [] } }, "Ev-user"),
    });
    await ask();
    await answered();
    expect(await book().get(TENANT)).toBeDefined();
  });

  it("renews a token that expires, once for all who need it, and keeps the new one", async () => {
    await install(granted({ access_token: "xoxe.xoxb-old", refresh_token: "xoxe-1", expires_in: 1 }));
    proxy.clear();
    proxy.rewrite(/oauth\.v2\.access/u, () => JSON.stringify(granted({ refresh_token: "xoxe-2", expires_in: 43_200 })));
    await Promise.all([ask(), ask(), ask()]);
    await until(async () => ((await signed.slack.messages()).length === 3 ? true : undefined), "three answers");
    expect(proxy.seen.filter(({ path }) => /oauth\.v2\.access/u.test(path))).toHaveLength(1);
    expect(await book().get(TENANT)).toContain("xoxe-2");
  });

  it("renews a token once, though two processes need it at the same moment", async () => {
    const otherPort = await freePort();
    const installing = { clientId: "1.2", clientSecret: "shh", stateSecret: "state", book: book() };
    const settings = {
      botToken: "",
      appToken: "",
      signingSecret: TOKENS.signingSecret,
      port: otherPort,
      install: installing,
    };
    await using _other = await openTestBot({ origin: proxy.origin, settings });
    await install(granted({ access_token: "xoxe.xoxb-old", refresh_token: "xoxe-1", expires_in: 1 }));
    proxy.clear();
    proxy.fail(/oauth\.v2\.access/u, { kind: "delay", ms: 400 });
    proxy.rewrite(/oauth\.v2\.access/u, () => JSON.stringify(granted({ refresh_token: "xoxe-2", expires_in: 43_200 })));
    await Promise.all(
      [port, otherPort].map(async (each) =>
        sendSigned(each, { form: commandOf(await signed.ticket(), "/brief", "moon") }),
      ),
    );
    await until(async () => ((await signed.slack.messages()).length === 2 ? true : undefined), "two answers");
    expect(proxy.seen.filter(({ path }) => /oauth\.v2\.access/u.test(path))).toHaveLength(1);
  });
});
