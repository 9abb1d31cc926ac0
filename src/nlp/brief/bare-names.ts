import { isWordCharacter } from "../characters.ts";
import { TITLE_ABBREVIATIONS } from "../lexicon/honorifics.ts";
import type { Ground } from "../rank/ground.ts";
import { DAY, NAME, SAYING, STOP } from "../rank/lexicon.ts";

const SPACE = 0x20;
const POINT = 0x2e;

/** The words of an article as parts of names, by their places in `Words.ids`. */
interface NameParts {
  isName(place: number): boolean;
  isHonorific(place: number): boolean;
  /** Whether the word stands right behind another part of the same name; `start` is the first of its sentence. */
  goesOn(place: number, start: number): boolean;
  isSaying(place: number): boolean;
  /** Whether only a space, or the point of an initial, divides the word from the one before it. */
  follows(place: number): boolean;
}

function readNameParts({ words, story, lexicon }: Ground): NameParts {
  const { text } = story.article;
  const { ids, places, kinds, numbers } = words;
  const kindAt = (place: number): number => kinds[ids[place] as number] as number;
  const isName = (place: number): boolean => (kindAt(place) & (NAME | DAY | STOP)) === NAME;
  const isHonorific = (place: number): boolean =>
    TITLE_ABBREVIATIONS.has(lexicon.stems[numbers[ids[place] as number] as number] ?? "");
  const follows = (place: number): boolean => {
    const at = places[place] as number;
    const before = text.charCodeAt(at - 2);
    return text.charCodeAt(at - 1) === SPACE && (isWordCharacter(before) || before === POINT);
  };
  return {
    isName,
    isHonorific,
    goesOn: (place, start) => place > start && isName(place - 1) && follows(place) && !isHonorific(place - 1),
    isSaying: (place) => (kindAt(place) & SAYING) !== 0,
    follows,
  };
}

/** For each word the sentences that have it behind another name, as a surname is behind a given name. */
function findWholeNames({ words: { ids, starts }, size }: Ground, parts: NameParts): ReadonlyMap<number, Set<number>> {
  const whole = new Map<number, Set<number>>();
  for (let sentence = 0; sentence < size; sentence += 1) {
    const start = starts[sentence] as number;
    const end = starts[sentence + 1] as number;
    let isBehindName = false;
    for (let place = start; place < end; place += 1) {
      const wasName = isBehindName;
      isBehindName = parts.isName(place);
      if (!wasName || !isBehindName || !parts.goesOn(place, start)) continue;
      const id = ids[place] as number;
      const holders = whole.get(id);
      if (holders === undefined) whole.set(id, new Set([sentence]));
      else holders.add(sentence);
    }
  }
  return whole;
}

/**
 * Tells of a sentence which others have the whole name of somebody who opens it, or speaks in it, by the surname alone
 * ("Berg said …", "…, said Mr. Berg"); undefined where there is none such. Names that the article never gives in full
 * are known to everybody.
 */
export function createBareNames(ground: Ground): (sentence: number) => ReadonlySet<number> | undefined {
  const { ids, starts } = ground.words;
  const parts = readNameParts(ground);
  const whole = findWholeNames(ground, parts);

  function isBare(place: number, start: number, end: number): boolean {
    if (parts.goesOn(place, start)) return false;
    const next = place + 1;
    const isLast = next >= end || !parts.follows(next);
    if (!isLast && parts.isName(next)) return false;
    const head = place > start && parts.isHonorific(place - 1) ? place - 1 : place;
    if (head === start || (!isLast && parts.isSaying(next))) return true;
    return parts.isSaying(head - 1) && parts.follows(head);
  }

  return (sentence) => {
    const start = starts[sentence] as number;
    const end = starts[sentence + 1] as number;
    for (let place = start; place < end; place += 1) {
      if (!parts.isName(place)) continue;
      const holders = whole.get(ids[place] as number);
      if (holders === undefined || holders.has(sentence) || parts.isHonorific(place)) continue;
      const [first = sentence] = holders;
      if (first < sentence && isBare(place, start, end)) return holders;
    }
    return undefined;
  };
}
