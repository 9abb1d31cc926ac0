import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choicesIn, renderBlocks, renderChoices } from "../../../src/adapters/terminal/render.ts";
import type { Block, Reply } from "../../../src/chat/reply.ts";
import { arbitraryReply } from "../../helpers/arbitrary-reply.ts";

const reply = (...blocks: readonly Block[]): Reply => ({ visibility: "ephemeral", fallback: "A sentence.", blocks });
const PLAIN = { width: undefined, colour: false };
const ESCAPE = String.fromCharCode(27);

describe("renderBlocks", () => {
  it("never throws, and lets no control character of a reply through", () => {
    const control = new RegExp(
      `[${["\\u0000-\\u0008", "\\u000b-\\u001f", "\\u007f-\\u009f", "\\u202a-\\u202e", "\\u2066-\\u2069"].join("")}]`,
      "u",
    );
    fc.assert(
      fc.property(arbitraryReply, fc.constantFrom(undefined, 30, 88), (any, width) => {
        const page = { width, colour: false };
        const shown = [...renderBlocks(any, page), renderChoices(choicesIn(any), page)].join("\n");
        expect(shown).not.toMatch(control);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps every line within the width", () => {
    const long = reply({ type: "excerpt", text: "word ".repeat(60).trim(), where: "¶7" });
    const lines = renderBlocks(long, { width: 40, colour: false }).join("\n").split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines.length).toBeGreaterThan(5);
  });

  it("leaves lines whole for pipes", () => {
    const long = "word ".repeat(200).trim();
    expect(renderBlocks(reply({ type: "excerpt", text: long, where: "¶1" }), PLAIN)).toEqual([`${long} ¶1`]);
  });

  it("shows the pieces of a quote with what parts them, its speaker and its place", () => {
    const block: Block = { type: "quotation", parts: ["We can,", "We do."], speaker: "Ada Stone", where: "¶4" };
    expect(renderBlocks(reply(block), PLAIN)).toEqual(["“We can, … We do.”\n  — Ada Stone ¶4"]);
  });

  it("numbers a list where numbers are given", () => {
    const items = [[{ type: "text" as const, text: "one" }], [{ type: "text" as const, text: "two" }]];
    expect(renderBlocks(reply({ type: "list", items, numbers: [4, 9] }), PLAIN)).toEqual(["#4 one\n#9 two"]);
  });

  it("shows the fallback where a reply has no blocks", () => {
    expect(renderBlocks(reply(), PLAIN)).toEqual(["A sentence."]);
  });

  it("colours only when asked to", () => {
    const heading = reply({ type: "heading", text: "News" });
    expect(renderBlocks(heading, { width: 80, colour: true }).join()).toContain(ESCAPE);
    expect(renderBlocks(heading, { width: 80, colour: false })).toEqual(["News"]);
  });
});
