import type { Reading } from "../reading.ts";
import { completeNames } from "./complete-names.ts";
import { findDescriptions, OTHER_NAME, PERSON_NAME } from "./find-descriptions.ts";
import { findNames, isTitleCase } from "./find-names.ts";
import { findPronouns } from "./find-pronouns.ts";
import { type Entity, linkNames } from "./link-names.ts";
import type { FoundMention } from "./mention.ts";

/** All mentions of an article and whom the names among them belong to. */
export interface Mentions {
  /** In source order, without the doubtful names that nothing confirmed. */
  readonly all: readonly FoundMention[];
  readonly entities: readonly Entity[];
  /** By position in `all`: the `id` of the entity a name belongs to; -1 for other mentions. */
  readonly entityOf: Int32Array;
}

/** Finds names, pronouns and descriptions, and links the names. */
export function gatherMentions(reading: Reading): Mentions {
  const names = findNames(reading);
  const entities = linkNames(names);
  const titleCase = reading.blocks.flatMap((block, index) => (isTitleCase(reading, block) ? [index] : []));
  completeNames(reading, entities, titleCase);
  const isName = new Uint8Array(reading.tokens.length);
  const owner = new Map<FoundMention, number>();
  for (const entity of entities) {
    for (const mention of entity.mentions) {
      owner.set(mention, entity.id);
      const isOther = entity.sort === "place" || entity.sort === "organisation";
      isName.fill(isOther ? OTHER_NAME : PERSON_NAME, mention.firstToken, mention.endToken);
    }
  }
  const all = [
    ...names.filter((name) => owner.has(name)),
    ...findPronouns(reading),
    ...findDescriptions(reading, isName),
  ];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const entityOf = Int32Array.from(all, (mention) => owner.get(mention) ?? -1);
  return { all, entities, entityOf };
}
