import { isRelative } from "../people/find-pronouns.ts";
import type { Gender } from "../people/mention.ts";
import type { Stretch } from "../quotes/pair-marks.ts";
import type { Scene } from "../scene.ts";
import type { PackedTrees } from "../trees.ts";
import type { Discourse } from "./antecedent-features.ts";
import { type RoleReader, resolveDescription } from "./resolve-descriptions.ts";
import { resolvePronoun } from "./resolve-pronouns.ts";

/** What is remembered while an article is read from top to bottom: who spoke, and whom "he" and "she" stood for last. */
export interface DiscourseMemory {
  /** What is known right before a mention. Resolves the reporter's own pronouns up to there first. */
  before(position: number): Discourse;
  /** Remembers whom a pronoun stands for. */
  settle(position: number, entity: number): void;
  /** Remembers who said a stretch, and by which mention. What somebody said in a relative clause ("Mr. Kim, who said …") is said in passing. */
  record(said: { readonly entity: number; readonly position: number; readonly stretch: Stretch }): void;
}

interface Chain {
  chainEntity: number;
  chainToken: number;
}

/** Creates the memory of one article. Without trees the reporter's own pronouns are passed over. */
export function createDiscourseMemory(scene: Scene, trees: PackedTrees | null, rolesOf: RoleReader): DiscourseMemory {
  const { mentions, stretchOf } = scene;
  const said = scene.reading.memory.uint16(mentions.entities.length);
  const chains = new Map<Gender, Chain>();
  const referents = new Map<number, number>();
  let priorEntity = -1;
  let priorBlock = -1;
  let read = 0;
  const bearerOf = (position: number): number => resolveDescription(scene, position, rolesOf);

  const discourseOf = (gender: Gender): Discourse => {
    const chain = chains.get(gender);
    return {
      priorEntity,
      priorBlock,
      said,
      chainEntity: chain?.chainEntity ?? -1,
      chainToken: chain?.chainToken ?? -1,
      otherEntity: chains.get(gender === "male" ? "female" : "male")?.chainEntity ?? -1,
      referents,
      bearerOf,
    };
  };
  const settle = (position: number, entity: number): void => {
    const mention = mentions.all[position];
    referents.set(position, entity);
    if (mention !== undefined && entity >= 0)
      chains.set(mention.gender, { chainEntity: entity, chainToken: mention.firstToken });
  };
  const readUpTo = (position: number): void => {
    for (; read < position; read += 1) {
      const mention = mentions.all[read];
      if (trees === null || mention === undefined || mention.kind !== "pronoun" || mention.gender === "unknown")
        continue;
      if (referents.has(read) || (stretchOf[mention.firstToken] ?? -1) !== -1) continue;
      const found = resolvePronoun(scene, trees, read, { discourse: discourseOf(mention.gender), stretch: undefined });
      settle(read, found?.entity ?? -1);
    }
  };
  return {
    before: (position) => {
      readUpTo(position);
      return discourseOf(mentions.all[position]?.gender ?? "unknown");
    },
    settle,
    record: ({ entity, position, stretch }) => {
      const source = mentions.all[position];
      if (entity < 0 || (source !== undefined && isRelative(scene.reading, source))) return;
      said[entity] = (said[entity] ?? 0) + 1;
      priorEntity = entity;
      priorBlock = stretch.block;
    },
  };
}
