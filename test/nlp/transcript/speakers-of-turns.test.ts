import { describe, expect, it } from "vitest";
import { analyze } from "../../../src/library/analyze.ts";
import { sliceOf } from "../../../src/model/span.ts";
import { peopleOf, quotesOf } from "../../helpers/quotes-of.ts";

const page = (...paragraphs: readonly string[]): string => paragraphs.join("\n\n");

const RADIO = page(
  "Wheat Farmers Brace for a Second Dry Summer",
  "NEAL HOLLIS, HOST: This is Talk of the Coast. I’m Neal Hollis. Keith Kessel farms 900 acres in the Linden Valley.",
  "KEITH KESSEL: Yes, hello Neal.",
  "HOLLIS: How bad is it?",
  "KESSEL: We lost half the wheat in May.",
);

describe("who speaks in a transcript", () => {
  it.each([
    [
      "a programme: labels in capitals, the first with a role behind it",
      RADIO,
      [
        "Neal Hollis: This is Talk of the Coast. I’m Neal Hollis. Keith Kessel farms 900 acres in the Linden Valley.",
        "Keith Kessel: Yes, hello Neal.",
        "Neal Hollis: How bad is it?",
        "Keith Kessel: We lost half the wheat in May.",
      ],
    ],
    [
      "a label alone on its line has its words below",
      page(
        "NEAL HOLLIS, host:",
        "How bad is it?",
        "KEITH KESSEL:",
        "We lost half.",
        "HOLLIS:",
        "And you?",
        "KESSEL:",
        "I stay.",
      ),
      ["NEAL HOLLIS: How bad is it?", "KEITH KESSEL: We lost half.", "NEAL HOLLIS: And you?", "KEITH KESSEL: I stay."],
    ],
    [
      "a title before the name in capitals, an honorific before the surname",
      page(
        "Senator CARLA GRANT: I thank the panel.",
        "Mr. KESSEL: We lost half the wheat.",
        "Sen. GRANT: Did you ask for help?",
        "Mr. KESSEL: I did, and you know it.",
      ),
      [
        "CARLA GRANT: I thank the panel.",
        "KESSEL: We lost half the wheat.",
        "CARLA GRANT: Did you ask for help?",
        "KESSEL: I did, and you know it.",
      ],
    ],
    [
      "an office is whoever is labelled with it; a trade alone names nobody",
      page(
        "JACINTA ROSS, PREMIER OF VICTORIA: Well, good morning. I am here to open the bridge.",
        "JOURNALIST: Premier, when will the tolls end?",
        "PREMIER: The tolls end in June, and I mean it.",
        "JOURNALIST: Why not now?",
      ),
      [
        "JACINTA ROSS: Well, good morning. I am here to open the bridge.",
        "JOURNALIST: Premier, when will the tolls end?",
        "JACINTA ROSS: The tolls end in June, and I mean it.",
        "JOURNALIST: Why not now?",
      ],
    ],
    [
      "an office is whoever is introduced with it, else it is shown as it stands",
      page(
        "Doorstop in Geelong",
        "Prime Minister Jane Holt opened the new bridge on Monday.",
        "PRIME MINISTER: I opened the bridge this morning.",
        "JOURNALIST: Why today?",
        "PRIME MINISTER: We said we would.",
        "MINISTER: I agree with her.",
        "JOURNALIST: Do you?",
      ),
      [
        "Jane Holt: I opened the bridge this morning.",
        "JOURNALIST: Why today?",
        "Jane Holt: We said we would.",
        "MINISTER: I agree with her.",
        "JOURNALIST: Do you?",
      ],
    ],
    [
      "an interview with names as in prose, and an outlet that asks",
      page(
        "Ines Varga has run the harbour at Port Sella for 30 years.",
        "The Ledger: Why now?",
        "Ines Varga: We tried to leave twice. My husband says the third time counts.",
        "The Ledger: What will you miss?",
        "Varga: The fog.",
        "The Ledger: And the whales?",
        "Varga: I counted 41 this year.",
      ),
      [
        "The Ledger: Why now?",
        "Ines Varga: We tried to leave twice. My husband says the third time counts.",
        "The Ledger: What will you miss?",
        "Ines Varga: The fog.",
        "The Ledger: And the whales?",
        "Ines Varga: I counted 41 this year.",
      ],
    ],
    [
      "initials stand for the full label above them, and stars of Markdown are no words",
      page(
        "A Night at the Harbour",
        "**Harbour Weekly:** Why did you stay?",
        "**Ines Varga:** I like the fog.",
        "**HW:** Did you ever think of leaving?",
        "**IV:** We tried twice.",
      ),
      [
        "Harbour Weekly: Why did you stay?",
        "Ines Varga: I like the fog.",
        "Harbour Weekly: Did you ever think of leaving?",
        "Ines Varga: We tried twice.",
      ],
    ],
    [
      "the answers of an interview are those of whom its headline says it is with",
      page(
        "Five Questions With Phuong Tran, the City’s Arborist",
        "Phuong Tran took over the city’s 61,000 trees in March. Mayor Omar Reyes had asked for her.",
        "This interview has been edited for length.",
        "Q: Which tree would you save from a fire?",
        "A: None. They are better at fire than I am.",
        "Q: What is the worst thing people plant?",
        "A: Bradford pears. I pull them out at night.",
      ),
      [
        "?: Which tree would you save from a fire?",
        "Phuong Tran: None. They are better at fire than I am.",
        "?: What is the worst thing people plant?",
        "Phuong Tran: Bradford pears. I pull them out at night.",
      ],
    ],
    [
      "of several whom an introduction names nobody is chosen",
      page(
        "The Trees of the City",
        "Phuong Tran and Omar Reyes answered our questions.",
        "Q: Which tree would you save?",
        "A: None, I think.",
        "Q: And you?",
        "A: I would save the oak.",
      ),
      ["?: Which tree would you save?", "?: None, I think.", "?: And you?", "?: I would save the oak."],
    ],
    [
      "numbered and unidentified voices are descriptions",
      page(
        "A Night at the Harbour",
        "NEAL HOLLIS, HOST: Who are you?",
        "UNIDENTIFIED MAN #1: I live here.",
        "HOLLIS: And you?",
        "UNIDENTIFIED MAN #2: I do not.",
      ),
      [
        "NEAL HOLLIS: Who are you?",
        "UNIDENTIFIED MAN #1: I live here.",
        "NEAL HOLLIS: And you?",
        "UNIDENTIFIED MAN #2: I do not.",
      ],
    ],
    [
      "initials of somebody whom the introduction names",
      page(
        "A Novel About a Dam",
        "Anne Torvald has written nine novels.",
        "Q: Does he love her?",
        "AT: I think he really does.",
        "Q: Is he honest?",
        "AT: I did mean him to be.",
      ),
      [
        "?: Does he love her?",
        "Anne Torvald: I think he really does.",
        "?: Is he honest?",
        "Anne Torvald: I did mean him to be.",
      ],
    ],
    [
      "given names alone, though they are greeted",
      page(
        "A Night on the Coast",
        "PETER: Before we get started we have a visit from somebody you know.",
        "MOLLY: I am here!",
        "PETER: Hi Molly.",
        "MOLLY: I brought you a crab.",
      ),
      [
        "PETER: Before we get started we have a visit from somebody you know.",
        "MOLLY: I am here!",
        "PETER: Hi Molly.",
        "MOLLY: I brought you a crab.",
      ],
    ],
    [
      "journalists whose questions have a letter and no colon",
      page(
        "A Briefing on the Dam by Press Secretary Jane Sato",
        "MS. SATO: Good afternoon. I have two things for you.",
        "Q  Is the dam safe?",
        "MS. SATO: We think so.",
        "Q  (Inaudible) will he sign it?",
      ),
      [
        "Jane Sato: Good afternoon. I have two things for you.",
        "?: Is the dam safe?",
        "Jane Sato: We think so.",
        "?: will he sign it?",
      ],
    ],
    [
      "times behind the names",
      page(
        "A Town Hall on the Dam",
        "Speaker 1: (00:02)\nIs the dam safe?",
        "Carla Grant: (00:11)\nIt is not as safe as I want it to be.",
        "Speaker 1: (00:19)\nWill you vote for it?",
        "Carla Grant: (00:22)\nI will.",
      ),
      [
        "Speaker 1: Is the dam safe?",
        "Carla Grant: It is not as safe as I want it to be.",
        "Speaker 1: Will you vote for it?",
        "Carla Grant: I will.",
      ],
    ],
    [
      "a surname that is a trade",
      page(
        "A Night at the Harbour",
        "NEAL HOLLIS, HOST: Were you there?",
        "TIM BAKER: I was, all night.",
        "HOLLIS: Did you sleep?",
        "BAKER: You do not sleep in a flood.",
      ),
      [
        "NEAL HOLLIS: Were you there?",
        "TIM BAKER: I was, all night.",
        "NEAL HOLLIS: Did you sleep?",
        "TIM BAKER: You do not sleep in a flood.",
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it("lists a speaker once, by the fullest name in normal case, with the role of the label", () => {
    expect(peopleOf(RADIO).filter((person) => /hollis|kessel/iu.test(person))).toEqual([
      "Neal Hollis (HOST)",
      "Keith Kessel",
    ]);
  });

  it("points at the label, surely, and from an office at the name behind it", () => {
    const text = page(
      "JACINTA ROSS, PREMIER: Good morning. I am here to open the bridge.",
      "JOURNALIST: When will the tolls end?",
      "PREMIER: The tolls end in June.",
      "JOURNALIST: Do you promise?",
    );
    const { quotes } = analyze({ id: "doorstop", text });
    const why = quotes.map(({ source, antecedent }) => [source, antecedent].map((span) => span && sliceOf(text, span)));
    expect(why).toEqual([
      ["JACINTA ROSS", null],
      ["JOURNALIST", null],
      ["PREMIER", "JACINTA ROSS"],
      ["JOURNALIST", null],
    ]);
    expect(quotes.every(({ confidence }) => confidence > 0.95)).toBe(true);
  });
});
