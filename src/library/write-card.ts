import type { Analysis } from "../model/analysis.ts";
import { titleOf } from "../model/article.ts";
import type { Card, NamedPerson } from "../model/card.ts";
import type { Person } from "../model/person.ts";
import { sliceOf } from "../model/span.ts";
import { genderOfWord } from "../nlp/gender.ts";
import { packStems, printStory } from "../nlp/same-story.ts";

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
    story: packStems(printStory(article)),
    quotes: quotes.length,
    people: people.map((person) => ({
      name: person.name,
      kind: person.kind,
      ...genderOf(person, text),
      roles: [...new Set(person.roles.map((role) => sliceOf(text, role)))],
      quotes: quotesOf.get(person) ?? 0,
    })),
  };
}

/** Longer than any honorific. */
const BEFORE_NAME = 12;

/** The gender that the honorifics before somebody's name and their pronouns agree on. */
function genderOf({ kind, mentions }: Person, text: string): Pick<NamedPerson, "gender"> {
  if (kind === "organisation") return {};
  const told = mentions.flatMap((mention) => {
    const before = text.slice(Math.max(0, mention.start - BEFORE_NAME), mention.start);
    const word = mention.kind === "pronoun" ? sliceOf(text, mention) : (/(\S+)\s+$/u.exec(before)?.[1] ?? "");
    return genderOfWord(word) ?? [];
  });
  const [gender, ...others] = new Set(told);
  return gender === undefined || others.length > 0 ? {} : { gender };
}
