import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderFallback, renderMessages } from "../../../src/adapters/slack/render.ts";
import type { Block, Reply } from "../../../src/chat/reply.ts";
import { arbitraryReply } from "../../helpers/arbitrary-reply.ts";
import { faultsInMessage } from "../../helpers/block-kit-faults.ts";

const choosing = {
  encode: (_: unknown, longest: number) => "v".repeat(longest),
  effect: "in-place",
} as const;

const replyOf = (...blocks: Block[]): Reply => ({ visibility: "ephemeral", fallback: "A sentence.", blocks });
const shown = (...blocks: Block[]) => renderMessages(replyOf(...blocks), choosing).flatMap((message) => message.blocks);

/** Every word that a reader sees, in order. */
function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).join("");
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([key, inner]) => (key === "text" && typeof inner === "string" ? inner : wordsIn(inner)))
    .join("");
}

const HOSTILE = "<!channel> <@U1> &lt;b&gt; *bold* _it_ ~no~ `code` :smile: https://evil.example \u200b zero";

describe("renderMessages", () => {
  it("stays inside every limit of Slack for any reply at all", () => {
    fc.assert(
      fc.property(arbitraryReply, (reply) => {
        for (const message of renderMessages(reply, choosing)) expect(faultsInMessage(message)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each<Block>([
    { type: "paragraph", inlines: [{ type: "text", text: HOSTILE }] },
    { type: "excerpt", text: HOSTILE, where: "¶7" },
    { type: "quotation", parts: [HOSTILE], speaker: HOSTILE, where: "¶7" },
    { type: "list", items: [[{ type: "text", text: HOSTILE, style: "strong" }]] },
    { type: "fields", fields: [{ label: HOSTILE, value: HOSTILE }] },
    { type: "heading", text: HOSTILE },
    { type: "context", inlines: [{ type: "text", text: HOSTILE }] },
  ])("shows what a member wrote in a $type as itself, where nothing is markup", (block) => {
    const blocks = shown(block);
    expect(wordsIn(blocks)).toContain(HOSTILE);
    expect(JSON.stringify(blocks)).not.toMatch(/mrkdwn|"emoji":true|"type":"(?:user|broadcast|link|emoji)"/u);
  });

  it("writes a link in small print only around words that hold no markup", () => {
    const url = new URL("https://example.org/a|b?c=<d>&e");
    const link = (text: string) => shown({ type: "context", inlines: [{ type: "link", text, url }] });
    expect(link("the source")).toEqual([
      {
        type: "context",
        elements: [{ type: "mrkdwn", text: "<https://example.org/a%7Cb?c=%3Cd%3E&amp;e|the source>", verbatim: true }],
      },
    ]);
    expect(wordsIn(link("*the* source"))).toBe("*the* source <https://example.org/a%7Cb?c=%3Cd%3E&amp;e|link>");
  });

  it("makes no link of an address that is not of the web", () => {
    const blocks = shown({
      type: "paragraph",
      inlines: [{ type: "link", text: "x", url: new URL("javascript:alert(1)") }],
    });
    expect(JSON.stringify(blocks)).not.toContain("javascript");
  });

  it("closes a direction that a headline leaves open", () => {
    expect(wordsIn(shown({ type: "heading", text: "\u202eevil" }))).toBe("\u202eevil\u202c");
    expect(wordsIn(shown({ type: "heading", text: "\u2067\u202eevil" }))).toBe("\u2067\u202eevil\u202c\u2069");
  });

  it("goes on in the next block where a text is too long for one, and loses nothing", () => {
    const text = "A sentence of some length stands here. ".repeat(900).trim();
    const messages = renderMessages(replyOf({ type: "excerpt", text, where: "¶1" }), choosing);
    expect(messages.length).toBeGreaterThan(2);
    expect(messages.map(({ blocks }) => wordsIn(blocks)).join("")).toBe(`${text}\u00a0¶1`);
    for (const { blocks } of messages.slice(0, -1)) expect(wordsIn(blocks)).toMatch(/\. $/u);
  });

  it("does not leave a heading alone at the end of a message", () => {
    const filler: Block = { type: "divider" };
    const messages = renderMessages(
      replyOf(
        ...Array.from({ length: 47 }, () => filler),
        { type: "heading", text: "Next" },
        { type: "excerpt", text: "Words.", where: "" },
      ),
      choosing,
    );
    expect(messages.map(({ blocks }) => blocks.map(({ type }) => type).slice(0, 2))).toEqual([
      ["divider", "divider"],
      ["header", "section"],
    ]);
  });

  it("numbers a list by the numbers it has", () => {
    const items = ["a", "b", "c"].map((text) => [{ type: "text" as const, text }]);
    expect(shown({ type: "list", items, numbers: [6, 7, 9] })).toMatchObject([
      { text: { type: "plain_text", text: "6. a\n7. b" } },
      { text: { type: "plain_text", text: "9. c" } },
    ]);
    const wild = ["*a*", "b"].map((text) => [{ type: "text" as const, text, style: "strong" as const }]);
    expect(shown({ type: "list", items: wild, numbers: [6, 7] })).toMatchObject([
      { type: "rich_text", elements: [{ style: "ordered", offset: 5 }] },
    ]);
  });

  it("sets weight by markup around tame words, and by rich text around any other", () => {
    const strong = (text: string) => shown({ type: "paragraph", inlines: [{ type: "text", text, style: "strong" }] });
    expect(strong("A & B")).toMatchObject([{ type: "section", text: { type: "mrkdwn", text: "*A &amp; B*" } }]);
    for (const wild of ["a*b", "_a_", ":smile:", "> a", "&lt;", "<!here>", " a", "a\nb", "\u202ea"])
      expect(strong(wild)).toMatchObject([{ type: "rich_text" }]);
  });

  it("says a moment in its words, which hold for every reader", () => {
    const at = new Date("2026-11-25T07:30:00Z");
    const blocks = shown({
      type: "paragraph",
      inlines: [{ type: "time", at, style: "moment", words: "Wed 25 Nov, 8:30 am" }],
    });
    expect(wordsIn(blocks)).toBe("Wed 25 Nov, 8:30 am");
  });

  it("tells a screen reader which article a short button is about", () => {
    const invocation = { command: "brief", options: {} };
    const choice = { label: "Brief 1", inFull: `Brief 1: ${"A long headline ".repeat(9)}`, invocation };
    const [row] = shown({ type: "choices", choices: [choice] });
    expect(row).toMatchObject({
      elements: [
        { text: { text: "Brief 1" }, accessibility_label: expect.stringMatching(/^Brief 1: A long headline/u) },
      ],
    });
    expect(faultsInMessage({ text: "Brief", blocks: [row] })).toEqual([]);
  });

  it("offers a few choices as buttons and many as a menu", () => {
    const choices = (number: number): Block => ({
      type: "choices",
      choices: Array.from({ length: number }, (_, index) => ({
        label: `Choice ${index}`,
        invocation: { command: "brief", options: {} },
      })),
    });
    expect(shown(choices(3))).toMatchObject([
      { elements: [{ type: "button" }, { type: "button" }, { type: "button" }] },
    ]);
    expect(shown(choices(130))).toMatchObject([
      { elements: [{ type: "static_select" }] },
      { elements: [{ type: "static_select" }] },
    ]);
  });
});

describe("renderFallback", () => {
  it("pings nobody, and is never longer than Slack takes", () => {
    expect(renderFallback("<!channel> & <@U1>")).toBe("&lt;!channel&gt; &amp; &lt;@U1&gt;");
    expect(renderFallback("&".repeat(5000)).length).toBeLessThanOrEqual(4000);
    expect(renderFallback(" ")).toBe("Nutgraf");
  });
});
