import { lowerAt, type Reading, textAt } from "../reading.ts";
import { FEMALE_NAME, GIVEN_NAME, MALE_NAME } from "../word-classes.ts";
import { isTitleCase } from "./find-names.ts";
import type { Entity } from "./link-names.ts";
import type { Gender } from "./mention.ts";

/** Whether honorifics or titles say otherwise; that a surname is some men's given name ("Clinton") says nothing. */
function isOtherGender(entity: Entity, gender: Gender): boolean {
  return gender !== "unknown" && entity.mentions.some((name) => name.gender !== "unknown" && name.gender !== gender);
}

/**
 * Gives a person whom the body knows by surname alone the full name of a headline ("Hillary Clinton Hits Back"). In a
 * headline Written Like This one cannot tell where names end, so only a given name right before a known surname counts.
 */
export function completeNames(reading: Reading, entities: readonly Entity[]): void {
  const blocks = reading.blocks.filter((block) => isTitleCase(reading, block));
  if (blocks.length === 0) return;
  const bySurname = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.words.length === 1 && entity.sort !== "place" && entity.sort !== "organisation")
      bySurname.set(entity.words[0] ?? "", entity);
  }
  for (const block of blocks) {
    for (let index = block.firstToken; index + 1 < block.endToken; index += 1) {
      const given = (reading.classes[index] ?? 0) & GIVEN_NAME;
      if (given === 0) continue;
      const surname = textAt(reading, index + 1)
        .replace(/['’]s?$/u, "")
        .replace(/’/gu, "'");
      const entity = bySurname.get(surname.toLowerCase());
      const start = reading.starts[index] ?? 0;
      const surnameStart = reading.starts[index + 1] ?? 0;
      if (entity === undefined || entity.words.length > 1) continue;
      if (surnameStart - (reading.ends[index] ?? 0) > 1) continue;
      const gender = given === MALE_NAME ? "male" : given === FEMALE_NAME ? "female" : entity.gender;
      if (isOtherGender(entity, gender)) continue;
      entity.words = [lowerAt(reading, index), ...entity.words];
      entity.gender = gender;
      entity.longest = {
        ...entity.longest,
        start,
        end: surnameStart + surname.length,
        firstToken: index,
        endToken: index + 2,
        titleToken: index,
        words: entity.words,
      };
    }
  }
}
