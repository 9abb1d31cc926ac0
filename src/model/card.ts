import type { Person } from "./person.ts";

/** Somebody an article names, without the places where it does. */
export interface NamedPerson {
  /** As in `Person`. */
  readonly name: string;
  readonly kind: Person["kind"];
  /** By the honorifics and pronouns that the article gives them; absent where they tell nothing or contradict each other. */
  readonly gender?: "female" | "male";
  /** What the article says they are, as printed. */
  readonly roles: readonly string[];
  /** How many of the article's quotes are theirs. */
  readonly quotes: number;
}

/** What the catalogue holds of an article: enough to list it and to know who speaks in it without opening it. */
export interface Card {
  /** The article's. */
  readonly id: string;
  /** The headline, or the id of an article that has none. */
  readonly title: string;
  readonly date?: string;
  readonly url?: string;
  readonly source?: string;
  /** What its story is about, as `packStems` writes it. */
  readonly story: string;
  /** How many quotes it has, whoever said them. */
  readonly quotes: number;
  /** As many and in the same order as the `people` of its analysis. */
  readonly people: readonly NamedPerson[];
}
