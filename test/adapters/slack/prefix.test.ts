import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hasLocalSlack, type LocalSlack, type SeenMessage, startLocalSlack, until } from "../../helpers/local-slack.ts";
import { openTestBot, type TestBot } from "../../helpers/open-test-slack.ts";

describe.skipIf(!hasLocalSlack)("behind a prefix", () => {
  let slack: LocalSlack;
  let bot: TestBot;
  beforeAll(async () => {
    slack = await startLocalSlack();
    bot = await openTestBot({ origin: slack.origin, settings: { commandPrefix: "news-" } });
  });
  beforeEach(() => slack.control("reset", {}));
  afterAll(async () => {
    await bot?.[Symbol.asyncDispose]();
    await slack?.[Symbol.asyncDispose]();
  });

  const answer = (): Promise<SeenMessage> =>
    until(async () => (await slack.messages()).find(({ user }) => user === "U0BOT"), "an answer");

  it("is asked and speaks of commands by the names that Slack knows", async () => {
    await slack.command("/news-digest", "list");
    expect(JSON.stringify(await answer())).toContain("/news-digest subscribe weekdays at 17:30");
  });

  it.each(["/news-brief apollo", "/nutgraf brief apollo", "/brief apollo", "brief apollo"])(
    "reads “%s” in a mention",
    async (words) => {
      await slack.write(`<@U0BOT> ${words}`);
      expect((await answer()).text).toContain("Two Americans Land on Moon");
    },
  );
});
