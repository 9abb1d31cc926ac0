/** The classes of characters that words are made of. Numbers, because the scanners read millions of them a second. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const OTHER = 3;

const LETTER_PATTERN = /[\p{L}\p{M}]/u;
const DIGIT_PATTERN = /\p{N}/u;
const SPACE_PATTERN = /\s/u;

function classify(character: string): number {
  if (LETTER_PATTERN.test(character)) return LETTER;
  if (DIGIT_PATTERN.test(character)) return DIGIT;
  return SPACE_PATTERN.test(character) ? SPACE : OTHER;
}

/** Class by UTF-16 unit. Half of a surrogate pair counts as a letter, so that a pair is never torn apart. */
const CLASSES = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  unit >= 0xd800 && unit <= 0xdfff ? LETTER : classify(String.fromCharCode(unit)),
);

/** The class of one UTF-16 unit, `NaN` (past the end of a string) being white space. */
export function characterClass(unit: number): number {
  return CLASSES[unit] ?? SPACE;
}

/** Whether the unit can begin a word. */
export function isWordCharacter(unit: number): boolean {
  const found = characterClass(unit);
  return found === LETTER || found === DIGIT;
}
