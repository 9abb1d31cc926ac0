import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnswer } from "../../src/chat/answer.ts";
import type { Command } from "../../src/chat/command.ts";
import { completeLine } from "../../src/chat/complete-line.ts";
import { parseLine } from "../../src/chat/parse-line.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { notice } from "../../src/chat/text.ts";
import { UserError } from "../../src/errors.ts";

const commands: readonly Command<null>[] = [
  {
    name: "ferry",
    help: "When it sails",
    options: [
      { name: "pier", help: "where from", required: true, suggest: () => ["North Pier", "South Pier"] },
      { name: "day", help: "which day", choices: ["today", "tomorrow"] },
      { name: "note", help: "what was said of it", takesRest: true },
    ],
    examples: [],
    run: ({ pier, day }) => notice(`${pier} ${day ?? "any day"}`),
  },
  {
    name: "storm",
    help: "Breaks",
    options: [{ name: "kind", help: "which way" }],
    examples: [],
    run: ({ kind }) => {
      throw kind === "member" ? new UserError("Say a pier.") : new Error("secret detail");
    },
  },
];

const faults: unknown[] = [];
const answer = createAnswer({ commands, context: null, onFault: (fault) => faults.push(fault) });
const labelsOf = (reply: Reply): string[] =>
  reply.blocks.flatMap((block) => (block.type === "choices" ? block.choices.map(({ label }) => label) : []));

describe("createAnswer", () => {
  it("runs the command with its options", async () => {
    expect((await answer({ command: "ferry", options: { pier: "North", day: "today" } })).fallback).toBe("North today");
  });

  it("offers the nearest command for an unknown one", async () => {
    const reply = await answer({ command: "fery", options: {} });
    expect(reply.fallback).toContain("/fery");
    expect(labelsOf(reply)).toEqual(["/ferry", "/help"]);
  });

  it("asks for a required option with what it may be, keeping the others", async () => {
    const reply = await answer({ command: "ferry", options: { day: "today" } });
    expect(reply.fallback).toContain("needs pier");
    expect(reply.blocks.at(-1)).toMatchObject({
      choices: [{ invocation: { options: { pier: "North Pier", day: "today" } } }, {}],
    });
  });

  it.each([
    ["an option that is not there", { pier: "North", deck: "2" }, "no option “deck”"],
    ["a value that is not allowed", { pier: "North", day: "never" }, "does not take “never” as day"],
    ["a value that is too long", { pier: "N".repeat(501) }, "too long"],
  ])("says what is wrong with %s", async (_, options, words) => {
    expect((await answer({ command: "ferry", options })).fallback).toContain(words);
  });

  it("answers a member's mistake with its message and tells nobody else", async () => {
    faults.length = 0;
    expect((await answer({ command: "storm", options: { kind: "member" } })).fallback).toBe("Say a pier.");
    expect(faults).toEqual([]);
  });

  it("reports a fault of ours once and shows the member nothing of it", async () => {
    faults.length = 0;
    const reply = await answer({ command: "storm", options: {} });
    expect(reply.fallback).toContain("went wrong on our side");
    expect(JSON.stringify(reply)).not.toContain("secret detail");
    expect(faults).toHaveLength(1);
  });

  it("never rejects", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.dictionary(fc.string(), fc.string()), async (command, options) => {
        expect((await answer({ command, options })).fallback).not.toBe("");
      }),
    );
  });
});

describe("parseLine", () => {
  it.each([
    ["/ferry North Pier", { pier: "North Pier" }],
    ["/ferry North Pier day: today", { pier: "North Pier", day: "today" }],
    ["/ferry day=today pier: South", { pier: "South", day: "today" }],
    ["/FERRY “North Pier”", { pier: "North Pier" }],
    ["/ferry Act two: the end", { pier: "Act two: the end" }],
    ["/ferry", {}],
    [
      "/ferry day: today note: It sails. What it is about: the day: tomorrow, and pier: none.",
      { day: "today", note: "It sails. What it is about: the day: tomorrow, and pier: none." },
    ],
  ])("%s", (line, options) => {
    expect(parseLine(line, commands)).toEqual({ command: "ferry", options });
  });

  it("is for lines with a slash", () => {
    expect(parseLine("ferry North", commands)).toBeUndefined();
  });
});

describe("completeLine", () => {
  it.each([
    ["/f", [["/ferry "], "/f"]],
    ["/ferry Nor", [["North Pier"], "Nor"]],
    ["/ferry pier", [["Pier"], "pier"]],
    ["/ferry North day: to", [["today", "tomorrow"], "to"]],
    ["/ferry Xyz d", [["day: "], "d"]],
    ["/nothing x", [[], "x"]],
  ])("%s", (line, completion) => {
    expect(completeLine(line, commands, null)).toEqual(completion);
  });
});
