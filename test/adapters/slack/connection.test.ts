import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Fault, startFaultProxy } from "../../helpers/fault-proxy.ts";
import { hasLocalSlack, type LocalSlack, startLocalSlack, until } from "../../helpers/local-slack.ts";
import { openTestBot } from "../../helpers/open-test-slack.ts";

const OPEN = /apps\.connections\.open/u;
const refused = (error: string): Fault => ({
  ...{ kind: "status", status: 200, headers: { "content-type": "application/json" } },
  body: JSON.stringify({ ok: false, error }),
});

describe.skipIf(!hasLocalSlack)("the socket to Slack", () => {
  let slack: LocalSlack;
  beforeAll(async () => {
    slack = await startLocalSlack();
  });
  beforeEach(() => slack.control("reset", {}));
  afterAll(async () => {
    await slack?.[Symbol.asyncDispose]();
  });

  async function open() {
    const proxy = await startFaultProxy(slack.origin);
    const bot = await openTestBot({ origin: proxy.origin });
    return {
      ...{ proxy, bot },
      [Symbol.asyncDispose]: async () => {
        await bot[Symbol.asyncDispose]();
        await proxy[Symbol.asyncDispose]();
      },
    };
  }

  it.each<[string, Fault]>([
    ["had faults", { kind: "status", status: 500 }],
    ["showed a page of its own", { kind: "status", status: 200, body: "<html>Back soon</html>" }],
    ["was not there", { kind: "drop before" }],
    ["said to wait", { kind: "status", status: 429, headers: { "retry-after": "1" } }],
    ["had an error inside", refused("internal_error")],
  ])(
    "is opened anew after Slack %s, and the outage is told once",
    async (_, fault) => {
      await using house = await open();
      const { proxy, bot } = house;
      proxy.fail(OPEN, fault, 2);
      proxy.dropSockets();
      await until(() => bot.facts.includes("Slack: connected again") || undefined, "the return");
      expect(bot.faults.map(({ what }) => what)).toEqual([
        "the connection to Slack, which is tried again until it is back",
      ]);
      await slack.command("/brief", "moon");
      await until(async () => (await slack.messages())[0], "an answer");
    },
    30_000,
  );

  it("is opened anew without a word when Slack asks for it", async () => {
    await using house = await open();
    const { proxy, bot } = house;
    proxy.dropSockets();
    await until(() => proxy.sockets() > 0 || undefined, "another socket");
    await slack.command("/brief", "moon");
    await until(async () => (await slack.messages())[0], "an answer");
    expect([bot.faults, bot.facts.filter((fact) => fact.includes("again"))]).toEqual([[], []]);
  });

  it.each(["invalid_auth", "token_revoked", "account_inactive", "user_removed_from_team"])(
    "ends with what to change when Slack answers %s",
    async (code) => {
      await using house = await open();
      house.proxy.fail(OPEN, refused(code), 9);
      house.proxy.dropSockets();
      const ended = await house.bot.adapter.ended;
      expect(ended?.problems).toEqual([
        expect.stringMatching(`^SLACK_APP_TOKEN is refused by Slack \\(${code}\\): copy`),
      ]);
      expect(house.proxy.seen.filter(({ path }) => OPEN.test(path))).toHaveLength(2);
    },
  );

  it("is closed once the answers under way are given, and no other is begun", async () => {
    const { bot, proxy } = await open();
    proxy.fail(/\/_hooks\/response/u, { kind: "delay", ms: 700 });
    await slack.command("/brief", "moon");
    await until(() => proxy.seen.some(({ path }) => path.includes("/_hooks/response")) || undefined, "an answer");
    const closing = bot[Symbol.asyncDispose]();
    // Nobody acknowledges it, which this Slack waits for.
    const late = slack.command("/brief", "rice");
    await closing;
    expect((await slack.messages()).map(({ text }) => text)).toEqual([expect.stringMatching(/moon/iu)]);
    await late;
    expect(await slack.messages()).toHaveLength(1);
    expect(bot.faults).toEqual([]);
    await proxy[Symbol.asyncDispose]();
  });

  it("that is closed is not opened again", async () => {
    const { bot, proxy } = await open();
    proxy.fail(OPEN, { kind: "status", status: 500 }, 99);
    proxy.dropSockets();
    await until(() => bot.faults.length > 0 || undefined, "the loss");
    await bot[Symbol.asyncDispose]();
    const tries = () => proxy.seen.filter(({ path }) => OPEN.test(path)).length;
    const before = tries();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(tries()).toBe(before);
    await proxy[Symbol.asyncDispose]();
  });
});
