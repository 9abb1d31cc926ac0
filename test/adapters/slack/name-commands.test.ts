import { describe, expect, it } from "vitest";
import { commands } from "../../../commands/index.ts";
import { createNameCommands } from "../../../src/adapters/slack/name-commands.ts";
import type { Block, Reply } from "../../../src/chat/reply.ts";
import { context, notice, paragraph, strong } from "../../../src/chat/text.ts";

const named = (prefix: string, reply: Reply): Reply => createNameCommands(commands, prefix)(reply);
const sentenceOf = (prefix: string, sentence: string): string => named(prefix, notice(sentence)).fallback;

describe("createNameCommands", () => {
  it.each([
    ["resume it there with /digest resume.", "resume it there with /news-digest resume."],
    ["Try /brief, /quotes Reagan or /help.", "Try /news-brief, /news-quotes Reagan or /nutgraf help."],
    ["“/digest subscribe” and (/articles)", "“/news-digest subscribe” and (/news-articles)"],
    ["/briefs and/brief a/brief/b /brief/c /brief-case", "/briefs and/brief a/brief/b /brief/c /brief-case"],
    ["no command /news-brief, no slash in brief", "no command /news-brief, no slash in brief"],
  ])("“%s” is “%s” behind a prefix", (sentence, expected) => {
    expect(sentenceOf("news-", sentence)).toBe(expected);
  });

  it("leaves all but /help as it is without a prefix", () => {
    expect(sentenceOf("", "Try /brief or /help brief.")).toBe("Try /brief or /nutgraf help brief.");
  });

  it("renames in every kind of our own words, and in none of an article's", () => {
    const verbatim: Block[] = [
      { type: "excerpt", text: "They typed /brief.", where: "¶1" },
      { type: "quotation", parts: ["Type /brief"], speaker: "Ada Stone", where: "¶2" },
    ];
    const invocation = { command: "brief", options: { about: "/brief" } };
    const own = (brief: string): Block[] => [
      { type: "heading", text: `Ask ${brief}` },
      paragraph(strong(brief), " or not"),
      { type: "list", items: [[strong(brief)]] },
      context(`as in ${brief}`),
      { type: "choices", choices: [{ label: brief, invocation }] },
    ];
    expect(named("x", notice("Ask.", ...own("/brief"), ...verbatim))).toEqual(
      notice("Ask.", ...own("/xbrief"), ...verbatim),
    );
  });
});
