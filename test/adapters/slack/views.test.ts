import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { WEEKDAYS } from "../../../src/model/schedule.ts";
import { FOREVER } from "../../../src/model/subscription.ts";
import { createSubscriptions } from "../../../src/store/subscriptions.ts";
import { faultsInMessage, faultsInView } from "../../helpers/block-kit-faults.ts";
import { type FaultProxy, startFaultProxy } from "../../helpers/fault-proxy.ts";
import {
  ALICE,
  BOB,
  freePort,
  GENERAL,
  hasLocalSlack,
  keepBobOut,
  TENANT,
  TOKENS,
  until,
} from "../../helpers/local-slack.ts";
import { openTestBot, type TestBot } from "../../helpers/open-test-slack.ts";
import { eventOf, INTERACTION, type SignedSlack, sendSigned, startSignedSlack } from "../../helpers/signed-slack.ts";
import { newSubscription } from "../../helpers/subscription.ts";

type View = Record<string, unknown> & { blocks: Record<string, unknown>[] };
const PLACE = { platform: "slack", tenant: TENANT, channel: GENERAL };

describe.skipIf(!hasLocalSlack)("shortcuts, forms and the Home tab", () => {
  let signed: SignedSlack;
  let proxy: FaultProxy;
  let bot: TestBot;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    signed = await startSignedSlack();
    const settings = { appToken: "", signingSecret: TOKENS.signingSecret, port };
    proxy = await startFaultProxy(signed.slack.origin);
    bot = await openTestBot({ origin: proxy.origin, settings });
  });
  beforeEach(async () => {
    proxy.clear();
    keepBobOut(proxy);
    await signed.slack.control("reset", {});
    await bot.store.db.deleteFrom("subscriptions").execute();
  });
  afterAll(async () => {
    await bot?.[Symbol.asyncDispose]();
    await proxy?.[Symbol.asyncDispose]();
    await signed?.[Symbol.asyncDispose]();
  });

  /** The newest view with some words that Slack was sent, from a request on, once it is more than a promise. */
  const shown = (method: RegExp = /views\.(?:open|update)/u, from = 0, words = ""): Promise<View> =>
    until(() => {
      const sent = proxy.seen.slice(from).findLast(({ path, body }) => method.test(path) && body.includes(words));
      const text = new URLSearchParams(sent?.body).get("view");
      return text === null || text.includes("One moment…") ? undefined : JSON.parse(text);
    }, "a view");

  const press = async (action: object, view?: object) => {
    const ticket = await signed.ticket();
    const payload = {
      ...INTERACTION,
      type: "block_actions",
      ...ticket,
      actions: [{ action_ts: "1", ...action }],
      view,
    };
    return sendSigned(port, { payload });
  };

  it.each([
    ["brief_message", /Mars|probe/u],
    ["quotes_in_message", /closer than ever/u],
  ])("answers the message shortcut %s from the message's own words", async (callback_id, words) => {
    const text = `A probe has reached Mars, the agency said on Monday, after a flight of seven months and many doubts.\n\n"We are closer than ever to an answer," said Maria Lopez, the mission's director, in Madrid. She thanked a team of four hundred people.\n\nThe probe will look for water under the dust of a crater, and send what it finds within a year.`;
    const ticket = await signed.ticket();
    const payload = {
      ...INTERACTION,
      type: "message_action",
      callback_id,
      ...ticket,
      channel: { id: GENERAL, name: "general" },
      message: { type: "message", text, ts: "1.1", user: BOB },
      message_ts: "1.1",
      action_ts: "1",
    };
    expect((await sendSigned(port, { payload })).status).toBe(200);
    const answer = await until(async () => (await signed.slack.messages()).at(-1), "an answer");
    expect(answer).toMatchObject({ subtype: "ephemeral", ephemeral_to: ALICE });
    expect(faultsInMessage(answer)).toEqual([]);
    expect(JSON.stringify(answer.blocks)).toMatch(words);
  });

  it("opens a form on the global shortcut, on the member's clock", async () => {
    const { trigger_id } = await signed.ticket();
    await sendSigned(port, {
      payload: { ...INTERACTION, type: "shortcut", callback_id: "set_up_digest", trigger_id, action_ts: "1" },
    });
    const view = await shown();
    expect(faultsInView(view)).toEqual([]);
    expect(JSON.stringify(view)).toContain("Europe/Berlin");
  });

  it.each([
    ["suggest.digest.timezone", "berl", "Europe/Berlin"],
    ["suggest.quotes.who", "tiller", "Tillerson"],
    ["suggest.brief.article", "moon", "Moon"],
  ])("fills the menu %s while a member types “%s”", async (action_id, value, expected) => {
    const payload = {
      ...INTERACTION,
      type: "block_suggestion",
      action_id,
      block_id: "b",
      value,
      view: { type: "home" },
    };
    const { status, text } = await sendSigned(port, { payload });
    expect(status).toBe(200);
    const { options } = JSON.parse(text);
    expect(options.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(options[0])).toContain(expected);
  });

  /** Sends the filled-in form; what it is acknowledged with, and what then takes its place. */
  const submit = async (values: object, metadata: object = {}, member = ALICE) => {
    const { trigger_id } = await signed.ticket();
    const view = {
      type: "modal",
      id: "V1",
      callback_id: "digest_form",
      private_metadata: JSON.stringify(metadata),
      state: { values },
      blocks: [],
      title: {},
    };
    const user = { ...INTERACTION.user, id: member };
    const from = proxy.seen.length;
    const { text } = await sendSigned(port, {
      payload: { ...INTERACTION, user, type: "view_submission", trigger_id, view },
    });
    const answer = JSON.parse(text);
    const filling = async (): Promise<View> => {
      const view = await shown(/views\.update/u, from);
      // The Home tab is renewed behind it.
      await shown(/views\.publish/u, from);
      return view;
    };
    return { answer, filling };
  };
  const filled = (time: string) => ({
    channel: { channel: { selected_conversation: GENERAL } },
    time: { time: { selected_time: time } },
    days: { days: { selected_options: [{ value: "mon" }, { value: "thu" }] } },
    timezone: { "suggest.digest.timezone": { selected_option: { value: "America/New_York" } } },
    topics: { topics: { value: "moon, Mandela" } },
    exclude: { exclude: { value: "football" } },
    style: { style: { selected_option: { value: "headlines" } } },
    max: { max: { selected_option: { value: "3" } } },
    "when-empty": { "when-empty": { selected_option: { value: "say" } } },
  });

  it("subscribes by the form, changes by it, and refuses who is not in the channel", async () => {
    const refused = await submit(filled("07:15"), {}, BOB);
    expect(JSON.stringify(await refused.filling())).toContain("not change them");
    expect(await bot.parts.subscriptionsAt(PLACE)).toEqual([]);
    const { answer, filling } = await submit(filled("07:15"));
    expect(faultsInView(answer.view)).toEqual([]);
    expect(faultsInView(await filling())).toEqual([]);
    const [subscribed] = await bot.parts.subscriptionsAt(PLACE);
    expect(subscribed).toMatchObject({
      rule: { hour: 7, minute: 15, days: ["mon", "thu"], timezone: "America/New_York" },
      ...{ topics: ["moon", "Mandela"], exclude: ["football"], style: "headlines", max: 3, whenEmpty: "say" },
    });
    await (await submit(filled("09:45"), { digest: subscribed?.id, channel: GENERAL })).filling();
    const moved = await bot.parts.subscriptionsAt(PLACE);
    expect(moved.map(({ id, rule }) => [id, rule.hour, rule.minute])).toEqual([[subscribed?.id, 9, 45]]);
  });

  it("acknowledges the form before it asks Slack who may, and opens it before it asks for a zone", async () => {
    proxy.fail(/users\.(?:conversations|info)/u, { kind: "delay", ms: 1000 }, 9);
    const begin = performance.now();
    const { answer, filling } = await submit(filled("07:15"), {}, BOB);
    expect(performance.now() - begin).toBeLessThan(900);
    expect(JSON.stringify(answer)).toContain("One moment…");
    expect(JSON.stringify(await filling())).toContain("not change them");
    const { trigger_id } = await signed.ticket();
    const payload = { ...INTERACTION, user: { ...INTERACTION.user, id: "U03NEW" }, type: "shortcut", trigger_id };
    const from = proxy.seen.length;
    await sendSigned(port, { payload: { ...payload, callback_id: "set_up_digest", action_ts: "1" } });
    await shown(undefined, from);
    const calls = proxy.seen.slice(from).flatMap(({ path }) => /views\.(?:open|update)|users\.info/u.exec(path) ?? []);
    expect(calls).toEqual(["views.open", "users.info", "views.update"]);
  });

  it.each([
    ["says to wait", { kind: "status", status: 429, headers: { "retry-after": "1" } }],
    ["has a fault", { kind: "status", status: 500 }],
  ] as const)("refuses nobody for good when Slack %s instead of saying who is where", async (_, fault) => {
    proxy.fail(/users\.conversations/u, fault);
    const { filling } = await submit(filled("07:15"));
    expect(JSON.stringify(await filling())).toMatch(/Slack does not say just now.*try again/u);
    expect(await bot.parts.subscriptionsAt(PLACE)).toEqual([]);
    await (await submit(filled("07:15"))).filling();
    expect(await bot.parts.subscriptionsAt(PLACE)).toHaveLength(1);
  });

  it("takes of direct messages only the one between the member and itself", async () => {
    const own = (await signed.slack.call("conversations.open", { users: ALICE }))["channel"] as { id: string };
    const inDirect = (id: string) => ({ ...filled("07:15"), channel: { channel: { selected_conversation: id } } });
    expect(JSON.stringify(await (await submit(inDirect("D0ELSE"))).filling())).toContain(
      "I am not in this direct message",
    );
    expect(JSON.stringify(await (await submit(inDirect(own.id))).filling())).toContain("Subscribed");
    expect(await bot.parts.subscriptionsAt({ platform: "slack", tenant: TENANT })).toHaveLength(1);
  });

  it("previews in the form what is filled in, and keeps the form above it", async () => {
    const { trigger_id } = await signed.ticket();
    await sendSigned(port, {
      payload: { ...INTERACTION, type: "shortcut", callback_id: "set_up_digest", trigger_id, action_ts: "1" },
    });
    const opened = await shown();
    const from = proxy.seen.length;
    const view = { ...opened, id: "VF", state: { values: filled("07:15") } };
    await press({ type: "button", action_id: "digest_form.preview", block_id: "preview", value: "x" }, view);
    const updated = await shown(/views\.update/u, from);
    expect(faultsInView(updated)).toEqual([]);
    expect(updated.blocks.slice(0, opened.blocks.length)).toEqual(opened.blocks);
    expect(JSON.stringify(updated.blocks.slice(opened.blocks.length))).toMatch(/1 story about moon or Mandela/u);
  });

  it("says what is missing in the form", async () => {
    expect((await submit({ ...filled("07:15"), days: { days: { selected_options: [] } } })).answer).toEqual({
      response_action: "errors",
      errors: { days: "Choose a day." },
    });
  });

  it("shows stories, menus and the digests of the member's channels in the Home tab, inside Slack's limits", async () => {
    await (await submit(filled("07:15"))).filling();
    await sendSigned(port, {
      event: eventOf({ type: "app_home_opened", user: ALICE, tab: "home", channel: "D1", event_ts: "1" }, "EvHome"),
    });
    const view = await shown(/views\.publish/u);
    expect(faultsInView(view)).toEqual([]);
    const headings = view.blocks.flatMap(({ type, text }) =>
      type === "header" ? [(text as { text: string }).text] : [],
    );
    expect(headings).toEqual(["Ask about the news", "Latest stories", "Digests"]);
    expect(JSON.stringify(view)).toMatch(/#general.*Mondays and Thursdays at 7:15 am/u);
    const buttons = view.blocks.flatMap(({ elements }) => (Array.isArray(elements) ? elements : []));
    const labels = buttons.map(({ text }) => text?.text);
    expect(labels).toEqual(expect.arrayContaining(["Edit", "Pause", "Unsubscribe", "Every day at 8 am, to me"]));
    const pause = buttons.find(({ text }) => text?.text === "Pause");
    await press(
      { type: "button", action_id: pause.action_id, block_id: "b", value: pause.value },
      { type: "home", id: "VH" },
    );
    await until(async () => (await bot.parts.subscriptionsAt(PLACE))[0]?.pausedUntil !== null || undefined, "a pause");
    const from = proxy.seen.length;
    const edit = buttons.find(({ text }) => text?.text === "Edit");
    await press(
      { type: "button", action_id: edit.action_id, block_id: "b", value: edit.value },
      { type: "home", id: "VH" },
    );
    const form = await until(() => proxy.seen.slice(from).find(({ body }) => body.includes("digest_form")), "the form");
    expect(new URLSearchParams(form.body).get("view")).toContain('"initial_value":"moon, Mandela"');
  });

  it("keeps its button to set up a digest, however many there are", async () => {
    const channels = Array.from({ length: 12 }, (_, index) => ({ id: `C0${index}`, name: `channel-${index}` }));
    proxy.clear();
    proxy.rewrite(/users\.conversations/u, (body) => JSON.stringify({ ...JSON.parse(body), channels }));
    const subscriptions = createSubscriptions(bot.store);
    for (const { id: channel } of channels)
      for (let hour = 0; hour < 6; hour += 1) {
        const rule = { hour, minute: 0, days: WEEKDAYS, timezone: "UTC" };
        const place = { ...PLACE, channel };
        await subscriptions.put(newSubscription({ id: `${channel}-${hour}`, place, rule, nextSlot: FOREVER }), 1);
      }
    const event = { type: "app_home_opened", user: ALICE, tab: "home", channel: "D1", event_ts: "2" };
    await sendSigned(port, { event: eventOf(event, "EvFullHome") });
    // A page that an earlier press asked for may still be on its way.
    const view = await shown(/views\.publish/u, 0, "channel-0");
    expect(faultsInView(view)).toEqual([]);
    expect(view.blocks).toHaveLength(100);
    expect(JSON.stringify(view.blocks.at(-1))).toContain("Set up a digest…");
    expect(JSON.stringify(view.blocks.at(-2))).toContain("more than this page holds");
  });

  it("answers a menu of the Home tab in a modal", async () => {
    const option = { text: { type: "plain_text", text: "x" }, value: "Tillerson" };
    await press(
      { type: "external_select", action_id: "suggest.quotes.who", block_id: "ask", selected_option: option },
      { type: "home", id: "VH" },
    );
    const view = await shown();
    expect(faultsInView(view)).toEqual([]);
    expect(JSON.stringify(view)).toContain("Tillerson");
  });
});
