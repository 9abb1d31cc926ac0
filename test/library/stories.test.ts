import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/read.ts";
import { findStories } from "../../src/library/stories.ts";
import type { Card } from "../../src/model/card.ts";
import { isSameStory, packStems, printStory } from "../../src/nlp/same-story.ts";

const WORDS = "river dam council mayor school budget bridge harbor vaccine stadium museum railway pension tariff".split(
  " ",
);

/** Articles whose words are drawn by a fixed rule, so that some share many and others few, on days near and far. */
const ARTICLES = Array.from({ length: 120 }, (_, index) => {
  const words = Array.from(
    { length: 12 },
    (__, place) => `${WORDS[(index * 7 + place * (1 + (index % 3))) % 14]}${index % 9}`,
  );
  const day = String(1 + (index % 28)).padStart(2, "0");
  const dated = index % 5 === 0 ? {} : { date: `2026-03-${day}` };
  return { ...readArticle({ id: `paper-${index}`, text: `Story\n\n${words.join(" ")}.\n` }), ...dated };
});
const CARDS = ARTICLES.map((article): Card => {
  const { id, date } = article;
  const story = packStems(printStory(article));
  return { id, title: id, ...(date === undefined ? {} : { date }), story, quotes: 0, people: [] };
});

describe("findStories", () => {
  const pairs = CARDS.flatMap((one, place) =>
    CARDS.slice(place + 1).map((other, index) => [one, other, place, place + 1 + index] as const),
  );

  it("finds the pairs that isSameStory finds, both ways", () => {
    const stories = findStories(CARDS);
    const prints = ARTICLES.map(printStory);
    const same = (a: number, b: number): boolean => {
      const [one, other] = [prints[a], prints[b]];
      return one !== undefined && other !== undefined && isSameStory(one, other);
    };
    const expected = pairs.filter(([, , a, b]) => same(a, b));
    const most = Math.max(...[...stories.values()].map((told) => told.length));
    expect(expected.length).toBeGreaterThan(100);
    expect(most).toBeLessThan(32);
    expect(pairs.filter(([one, other]) => stories.get(one)?.includes(other))).toEqual(expected);
    expect(pairs.filter(([one, other]) => stories.get(other)?.includes(one))).toEqual(expected);
  });

  it("names no more than 32 others of a story that a whole shelf tells", () => {
    const [first] = CARDS;
    const shelf = Array.from({ length: 300 }, (_, index) => ({ ...(first as Card), id: String(index) }));
    const numbers = [...findStories(shelf).values()].map((told) => told.length);
    expect(numbers).toHaveLength(300);
    expect(Math.max(...numbers)).toBe(32);
  });
});
