import { describe, expect, it } from "vitest";
import { quotesOf } from "../../helpers/quotes-of.ts";

describe("quotesOf, of a pronoun and whom it takes up", () => {
  it.each([
    [
      "whom the clause in front leads up to is “she”, not who threw before",
      "“We throw hard,” said coach Ada Stone. Asked what she had in mind on the last pitch, Mary Webb shrugged.\n\n“A curve,” she said.",
      ["Ada Stone: We throw hard,", "Mary Webb: A curve,"],
    ],
    [
      "whoever the sentence before says somebody is, however much is said in between",
      "It rained at noon. “I ran,” said Anna Webb. “Fast.”\n\nThe boss, in this case, is Mary Stone, 23, of Hale.\n\n“I stopped her! I did stop her,” she said.",
      ["Anna Webb: I ran, … Fast.", "Mary Stone: I stopped her! I did stop her,"],
    ],
    [
      "whoever went back, and not the box she went for",
      "Governor Ada Stone called the flood “a disgrace.”\n\nBefore they left, Mary Webb went back for one thing. It was still on the shelf.\n\n“Not a scratch,” she said.",
      ["Ada Stone: a disgrace.", "Mary Webb: Not a scratch,"],
    ],
    [
      "a chief executive, and not the firm",
      "Medlo, a telehealth company, lost the files. Asked if Medlo planned to tell its patients, its chief executive, Quillon Zarr, did not answer. “We are looking into it,” he said in an email.",
      ["Quillon Zarr: We are looking into it,"],
    ],
    [
      "no state, and no road",
      "Georgia has lost a third of its buses. The clerk drove past on Interstate 75. “It was empty,” she said.",
      ["The clerk: It was empty,"],
    ],
    [
      "whose name goes with “her”, and not one that goes with “his”",
      "Quillon Zarr sold his farm in May. Tamsy Roon had sold her boat to him. “It was late,” she said.",
      ["Tamsy Roon: It was late,"],
    ],
    [
      "a girl whom nobody names, over several sentences about her",
      "“I keep it in a drawer,” said Mary Webb, her teacher.\n\nThe girl, whom the paper is not naming, was moved in June. She’s 16 now. What she remembers is the rain.\n\n“It never stopped,” she said.",
      ["Mary Webb: I keep it in a drawer,", "The girl: It never stopped,"],
    ],
    [
      "a child of an age, where nobody else is spoken of",
      "The 15-year-old had been living in the motel for a month when she sent a text to the office. “It is too loud,” she wrote.",
      ["The 15-year-old: It is too loud,"],
    ],
    [
      "one patient whose name is kept, and “the person” is that patient",
      "“Keep the logs,” said Ada Stone.\n\nOne patient whose name is in the files told the paper that she had not heard from anybody. “I found out from you,” she said.\n\n“It is a mess,” the person added.",
      ["Ada Stone: Keep the logs,", "One patient: I found out from you,", "One patient: It is a mess,"],
    ],
    [
      "a sister with one name, who speaks of somebody else",
      "Rangers found Mary Webb on Sunday. “I was cold,” Mary Webb said.\n\nWebb’s sister, Hania, drove up at noon. She said that Webb has always been stubborn. “She once walked home,” she said.",
      ["Mary Webb: I was cold,", "Hania: She once walked home,"],
    ],
    [
      "a husband whom nobody names",
      "“It was an accident,” Paul Webb told the jury.\n\nMary Stone wept. Asked what she would do with the money, she looked at her husband.\n\n“Move somewhere warm,” she said.\n\nHe shook his head. “I like the snow,” he said.",
      ["Paul Webb: It was an accident,", "Mary Stone: Move somewhere warm,", "her husband: I like the snow,"],
    ],
    [
      "one deputy, and not the many who cheered",
      "Fire chief Ada Stone thanked the crews. “We got lucky,” Stone said.\n\nEvacuees cheered when a deputy read the order aloud. “Go home, folks,” she said.",
      ["Ada Stone: We got lucky,", "a deputy: Go home, folks,"],
    ],
    [
      "whose career almost ended, and not the doctor who said so",
      "“People call her quiet,” Tova Lind said. “They never stood behind her.”\n\nMary Webb’s career almost ended when a doctor looked at her knee. She was back in May. “I was too dumb to quit,” she recalled.",
      ["Tova Lind: People call her quiet, … They never stood behind her.", "Mary Webb: I was too dumb to quit,"],
    ],
    [
      "whose motion failed",
      "Della Rusk handed him her cane. “I want both hands for this,” she said.\n\nChair Mary Stone, who voted no, said that the money has to come from somewhere. Stone’s motion to table the item failed. She looked at the clock.\n\n“It is going to be a long night,” she said.",
      ["Della Rusk: I want both hands for this,", "Mary Stone: It is going to be a long night,"],
    ],
    [
      "a child with an age before the name",
      "“Count the desks,” said Mary Webb, a mother of three.\n\nWebb’s daughter, 9-year-old Lila, raised her hand. “I can count,” she said.",
      ["Mary Webb: Count the desks,", "Lila: I can count,"],
    ],
    [
      "whoever voted against her, who is no “she” for that",
      "The board chose Mary Webb. Member Quillon Pask, who voted against her, said he had wanted somebody local. “Nothing against the lady,” he said.",
      ["Quillon Pask: Nothing against the lady,"],
    ],
    [
      "a paper is no “she”",
      "In a tape obtained by the Hale Searchlight, a woman tells the dispatcher that the hill is on fire. “I’m in the creek,” she says.",
      ["a woman: I’m in the creek,"],
    ],
    [
      "whoever is asked about a firm is “they”, not the firm",
      "Spokesperson Quill Marsh owned up to it. “It is a little embarrassing,” Marsh said. Asked how long the company had known, they said they “would have to circle back.”",
      ["Quill Marsh: It is a little embarrassing,", "Quill Marsh: would have to circle back."],
    ],
    [
      "several who answer as one",
      "Ada Stone opened the shop with her brother. Both founders laughed. “Soup,” they said.",
      ["Both founders: Soup,"],
    ],
    [
      "one engineer, and not the many who knew before",
      "Some employees said they knew on Monday. One engineer, who would not be named, said their badge stopped working. “I was standing in the rain,” they said.",
      ["One engineer: I was standing in the rain,"],
    ],
    [
      "one person who says “they” of themselves",
      "Designer Wren Pask, who left in May, said they were not surprised. Pask told the paper about the calls that staff dreaded.\n\n“You sat there for an hour,” they said.",
      ["Wren Pask: You sat there for an hour,"],
    ],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});

describe("quotesOf, of a description and whom it takes up", () => {
  it.each([
    [
      "the spokesperson is the one who was named since “a spokesperson”",
      "At first a spokesperson for Medlo called it “a routine matter.” Then the spokesperson, Quilla Crane, said that it was “a small number.”\n\n“We are sorry,” the spokesperson added.",
      ["a spokesperson: a routine matter.", "Quilla Crane: a small number.", "Quilla Crane: We are sorry,"],
    ],
    [
      "the user is whose handle was given",
      "In one thread, Quietboat bragged that the network was “bigger than ever.”\n\n“No logs, no questions,” the user wrote in June.",
      ["Quietboat: bigger than ever.", "Quietboat: No logs, no questions,"],
    ],
    [
      "so is one in small letters",
      "On the forum, a user called mudlark posted a picture. “Is this mine?” the user wrote.",
      ["mudlark: Is this mine?"],
    ],
    [
      "a moderator is who they go by",
      "The town sued. A moderator of the forum, who goes by mudlark, said that most fans agreed. “We told him so,” the moderator said.",
      ["mudlark: We told him so,"],
    ],
    [
      "the mayor is the one whom a comma names",
      "The mayor, Mary Stone, stopped in for pie. Her uncle told her the town would dry up.\n\n“He was wrong about a lot,” the mayor said.",
      ["Mary Stone: He was wrong about a lot,"],
    ],
    [
      "a volunteer, and not the team",
      "A volunteer with the rescue team, who asked not to be named, said the gorge was “the last place to look.”",
      ["A volunteer: the last place to look."],
    ],
    [
      "one of them is not one of the others",
      "Two engineers had warned their bosses. “We filed a ticket,” one of them said.",
      ["one of them: We filed a ticket,"],
    ],
    [
      "the person is a former engineer",
      "A former engineer at the firm said that was “too kind.”\n\n“Nobody planned it,” the person said.",
      ["A former engineer: too kind.", "A former engineer: Nobody planned it,"],
    ],
    [
      "the Hale sophomore is who spoke right before",
      "Her sister, Mary, struck out. There is a picture of it, Lindy Webb said, in the kitchen.\n\n“It keeps us humble,” the Hale High sophomore said.",
      ["Lindy Webb: It keeps us humble,"],
    ],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});
