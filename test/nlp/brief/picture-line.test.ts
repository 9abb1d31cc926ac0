import { describe, expect, it } from "vitest";
import { isPictureLine } from "../../../src/nlp/brief/picture-line.ts";

const LEDE = "The harbor master closed the northern pier after a storm tore two ferries loose.";
const LEDE_OF_TODAY = "Oslo is the city with the most ferries in the north.";

describe("isPictureLine", () => {
  it.each([
    ["a moment shown in the present", LEDE, "A crane lifts the smaller ferry out of the water."],
    ["people who do something on a day gone by", LEDE, "Passengers wait for a bus in front of the town hall Monday."],
    [
      "it with an adjective made of a past verb",
      LEDE,
      "Passengers board a council-owned bus at the pier in March 1998.",
    ],
    [
      "it with an adjective behind an article or a preposition",
      LEDE,
      "Passengers stand near burned buses at the closed pier in Oslo.",
    ],
    [
      "it behind a lede whose past is irregular",
      "A ferry spun about in the storm.",
      "A crane lifts the ferry out of the water.",
    ],
    ["no verb at all", LEDE, "Captain Anna Berg with her crew."],
    ["a year gone by, though the lede tells of today", LEDE_OF_TODAY, "Ferries leave the northern pier in 1962."],
  ])("takes for a caption what tells %s", (_, lede, second) => {
    expect(isPictureLine(lede, second)).toBe(true);
  });

  it.each([
    ["goes on in the past", LEDE, "Insurers put the damage at four million crowns on Monday."],
    ["tells how things are", LEDE, "Two hundred passengers are still on the island."],
    ["tells what will be", LEDE, "Ferries will leave from the southern pier on Monday."],
    ["quotes", LEDE, "Passengers call the new pier “a bridge to nowhere” on Monday."],
    ["leans on the lede", LEDE, "It carries nine thousand passengers on an ordinary day."],
    ["tells of the present like the lede", LEDE_OF_TODAY, "Commuters reach the center from every island."],
  ])("lets stand what %s", (_, lede, second) => {
    expect(isPictureLine(lede, second)).toBe(false);
  });
});
