import type { Mention, Person } from "../model/person.ts";
import type { Span } from "../model/span.ts";
import { TRAILING_ABBREVIATIONS } from "./lexicon/abbreviations.ts";
import { findRoles, type RolePhrase } from "./people/find-roles.ts";
import type { Mentions } from "./people/gather-mentions.ts";
import type { Entity } from "./people/link-names.ts";
import { isWordAt, lowerAt, type Reading } from "./reading.ts";
import { CALENDAR, CAPITAL, GROUP, HONORIFIC, NAME_SUFFIX, NATIONALITY, PLACE, ROLE } from "./word-classes.ts";

/** A mention that was found to stand for an entity without naming it. */
export interface Reference extends Mention {
  readonly entity: number;
}

/** Words without a capital that belong to a title with one ("former President Carter"). */
const BEFORE_TITLES: ReadonlySet<string> = new Set(["former", "acting", "then", "vice", "deputy", "retired", "late"]);

/**
 * "Shortly before midnight |President| Nixon": of a title in capitals, the capitals and what belongs to them; empty
 * when no office stands before the name.
 */
function tightTitle(reading: Reading, { first, end }: RolePhrase): RolePhrase {
  let last = end - 1;
  while (last > first && !isWordAt(reading, last)) last -= 1;
  const head = reading.classes[last] ?? 0;
  if ((head & (ROLE | GROUP | HONORIFIC)) === 0 && !/\bof\b/u.test(textBetween(reading, first, end)))
    return { first, end: first };
  if ((head & CAPITAL) === 0) return { first, end };
  let from = first;
  while (from < last && ((reading.classes[from] ?? 0) & CAPITAL) === 0 && !BEFORE_TITLES.has(lowerAt(reading, from)))
    from += 1;
  return { first: from, end };
}

const textBetween = (reading: Reading, first: number, end: number): string =>
  reading.text.slice(reading.starts[first] ?? 0, reading.ends[end - 1] ?? 0);

/** What is left of the names of places and people when their line is cut ("Fla.", "Jr."). */
const FRAGMENTS = PLACE | CALENDAR | NAME_SUFFIX | NATIONALITY | HONORIFIC;
const WHERE: ReadonlySet<string> = new Set([
  "in",
  "on",
  "at",
  "near",
  "outside",
  "inside",
  "across",
  "toward",
  "towards",
]);

/**
 * Whether an entity may be somebody, or a body of people: no place, no fragment of a name, and not only ever a where
 * ("in Paarl").
 */
export function isSomebody(reading: Reading, entity: Entity): boolean {
  if (entity.sort === "place") return false;
  if (entity.sort !== "unknown" || entity.words.length > 1 || entity.gender !== "unknown") return true;
  const [word = ""] = entity.words;
  if (TRAILING_ABBREVIATIONS.has(word)) return false;
  if (entity.mentions.some(({ firstToken }) => ((reading.classes[firstToken] ?? 0) & FRAGMENTS) !== 0)) return false;
  return !entity.mentions.every(({ firstToken }) => WHERE.has(lowerAt(reading, firstToken - 1)));
}

/** The role phrases beside the names of one entity, each wording once, in source order. */
function rolesOf(reading: Reading, entity: Entity): Span[] {
  const { text, starts, ends } = reading;
  const phrases: RolePhrase[] = [];
  for (const mention of entity.mentions) {
    for (const phrase of findRoles(reading, mention))
      phrases.push(phrase.end === mention.firstToken ? tightTitle(reading, phrase) : phrase);
  }
  if (phrases.length === 0) return [];
  const seen = new Set<string>();
  return phrases
    .map(({ first, end }) => {
      // "the widow of Martin Luther King Jr." keeps its point.
      const isShortened =
        ((reading.classes[end - 1] ?? 0) & NAME_SUFFIX) !== 0 && text.charAt(ends[end - 1] ?? 0) === ".";
      return { start: starts[first] ?? 0, end: (ends[end - 1] ?? 0) + (isShortened ? 1 : 0) };
    })
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const words = text.slice(start, end).toLowerCase();
      return end > start && !seen.has(words) && seen.add(words);
    });
}

function personOf(reading: Reading, entity: Entity, references: readonly Reference[]): Person {
  const mentions: Mention[] = entity.mentions.map(({ start, end }) => ({ start, end, kind: "name" }));
  for (const { start, end, kind } of references) mentions.push({ start, end, kind });
  if (references.length > 0) mentions.sort((a, b) => a.start - b.start);
  const roles = entity.sort === "organisation" ? [] : rolesOf(reading, entity);
  const { start, end } = entity.longest;
  return {
    name: reading.text.slice(start, end),
    kind: entity.sort === "organisation" ? "organisation" : "person",
    mentions,
    roles,
  };
}

/** The people and organisations an article names, by the `id` of their entity, with the references resolved to them. */
export function findPeople(reading: Reading, mentions: Mentions, references: readonly Reference[]): Person[] {
  const byEntity = new Map<number, Reference[]>();
  for (const reference of references) {
    const known = byEntity.get(reference.entity);
    if (known === undefined) byEntity.set(reference.entity, [reference]);
    else known.push(reference);
  }
  return mentions.entities.map((entity) => personOf(reading, entity, byEntity.get(entity.id) ?? []));
}
