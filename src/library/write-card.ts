import type { Analysis } from "../model/analysis.ts";
import { titleOf } from "../model/article.ts";
import type { Card } from "../model/card.ts";
import { sliceOf } from "../model/span.ts";

/** The card of an analysed article. */
export function writeCard({ article, people, quotes }: Analysis): Card {
  const { id, date, url, source, text } = article;
  const quotesOf = new Map(people.map((person) => [person, 0]));
  for (const { speaker } of quotes) {
    if (speaker.kind === "person") quotesOf.set(speaker.person, (quotesOf.get(speaker.person) ?? 0) + 1);
  }
  return {
    id,
    title: titleOf(article),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
    ...(source === undefined ? {} : { source }),
    quotes: quotes.length,
    people: people.map((person) => ({
      name: person.name,
      roles: [...new Set(person.roles.map((role) => sliceOf(text, role)))],
      quotes: quotesOf.get(person) ?? 0,
    })),
  };
}
