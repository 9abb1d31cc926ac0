import type { Attribution } from "../attribution/attribute.ts";
import { NOBODY } from "../attribution/candidates.ts";
import { SOURCE_FEATURES } from "../attribution/source-features.ts";
import { ANTECEDENT_FEATURES } from "../coreference/antecedent-features.ts";
import { isRelative } from "../people/find-pronouns.ts";
import type { Scene } from "../scene.ts";

/** What the two last models look at (is it a quote after all, and is its speaker right), in the order of a row: the sums of the decisions so far, then the chosen source. */
export const VERDICT_FEATURES = [
  "quoteScore",
  "probability",
  "nobody",
  "resolution",
  "resolvedKind",
  "entityMentions",
  "entityWords",
  ...SOURCE_FEATURES,
  ...ANTECEDENT_FEATURES.map((name) => `antecedent.${name}`),
] as const;

const SOURCE_START = 7;

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
  row.set(attribution.row, SOURCE_START);
  const antecedent = attribution.resolution?.row;
  if (antecedent !== null && antecedent !== undefined) row.set(antecedent, SOURCE_START + SOURCE_FEATURES.length);
}
