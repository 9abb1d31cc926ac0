import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/read.ts";
import { sliceOf } from "../../src/model/span.ts";
import { splitSentences } from "../../src/nlp/sentences.ts";
import { tokenize } from "../../src/nlp/tokens.ts";

const split = (text: string): string[] =>
  splitSentences(text, [{ start: 0, end: text.length, number: 1 }]).map((sentence) => sliceOf(text, sentence));

describe("splitSentences", () => {
  it.each([
    ["an honorific ends nothing", ["Mr. Webb met Gen. J. K. Stone.", "They talked."]],
    ["a country's abbreviation may end a sentence", ["She lives in the U.S.", "He does not."]],
    ["or stand inside one", ["The U.S. Senate voted on Monday.", "Nobody cheered."]],
    ["a question inside quotation marks runs on to who asked it", ["“Will they come?” he asked.", "Nobody knew."]],
    ["also where a name asks it", ["“Who?” Ms. Stone asked.", "Nobody knew."]],
    ["quoted sentences are sentences", ["“Yes.", "We will,” he said."]],
    ["a number's abbreviation needs a number", ["The answer was no.", "No. 5 came later."]],
    ["a time of day may end a sentence", ["They left at 5 p.m.", "The doors closed."]],
    ["and goes on before a day", ["They left at 5 p.m. Monday.", "The doors closed."]],
    ["initials stay with their name", ["Michael J. Stone wrote it.", "It sold."]],
    ["also without spaces between them", ["Police released a picture of J.K. Stone.", "It sold."]],
    ["initials may end a sentence", ["They asked for J.K.", "He was not there."]],
    ["closing marks stay with their sentence", ["(It was late.)", "“It held.”", "They slept."]],
    ["a small letter goes on", ["The firm e.g. sells boats.", "And nets."]],
  ])("%s", (_, sentences) => {
    expect(split(sentences.join(" "))).toEqual(sentences);
  });
});

describe("splitSentences where footnotes are marked", () => {
  it.each([
    ["It sank.[1] Nobody saw it.[2][3]", ["It sank.", "Nobody saw it."]],
    ["“It sank.”[note 4] He saw it.[ii]", ["“It sank.”", "He saw it."]],
    ["It cost a lot.[citation needed]", ["It cost a lot."]],
    [
      "Steel for the U.S.[4] fell in May. Acme Inc.[3] of Bow left.",
      ["Steel for the U.S.[4] fell in May.", "Acme Inc.[3] of Bow left."],
    ],
    ["“It sank,”[5] said Ned Marsh. He saw it.", ["“It sank,”[5] said Ned Marsh.", "He saw it."]],
    ["“He [Marsh] left it.” She [the owner] stayed.", ["“He [Marsh] left it.”", "She [the owner] stayed."]],
  ])("%s", (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

describe("splitSentences where paragraphs have a head", () => {
  const splitParagraphs = (lines: readonly string[]): string[] => {
    const article = readArticle({ id: "a", text: ["The Ferry Is Late", ...lines].join("\n\n") });
    return splitSentences(article.text, article.paragraphs).map((sentence) => sliceOf(article.text, sentence));
  };

  it("begins behind the mark of a list's item", () => {
    const item = "The ferry sank on Monday, and nobody on the pier was surprised.";
    expect(splitParagraphs([`- ${item}`, "• Nobody was hurt.", "– A late ferry –.", "* She said so."])).toEqual([
      item,
      "Nobody was hurt.",
      "– A late ferry –.",
      "She said so.",
    ]);
  });

  it("begins behind the labels of a text that labels its paragraphs", () => {
    const lines = [
      "Why it matters: The county is about to lose its only ferry.",
      "What they're saying: “Nobody rides it,” Ada Stone said.",
      "By the numbers: 41 riders a day. It was 300 once.",
    ];
    expect(splitParagraphs(lines)).toEqual([
      "The county is about to lose its only ferry.",
      "“Nobody rides it,” Ada Stone said.",
      "41 riders a day.",
      "It was 300 once.",
    ]);
  });

  it("leaves a colon or two in a text alone", () => {
    const lines = ["The answer was plain: Nobody knew.", "One thing is sure: The ferry is late.", "It left."];
    expect(splitParagraphs(lines)).toEqual(lines);
  });

  it("leaves whoever is quoted behind a colon with the words", () => {
    const lines = [
      "She said: “It left.”",
      "The mayor continued: “It is late.”",
      "The clerk was blunt: “It sank.”",
      "Hall had a warning: “It will sink.”",
    ];
    expect(splitParagraphs(lines)).toEqual(lines);
  });
});

describe("tokenize", () => {
  it.each([
    ["Don't stop.", ["Don't", "stop", "."]],
    ["Kim Jong-un’s U.S. visit", ["Kim", "Jong-un’s", "U.S.", "visit"]],
    ["AT&T paid $1,000.", ["AT&T", "paid", "$", "1,000", "."]],
    ["“No—never”", ["“", "No", "—", "never", "”"]],
    ["at 5 p.m. sharp", ["at", "5", "p.m.", "sharp"]],
  ])("“%s”", (text, tokens) => {
    expect(tokenize(text, { start: 0, end: text.length }).map((token) => token.text)).toEqual(tokens);
  });
});
