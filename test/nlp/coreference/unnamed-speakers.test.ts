import { describe, expect, it } from "vitest";
import { quotesOf } from "../../helpers/quotes-of.ts";

describe("quotesOf, of speakers whose name stands elsewhere or nowhere", () => {
  it.each([
    [
      "a woman who gives her name only in passing has it",
      "Mary Stone voted no. A neighbor, who gave her name only as Tanya, said the board treated her street “like an afterthought.” The meeting went on.\n\n“Well, here we are,” Tanya said.",
      ["Tanya: like an afterthought.", "Tanya: Well, here we are,"],
    ],
    [
      "so does a man who identifies himself by one name",
      "“Where do we go?” asked a man who identified himself only as Duc.",
      ["Duc: Where do we go?"],
    ],
    [
      "“she” is whoever holds the office that the sentence before is about",
      "Governor Mary Stone signed the bill. Otto Lind, a clerk for the teachers, said he was “hopeful.”\n\nThe governor was asked about buses. “Every school has one,” she said.",
      ["Otto Lind: hopeful.", "Mary Stone: Every school has one,"],
    ],
    [
      "a vice chancellor is not the chancellor",
      "Chancellor Mary Stone bade farewell on Friday. Vice Chancellor Ruth Webb will take over. “I am keeping the seat warm,” Webb said.\n\nBefore leaving the stage, the chancellor had one last word. “Leave the door open,” she said.",
      ["Ruth Webb: I am keeping the seat warm,", "Mary Stone: Leave the door open,"],
    ],
    [
      "“he” right behind somebody’s smile is who smiled",
      "The deal pleased the owner, Dale Pruett. Commissioner Carl Webb said it was “a gift.” Asked about that, Pruett smiled. “It is a very good gift,” he said.",
      ["Carl Webb: a gift.", "Dale Pruett: It is a very good gift,"],
    ],
    [
      "whoever asks not to be named is “she” in the next paragraph",
      "The fire broke out at dawn. A resident who asked not to be named told KVTR that it woke her up.\n\n“I grabbed my daughter,” she said.",
      ["A resident: I grabbed my daughter,"],
    ],
    [
      "whom a lawyer writes to is not the lawyer",
      "Anders Lind owns the name. “It is mine,” Lind said. A lawyer for the firm wrote to him last week. He posted the letter with one word: “No.”",
      ["Anders Lind: It is mine,", "Anders Lind: No."],
    ],
    [
      "his daughter stays his daughter",
      "Otto Lind died on Sunday, said his daughter, Carol Lind-Ruiz. He was 94. He taught swimming. The county named a pool for him. It was full every day. Nobody was late.\n\n“He set a place for her,” his daughter said.",
      ["Carol Lind-Ruiz: He set a place for her,"],
    ],
    [
      "the first caller is nobody named so far",
      "On his show, host Bobby Tran took calls. “Lines are melting,” Tran said. The first caller, a man from the east side, said he wanted “the potholes fixed.”",
      ["Bobby Tran: Lines are melting,", "The first caller: the potholes fixed."],
    ],
    [
      "whose commissioner it was speaks, and not the league",
      "The team will stay. The league’s commissioner said in March that the arena was “no longer up to standards.”",
      ["commissioner: no longer up to standards."],
    ],
    [
      "a chief fire marshal is named behind a comma",
      "“These are no accidents,” said the department’s chief fire marshal, Robert Tuck.",
      ["Robert Tuck: These are no accidents,"],
    ],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});

describe("quotesOf, of one person who is “they”", () => {
  it.each([
    [
      "somebody whose gender nothing tells",
      "A spokesperson for the union, Ollie Brandt, said they were “cautiously supportive” but want money for pouches. “It can’t be one more unfunded thing,” they said.",
      ["Ollie Brandt: cautiously supportive", "Ollie Brandt: It can’t be one more unfunded thing,"],
    ],
    [
      "somebody who taught nobody else to swim",
      "The former lieutenant governor, Pat Dombrow, said they learned to swim from Mr. Lind in 1966. “I was scared to death,” they said.",
      ["Pat Dombrow: I was scared to death,"],
    ],
    [
      "an engineer nobody names",
      "One engineer, who would not talk to the press, said their badge stopped working. “I was standing in the rain,” they said.",
      ["One engineer: I was standing in the rain,"],
    ],
    [
      "but several stay several",
      "Pat Dombrow met two neighbors on the stairs. “We came too late,” they said.",
      ["?: We came too late,"],
    ],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});
