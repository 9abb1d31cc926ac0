import { describe, expect, it } from "vitest";
import { quotesOf } from "../../helpers/quotes-of.ts";

describe("createSourceResolver", () => {
  it.each([
    [
      "whom a paragraph names first is its “he”, whoever “he” was before",
      "Paul Webb was once the mayor, and Carl Stone now is. “Why the hurry?” asked Mr. Webb, who opposed the bridge. He called it “a mad effort.”\n\nMr. Stone did not hide the cost. The bridge, he said, is now “three times what it was,” and he called that “a staggering sum.”",
      [
        "Paul Webb: Why the hurry?",
        "Paul Webb: a mad effort.",
        "Carl Stone: three times what it was,",
        "Carl Stone: a staggering sum.",
      ],
    ],
    [
      "and stays so over the next paragraphs",
      "“Why the hurry?” asked Paul Webb. Mr. Webb called it “a mad effort.”\n\nCarl Stone did not hide the cost. The bridge, he said, is “a staggering sum.”\n\n“But I think we will build it,” he added.",
      [
        "Paul Webb: Why the hurry?",
        "Paul Webb: a mad effort.",
        "Carl Stone: a staggering sum.",
        "Carl Stone: But I think we will build it,",
      ],
    ],
    [
      "“she” takes up a spokeswoman nobody names",
      "Mary Stone lost the vote. The firm would not comment, a spokeswoman said, because “the matter is closed.” She added: “We have moved on.”",
      ["a spokeswoman: the matter is closed.", "a spokeswoman: We have moved on."],
    ],
    [
      "“she” takes up one engineer nobody names",
      "Mary Stone would not be interviewed. One engineer, who was let go on Thursday, said the day was “brutal.”\n\n“There were balloons in the lobby,” she said. “Nobody took them down.”",
      ["One engineer: brutal.", "One engineer: There were balloons in the lobby, … Nobody took them down."],
    ],
    [
      "“he” agrees with whom it stands for",
      "Mary Stone met Carl Webb. “It is done,” he said.",
      ["Carl Webb: It is done,"],
    ],
    [
      "an office stands for whoever holds it",
      "Mayor Mary Stone met Carl Webb, a farmer. “It is done,” the mayor said.",
      ["Mary Stone: It is done,"],
    ],
    [
      "a place before the subject of a sentence does not hold the office",
      "Mayor Mary Stone blamed a leak. In Madison, the mayor also said that it was “too early to tell.”",
      ["Mary Stone: too early to tell."],
    ],
    [
      "a party and a state stand for whom the story last named, not for anybody of the party",
      "House Speaker Paul Webb met reporters on Thursday and spoke about the remarks of Republican Otto Lind. In an interview, the Ohio Republican called them “a shame.”",
      ["Paul Webb: a shame."],
    ],
    [
      "an office that several hold stands for whom the story is about",
      "Mayor Mary Stone opened the bridge. On the platform were Deputy Mayor Otto Lind and the mayor of Ashby, Carl Webb. Ms. Stone cut the ribbon. It rained. Ms. Stone held an umbrella. Nobody left. The band played on.\n\nWhat was a ford, the mayor said, was now “a road to the sea.”",
      ["Mary Stone: a road to the sea."],
    ],
    [
      "the head of something else does not share an office",
      "Mayor Mary Stone came to the college. The college’s mayor, Otto Lind, had made her a guest, Ms. Stone noted. “My lecture will be brief,” she said.\n\n“We meet at a place noted for learning,” the mayor went on, “and we need it.”",
      ["Mary Stone: My lecture will be brief,", "Mary Stone: We meet at a place noted for learning, … and we need it."],
    ],
    [
      "an office stands for nobody who was away while somebody else spoke",
      "Governor Mary Stone was sworn in. Carl Webb had written a line. He had told the state on Thursday. He did not admit a crime. He left with his wife. It was late.\n\n“I am no quitter,” Webb said. “Never was.”\n\nBut it had come to this, the governor said, that “no base is left.”",
      ["Carl Webb: I am no quitter, … Never was.", "the governor: no base is left."],
    ],
    [
      "so it does where the title is cut short",
      "A bill that Gov. Ada Stone signed is law. The governor has called it “a correction.”",
      ["Ada Stone: a correction."],
    ],
    [
      "who is the engineer, not the firm he worked for",
      "Loamly declined to comment. A former Loamly engineer, who asked not to be named, said the fix was “a bandage.”",
      ["A former Loamly engineer: a bandage."],
    ],
    ["a group stays a description", "“We were not asked,” two officials said.", ["two officials: We were not asked,"]],
    [
      "an organisation speaks",
      "The Ministry of Health confirmed it. “There is no danger,” the ministry said in a statement.",
      ["Ministry of Health: There is no danger,"],
    ],
    [
      "the subject of the sentence before is “he”, with a party and a town behind the name",
      "“No,” said Paul Webb. Mr. Webb called it “a mad effort.”\n\nState Senator Carl Stone, D-Hale, was blunter.\n\n“If they bury this, people will die,” he said.",
      ["Paul Webb: No,", "Paul Webb: a mad effort.", "Carl Stone: If they bury this, people will die,"],
    ],
    [
      "so it is with a name that nobody can tell the gender of",
      "“No,” said Paul Webb. “Not now.”\n\nThe firm’s vice president, Quillon Pak, told the council it had cut 40 units. “We’ve listened,” he said.",
      ["Paul Webb: No, … Not now.", "Quillon Pak: We’ve listened,"],
    ],
    [
      "so it is with a suffix and its comma",
      "“Quiet,” said Judge Paul Webb. “This is no ballgame.”\n\nThe driver, Carl Stone Jr., was not named in the suit. He testified that he “never saw her.”",
      ["Paul Webb: Quiet, … This is no ballgame.", "Carl Stone Jr.: never saw her."],
    ],
    [
      "somebody new at the end of a sentence is “she”, whoever spoke before",
      "“The facts got drowned,” Anna de Vries said. “No pun intended.”\n\nThe one yes vote came from Chairwoman Earlene Stubbs, a retired banker.\n\n“Our roof leaks,” she said.",
      ["Anna de Vries: The facts got drowned, … No pun intended.", "Earlene Stubbs: Our roof leaks,"],
    ],
    [
      "the subject of a sentence, with a state behind the name, is the “he” in it",
      "Sen. Otis Webb took a victory lap. “Sunlight works,” he said.\n\nSen. Lyle Hale of Idaho said he was wary of what he called “government by letterhead.”",
      ["Otis Webb: Sunlight works,", "Lyle Hale: government by letterhead."],
    ],
    [
      "whoever is asked about somebody else is “he”",
      "A week earlier Paul Webb had written that they “won’t be around much longer.” Invited to say whether the mayor, too, should cool down, Otto Lind took care not to scold him.\n\n“Everyone would like it to calm down,” he said.",
      ["Paul Webb: won’t be around much longer.", "Otto Lind: Everyone would like it to calm down,"],
    ],
    [
      "a wife with one name of her own is “she”",
      "“You hear a barn every day,” Merle Stone said. He was paid by the state. His wife, Lena, went back to nursing.\n\n“I was good at it,” she said.",
      ["Merle Stone: You hear a barn every day,", "Lena: I was good at it,"],
    ],
    [
      "a spokesman is “he”, not whom he speaks for",
      "Senator Paul Webb fired back. A spokesman for Webb, Quillon Hale, declined to go on. “The chart speaks for itself,” he said.",
      ["Quillon Hale: The chart speaks for itself,"],
    ],
    [
      "whoever notes it at the end of the sentence is “he”",
      "The college’s president, Carl Stone, had made him a guest, Mr. Webb noted. “My first lecture will be brief,” he said. Paul Webb sat down.",
      ["Paul Webb: My first lecture will be brief,"],
    ],
    [
      "“she” is a mother nobody names",
      "“Sparks were flying,” Deputy Lori Haas said. “We prayed.”\n\nCourt records list no lawyer for Carl Stone. His mother, reached by phone, said he was ill. “He needs help,” she said.",
      ["Lori Haas: Sparks were flying, … We prayed.", "His mother: He needs help,"],
    ],
    [
      "“she” is a neighbor nobody names",
      "Chief Ada Stone praised the crew. “They ran,” Stone said.\n\nA neighbor called the police. “The roof was gone,” she said.",
      ["Ada Stone: They ran,", "A neighbor: The roof was gone,"],
    ],
    [
      "“she” is no reporter who asks",
      "Chief Ada Stone praised the crew. A reporter asked about the roof. “It is gone,” she said.",
      ["Ada Stone: It is gone,"],
    ],
    [
      "the engineer is the one who came without a name",
      "Asked about the dividend, Paul Webb said, “It is safe.”\n\nAn engineer who has been there for years said teams were told to stay home. “That’s how it starts,” the engineer said.",
      ["Paul Webb: It is safe.", "the engineer: That’s how it starts,"],
    ],
    [
      "the lawyer is the one lawyer named right before",
      "Carl Webb’s lawyer, Otto Lind, met reporters outside. “He is a good man,” the lawyer said.",
      ["Otto Lind: He is a good man,"],
    ],
    [
      "the lawyer is nobody’s name where there are two",
      "Lawyer Otto Lind met lawyer Ada Stone outside. “He is a good man,” the lawyer said.",
      ["the lawyer: He is a good man,"],
    ],
    [
      "his father is the one who was named so",
      "Cooper Hale and his father, Mike, were pulling boards. “I found a shoe,” Cooper said. “Put that in the paper,” his father said.",
      ["Cooper Hale: I found a shoe,", "Mike: Put that in the paper,"],
    ],
    [
      "kin without a name stay so",
      "Carl Stone watched from a window with Mary Webb. “He said thank you,” the daughter said.",
      ["the daughter: He said thank you,"],
    ],
    [
      "“they” is one person where the article says so",
      "Robin Stone, 34, who uses they/them pronouns, painted the wall. Their mother, Inez, cleaned the school. At 19, they left for Boston.\n\n“It was so clean,” they said.",
      ["Robin Stone: It was so clean,"],
    ],
    [
      "“they” is nobody’s name elsewhere",
      "Robin Stone met two friends. “It was so clean,” they said.",
      ["?: It was so clean,"],
    ],
    [
      "sanctions are no “he”",
      "“Talks are open,” said Rex Stone. Mr. Stone smiled.\n\nSanctions have begun to hurt, the secretary said. “It is having an effect,” he said.",
      ["Rex Stone: Talks are open,", "Rex Stone: It is having an effect,"],
    ],
    [
      "who stands for whom it follows",
      "It fell to Carl Webb, who said, “There is no danger.”",
      ["Carl Webb: There is no danger."],
    ],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});
