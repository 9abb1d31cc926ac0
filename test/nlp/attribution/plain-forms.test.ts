import { describe, expect, it } from "vitest";
import { quotesOf } from "../../helpers/quotes-of.ts";

describe("quotesOf, where the form of the words tells the speaker", () => {
  it.each([
    [
      "whoever stands behind the words, and not the mail that tells of it",
      "Mary Stone forwarded the note. “I need a bed tonight,” she wrote, according to emails obtained through a public records request.",
      ["Mary Stone: I need a bed tonight,"],
    ],
    [
      "whoever told it by the complaint’s account",
      "According to the complaint, Carl Webb told a trooper that he had drunk “a couple.”",
      ["Carl Webb: a couple."],
    ],
    [
      "but a complaint that nobody speaks in",
      "The driver had “a couple,” according to the complaint.",
      ["the complaint: a couple,"],
    ],
    [
      "whoever does something right before",
      "The firm’s lawyer, Otto Lind, objected to that. Mary Stone smiled. “I will overrule it.”",
      ["Mary Stone: I will overrule it."],
    ],
    [
      "a report, and not whoever obtained it",
      "An internal report obtained by The Hale Tribune said the repairs had been “put off again.”",
      ["An internal report: put off again."],
    ],
    [
      "a person whose clause is over, and not whoever came first",
      "A mediator asked both sides to come back, and a person familiar with the talks, who was not allowed to speak of them, said the firm was “looking at language.”",
      ["a person: looking at language."],
    ],
    [
      "a card, and not whoever reads it aloud",
      "Her rival sent flowers. The card, which Mary Stone read aloud, said: “Thank you for every bruise.”",
      ["The card: Thank you for every bruise."],
    ],
    [
      "a message, and not the screen it is on",
      "A message on the screen read, “You have been had.” Nobody laughed.",
      ["A message: You have been had."],
    ],
    [
      "whose website it is does not speak",
      "Nestly sells cameras. Nestly’s website describes the camera as “private by design.” Ada Stone bought one.",
      ["website: private by design."],
    ],
    [
      "a voice from the back",
      "The moderator asked for other business. “Don’t you dare,” called a voice from the back.",
      ["a voice: Don’t you dare,"],
    ],
    [
      "release notes, and not a release that notes",
      "A week later I got the update. The release notes said only “Various improvements.”",
      ["The release notes: Various improvements."],
    ],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});
