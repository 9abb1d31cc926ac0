import { describe, expect, it } from "vitest";
import { readingCommands } from "../../commands/index.ts";
import { createAnswer } from "../../src/chat/answer.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { understand } from "../../src/chat/understand.ts";
import { readArticle } from "../../src/ingest/read.ts";
import { createLibrary } from "../../src/library/library.ts";
import { createMemoryStock } from "../../src/library/stock-in-memory.ts";

const PROGRAMME = `Wheat Farmers Brace for a Second Dry Summer

Heard on Talk of the Coast

NEAL HOLLIS, HOST: This is Talk of the Coast. Rain has not come to the Linden Valley since October, and the wheat is paying for it. Keith Kessel farms 900 acres there.

KEITH KESSEL: Yes, hello Neal.

HOLLIS: How bad is it?

KESSEL: We lost half the wheat in May. (Laughter) I laugh, but my wife said “sell the lot.”

(SOUNDBITE OF TRACTOR ENGINE)

UNIDENTIFIED MAN: What about the barley?

HOLLIS: Will you sow again?

KESSEL: I will, and so will my sons. We sow in October.

Copyright © 2026 Talk of the Coast. All rights reserved.
`;
const DAM = `Dam Holds After a Week of Rain

The old dam held after a week of rain. “It is old but strong,” said Peter Brandt, an engineer.
`;
const library = createLibrary(
  createMemoryStock([readArticle({ id: "wheat", text: PROGRAMME }), readArticle({ id: "dam", text: DAM })]),
);
const answer = createAnswer({
  commands: readingCommands,
  context: { library },
  onFault: (fault) => {
    throw fault;
  },
});
const ask = (line: string): Promise<Reply> => answer(understand(line, readingCommands));
const quotationsOf = ({ blocks }: Reply) => blocks.filter((block) => block.type === "quotation");

describe("the transcript of a programme", () => {
  it("gives a guest’s words by surname, each with its paragraph", async () => {
    const reply = await ask("/quotes kessel");
    expect(reply.fallback).toBe("Keith Kessel: 3 quotes.");
    expect(quotationsOf(reply)).toEqual([
      { type: "quotation", parts: ["Yes, hello Neal."], speaker: "Keith Kessel", where: "¶3" },
      {
        type: "quotation",
        parts: ["We lost half the wheat in May.", "I laugh, but my wife said “sell the lot.”"],
        speaker: "Keith Kessel",
        where: "¶5",
      },
      {
        type: "quotation",
        parts: ["I will, and so will my sons. We sow in October."],
        speaker: "Keith Kessel",
        where: "¶9",
      },
    ]);
  });

  it("gives what somebody said about a topic, and says how it is known", async () => {
    const [first, ...others] = quotationsOf(await ask("what did Kessel say about wheat?"));
    expect(first?.parts[0]).toBe("We lost half the wheat in May.");
    expect(others).toEqual([]);
    const why = await ask("/quotes Kessel about: wheat why: yes");
    expect(JSON.stringify(why.blocks)).toContain("“KESSEL”, ¶5 → Keith Kessel; 99 % sure.");
  });

  it("lists each speaker once, and nobody who is only described", async () => {
    const { blocks } = await ask("/speakers wheat");
    const shown = JSON.stringify(blocks);
    expect(shown.match(/Keith Kessel/gu)?.length).toBeGreaterThan(0);
    expect(shown).not.toMatch(/KESSEL|UNIDENTIFIED|SOUNDBITE/u);
  });

  it("finds who said some words", async () => {
    const [said] = quotationsOf(await ask("who said “What about the barley?”"));
    expect(said).toMatchObject({ speaker: "UNIDENTIFIED MAN", where: "¶7" });
  });
});
