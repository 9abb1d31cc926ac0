import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAskers } from "../../../src/adapters/slack/askers.ts";
import { createDesk } from "../../../src/adapters/slack/desk.ts";
import { createPace } from "../../../src/adapters/slack/pace.ts";
import { createPoster } from "../../../src/adapters/slack/poster.ts";
import { createWorkspaces } from "../../../src/adapters/slack/web-api.ts";
import {
  ALICE,
  GENERAL,
  hasLocalSlack,
  type LocalSlack,
  startLocalSlack,
  TENANT,
  TOKENS,
  until,
} from "../../helpers/local-slack.ts";
import { openTestBot, type TestBot } from "../../helpers/open-test-slack.ts";

/** Intervals that end when the test says so. */
function createIntervals() {
  const running: (() => void)[] = [];
  return {
    wait: () => new Promise<void>((resolve) => running.push(resolve)),
    /** Ends the interval that began first, once it has begun. */
    end: async () => {
      const end = await until(() => running.shift(), "an interval");
      end();
    },
  };
}

describe("createPace", () => {
  it("lets one message of a channel begin in an interval, in the order they came", async () => {
    const { wait, end } = createIntervals();
    const pace = createPace(1000, wait);
    const begun: string[] = [];
    const all = ["first", "second", "third"].map(async (name) => {
      await pace("T1", "C1");
      begun.push(name);
    });
    await all[0];
    expect(begun).toEqual(["first"]);
    await end();
    await all[1];
    expect(begun).toEqual(["first", "second"]);
    await end();
    await all[2];
    expect(begun).toEqual(["first", "second", "third"]);
  });

  it("keeps no channel waiting for another, nor for one of the same name elsewhere", async () => {
    const pace = createPace(1000, createIntervals().wait);
    await Promise.all([pace("T1", "C1"), pace("T1", "C2"), pace("T2", "C1")]);
  });
});

describe.skipIf(!hasLocalSlack)("the messages of a channel", () => {
  let slack: LocalSlack;
  let bot: TestBot;
  beforeAll(async () => {
    slack = await startLocalSlack();
    bot = await openTestBot({ origin: slack.origin });
  });
  afterAll(async () => {
    await bot?.[Symbol.asyncDispose]();
    await slack?.[Symbol.asyncDispose]();
  });

  it("take turns, whether they are digests, answers in a thread or shared answers", async () => {
    const { wait, end } = createIntervals();
    const pace = createPace(1000, wait);
    const { parts } = bot;
    const workspaces = createWorkspaces(`${slack.origin}/api/`, async () => TOKENS.bot);
    const askers = createAskers({ workspaces, managers: "members", ...parts });
    const desk = createDesk({ parts, workspaces, askers, pace });
    const poster = createPoster({ workspaces, pace, ...parts, onTenantGone: async () => {} });
    const request = { tenant: TENANT, channel: GENERAL, member: ALICE, isThere: true };
    const story = { command: "brief", options: { article: "moon" } };
    const place = { platform: "slack", tenant: TENANT, channel: GENERAL };
    const reply = { visibility: "channel", fallback: "1 story", blocks: [] } as const;

    const late = poster.post({ place, reply, messageId: "pace-late", notAfter: parts.clock() });
    await expect(late).rejects.toMatchObject({ fault: { code: "too_late", outcome: "refused" } });
    await end();
    const digest = await poster.post({ place, reply, messageId: "pace-0", notAfter: parts.clock() + 60_000 });
    const others = [
      poster.post({ place, reply, messageId: "pace-1", thread: digest }),
      desk.answerInThread({ ...request, thread: digest }, story),
      desk.share(request, story, "alice"),
    ];
    for (let posted = 1; posted <= others.length; posted += 1) {
      expect(await slack.messages()).toHaveLength(posted);
      await end();
      await until(async () => (await slack.messages()).length === posted + 1 || undefined, "the next message");
    }
    await Promise.all(others);
  });
});
