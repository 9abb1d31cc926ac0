import { describe, expect, it } from "vitest";
import { quotesOf } from "../../helpers/quotes-of.ts";

describe("createOrganisationResolver", () => {
  it.each([
    [
      "the commission is the one whose name says so",
      "Voltly is recalling batteries, the Product Safety Commission said. Stop “at once,” the commission said.",
      ["Product Safety Commission: at once,"],
    ],
    [
      "the department is a Department of something",
      "The Department of Health posted a map. “We see no spread,” the department said.",
      ["Department of Health: We see no spread,"],
    ],
    [
      "the organization is the body that the sentence before is about, not the station",
      "Three families lost their home, neighbors told KVTR.\n\nThe American Red Cross is helping them. “We will be here,” the organization said in a statement.",
      ["American Red Cross: We will be here,"],
    ],
    [
      "it is the letter that somebody reads aloud",
      "Lucia Webb stood on a stool and read from a letter signed by her class. “We learned to read here,” it said.",
      ["a letter: We learned to read here,"],
    ],
    [
      "the company is a startup, and not the app it made",
      "The app is new. On Monday Fernway, a Berlin startup, launched Pagelet, a note-taking app. Pagelet costs $4, and nothing leaves the tablet. In a post, the company wrote that it “never will” sell notes.",
      ["Fernway: never will"],
    ],
    [
      "the company is a startup, not who put money into it",
      "Loamly, a three-year-old startup, has raised money from Kai Ventures.\n\nLoamly says it has tested the sensors. The company claims “a large saving.”",
      ["Loamly: a large saving."],
    ],
    [
      "the company is the one that was the subject before",
      "Aldera Semiconductor sued on Monday. Quantis, which hired the engineers, called the suit “baseless.”\n\n“Ours are better,” the company said.",
      ["Quantis: baseless.", "Quantis: Ours are better,"],
    ],
    [
      "the utility is an energy firm",
      "MidPlains Energy had outages. The utility said it would restore “the vast majority” by Sunday.",
      ["MidPlains Energy: the vast majority"],
    ],
    [
      "the agency is what acts like one",
      "PortMetro, which runs the buses, will cut 12 routes. “We want to hear from you,” the agency said on its website.",
      ["PortMetro: We want to hear from you,"],
    ],
    [
      "it is the subject of its sentence",
      "The report landed on Monday. MidPlains Energy, it says, was “asleep at the wheel.”",
      ["The report: asleep at the wheel."],
    ],
    [
      "what reads so is the note",
      "Somebody taped a note to the door after dark. “Thank you for it all,” it read.",
      ["a note: Thank you for it all,"],
    ],
    [
      "so it is in the paragraph behind",
      "His aunt, Mary Webb, read a letter that the boy wrote in red ink.\n\n“I miss the dog,” it said.",
      ["a letter: I miss the dog,"],
    ],
    [
      "it is the vendor that a comma names",
      "The outage lasted a day. The vendor, Hale Health, blamed a certificate. In a notice to hospitals, it described “a scheduled event.”",
      ["Hale Health: a scheduled event."],
    ],
    [
      "a backer is the fund that a comma names",
      "Lumo makes a chip. Its biggest backer, Orchard Row Capital, called it “the best thing you can hold.”",
      ["Orchard Row Capital: the best thing you can hold."],
    ],
    [
      "a memo is whose it says it is",
      "The memo, sent Monday by CEO Carl Webb, says the company “hired too fast.”",
      ["Carl Webb: hired too fast."],
    ],
    [
      "a firm goes by its first word",
      "Northlake Health lost files. Northlake said they held “notes and images.”",
      ["Northlake Health: notes and images."],
    ],
    [
      "the company has its name behind a comma",
      "The company, Hale Hospitality, said it was “eager to move on.”",
      ["Hale Hospitality: eager to move on."],
    ],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it.each([
    [
      "the company where two are spoken of alike",
      "Aldera Semiconductor and Hale Motors met on Monday. “Ours are better,” the company said.",
      ["the company: Ours are better,"],
    ],
    [
      "the company where only a college is named",
      "Students of Hale College marched. “Ours are better,” the company said.",
      ["the company: Ours are better,"],
    ],
    [
      "the city, which is no city council",
      "The Hale City Council met. The city said it would “watch the river.”",
      ["The city: watch the river."],
    ],
    [
      "the school board, which is no water board",
      "The State Water Board met. “We are broke,” the school board said.",
      ["the school board: We are broke,"],
    ],
    ["a company", "Aldera Semiconductor sued. “Ours are better,” a company said.", ["a company: Ours are better,"]],
  ])("names nobody for %s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});
