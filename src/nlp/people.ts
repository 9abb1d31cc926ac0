import type { Mention, Person } from "../model/person.ts";
import type { Span } from "../model/span.ts";
import type { Mentions } from "./people/gather-mentions.ts";
import type { Entity } from "./people/link-names.ts";
import type { Reading } from "./reading.ts";

/** A mention that was found to stand for an entity without naming it. */
export interface Reference extends Mention {
  readonly entity: number;
}

function personOf(reading: Reading, entity: Entity, references: readonly Reference[]): Person {
  const mentions: Mention[] = entity.mentions.map(({ start, end }) => ({ start, end, kind: "name" }));
  for (const { start, end, kind } of references) mentions.push({ start, end, kind });
  mentions.sort((a, b) => a.start - b.start);
  const roles: Span[] = [];
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
  for (const reference of references)
    byEntity.set(reference.entity, [...(byEntity.get(reference.entity) ?? []), reference]);
  return mentions.entities.map((entity) => personOf(reading, entity, byEntity.get(entity.id) ?? []));
}
