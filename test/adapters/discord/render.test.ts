import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareIds, readCustomId } from "../../../src/adapters/discord/custom-id.ts";
import { escapeText } from "../../../src/adapters/discord/escape.ts";
import { render } from "../../../src/adapters/discord/render.ts";
import type { Kept } from "../../../src/chat/adapter.ts";
import type { Block, Inline, Invocation, Reply } from "../../../src/chat/reply.ts";
import { plain, strong } from "../../../src/chat/text.ts";
import { arbitraryReply } from "../../helpers/arbitrary-reply.ts";
import { faultsOfMessage } from "../../helpers/discord/check-body.ts";
import { componentsOf, rawTextOf } from "../../helpers/discord/read-answer.ts";

/** What the store does, without one: a property opens hundreds of them. */
function createKept(): Kept {
  const kept = new Map<string, Invocation>();
  return {
    keep: async (invocation) => {
      const id = createHash("sha256").update(JSON.stringify(invocation)).digest("base64url").slice(0, 22);
      kept.set(id, invocation);
      return id;
    },
    recall: async (id) => kept.get(id),
  };
}

async function messagesOf(reply: Reply, { kept = createKept(), share = undefined as Invocation | undefined } = {}) {
  const textOf = await prepareIds(reply, share, kept);
  return render(reply, { textOf, ...(share ? { share } : {}) }).map((components) => ({
    components: [...components],
    flags: 1 << 15,
    allowed_mentions: { parse: [] },
  }));
}

const replyOf = (...blocks: readonly Block[]): Reply => ({ visibility: "ephemeral", fallback: "Nothing.", blocks });
const paragraphOf = (...inlines: readonly Inline[]): Block => ({ type: "paragraph", inlines });

/** The words of a reply in order, without those of links' addresses, times and labels. */
function wordsOf({ blocks }: Reply): string {
  return lettersOf(blocks.flatMap(wordsOfBlock).join(" "));
}

function wordsOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case "heading":
      return [block.text];
    case "paragraph":
    case "context":
      return block.inlines.map(wordsOfInline);
    case "list":
      return block.items.flatMap((item, index) => [String(block.numbers?.[index] ?? ""), ...item.map(wordsOfInline)]);
    case "excerpt":
      return [block.text, block.where];
    case "quotation":
      return [...block.parts, block.speaker, block.where];
    case "fields":
      return block.fields.flatMap(({ label, value }) => [label, value]);
    case "divider":
    case "choices":
      return [];
  }
}

function wordsOfInline(inline: Inline): string {
  if (inline.type === "time") return "";
  return inline.type === "link" && inline.text.trim() === "" ? inline.url.host : inline.text;
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
const withoutMarkup = (text: string): string => text.replace(/(?<!\\)<t:-?\d+:[DRf]>|\]\(<[^>]*>\)/gu, "");

describe("render", () => {
  it("stays inside every limit for any reply", async () => {
    const share = fc.option(fc.constant<Invocation>({ command: "brief", options: { text: "x".repeat(300) } }));
    const property = fc.asyncProperty(arbitraryReply, share, async (reply, shared) => {
      const messages = await messagesOf(reply, { share: shared ?? undefined });
      expect(messages.flatMap(faultsOfMessage)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it("loses no word, and none of what can be pressed", async () => {
    const property = fc.asyncProperty(arbitraryReply, async (reply) => {
      const kept = createKept();
      const messages = await messagesOf(reply, { kept });
      const shown = messages.map((message) => lettersOf(withoutMarkup(rawTextOf(message)))).join("");
      const choices = reply.blocks.flatMap((block) => (block.type === "choices" ? block.choices : []));
      // A reply that has nothing to show shows its fallback.
      if (wordsOf(reply) !== "") expect(shown).toBe(wordsOf(reply));
      const all = messages.flatMap(componentsOf);
      const menus = all.flatMap(({ options }) => (Array.isArray(options) ? options.map(({ value }) => value) : []));
      const ids = all.filter(({ type }) => type === 2).map((one) => one["custom_id"]);
      const asked = await Promise.all([...ids, ...menus].map((id) => readCustomId(String(id), kept)));
      const sorted = (some: readonly unknown[]): string[] => some.map((one) => JSON.stringify(one)).sort();
      expect(sorted(asked)).toEqual(sorted(choices.map(({ invocation }) => invocation)));
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it("shows the fallback where there is nothing else, and something where even that is blank", async () => {
    const [said] = await messagesOf({ ...replyOf(), fallback: "No news." });
    expect(rawTextOf(said ?? {})).toBe("No news.");
    const [blank] = await messagesOf({ ...replyOf(), fallback: " \u200b" });
    expect(faultsOfMessage(blank)).toEqual([]);
  });

  it("never cuts between a backslash and what it escapes", async () => {
    for (const before of ["", "a"]) {
      const [first, second] = await messagesOf(replyOf(paragraphOf(plain(`${before}${"\\*".repeat(2000)}`))));
      for (const message of [first, second]) expect(rawTextOf(message ?? {})).toMatch(/^a?(?:\\[\\*])+$/u);
    }
  });

  it("goes on quoting where a quote is longer than a message", async () => {
    const parts = ["word ".repeat(1500).trim()];
    const messages = await messagesOf(replyOf({ type: "quotation", parts, speaker: "Ada", where: "¶1" }));
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages)
      expect(
        rawTextOf(message)
          .split("\n")
          .every((line) => line.startsWith("> ")),
      ).toBe(true);
  });

  it("parts the marks of neighbours, and puts them next to the words", async () => {
    const [message] = await messagesOf(replyOf(paragraphOf(strong("a "), strong("b"), strong("c"))));
    expect(rawTextOf(message ?? {})).toBe("**a** **b**\u2060**c**");
  });

  it.each([
    [
      "a moment, on the reader's clock",
      { type: "time", at: new Date(1_700_000_000_500), style: "moment", words: "Tue 14 Nov, 11:13 pm" },
      "<t:1700000000:f>",
    ],
    [
      "a link, which only its address opens",
      { type: "link", text: "[x](y)", url: new URL("https://a.example/b_(c)>?d=\\") },
      "[\\[x\\]\\(y\\)](<https://a.example/b_%28c%29%3E?d=%5C>)",
    ],
  ] as const)("writes %s", async (_, inline, written) => {
    const [message] = await messagesOf(replyOf(paragraphOf(inline as Inline)));
    expect(rawTextOf(message ?? {})).toBe(written);
  });

  it("puts the button to share beside the others where their row has room", async () => {
    const rowsOf = async (number: number) => {
      const choices = Array.from({ length: number }, (_, index) => ({
        label: String(index),
        invocation: { command: "help", options: { command: String(index) } },
      }));
      const share: Invocation = { command: "help", options: {} };
      const [message] = await messagesOf(replyOf(paragraphOf(plain("a")), { type: "choices", choices }), { share });
      return componentsOf(message ?? {}).flatMap(({ type, components }) =>
        type === 1 && Array.isArray(components) ? [components.length] : [],
      );
    };
    expect(await Promise.all([0, 2, 5, 6, 12].map(rowsOf))).toEqual([[1], [3], [5, 1], [5, 2], [1, 1]]);
  });

  it("labels buttons with text as it is, and takes out what cannot be seen", async () => {
    const choices = ["**b** @everyone", "\u202e\u200b", `${"a".repeat(78)}🎉🎉`, "\ud800"].map((label) => ({
      label,
      invocation: { command: "help", options: {} },
    }));
    const [message] = await messagesOf(replyOf({ type: "choices", choices }));
    const labels = componentsOf(message ?? {}).flatMap(({ label }) => (label === undefined ? [] : [label]));
    expect(labels).toEqual(["**b** @everyone", "…", `${"a".repeat(78)}…`, "\ufffd"]);
  });
});

describe("escapeText", () => {
  it.each([
    ["everybody", "@everyone @here", "\\@everyone \\@here"],
    ["a member", "<@1> <@!1>", "\\<\\@1\\> \\<\\@!1\\>"],
    ["a role", "<@&2>", "\\<\\@&2\\>"],
    ["a channel", "<#3>", "\\<\\#3\\>"],
    ["a command", "</brief:4>", "\\</brief\\:4\\>"],
    ["a part of the server", "<id:customize>", "\\<id\\:customize\\>"],
    ["a time", "<t:1700000000:R>", "\\<t\\:1700000000\\:R\\>"],
    ["an emoji of a server", "<:e:1> <a:e:1>", "\\<\\:e\\:1\\> \\<a\\:e\\:1\\>"],
    ["an emoji by its name", ":wave:", "\\:wave\\:"],
    ["a masked link", "[a](https://b.example)", "\\[a\\]\\(https\\://b.example\\)"],
    ["an address", "http://b.example <https://c.example>", "http\\://b.example \\<https\\://c.example\\>"],
    ["a heading", "# big", "\\# big"],
    ["a quote", "> said", "\\> said"],
    ["a long quote", ">>> said", "\\>\\>\\> said"],
    ["small print", "-# small", "\\-\\# small"],
    ["a spoiler", "||hidden||", "\\|\\|hidden\\|\\|"],
    ["a list", "- a", "\\- a"],
    ["a list of stars", "* a", "\\* a"],
    ["a list of numbers", "12. a", "12\\. a"],
    ["a number with a point as it is", "3.5 % of 1.2", "3.5 % of 1.2"],
    ["bold, slanted, underlined, struck", "**b** *i* __u__ ~~s~~", "\\*\\*b\\*\\* \\*i\\* \\_\\_u\\_\\_ \\~\\~s\\~\\~"],
    ["code", "`x` ```y```", "\\`x\\` \\`\\`\\`y\\`\\`\\`"],
    ["backslashes", "\\*", "\\\\\\*"],
    ["writing turned around", "a\u202eb\u2066c\u200fd\u061ce", "a\ufffdb\ufffdc\ufffdd\ufffde"],
    ["what has no width", "@\u200beveryone\u00ad\ufeff\u2060", "\\@\ufffdeveryone\ufffd\ufffd\ufffd"],
    ["joiners that hide", "a \u200db", "a \ufffdb"],
    ["joiners within emoji and words", "👩\u200d🚀 می\u200cخواهم", "👩\u200d🚀 می\u200cخواهم"],
    ["tags that nobody sees", "a\u{e0041}b", "a\ufffdb"],
    ["line ends", "a\r\n# b\u2028- c", "a \\# b \\- c"],
    ["half a character", "a\ud83d", "a\ufffd"],
  ])("shows %s as itself", (_, text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it("comes out as it went in once its backslashes are read, whatever can be seen of it", () => {
    const visible = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\p{C}\s]/gu, " "));
    const property = fc.property(visible, (text) => {
      expect(escapeText(text).replace(/\\([^\p{L}\p{N}\s])/gu, "$1")).toBe(text);
    });
    fc.assert(property);
  });
});
