import { hasClass, lowerAt, type Reading } from "../reading.ts";
import { POSSESSIVE, PREPOSITION, ROLE } from "../word-classes.ts";

const OWNERS = new Set(["his", "her", "their", "my", "our"]);
const THEMSELVES = new Set(["him", "her", "them", "himself", "herself", "hers"]);
const BESIDE = new Set(["beside", "behind", "alongside"]);
const BODY = new Set(
  (
    "hand hands arm arms shoulder shoulders side sides lap hip hips knee knees face eye eyes ear ears head heads cheek " +
    "cheeks chest neck feet back mouth lips wrist throat heels"
  ).split(" "),
);

/**
 * Whether the tokens `[first, end)` behind a name tell what is seen of somebody while they speak, and not what they are:
 * "her mother's hand on her shoulder", "a baby in his arms", "her son beside her".
 */
export function isScene(reading: Reading, first: number, end: number): boolean {
  for (let index = first + 1; index < end; index += 1) {
    if (!hasClass(reading, index, PREPOSITION) && !BESIDE.has(lowerAt(reading, index))) continue;
    const next = lowerAt(reading, index + 1);
    if (OWNERS.has(next) && BODY.has(lowerAt(reading, index + 2))) return true;
    if (THEMSELVES.has(next) && index + 2 >= end && lowerAt(reading, index) !== "of") return true;
  }
  return OWNERS.has(lowerAt(reading, first)) && isNobody(reading, first + 1, end);
}

/** Whether the phrase in front of the first preposition has people in it as owners alone: "mother's hand". */
function isNobody(reading: Reading, first: number, end: number): boolean {
  for (let index = first; index < end && !hasClass(reading, index, PREPOSITION); index += 1) {
    if (hasClass(reading, index, ROLE) && !hasClass(reading, index, POSSESSIVE)) return false;
  }
  return true;
}
