import type { Entity } from "../people/link-names.ts";
import type { Scene } from "../scene.ts";
import { DETERMINER, GROUP, NATIONALITY, ROLE, wordClasses } from "../word-classes.ts";

/** How many words before and behind a name are read for its roles. */
const TITLE_REACH = 6;
const APPOSITION_REACH = 14;

/** The role words beside the names of one entity: in its titles ("Mayor Bill de Blasio") and its appositions ("Hugh Hill, a doctor,"). Lower case. */
function rolesOf(scene: Scene, entity: Entity): Set<string> {
  const { tokens, classes, sentenceOf } = scene.reading;
  const roles = new Set<string>();
  const take = (index: number): void => {
    if (((classes[index] ?? 0) & (ROLE | GROUP | NATIONALITY)) !== 0)
      roles.add(tokens[index]?.text.toLowerCase() ?? "");
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
/** Offices that newspapers call by each other's names. */
const HEADS_OF_STATE = new Set(
  "president premier minister chancellor leader king queen prime dictator strongman emperor".split(" "),
);
/** Scores of a bearer: the very noun, a noun of the same kind, a nation or party said of it, and another one. */
const SAME_NOUN = 3;
const SAME_KIND = 2;
const SAME_NATION = 2;
const OTHER_NATION = -3;
const NAMED_IN_LAST_SENTENCES = 1;

function fitOf(scene: Scene, position: number, entity: Entity, roles: Set<string>): number {
  const { mentions, reading } = scene;
  const description = mentions.all[position];
  const last = entity.mentions.findLast((mention) => mention.start < (description?.start ?? 0));
  if (description === undefined || last === undefined) return 0;
  if (description.gender !== "unknown" && entity.gender !== "unknown" && entity.gender !== description.gender) return 0;
  const head = reading.tokens[description.endToken - 1]?.text.toLowerCase() ?? "";
  let fit = roles.has(head) ? SAME_NOUN : 0;
  if (fit === 0 && HEADS_OF_STATE.has(head) && [...roles].some((role) => HEADS_OF_STATE.has(role))) fit = SAME_KIND;
  if (fit === 0) return 0;
  for (let index = description.firstToken; index < description.endToken - 1; index += 1) {
    if (((reading.classes[index] ?? 0) & NATIONALITY) === 0) continue;
    const nation = reading.tokens[index]?.text.toLowerCase() ?? "";
    if (roles.has(nation)) fit += SAME_NATION;
    else if ([...roles].some((role) => (wordClasses(role.charAt(0).toUpperCase() + role.slice(1)) & NATIONALITY) !== 0))
      fit += OTHER_NATION;
  }
  const sentences = (reading.sentenceOf[description.firstToken] ?? 0) - (reading.sentenceOf[last.firstToken] ?? 0);
  return fit + (sentences <= 2 ? NAMED_IN_LAST_SENTENCES : 0);
}

/**
 * Whom a definite description stands for: somebody named before it whose titles or appositions hold its head noun
 * ("the mayor" after "Mayor Bill de Blasio") and whose nation or party does not differ. -1 when nobody, or more than
 * one, fits best.
 */
export function resolveDescription(
  scene: Scene,
  position: number,
  rolesOfEntity: (entity: Entity) => Set<string>,
): number {
  const { mentions, reading } = scene;
  const description = mentions.all[position];
  if (description?.sort !== "person" || !DEFINITE.has(reading.tokens[description.firstToken]?.text.toLowerCase() ?? ""))
    return -1;
  let best = -1;
  let highest = 1;
  let isTied = false;
  for (const entity of mentions.entities) {
    if (entity.sort === "place" || entity.sort === "organisation") continue;
    const fit = fitOf(scene, position, entity, rolesOfEntity(entity));
    if (fit < highest) continue;
    isTied = fit === highest;
    highest = fit;
    best = entity.id;
  }
  return isTied ? -1 : best;
}
