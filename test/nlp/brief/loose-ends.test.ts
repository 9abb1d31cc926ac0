import { describe, expect, it } from "vitest";
import { analyze } from "../../../src/library/analyze.ts";
import { createLooseEnds } from "../../../src/nlp/brief/loose-ends.ts";
import { writeBrief } from "../../../src/nlp/brief.ts";
import { survey } from "../../../src/nlp/rank/ground.ts";
import { createLexicon } from "../../../src/nlp/rank/lexicon.ts";

const STORY = [
  "Harbor master Anna Berg closed the northern pier of Oslo on Monday after a storm tore two ferries loose.",
  "The larger ferry drifted for an hour and struck a bridge near the town hall.",
  "Insurers, who met with Ms. Berg and with the owner Ole Lie, put the damage at four million crowns.",
  "Should the city not have built a new harbor many years ago?",
];

/** The sentences, by number, that tell what the last of a story leaves open; none where it leaves nothing open. */
function toldBy(last: string): number[][] {
  const analysis = analyze({ id: "pier", text: [...STORY, last].join(" ") });
  const looseEnds = createLooseEnds(survey(analysis, createLexicon(new Map())));
  return looseEnds(STORY.length).map((end) => [...end.toldBy].sort((a, b) => a - b));
}

describe("createLooseEnds", () => {
  it.each([
    ["a surname that opens it", "Berg asked the owners of all ferries to stay at sea.", [[0]]],
    ["a surname behind an honorific", "Ms. Berg asked the owners of all ferries to stay at sea.", [[0]]],
    ["a surname that speaks at its end", "“We will not risk a single life on this pier,” said Berg.", [[0]]],
    ["a surname that speaks behind a quotation", "“We lost a good ship in this storm,” Lie said.", [[2]]],
    ["a thing told before", "The larger ferry will be towed to the southern harbor.", [[0, 1, 3]]],
    ["a part of a thing told before", "Much of the larger ferry will be towed to the southern harbor.", [[0, 1, 3]]],
    ["a thing told last", "The disaster was the worst one in forty years.", [[3]]],
    ["what is asked", "Will passengers get their money back from the city?", [[0, 1, 2, 3]]],
  ])("finds %s", (_, last, ends) => {
    expect(toldBy(last)).toEqual(ends);
  });

  it.each([
    ["a whole name", "Anna Berg asked the owners of all ferries to stay at sea."],
    ["a name that is never given in full", "Insurers said that Oslo should pay for the bridge."],
    ["a name that neither opens it nor speaks", "Four people thanked Berg for the early warning on Monday."],
    ["a thing and which one it is", "The owner of the larger ferry hopes for better weather."],
    ["a name behind an article", "The Oslo council votes on a new harbor in April."],
  ])("leaves alone %s", (_, last) => {
    expect(toldBy(last)).toEqual([]);
  });
});

describe("a brief", () => {
  it("does not open with a question where a sentence that stands tells the news", () => {
    const text = ["Will the harbor master close the northern pier of Oslo after the storm?", ...STORY].join(" ");
    const { sentences } = writeBrief(analyze({ id: "why", text }), { length: "short" }).brief;
    expect(sentences[0]?.start).toBeGreaterThan(0);
  });
});
