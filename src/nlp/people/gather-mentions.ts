import type { Reading } from "../reading.ts";
import { completeNames } from "./complete-names.ts";
import { findDescriptions, OTHER_NAME, PERSON_NAME } from "./find-descriptions.ts";
import { findNames } from "./find-names.ts";
import { findPronouns } from "./find-pronouns.ts";
import { type Entity, linkNames } from "./link-names.ts";
import type { FoundMention } from "./mention.ts";
import { tellOrganisations } from "./organisation-beside.ts";

/** All mentions of an article and whom the names among them belong to. */
export interface Mentions {
  /** In source order, without the doubtful names that nothing confirmed. */
  readonly all: readonly FoundMention[];
  readonly entities: readonly Entity[];
  /** By position in `all`: the `id` of the entity a name belongs to; -1 for other mentions. */
  readonly entityOf: Int32Array;
}

/** The entity that the mention at a position of `all` names; undefined for one that names none. */
export function entityAt({ entities, entityOf }: Mentions, position: number): Entity | undefined {
  const entity = entityOf[position] ?? -1;
  // An array is slow to read for good once it was asked for what is before its start.
  return entity < 0 ? undefined : entities[entity];
}

/** Finds names, pronouns and descriptions, and links the names. */
export function gatherMentions(reading: Reading): Mentions {
  const names = findNames(reading);
  const { entities, owners } = linkNames(names);
  completeNames(reading, entities);
  tellOrganisations(reading, entities);
  const isName = reading.memory.uint8(reading.count);
  names.forEach((name, index) => {
    const owner = entities[owners[index] ?? -1];
    if (owner === undefined) return;
    const isOther = owner.sort === "place" || owner.sort === "organisation";
    isName.fill(isOther ? OTHER_NAME : PERSON_NAME, name.firstToken, name.endToken);
  });
  const entityOf: number[] = [];
  const all: FoundMention[] = [];
  const others = mergeMentions(findPronouns(reading), findDescriptions(reading, isName));
  let next = 0;
  const takeOthers = (limit: number): void => {
    for (let mention = others[next]; mention !== undefined && mention.start < limit; mention = others[next]) {
      all.push(mention);
      entityOf.push(-1);
      next += 1;
    }
  };
  names.forEach((name, index) => {
    if ((owners[index] ?? -1) < 0) return;
    takeOthers(name.start);
    all.push(name);
    entityOf.push(owners[index] ?? -1);
  });
  takeOthers(Number.POSITIVE_INFINITY);
  const owned = reading.memory.int32(entityOf.length);
  owned.set(entityOf);
  return { all, entities, entityOf: owned };
}

/** Two lists in source order as one. */
function mergeMentions(a: readonly FoundMention[], b: readonly FoundMention[]): FoundMention[] {
  const merged: FoundMention[] = [];
  let next = 0;
  for (const mention of a) {
    for (let other = b[next]; other !== undefined && other.start < mention.start; other = b[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(mention);
  }
  for (; next < b.length; next += 1) merged.push(b[next] as FoundMention);
  return merged;
}
