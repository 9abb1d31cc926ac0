import { describe, expect, it } from "vitest";
import { quotesOf } from "../../helpers/quotes-of.ts";

describe("pairMarks", () => {
  it.each([
    ["curly marks", "“The ferry is late,” said Ada Stone.", ["Ada Stone: The ferry is late,"]],
    ["straight marks", '"The ferry is late," said Ada Stone.', ["Ada Stone: The ferry is late,"]],
    ["two single marks", "''The ferry is late,'' said Ada Stone.", ["Ada Stone: The ferry is late,"]],
    ["two backticks", "``The ferry is late,'' said Ada Stone.", ["Ada Stone: The ferry is late,"]],
    ["guillemets", "«The ferry is late», said Ada Stone.", ["Ada Stone: The ferry is late"]],
    ["guillemets with spaces inside", "« The ferry is late », said Ada Stone.", ["Ada Stone: The ferry is late"]],
    ["low opening marks", "„The ferry is late,” said Ada Stone.", ["Ada Stone: The ferry is late,"]],
    [
      "single marks where an article has no others",
      "‘The ferry is late,’ said Ada Stone.",
      ["Ada Stone: The ferry is late,"],
    ],
    [
      "straight single marks where an article has no others",
      "'It's the workers' ferry and they don't like it,' said Ada Stone. 'Nor do I.'",
      ["Ada Stone: It's the workers' ferry and they don't like it, … Nor do I."],
    ],
    [
      "straight single marks around a fragment",
      "Ada Stone said the ferry was 'late again'. The workers' crew had asked her for help.",
      ["Ada Stone: late again"],
    ],
    [
      "a possessive in a quotation that the next paragraph takes up again",
      "Ada Stone said: 'The drivers' seats were wet.\n\n'It is the riders' turn now.\n\n'I ask the 'experts' nothing.'",
      ["Ada Stone: The drivers' seats were wet. … It is the riders' turn now. … I ask the 'experts' nothing."],
    ],
    [
      "a single mark that a double one closes",
      "'Nobody told us. That is all.\" The ferry left without Ada Stone. 'It is late,' she said.",
      ["Ada Stone: Nobody told us. That is all.", "Ada Stone: It is late,"],
    ],
    [
      "a straight mark for letters left out",
      "'We had rock 'n' roll back in the '80s,' said Ada Stone.",
      ["Ada Stone: We had rock 'n' roll back in the '80s,"],
    ],
    ["straight marks for letters left out, alone", "Leave 'em be 'til the '90s are back, Ada Stone said.", []],
    [
      "apostrophes inside single marks",
      "‘It’s the workers’ ferry and they don’t like it,’ said Ada Stone.",
      ["Ada Stone: It’s the workers’ ferry and they don’t like it,"],
    ],
    [
      "double marks inside single ones",
      "‘He told me “never again” and he meant it,’ said Ada Stone.",
      ["Ada Stone: He told me “never again” and he meant it,"],
    ],
    [
      "single marks inside double ones",
      "“He told me ‘never again’ and he meant it,” said Ada Stone.",
      ["Ada Stone: He told me ‘never again’ and he meant it,"],
    ],
    [
      "apostrophes alone quote nothing",
      "The workers’ ferry was late, and the ’90s were long gone, Ada Stone said.",
      [],
    ],
    [
      "a quote over two paragraphs opens twice and closes once",
      "“The ferry is late,” said Ada Stone. “It always is.\n\n“We will buy another one.”",
      ["Ada Stone: The ferry is late, … It always is. … We will buy another one."],
    ],
    [
      "a quote taken up again within its paragraph is one",
      "Ada Stone said: 'The ferry is late. 'It always is. 'We will buy another one.' She left.",
      ["Ada Stone: The ferry is late. … It always is. … We will buy another one."],
    ],
    [
      "a quote split by its attribution is one",
      "“The ferry,” Ada Stone said, “is late.”",
      ["Ada Stone: The ferry, … is late."],
    ],
    [
      "the letter that opens words of Hawaiian is none",
      "Crews at ‘Iolani Palace and on the ‘Ewa plain, where ‘Aina Haina begins, heard it. “It is late,” said Ada Stone.",
      ["Ada Stone: It is late,"],
    ],
    [
      "titles in single marks are none, nor do they hide what is said",
      "Ada Stone called 'Sinners' and 'Hamnet' the films of the year. \"We made ours at night,\" she said.",
      ["Ada Stone: We made ours at night,"],
    ],
    [
      "an apostrophe at the head of a word swallows nothing",
      "Ada Stone wrote 'The Pier', 'The Gull' and 'The Crab'. She did it 'spite of us. \"I was late,\" she said.",
      ["Ada Stone: I was late,"],
    ],
    ["a name without its beginning is none", "The 'Canes won in the Tigers' building, Ada Stone said.", []],
    [
      "a name that opens with a mark is none",
      "Police held members of the 'Ndrangheta, Ada Stone said of the ferry.",
      [],
    ],
    ["the value of an attribute is none", 'Ada Stone said the tag <a title="the ferry"> was wrong.', []],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});

describe("isNaming", () => {
  it.each([
    ["the title of a book", "Ada Stone read from the novel “The Last Ferry” and sat down."],
    ["the title of a film", "Ada Stone saw the film “The Last Ferry” twice, she said."],
    [
      "what something is known as",
      "The plan, first known as the “slow option,” pleased Ada Stone, who said nothing of it.",
    ],
    ["what a name means", "The group, whose name is translated as the “Sword of the River,” met Ada Stone, she said."],
    ["the name of a ship", "Carl Webb stayed behind in the harbour and waved from the deck of the “Swallow.”"],
    ["what a product is called", "The assistant, called “Finch,” will ship in October, Ada Stone said."],
    ["the title of a puppet show", "Ada Stone wrote a puppet show titled “The Dragon Who Kept the Book.”"],
    ["a word as a word", "Ada Stone said that the word “patron” had been heard all evening and that she was tired."],
    [
      "labels, all of them",
      "The paper opened the files, in folders with labels such as “intake raw” and “needs review.”",
    ],
    ["the name of a file", "The paper found a folder called “in_take” and said so."],
    ["a button", "Ada Stone said to turn off a setting labeled “Community Relay.”"],
    ["a headline", "Reviewers were cold, and Ada Stone knew it; ours was headlined “A costly way to burn toast.”"],
    ["what must not be said", "Ada Stone says that the first rule is you can’t say “fine.”"],
    ["what is only so-called", "The mayor defended the so-called “dog tax” on Tuesday. Ada Stone was there."],
    [
      "a working title",
      "Ada Stone is writing a cookbook with the working title “For the Record.” She said it was late.",
    ],
    ["what there is a name for", "Cooks have a name for an hour like this: “the rush.” Ada Stone dislikes the term."],
    ["a nickname", "Ada Stone, nicknamed “the Captain,” said she would not run."],
  ])("%s is nobody's words", (_, text) => {
    expect(quotesOf(text)).toEqual([]);
  });

  it("what there is talk of is nobody's words", () => {
    const text = `Mayor Ada Stone spoke in Oakville on Tuesday about the dam. “We will build it,” she said.

Behind the talk of a “dam race” lay a warning. River science, Ms. Stone said, “has no patience of its own,” and whether it
becomes a force for good or ill depends on us.`;
    expect(quotesOf(text)).toEqual(["Ada Stone: We will build it,", "Ada Stone: has no patience of its own,"]);
  });

  it("what somebody called something is theirs", () => {
    expect(quotesOf("Ada Stone called the plan “a mistake of the first order.”")).toEqual([
      "Ada Stone: a mistake of the first order.",
    ]);
  });
});
