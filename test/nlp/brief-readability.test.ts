import { describe, expect, it } from "vitest";
import { analyze } from "../../src/library/analyze.ts";
import { sliceOf } from "../../src/model/span.ts";
import { standsAlone } from "../../src/nlp/brief/readability.ts";
import { writeBrief } from "../../src/nlp/brief.ts";

const isAlone = (text: string): boolean => standsAlone(text, { start: 0, end: text.length, paragraph: 1 });

describe("standsAlone", () => {
  it.each([
    ["The harbor master closed the northern pier on Monday."],
    ["This week the council votes on the ferry contract."],
    ["“We will reopen the pier in June,” the harbor master said."],
    ["The captain said he would not resign over the delay."],
    ["U.S. officials met the ferry owners in Oslo."],
    ["Most of those killed in the storm were passengers of the ferry."],
    ["The ferries of that week carried nine thousand passengers."],
    ["In the summer of 2009, the city bought a second ferry for the fjord."],
    ["Because the northern pier was closed, passengers took the bus."],
  ])("lets stand what names its own people and things: %s", (text) => {
    expect(isAlone(text)).toBe(true);
  });

  it.each([
    ["a pronoun", "He closed the northern pier on Monday morning."],
    ["a possessive", "Their ferry was late for the third time this year."],
    ["a demonstrative", "That surprised the passengers who had waited since noon."],
    ["a connective", "However, the northern pier stayed open until the evening."],
    ["a phrase that joins", "As a result, the northern pier stayed closed until June."],
    ["a phrase that counts on", "For one thing, the northern pier stayed closed until June."],
    ["a phrase of time told before", "Only then will the northern pier open to ferries again."],
    ["a pronoun behind a mark", "“It was the worst winter for ferries,” the captain said."],
    ["a pronoun as its speaker", "“The pier will reopen in June,” he said."],
    ["a pronoun that speaks in its middle", "The northern pier, he said, would not reopen before June."],
    ["a pronoun that speaks at its end", "The northern pier would not reopen before June, she added."],
    ["a pronoun that was speaking", "No ferry, he was saying, would leave before the end of the storm."],
    ["a demonstrative as its last word", "The harbor master of Oslo was not ready to settle for that."],
    ["a pronoun as its last word", "For years the harbor police forbade the papers to quote him."],
    ["agreement as its last word", "Anna Berg, the harbor master of Oslo for ten years, agreed."],
    ["a thing told before inside its subject", "The second half of that promise to the passengers is still open."],
    ["a pronoun behind a moment", "In the summer of 2009, they bought a second ferry for the fjord."],
    ["a pronoun behind a few words", "For years, she has known every ferry on the fjord."],
    ["a reason for what stands before", "Because the northern pier is closed until the summer."],
    ["an answer to what stands before", "“Nobody has ever asked me that question,” Captain Berg replied."],
    ["words that answer", "“Well, there are two ferries at the pier now,” the captain said."],
    ["no speaker at all", "“The pier will reopen in June, whatever it costs.”"],
  ])("takes for leaning what opens or ends with %s", (_, text) => {
    expect(isAlone(text)).toBe(false);
  });

  it.each([
    ["a photo's caption", "Photo: The northern pier after the storm on Monday."],
    ["an invitation", "Click here to read more about the ferries of Oslo."],
    ["a credit", "Anna Berg contributed to this report from the harbor of Oslo."],
    ["a place in a picture", "Captain Berg (left) greets the harbor master on Monday."],
    ["a place in a picture behind a name", "Captain Berg, right, greets the harbor master on Monday."],
    ["places from left to right", "Captain Berg poses with (l-r) Anna Lie and the harbor master in Oslo."],
    ["a line that does not end", "The harbor master closed the northern pier on"],
    ["a line that does not begin", "closed the northern pier on Monday, the harbor master said."],
  ])("never shows %s", (_, text) => {
    expect(isAlone(text)).toBe(false);
  });
});

const STORY = `OSLO, March 3 — The harbor master closed the northern pier on Monday after a storm tore two ferries from their moorings, and told owners to keep their ships at sea.

The harbor master closed the northern pier on Monday after a storm tore two ferries loose from their moorings. “We have never seen such waves. We will not risk a single life,” said Anna Berg, the harbor master. Insurers put the damage to the ferries at four million crowns.

The ferry to Nesodden carries nine thousand passengers on an ordinary day. Commuters crowded the buses instead, and the queue in front of the town hall reached the railway station. The bus company hired forty drivers from Bergen for the week.

A new pier has been planned since 2009. The city council will vote on its budget in April, after the insurers have paid.`;

describe("a brief of one story", () => {
  const analysis = analyze({ id: "pier", text: STORY });
  const linesOf = (wish: Parameters<typeof writeBrief>[1]): string[] =>
    writeBrief(analysis, wish).brief.sentences.map((sentence) => sliceOf(STORY, sentence));

  it("tells news in one line, not a question, even one that stands first and names everything", () => {
    const text =
      "Will the harbor master of Oslo close the northern pier after a storm tore two ferries from their moorings?\n\nMany people walked along the water with ice cream on Sunday.";
    const { sentences } = writeBrief(analyze({ id: "why", text }), { length: "one-line" }).brief;
    expect(sentences.map((sentence) => sliceOf(text, sentence))).toEqual([
      "Many people walked along the water with ice cream on Sunday.",
    ]);
  });

  it("opens with a lede that counts on from older news", () => {
    const text =
      "Another storm closed the northern pier of Oslo on Monday and tore two ferries from their moorings.\n\nThe harbor master told the owners of all ships in the fjord to stay at sea until Tuesday.";
    const { sentences } = writeBrief(analyze({ id: "again", text }), { length: "short" }).brief;
    expect(sentences[0]?.start).toBe(0);
  });

  it('goes on about a topic where the next sentence calls it "it"', () => {
    const text = `${STORY}\n\nThe council also rejected a tunnel under the fjord. It would have cost nine billion crowns.`;
    const tunnel = analyze({ id: "tunnel", text });
    const { sentences } = writeBrief(tunnel, { length: "short", about: "tunnel" }).brief;
    expect(sentences.map((sentence) => sliceOf(text, sentence)).slice(1)).toEqual([
      "The council also rejected a tunnel under the fjord.",
      "It would have cost nine billion crowns.",
    ]);
  });

  it("opens with the lede that stands behind a dateline", () => {
    expect(linesOf({ length: "short" })[0]).toMatch(/^The harbor master closed the northern pier/u);
  });

  it("says nothing twice", () => {
    const closed = linesOf({ length: "full" }).filter((line) => line.includes("closed the northern pier"));
    expect(closed.length).toBe(1);
  });

  it("shows a quote of two sentences as one line", () => {
    const quote = "“We have never seen such waves. We will not risk a single life,” said Anna Berg, the harbor master.";
    expect(linesOf({ length: { sentences: 20 } })).toContain(quote);
  });

  it("cuts no quote of two sentences", () => {
    for (const line of linesOf({ length: { sentences: 20 } })) {
      expect(line.split("“").length).toBe(line.split("”").length);
    }
  });

  it.each([12, 20, 40, 80])("keeps to %i words", (words) => {
    expect(linesOf({ length: { words } }).join(" ").split(/\s+/u).filter(Boolean).length).toBeLessThanOrEqual(words);
  });

  it.each([
    ["insurers", /[Ii]nsurers/u, 2],
    ["ferries", /ferr(?:y|ies)/u, 2],
    ["drivers", /drivers/u, 1],
  ])("is about %s when asked", (about, pattern, fewest) => {
    const onTopic = linesOf({ length: "short", about }).filter((line) => pattern.test(line));
    expect(onTopic.length).toBeGreaterThanOrEqual(fewest);
  });

  it("keeps one line to 200 characters", () => {
    const [line = "", ...others] = linesOf({ length: "one-line" });
    expect(others).toEqual([]);
    expect(line.length).toBeGreaterThan(20);
    expect(line.length).toBeLessThanOrEqual(200);
  });
});
