import { describe, expect, it } from "vitest";
import { analyze } from "../../../src/library/analyze.ts";
import { quotesOf } from "../../helpers/quotes-of.ts";

const page = (...paragraphs: readonly string[]): string => paragraphs.join("\n\n");

/** A transcript of four turns whose second is `turn`, its paragraphs one below the other. */
const withTurn = (...turn: readonly string[]): string =>
  page(
    "A Dry Year in the Linden Valley",
    "NEAL HOLLIS, HOST: How bad is it, Keith Kessel?",
    ...turn,
    "HOLLIS: Will you stay?",
    "KESSEL: I will, and my sons will.",
  );
const saidBy = (name: string, text: string): string[] => quotesOf(text).filter((quote) => quote.startsWith(name));

describe("what is said in a turn", () => {
  it.each([
    [
      "the paragraphs of somebody speaking that follow",
      ["KESSEL: We lost half of it.", "The other half is short. I can show you."],
      ["We lost half of it. … The other half is short. I can show you."],
    ],
    [
      "those between two of them as well",
      ["KESSEL: We lost half of it.", "The north went first.", "Then it came to us."],
      ["We lost half of it. … The north went first. … Then it came to us."],
    ],
    [
      "not what may be the reporter’s",
      ["KESSEL: We lost half of it.", "The county lies in the rain shadow of the hills."],
      ["We lost half of it."],
    ],
    [
      "not what names the speaker",
      ["KESSEL: We lost half of it.", "Kessel showed us the silo. We counted two sacks."],
      ["We lost half of it."],
    ],
    [
      "no heading between the turns",
      ["KESSEL: We lost half of it.", "What we will do next", "I will sow again."],
      ["We lost half of it."],
    ],
    [
      "no heading, nor the note of a recording, where words break off",
      ["KESSEL: We lost half", "What comes next", "HOLLIS: Half?", "KESSEL: You see —", "(BEGIN VIDEOTAPE)"],
      ["We lost half", "You see —"],
    ],
    [
      "no stage direction, in round brackets or square ones",
      ["KESSEL: (Through interpreter) We lost half. (Laughter) I laugh [sighs] but I should not."],
      ["We lost half. … I laugh … but I should not."],
    ],
    [
      "brackets of the speaker’s or the editor’s own stay",
      ["KESSEL: We lost half (or more) of the [winter] wheat."],
      ["We lost half (or more) of the [winter] wheat."],
    ],
    [
      "what follows upon laughter, but not upon a recording",
      ["KESSEL: We lost half.", "(LAUGHTER)", "You may laugh.", "(SOUNDBITE OF TRACTOR)", "That is my tractor."],
      ["We lost half. … You may laugh."],
    ],
    [
      "quotation marks within it are nested",
      ["KESSEL: My wife said “sell the lot,” and she meant it."],
      ["My wife said “sell the lot,” and she meant it."],
    ],
    [
      "quotation marks around it are none of the words",
      ["KESSEL: “We lost half of it.”", "HOLLIS: Half?", "KESSEL: I said half."],
      ["We lost half of it.", "I said half."],
    ],
    [
      "a long speech in parts, paragraph by paragraph",
      [`KESSEL: ${"I have said it before. ".repeat(20).trim()}`, `${"I will say it again. ".repeat(20).trim()}`],
      ["I have said it before. ".repeat(20).trim(), "I will say it again. ".repeat(20).trim()],
    ],
  ])("%s", (_, turn, expected) => {
    const last = "I will, and my sons will.";
    expect(saidBy("Keith Kessel", withTurn(...turn))).toEqual(
      [...expected, last].map((words) => `Keith Kessel: ${words}`),
    );
  });

  it.each([
    ["one paragraph, where a page lost its line breaks", " "],
    ["lines without blank ones between them", "\n"],
  ])("is told apart by the labels in %s", (_, between) => {
    const turns = [
      "NEAL HOLLIS, HOST: How bad is it, Keith Kessel?",
      "Mr. KESSEL: We lost half of it. I cannot sleep.",
      "HOLLIS: Will you stay?",
      "Mr. KESSEL: I will, and my sons will.",
    ];
    expect(quotesOf(`A Dry Year in the Linden Valley\n\n${turns.join(between)}`)).toEqual([
      "NEAL HOLLIS: How bad is it, Keith Kessel?",
      "Keith Kessel: We lost half of it. I cannot sleep.",
      "NEAL HOLLIS: Will you stay?",
      "Keith Kessel: I will, and my sons will.",
    ]);
  });

  it("goes on where a line breaks off", () => {
    const said = saidBy(
      "Keith Kessel",
      withTurn("KESSEL: The valley has no rain, and the wheat of my neighbour", "Omar Reyes is short."),
    );
    expect(said[0]).toBe("Keith Kessel: The valley has no rain, and the wheat of my neighbour … Omar Reyes is short.");
  });

  it("is not what stands behind the last turn", () => {
    const text = page(withTurn("KESSEL: We lost half of it."), "If you like our programme, tell your friends.");
    expect(quotesOf(text).at(-1)).toBe("Keith Kessel: I will, and my sons will.");
  });

  it("leaves the quotes of the prose beside the turns to those who are named there, and makes them one person", () => {
    const text = page(
      "“It is the worst year I have seen,” Keith Kessel told the county board.",
      withTurn("KESSEL: We lost half of it, and the other half is so short that you could lose a hen in it."),
    );
    const { people, quotes } = analyze({ id: "wheat", title: "A Dry Year", text });
    const names = quotes.map(({ speaker }) => speaker.kind === "person" && speaker.person.name);
    expect(names.slice(0, 3)).toEqual(["Keith Kessel", "NEAL HOLLIS", "Keith Kessel"]);
    expect(people.filter(({ name }) => /kessel/iu.test(name))).toHaveLength(1);
  });
});
