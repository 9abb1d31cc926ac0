import { describe, expect, it } from "vitest";
import { nameLinesOf } from "../../helpers/name-lines.ts";

const STORY = "Nobody on the pier was surprised on Monday when the ferry came late.";
const second = (line: string) => nameLinesOf(`The Ferry Is Late\n\n${line}\n\n${STORY}`).slice(1, -1);

describe("findRunOnHeads", () => {
  it("cuts byline and stamps off a story that runs on behind them", () => {
    const line = "By. Courier Reporter. PUBLISHED:. 01:15 EST, 30 November 2013. |. A Florida woman swam home.";
    expect(second(line)).toEqual([
      ["byline", "By. Courier Reporter."],
      ["dateline", "PUBLISHED:. 01:15 EST, 30 November 2013. |."],
      ["body", "A Florida woman swam home."],
    ]);
  });

  it.each([
    ["byline", "By Jane Doe, Associated Press.", "The county said the bridge would close."],
    ["dateline", "Published on May 3, 2019.", "The county said the bridge would close."],
    ["debris", "Follow @harbornews", "The county said the bridge would close."],
    ["dateline", "LONDON, England (CNN)      --", "Up to nine people saw it."],
    ["debris", "jane@example.org", "The county said the bridge would close."],
  ])("cuts the %s %j off", (name, head, body) => {
    expect(second(`${head} ${body}`)).toEqual([
      [name, head],
      ["body", body],
    ]);
  });

  it("cuts off stamps that are glued to each other", () => {
    const line = "Published: Feb. 13, 2023 at 9:12 PM EST|Updated: 21 minutes ago";
    expect(second(line)).toEqual([
      ["dateline", "Published: Feb. 13, 2023 at 9:12 PM EST|"],
      ["dateline", "Updated: 21 minutes ago"],
    ]);
  });

  it("cuts off an agency that is glued to the story", () => {
    expect(second("(The Harbor Courier)It is official: the bridge will close.")).toEqual([
      ["dateline", "(The Harbor Courier)"],
      ["body", "It is official: the bridge will close."],
    ]);
  });

  it.each([
    "Sen. Jane Doe (Maine) joined the group this week.",
    "Jane Doe (Harbor United) shot from the left.",
    "(Calcutta).The ferry sank in the night.",
    "By John Roe Reporter and friend of the mayor.",
    "and John Roe. He said so.",
    "jane@example.org is where complaints go, the county said.",
    "11:45 was the hour on the clock.",
  ])("leaves %j whole", (line) => {
    expect(second(line)).toEqual([["body", line]]);
  });
});
