import type { Attribution } from "../attribution/attribute.ts";
import { NOBODY } from "../attribution/candidates.ts";
import { SOURCE_FEATURES } from "../attribution/source-features.ts";
import { ANTECEDENT_FEATURES } from "../coreference/antecedent-features.ts";
import { isRelative } from "../people/find-pronouns.ts";
import { opensWithGiven } from "../people/given-names.ts";
import type { Entity } from "../people/link-names.ts";
import type { Scene } from "../scene.ts";

/**
 * What the two last models look at (is it a quote after all, and is its speaker right), in the order of a row: the sums
 * of the decisions so far, then the chosen source.
 */
export const VERDICT_FEATURES = [
  "quoteScore",
  "probability",
  "nobody",
  "resolution",
  "resolvedKind",
  "entityMentions",
  "entityWords",
  "entityShare",
  "entityFull",
  "entityGiven",
  "entityGender",
  "entitySort",
  "namesakes",
  "entityFirstBlock",
  ...SOURCE_FEATURES,
  ...ANTECEDENT_FEATURES.map((name) => `antecedent.${name}`),
] as const;

const SOURCE_START = 14;
const GENDERS = { unknown: 0, male: 1, female: 2 } as const;
const SORTS = { person: 0, unknown: 1, organisation: 2, group: 3, document: 4, place: 5 } as const;

/** Looks no further among the people of an article for bearers of one name. */
const MOST_ENTITIES = 60;

/** How many other entities share the last word of a name. */
function namesakesOf(scene: Scene, entity: Entity): number {
  const last = entity.words.at(-1);
  let found = -1;
  for (const { words } of scene.mentions.entities.slice(0, MOST_ENTITIES)) if (words.at(-1) === last) found += 1;
  return Math.max(0, found);
}

/** How a source came by its person. */
const RESOLVED = { name: 0, pronoun: 1, description: 2, nameless: 3, unresolved: 4, nobody: 5, relative: 6 } as const;

function resolvedKind(scene: Scene, attribution: Attribution): number {
  const mention = scene.mentions.all[attribution.position];
  if (attribution.position === NOBODY || mention === undefined) return RESOLVED.nobody;
  if (mention.kind === "name") return RESOLVED.name;
  if ((attribution.resolution?.entity ?? -1) < 0)
    return mention.kind === "description" ? RESOLVED.nameless : RESOLVED.unresolved;
  if (isRelative(scene.reading, mention)) return RESOLVED.relative;
  return RESOLVED[mention.kind];
}

/** Writes what is known of an attribution into `row`, in the order of `VERDICT_FEATURES`. */
export function describeVerdict(scene: Scene, attribution: Attribution, quoteScore: number, row: Float32Array): void {
  row[0] = quoteScore;
  row[1] = attribution.probability;
  row[2] = attribution.nobody;
  row[3] = attribution.resolution?.probability ?? 0;
  row[4] = resolvedKind(scene, attribution);
  const entity = scene.mentions.entities[attribution.resolution?.entity ?? -1];
  row[5] = Math.min(20, entity?.mentions.length ?? 0);
  row[6] = entity?.words.length ?? 0;
  row[7] = attribution.entityShare;
  row[8] = Math.min(8, entity?.fullMentions ?? 0);
  row[9] = entity !== undefined && opensWithGiven(entity.words) ? 1 : 0;
  row[10] = entity === undefined ? 3 : GENDERS[entity.gender];
  row[11] = entity === undefined ? 6 : SORTS[entity.sort];
  row[12] = entity === undefined ? -1 : Math.min(4, namesakesOf(scene, entity));
  row[13] = entity === undefined ? -1 : Math.min(20, scene.reading.blockOf[entity.longest.firstToken] ?? 0);
  row.set(attribution.row, SOURCE_START);
  const antecedent = attribution.resolution?.row;
  if (antecedent !== null && antecedent !== undefined) row.set(antecedent, SOURCE_START + SOURCE_FEATURES.length);
}
