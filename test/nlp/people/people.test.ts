import { describe, expect, it } from "vitest";
import { peopleOf, quotesOf } from "../../helpers/quotes-of.ts";

describe("findPeople", () => {
  it.each([
    ["an office before the name", "President Ada Stone spoke on Monday.", ["Ada Stone (President)"]],
    ["an office of several words", "Prime Minister Ada Stone spoke.", ["Ada Stone (Prime Minister)"]],
    ["an office behind the name", "Ada Stone, the secretary of state, spoke.", ["Ada Stone (the secretary of state)"]],
    ["a trade behind the name", "Hugh Webb, a doctor in Ohio, disagreed.", ["Hugh Webb (a doctor in Ohio)"]],
    [
      "no role in whose hand is seen on somebody",
      "“No,” said Ms. Stone, her mother's hand on her shoulder.",
      ["Stone"],
    ],
    ["no role in how a head is held", "“No,” said Ada Stone, her head in her hands.", ["Ada Stone"]],
    ["no role in who is held", "“No,” said Ada Stone, a baby in her arms, on Friday.", ["Ada Stone"]],
    ["no role in who stands beside", "“No,” said Ada Stone, her son beside her.", ["Ada Stone"]],
    ["no role in whose voice is heard", "“No,” said Ada Stone, her father's voice in her ear.", ["Ada Stone"]],
    [
      "a role for which our list of trades has no word, by whose it is",
      "“No,” said Ada Stone, the governor's top fundraiser.",
      ["Ada Stone (the governor's top fundraiser)"],
    ],
    [
      "a relative's relative",
      "“No,” said Ada Stone, her mother's oldest friend.",
      ["Ada Stone (her mother's oldest friend)"],
    ],
    [
      "a trade in somebody's field",
      "“No,” said Ada Stone, an expert in her field.",
      ["Ada Stone (an expert in her field)"],
    ],
    ["a head of something", "“No,” said Ada Stone, head of the union.", ["Ada Stone (head of the union)"]],
    ["a former office", "The crowd cheered former President Ada Stone.", ["Ada Stone (former President)"]],
    [
      "no word of the sentence before a title",
      "Shortly before midnight President Ada Stone spoke.",
      ["Ada Stone (President)"],
    ],
    ["a city is nobody", "Ada Stone spoke in Chicago and then in Paris.", ["Ada Stone"]],
    ["a state's abbreviation is nobody", "Ada Stone flew to Tampa, Fla., and rested.", ["Ada Stone"]],
    [
      "a fort and a mountain are nobody",
      "On Monday the senator Ada Stone drove all the way from Fort Webb to Mount Webb and back again.",
      ["Ada Stone (senator)"],
    ],
    [
      "a county and a street are nobody",
      "Her neighbours say that Ada Stone has lived for years on Webb Street in Webb County.",
      ["Ada Stone"],
    ],
    [
      "a party and its state are nobody",
      "Sen. Carla Stone, D-Ohio, spoke in the capitol on Monday night.",
      ["Carla Stone"],
    ],
    [
      "a council meets on a day that is no part of its name",
      "The Webb City Council on Tuesday put off its vote on the bridge.",
      ["Webb City Council"],
    ],
    ["an airport is nobody", "Ada Stone landed at Webb Airport.", ["Ada Stone"]],
    ["the time of day is no name", "It was 5 P.M. He left. Hugh Webb stayed.", ["Hugh Webb"]],
    ["a surname that is a title, before a suffix", "Carl M. Duke Jr. flew the plane.", ["Carl M. Duke Jr."]],
  ])("%s", (_, text, expected) => {
    expect(peopleOf(text)).toEqual(expected);
  });
});

describe("linkNames", () => {
  it.each([
    [
      "a surname is not short for a place that bears it",
      "The ship left Cape Webb on Friday for a goal that President Hugh Webb set. The nation, Mr. Webb told the crowd, should “aim for the far shore.”",
      ["Hugh Webb: aim for the far shore."],
    ],
    [
      "Jr. and Sr. stay apart",
      "Hugh Webb Sr. watched Hugh Webb Jr. row. “He is quick,” said Hugh Webb Sr. “I am tired,” said Hugh Webb Jr.",
      ["Hugh Webb Sr.: He is quick,", "Hugh Webb Jr.: I am tired,"],
    ],
    [
      "a particle belongs to the surname",
      "Anna van der Berg runs the port. “We are full,” Ms. van der Berg said.",
      ["Anna van der Berg: We are full,"],
    ],
    [
      "a hyphen holds a name together",
      "Park Min-ho coaches the team. “We lost,” Mr. Park said.",
      ["Park Min-ho: We lost,"],
    ],
    [
      "accents do not keep a name apart",
      "Rosa Peña leads the clinic. “We are full,” Ms. Pena said.",
      ["Rosa Peña: We are full,"],
    ],
    [
      "a name like a month",
      "“I will resign,” Theresa May said. “Soon,” May added.",
      ["Theresa May: I will resign,", "Theresa May: Soon,"],
    ],
    ["a given name like a month", "“The river is rising,” columnist Ai Jun wrote.", ["Ai Jun: The river is rising,"]],
    [
      "a surname that is a trade, before its state",
      "Sen. Barbara Boxer of California was there. “We must act,” Ms. Boxer said.",
      ["Barbara Boxer: We must act,"],
    ],
    [
      "a headline’s first word is no given name",
      "Understated Lopez wins again\n\nThe coach, Dana Lopez, smiled. “They never quit,” Lopez said.",
      ["Dana Lopez: They never quit,"],
    ],
    [
      "what stands before a given name is no part of it",
      "Former Miss Universe Alicia Lopez spoke. “They never quit,” said Alicia Lopez.",
      ["Alicia Lopez: They never quit,"],
    ],
    [
      "a wife and a husband of one surname",
      "Khizer Malik and his wife, Ghazala Malik, run the shop. “We will stay,” Mr. Malik said. “We are staying,” Ms. Malik said.",
      ["Khizer Malik: We will stay,", "Ghazala Malik: We are staying,"],
    ],
    [
      "the gender of a role behind the name",
      "Quinby Dale, a spokeswoman, met Arlen Webb. “It is over,” she said.",
      ["Quinby Dale: It is over,"],
    ],
    [
      "an office shows a given name the lexicon lacks",
      "Secretary Zeph Webb spoke in Utah. It was his first visit, and Larry Webb came along. “We must act,” Webb said.",
      ["Zeph Webb: We must act,"],
    ],
    [
      "a commission is no “he”",
      "Otto Lind lost. The Commission on River Debates was to blame, he said: “They cut me off.”",
      ["Otto Lind: They cut me off."],
    ],
    [
      "a name of three words, by its last",
      "Nguyen Van Thanh opened the bakery in 1998. “Bread is patience,” Thanh said.",
      ["Nguyen Van Thanh: Bread is patience,"],
    ],
    [
      "the second given name tells the gender where the first does not",
      "Orrin Webb fixes the clock. Board chair Jo Ellen Marchand calls it cheap. “That is Gerald,” he said.",
      ["Orrin Webb: That is Gerald,"],
    ],
    [
      "an age shows that a park is somebody",
      "Orbita sells scooters. Grace Park, 41, watched from the second row. “I wanted to frame it,” she said.",
      ["Grace Park: I wanted to frame it,"],
    ],
    [
      "a fifth-grader is called by her name alone",
      "Fifth-grader Lucia Webb stood on a stool. “We learned to read here,” she said.",
      ["Lucia Webb: We learned to read here,"],
    ],
    [
      "a patrol keeps its state",
      "The truck was gone. The State Patrol said that its troopers “found it in a ditch.”",
      ["State Patrol: found it in a ditch."],
    ],
    [
      "a word with a capital inside is nobody",
      "Nurse Mary Stone slept through a PowerPoint. Her chief met her in May. She wept, and said it was “over.”",
      ["Mary Stone: over."],
    ],
    [
      "an initial does not keep a name apart",
      "Carl M. Duke Jr. flew the plane. “She held,” Mr. Duke said.",
      ["Carl M. Duke Jr.: She held,"],
    ],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});
