import { TITLES_IN_FULL } from "../lexicon/honorifics.ts";
import { findRoles, rankAt, roleWords } from "../people/find-roles.ts";
import type { Entity } from "../people/link-names.ts";
import type { FoundMention } from "../people/mention.ts";
import { hasClass, isWordAt, lowerAt, type Reading, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { CAPITAL, FEMALE_NOUN, MALE_NOUN, NATIONALITY, POSSESSIVE, ROLE, wordClasses } from "../word-classes.ts";
import { mostNamed } from "./most-named.ts";

/**
 * The role words beside the names of one entity: in its titles ("Mayor Bill de Blasio") and its appositions ("Hugh
 * Hill, a doctor,"). Lower case.
 */
function rolesOf(scene: Scene, entity: Entity): Set<string> {
  const { reading } = scene;
  return new Set(
    entity.mentions.flatMap((mention) => [
      ...findRoles(reading, mention).flatMap((phrase) => roleWords(reading, phrase)),
      ...roleBefore(reading, mention),
      ...titlesInFull(reading, mention),
    ]),
  );
}

/** "|Gov.| Ada Stone": the governor. */
function titlesInFull(reading: Reading, { titleToken, firstToken }: FoundMention): string[] {
  const titles: string[] = [];
  for (let index = titleToken; index < firstToken; index += 1) {
    const title = TITLES_IN_FULL.get(lowerAt(reading, index));
    if (title !== undefined) titles.push(title);
  }
  return titles;
}

/**
 * "Carl Webb’s |lawyer|, Otto Lind, said", "his |father|, Mike.", "The |mayor|, Ada Stone, left": the role a comma
 * joins to the name behind it. "The college’s president, Otto Lind" is no president but of that.
 */
function roleBefore(reading: Reading, { titleToken, endToken }: FoundMention): string[] {
  const role = titleToken - 2;
  if (!GENERIC.has(lowerAt(reading, role)) && lowerAt(reading, role - 1) !== "the") return [];
  const isApposed = textAt(reading, titleToken - 1) === "," && !isWordAt(reading, endToken);
  const classes = reading.classes[role] ?? 0;
  return isApposed && (classes & (ROLE | CAPITAL)) === ROLE ? [lowerAt(reading, role)] : [];
}

/** The words of the roles that stand beside an entity's names. */
export type RoleReader = (entity: Entity) => ReadonlySet<string>;

/** The roles of all persons, looked up when first needed. */
export function createRoleReader(scene: Scene): RoleReader {
  const known = new Map<Entity, ReadonlySet<string>>();
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
/** What half the people in a story might be called tells nothing. */
const GENERIC = new Set(
  (
    "man woman person boy girl guy lady teen teenager child kid adult member source friend resident voter supporter citizen aide adviser advisor official officer staffer spokesman spokeswoman spokesperson rival opponent candidate analyst expert activist lawyer attorney reporter journalist worker employee student republican democrat " +
    "mother mom father dad parent son daughter brother sister sibling wife husband spouse widow widower grandmother grandfather grandson granddaughter aunt uncle niece nephew cousin neighbor neighbour roommate classmate juror caller customer patient owner driver passenger victim suspect witness bystander teacher nurse protester"
  ).split(" "),
);
/** Scores of a bearer: the very noun, a noun of the same kind, a nation or party said of it, and another one. */
const SAME_NOUN = 3;
const SAME_KIND = 2;
const SAME_NATION = 2;
const OTHER_NATION = -3;
const NAMED_IN_LAST_SENTENCES = 1;

function fitOf(scene: Scene, position: number, entity: Entity, roles: ReadonlySet<string>): number {
  const { mentions, reading } = scene;
  const description = mentions.all[position];
  const last = entity.mentions.findLast((mention) => mention.start < (description?.start ?? 0));
  if (description === undefined || last === undefined) return 0;
  if (!agreesInGender(description, entity)) return 0;
  const head = lowerAt(reading, description.endToken - 1);
  if (GENERIC.has(head) && description.endToken - description.firstToken <= 2) return 0;
  // "the Ohio Republican": half of those in the story may be called so.
  if (hasClass(reading, description.endToken - 1, NATIONALITY)) return 0;
  let fit = roles.has(rankAt(reading, description.endToken - 1) + head) ? SAME_NOUN : 0;
  if (fit === 0 && HEADS_OF_STATE.has(head) && [...roles].some((role) => HEADS_OF_STATE.has(role))) fit = SAME_KIND;
  if (fit === 0) return 0;
  for (let index = description.firstToken; index < description.endToken - 1; index += 1) {
    if (((reading.classes[index] ?? 0) & NATIONALITY) === 0) continue;
    const nation = lowerAt(reading, index);
    if (roles.has(nation)) fit += SAME_NATION;
    else if ([...roles].some((role) => (wordClasses(role.charAt(0).toUpperCase() + role.slice(1)) & NATIONALITY) !== 0))
      fit += OTHER_NATION;
  }
  const sentences = (reading.sentenceOf[description.firstToken] ?? 0) - (reading.sentenceOf[last.firstToken] ?? 0);
  return fit + (sentences <= 2 ? NAMED_IN_LAST_SENTENCES : 0);
}

/** "the mayor", "President" as an address, "Obama's former strategist". */
function isDefinite(reading: Reading, description: FoundMention): boolean {
  if (DEFINITE.has(lowerAt(reading, description.firstToken))) return true;
  return ((reading.classes[description.firstToken - 1] ?? 0) & POSSESSIVE) !== 0;
}

/** In sentences. */
const NEAR = 3;
const NEAR_KIN = 20;

const POINTING: ReadonlySet<string> = new Set(["the", "his", "her", "their"]);

/**
 * Whom "the lawyer", "his father" stands for, when one person alone is called so beside their name and was named in the
 * last sentences; -1 otherwise.
 */
export function nearBearer(scene: Scene, position: number, rolesOfEntity: RoleReader): number {
  const { mentions, reading } = scene;
  const description = mentions.all[position];
  if (description?.sort !== "person" || !POINTING.has(lowerAt(reading, description.firstToken))) return -1;
  const head = lowerAt(reading, description.endToken - 1);
  if (description.endToken - description.firstToken !== 2 || !GENERIC.has(head)) return -1;
  const bearers = mentions.entities.filter((entity) => entity.sort !== "place" && rolesOfEntity(entity).has(head));
  const [bearer] = bearers;
  const last = bearer?.mentions.findLast((mention) => mention.start < description.start);
  if (bearer === undefined || last === undefined || bearers.length > 1) return -1;
  const sentences = (reading.sentenceOf[description.firstToken] ?? 0) - (reading.sentenceOf[last.firstToken] ?? 0);
  // Whose daughter somebody is does not change from scene to scene.
  const isKin = hasClass(reading, description.endToken - 1, MALE_NOUN | FEMALE_NOUN);
  const near = isKin && lowerAt(reading, description.firstToken) !== "the" ? NEAR_KIN : NEAR;
  return sentences <= near && agreesInGender(description, bearer) ? bearer.id : -1;
}

function agreesInGender(description: FoundMention, { gender }: Entity): boolean {
  return description.gender === "unknown" || gender === "unknown" || gender === description.gender;
}

const COUNTING: ReadonlySet<string> = new Set("first second third fourth next last other only".split(" "));

/** "the |first| caller", "the last speaker, |a| man in a hat,": somebody new, of whom the story has not spoken yet. */
function isOneOfSeveral(reading: Reading, { firstToken, endToken }: FoundMention): boolean {
  if (COUNTING.has(lowerAt(reading, firstToken + 1))) return true;
  return textAt(reading, endToken) === "," && /^an?$/u.test(textAt(reading, endToken + 1));
}

/**
 * Whether a description is definite and says more of somebody than a trade ("the Vermont senator", "the New York
 * businessman"). Of "the judge", "the moderator" and the like half were nobody the article names.
 */
export function isOffice(scene: Scene, position: number): boolean {
  const { mentions, reading } = scene;
  const description = mentions.all[position];
  if (description?.sort !== "person" || !isDefinite(reading, description)) return false;
  // "The Daily Caller" is a paper, "the Ohio Republican" is not.
  const head = description.endToken - 1;
  const isNamed = hasClass(reading, head, CAPITAL) && !hasClass(reading, head, NATIONALITY);
  return head - description.firstToken > 1 && !isNamed && !isOneOfSeveral(reading, description);
}

/**
 * Whom a definite description stands for that has no name beside it: somebody named before it whose titles or
 * appositions hold its head noun ("the mayor" after "Mayor Bill de Blasio") and whose nation or party does not differ;
 * of several who fit best, the one the story is about. -1 when there is none.
 */
export function resolveDescription(scene: Scene, position: number, rolesOfEntity: RoleReader): number {
  const { mentions, reading } = scene;
  const description = mentions.all[position];
  if (description?.sort !== "person") return -1;
  if (!isDefinite(reading, description)) return -1;
  let highest: number = SAME_KIND;
  let fitting: Entity[] = [];
  for (const entity of mentions.entities) {
    if (entity.sort === "place" || entity.sort === "organisation") continue;
    const fit = fitOf(scene, position, entity, rolesOfEntity(entity));
    if (fit < highest) continue;
    if (fit > highest) fitting = [];
    highest = fit;
    fitting.push(entity);
  }
  return mostNamed(fitting)?.id ?? -1;
}
