import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { faultsInMessage, faultsInView } from "../../helpers/block-kit-faults.ts";
import { ALICE, BOB, freePort, GENERAL, hasLocalSlack, TENANT, TOKENS, until } from "../../helpers/local-slack.ts";
import { openTestBot, type TestBot } from "../../helpers/open-test-slack.ts";
import { eventOf, INTERACTION, type SignedSlack, sendSigned, startSignedSlack } from "../../helpers/signed-slack.ts";

type View = Record<string, unknown> & { blocks: Record<string, unknown>[] };
const PLACE = { platform: "slack", tenant: TENANT, channel: GENERAL };

describe.skipIf(!hasLocalSlack)("shortcuts, forms and the Home tab", () => {
  let signed: SignedSlack;
  let bot: TestBot;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    signed = await startSignedSlack();
    const settings = { appToken: "", signingSecret: TOKENS.signingSecret, port };
    bot = await openTestBot({ origin: signed.slack.origin, settings });
  });
  beforeEach(async () => {
    await signed.slack.control("reset", {});
    await bot.store.db.deleteFrom("subscriptions").execute();
  });
  afterAll(async () => {
    await bot?.[Symbol.asyncDispose]();
    await signed?.[Symbol.asyncDispose]();
  });

  /** The view of the newest call of a method. */
  const shown = (method: string): Promise<View> =>
    until(async () => {
      const calls = (await signed.slack.log()).filter(({ kind, summary }) => `${kind} ${summary}`.includes(method));
      const view = findView(calls.at(-1));
      return view === undefined ? undefined : view;
    }, method);

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
    const view = await shown("views.open");
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
    const answer = await sendSigned(port, {
      payload: { ...INTERACTION, user, type: "view_submission", trigger_id, view },
    });
    return JSON.parse(answer.text);
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
    expect(JSON.stringify(await submit(filled("07:15"), {}, BOB))).toContain("not change them");
    expect(await bot.parts.subscriptionsAt(PLACE)).toEqual([]);
    const answer = await submit(filled("07:15"));
    expect(answer.response_action).toBe("update");
    expect(faultsInView(answer.view)).toEqual([]);
    const [subscribed] = await bot.parts.subscriptionsAt(PLACE);
    expect(subscribed).toMatchObject({
      rule: { hour: 7, minute: 15, days: ["mon", "thu"], timezone: "America/New_York" },
      ...{ topics: ["moon", "Mandela"], exclude: ["football"], style: "headlines", max: 3, whenEmpty: "say" },
    });
    await submit(filled("09:45"), { digest: subscribed?.id, channel: GENERAL });
    const moved = await bot.parts.subscriptionsAt(PLACE);
    expect(moved.map(({ id, rule }) => [id, rule.hour, rule.minute])).toEqual([[subscribed?.id, 9, 45]]);
  });

  it("previews in the form what is filled in, and keeps the form above it", async () => {
    const { trigger_id } = await signed.ticket();
    await sendSigned(port, {
      payload: { ...INTERACTION, type: "shortcut", callback_id: "set_up_digest", trigger_id, action_ts: "1" },
    });
    const opened = await shown("views.open");
    const view = { ...opened, id: "VF", state: { values: filled("07:15") } };
    await press({ type: "button", action_id: "digest_form.preview", block_id: "preview", value: "x" }, view);
    const updated = await shown("views.update");
    expect(faultsInView(updated)).toEqual([]);
    expect(updated.blocks.slice(0, opened.blocks.length)).toEqual(opened.blocks);
    expect(JSON.stringify(updated.blocks.slice(opened.blocks.length))).toMatch(/1 story about moon or Mandela/u);
  });

  it("says what is missing in the form", async () => {
    expect(await submit({ ...filled("07:15"), days: { days: { selected_options: [] } } })).toEqual({
      response_action: "errors",
      errors: { days: "Choose a day." },
    });
  });

  it("shows stories, menus and the digests of the member's channels in the Home tab, inside Slack's limits", async () => {
    await submit(filled("07:15"));
    await sendSigned(port, {
      event: eventOf({ type: "app_home_opened", user: ALICE, tab: "home", channel: "D1", event_ts: "1" }, "EvHome"),
    });
    const view = await shown("views.publish");
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
    const edit = buttons.find(({ text }) => text?.text === "Edit");
    await press(
      { type: "button", action_id: edit.action_id, block_id: "b", value: edit.value },
      { type: "home", id: "VH" },
    );
    const form = await until(async () => {
      const view = await shown("views.open");
      return view["callback_id"] === "digest_form" ? view : undefined;
    }, "the form");
    expect(JSON.stringify(form)).toContain('"initial_value":"moon, Mandela"');
  });

  it("answers a menu of the Home tab in a modal", async () => {
    const option = { text: { type: "plain_text", text: "x" }, value: "Tillerson" };
    await press(
      { type: "external_select", action_id: "suggest.quotes.who", block_id: "ask", selected_option: option },
      { type: "home", id: "VH" },
    );
    const view = await shown("views.open");
    expect(faultsInView(view)).toEqual([]);
    expect(JSON.stringify(view)).toContain("Tillerson");
  });
});

/** The view among the arguments of a logged call, wherever the log keeps it. */
function findView(value: unknown): View | undefined {
  if (typeof value === "string" && value.includes('"blocks"')) return findView(JSON.parse(value));
  if (typeof value !== "object" || value === null) return undefined;
  if ("blocks" in value && "type" in value && (value.type === "modal" || value.type === "home")) return value as View;
  for (const inner of Object.values(value)) {
    const found = findView(inner);
    if (found) return found;
  }
  return undefined;
}
