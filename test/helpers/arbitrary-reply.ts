import fc from "fast-check";
import type { Block, Inline, Invocation, Reply } from "../../src/chat/reply.ts";

/** Text as articles and members write it, with all that means something to a terminal or a platform. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.constantFrom(
    "",
    " ",
    "@everyone <!channel> <@U1> &lt;b&gt; *bold* _it_ ~no~ `code` ||spoiler|| -# small",
    "\u001b[2J\u001b]0;title\u0007\u202eright to left\u200b zero width",
    "a".repeat(3000),
    "word ".repeat(800),
    "line\nbreak\r\nand\ttab",
    "“Quote,” he said. 🎉",
  ),
);

const invocation: fc.Arbitrary<Invocation> = fc.record({
  command: text,
  options: fc.dictionary(fc.string({ minLength: 1, maxLength: 10 }), text, { maxKeys: 3 }),
});

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ type: fc.constant("text" as const), text }),
  fc.record({
    type: fc.constant("text" as const),
    text,
    style: fc.constantFrom("strong" as const, "emphasis" as const),
  }),
  fc.record({ type: fc.constant("link" as const), text, url: fc.webUrl().map((url) => new URL(url)) }),
  fc.record({
    type: fc.constant("time" as const),
    at: fc.date({ noInvalidDate: true }),
    style: fc.constantFrom("date" as const, "moment" as const),
    words: text,
  }),
);
const inlines = fc.array(inline, { maxLength: 5 });

const choice = fc.oneof(fc.record({ label: text, invocation }), fc.record({ label: text, inFull: text, invocation }));

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant("heading" as const), text }),
  fc.record({ type: fc.constant("paragraph" as const), inlines }),
  fc.record({ type: fc.constant("list" as const), items: fc.array(inlines, { maxLength: 30 }) }),
  fc.record({
    type: fc.constant("list" as const),
    items: fc.array(inlines),
    numbers: fc.array(fc.nat(), { maxLength: 5 }),
  }),
  fc.record({ type: fc.constant("excerpt" as const), text, where: text }),
  fc.record({
    type: fc.constant("quotation" as const),
    parts: fc.array(text, { maxLength: 4 }),
    speaker: text,
    where: text,
  }),
  fc.record({ type: fc.constant("fields" as const), fields: fc.array(fc.record({ label: text, value: text })) }),
  fc.record({ type: fc.constant("context" as const), inlines }),
  fc.record({ type: fc.constant("divider" as const) }),
  fc.record({ type: fc.constant("choices" as const), choices: fc.array(choice) }),
);

/** Any reply at all: what a renderer must be able to show. */
export const arbitraryReply: fc.Arbitrary<Reply> = fc.record({
  visibility: fc.constantFrom("ephemeral" as const, "channel" as const),
  fallback: fc.string({ minLength: 1 }),
  blocks: fc.array(block, { maxLength: 12 }),
});
