import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/read.ts";
import { whyNotAnArticle } from "../../src/ingest/why-not-an-article.ts";

const why = (text: string) => whyNotAnArticle(readArticle({ id: "a", text }));

describe("whyNotAnArticle", () => {
  it.each([
    [
      "a cookie wall",
      "We value your privacy\n\nWe and our 841 partners use cookies and process personal data. You may withdraw your consent at any time in the privacy settings.\n\nAccept all\n\nReject all",
      "this looks like a cookie or log-in wall, not an article",
    ],
    [
      "a bot check",
      "One more step\n\nPlease verify you are a human to go on. This page needs JavaScript and a captcha.",
      "this looks like a cookie or log-in wall, not an article",
    ],
    [
      "a list of links",
      Array.from({ length: 12 }, (_, index) => `Ten things we know about pier number ${index}`).join("\n"),
      "this looks like a list of links, not an article",
    ],
    ["a word", "Bridge", "there is no prose in it, so it is not an article"],
    ["nothing but furniture", "Share\n\nPrint\n\nAdvertisement", "there is no prose in it, so it is not an article"],
  ])("turns %s away", (_, text, reason) => {
    expect(why(text)).toBe(reason);
  });

  it.each([
    ["a story of one sentence", "The bridge over the harbor will close in May."],
    ["a story of one long line without a stop", `${"the bridge closes and ".repeat(8)}nobody knows why`],
    [
      "a story about cookies",
      `The Cookie Question\n\n${"The council spent its evening on the cookies that its own pages set, and on nothing else that anybody could recall. ".repeat(4)}${"Nobody asked about the bridge, the ferry, the piers or the price of a crossing, which has doubled in a year. ".repeat(12)}`,
    ],
    [
      "a short story among links",
      `The Bridge\n\n${"The county said on Tuesday that the bridge would close in May. ".repeat(12)}\n\n${Array.from({ length: 12 }, (_, index) => `Link number ${index}`).join("\n")}`,
    ],
  ])("takes %s", (_, text) => {
    expect(why(text)).toBeUndefined();
  });
});
