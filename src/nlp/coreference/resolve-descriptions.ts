import type { Entity } from "../people/link-names.ts";
import type { Scene } from "../scene.ts";
import { DETERMINER, GROUP, ROLE } from "../word-classes.ts";

/** How many words before and behind a name are read for its roles. */
const TITLE_REACH = 6;
const APPOSITION_REACH = 14;

/** The role words beside the names of one entity: in its titles ("Mayor Bill de Blasio") and its appositions ("Hugh Hill, a doctor,"). Lower case. */
function rolesOf(scene: Scene, entity: Entity): Set<string> {
  const { tokens, classes, sentenceOf } = scene.reading;
  const roles = new Set<string>();
  const take = (index: number): void => {
    if (((classes[index] ?? 0) & (ROLE | GROUP)) !== 0) roles.add(tokens[index]?.text.toLowerCase() ?? "");
  };
  for (const mention of entity.mentions) {
    for (let index = mention.titleToken; index < mention.firstToken; index += 1) take(index);
    for (
      let index = mention.titleToken - 1;
      index > mention.titleToken - TITLE_REACH && sentenceOf[index] === sentenceOf[mention.titleToken];
      index -= 1
    ) {
      if (tokens[index]?.isWord !== true || ((classes[index] ?? 0) & DETERMINER) !== 0) break;
      take(index);
    }
    if (tokens[mention.endToken]?.text !== ",") continue;
    for (
      let index = mention.endToken + 1;
      index < mention.endToken + APPOSITION_REACH && sentenceOf[index] === sentenceOf[mention.titleToken];
      index += 1
    ) {
      if (tokens[index]?.isWord !== true) break;
      take(index);
    }
  }
  return roles;
}

/** The roles of all persons, looked up when first needed. */
export function createRoleReader(scene: Scene): (entity: Entity) => Set<string> {
  const known = new Map<Entity, Set<string>>();
  return (entity) => {
    const found = known.get(entity) ?? rolesOf(scene, entity);
    known.set(entity, found);
    return found;
  };
}

const DEFINITE = new Set(["the", "this", "that", "mr", "madam"]);

/**
 * Whom a definite description stands for: somebody named before it (or, failing that, anywhere) whose titles or
 * appositions hold its head noun ("the mayor" after "Mayor Bill de Blasio"). -1 when nobody or more than one fits.
 */
export function resolveDescription(
  scene: Scene,
  position: number,
  rolesOfEntity: (entity: Entity) => Set<string>,
): number {
  const { mentions, reading } = scene;
  const description = mentions.all[position];
  if (
    description === undefined ||
    description.sort !== "person" ||
    !DEFINITE.has(reading.tokens[description.firstToken]?.text.toLowerCase() ?? "")
  )
    return -1;
  const head = reading.tokens[description.endToken - 1]?.text.toLowerCase() ?? "";
  const bearers = mentions.entities.filter(
    (entity) => entity.sort !== "place" && entity.sort !== "organisation" && rolesOfEntity(entity).has(head),
  );
  if (bearers.length === 0) return -1;
  const before = bearers.filter((entity) => (entity.mentions[0]?.start ?? 0) < description.start);
  return before.length === 1 ? (before[0]?.id ?? -1) : -1;
}
