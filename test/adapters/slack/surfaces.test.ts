import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { faultsInMessage } from "../../helpers/block-kit-faults.ts";
import { type FaultProxy, startFaultProxy } from "../../helpers/fault-proxy.ts";
import {
  ALICE,
  BOB,
  freePort,
  GENERAL,
  hasLocalSlack,
  keepBobOut,
  type LocalSlack,
  type SeenElement,
  type SeenMessage,
  startLocalSlack,
  TOKENS,
  until,
} from "../../helpers/local-slack.ts";
import { openTestBot, type TestBot } from "../../helpers/open-test-slack.ts";

/** Every word that is shown in a message. */
const wordsOf = (message: SeenMessage): string =>
  [...JSON.stringify(message.blocks ?? []).matchAll(/"text":"((?:[^"\\]|\\.)*)"/gu)]
    .map((match) => JSON.parse(`"${match[1]}"`))
    .join("\n");
const buttonsOf = (message: SeenMessage): SeenElement[] =>
  (message.blocks ?? []).flatMap(({ type, elements }) => (type === "actions" ? (elements ?? []) : []));
const button = (message: SeenMessage, label: string): SeenElement => {
  const found = buttonsOf(message).find(({ text }) => text?.text === label);
  if (!found)
    throw new Error(
      `no button ${label} among ${buttonsOf(message)
        .map(({ text }) => text?.text)
        .join(", ")}`,
    );
  return found;
};

it.runIf(process.env["CI"])("has a Slack to test against in CI", () => expect(hasLocalSlack).toBe(true));

for (const transport of ["socket", "signed requests"] as const)
  describe.skipIf(!hasLocalSlack)(`over ${transport}`, () => {
    let slack: LocalSlack;
    let proxy: FaultProxy;
    let bot: TestBot;
    beforeAll(async () => {
      const port = await freePort();
      const isSocket = transport === "socket";
      slack = await startLocalSlack(isSocket ? {} : { requestUrl: `http://127.0.0.1:${port}/slack/events` });
      proxy = await startFaultProxy(slack.origin);
      keepBobOut(proxy);
      bot = await openTestBot({
        origin: proxy.origin,
        settings: isSocket ? {} : { appToken: "", signingSecret: TOKENS.signingSecret, port },
      });
    });
    beforeEach(() => slack.control("reset", {}));
    afterAll(async () => {
      await bot?.[Symbol.asyncDispose]();
      await proxy?.[Symbol.asyncDispose]();
      await slack?.[Symbol.asyncDispose]();
    });

    const newest = async (number = 1, channel = GENERAL): Promise<SeenMessage> =>
      until(async () => {
        const answers = (await slack.messages(channel)).filter(({ user }) => user === "U0BOT");
        return answers.length >= number ? answers.at(-1) : undefined;
      }, "an answer");

    it("answers a slash command to the member alone, with the story in its own words", async () => {
      await slack.command("/brief", "apollo");
      const answer = await newest();
      expect(answer).toMatchObject({ subtype: "ephemeral", ephemeral_to: ALICE });
      expect(faultsInMessage(answer)).toEqual([]);
      expect(wordsOf(answer)).toMatch(/Apollo|Armstrong/u);
    });

    it("takes every command behind /nutgraf, and questions", async () => {
      await slack.command("/nutgraf", "quotes Tillerson about: Iran");
      const typed = wordsOf(await newest());
      await slack.command("/nutgraf", "what did Tillerson say about Iran?");
      expect(wordsOf(await newest(2))).toBe(typed);
      expect(typed).toContain("Tillerson");
    });

    it("reads what Slack escapes as it was typed", async () => {
      await slack.command("/brief", "&lt;b&gt; &amp; &lt;!channel&gt;");
      expect(wordsOf(await newest())).toContain("<b> & <!channel>");
    });

    it("answers a button in the place of the message it is on", async () => {
      await slack.command("/brief", "apollo");
      const answer = await newest();
      await slack.press(answer, button(answer, "Longer"));
      const longer = await until(async () => {
        const [message] = (await slack.messages()).filter(({ ts }) => ts === answer.ts);
        return message && wordsOf(message).length > wordsOf(answer).length ? message : undefined;
      }, "a longer answer");
      expect((await slack.messages()).length).toBe(1);
      expect(faultsInMessage(longer)).toEqual([]);
    });

    it("shares an answer with the channel in the member's name, and takes the private one away", async () => {
      await slack.command("/brief", "apollo");
      const answer = await newest();
      await slack.press(answer, button(answer, "Share to channel"));
      const shared = await until(async () => {
        const all = await slack.messages();
        return all.length === 1 && all[0]?.ts !== answer.ts ? all[0] : undefined;
      }, "the shared answer alone");
      expect(shared.subtype).toBeUndefined();
      expect(wordsOf(shared)).toContain("Shared by alice");
      expect(buttonsOf(shared).map(({ text }) => text?.text)).not.toContain("Share to channel");
    });

    it("answers a button on a shared message beside it, to whoever pressed it", async () => {
      await slack.command("/brief", "apollo");
      const answer = await newest();
      await slack.press(answer, button(answer, "Share to channel"));
      const shared = await until(
        async () => (await slack.messages()).find(({ subtype }) => subtype === undefined),
        "it",
      );
      await slack.press(shared, button(shared, "Who said what"), { member: BOB });
      const beside = await until(
        async () =>
          (await slack.messages()).find((message) => "ephemeral_to" in message && message.ephemeral_to === BOB),
        "an answer for Bob",
      );
      expect(wordsOf(beside)).toMatch(/Armstrong|Aldrin/u);
    });

    it("answers a direct message in its thread", async () => {
      const asked = await slack.write("who said “one small step”?", { channel: ALICE });
      const channel = String((asked as { channel?: string }).channel);
      const answer = await newest(1, channel);
      expect(answer.thread_ts).toBe(asked.ts);
      expect(wordsOf(answer)).toContain("Armstrong");
    });

    it("refuses to change a channel's digests for who is not in it, also by a button shown before", async () => {
      await slack.command("/digest", "subscribe weekdays at 8:30 am");
      await newest();
      await slack.command("/digest", "list");
      const list = await newest(2);
      await slack.press(list, button(list, "Unsubscribe"), { member: BOB });
      await until(async () => JSON.stringify(await slack.messages()).includes("not change them"), "a refusal");
      const place = { platform: "slack", tenant: "T01TEST", channel: GENERAL };
      const [kept] = await bot.parts.subscriptionsAt(place);
      expect(kept?.rule).toMatchObject({ hour: 8, minute: 30, timezone: "Europe/Berlin" });
      await slack.press(list, button(list, "Unsubscribe"));
      await until(async () => (await bot.parts.subscriptionsAt(place)).length === 0, "it to be gone");
    });

    it("posts a digest once, its details in the thread", async () => {
      await slack.command("/digest", "subscribe every day at 8 am");
      await newest();
      await slack.command("/digest", "now");
      const digest = await until(
        async () => (await slack.messages()).find(({ subtype }) => subtype === undefined),
        "a digest",
      );
      const details = await until(async () => {
        const found = (await slack.messages()).filter(({ thread_ts }) => thread_ts === digest.ts);
        return found.length >= 2 ? found : undefined;
      }, "its details");
      for (const message of [digest, ...details]) expect(faultsInMessage(message)).toEqual([]);
    });
  });
