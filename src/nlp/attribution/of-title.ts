import { textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  CONJUNCTION,
  DETERMINER,
  GROUP,
  NATIONALITY,
  PREPOSITION,
  ROLE,
  SPEECH,
  VERB,
  WORD,
} from "../word-classes.ts";

/** Behind a mention, what cannot stand between it and the noun it is said of. */
const ENDS_PHRASE = PREPOSITION | CONJUNCTION | AUXILIARY | DETERMINER | SPEECH | VERB | ADVERB;
const LONGEST_TITLE = 5;

/**
 * Whether the mention at a position belongs to the title of the name behind it: "|Webb College| computer scientist Ada
 * Stone", "|Webb|’s lawyer, Otto Lind", "|the department|’s chief, Ada Stone", "|Webb| campaign Chairman Otto Lind".
 * Looks at a bounded number of tokens.
 */
export function isOfTitle(scene: Scene, position: number): boolean {
  const { reading, mentions } = scene;
  const mention = mentions.all[position];
  if (mention === undefined || (mention.kind !== "name" && !mention.isPossessive)) return false;
  // "the department’s |chief fire marshal|, Ada Stone": the title may be a mention itself.
  const isDescribed = mention.isPossessive && mentions.all[position + 1]?.kind === "description";
  const next = mentions.all[isDescribed ? position + 2 : position + 1];
  if (next?.kind !== "name") return false;
  const from = mention.endToken;
  const end =
    mention.isPossessive && textAt(reading, next.titleToken - 1) === "," ? next.titleToken - 1 : next.titleToken;
  // "Webb University’s Ada Stone"
  if (end === from) return mention.isPossessive && next.words.length > 1;
  if (end < from || end - from > LONGEST_TITLE) return false;
  const isOffice = next.titleToken < next.firstToken;
  if (!isOffice && ((reading.classes[end - 1] ?? 0) & (ROLE | GROUP)) === 0) return false;
  for (let index = from; index < end; index += 1) {
    const classes = reading.classes[index] ?? 0;
    // "Webb's GOP rival"
    const isName = (classes & CAPITAL) !== 0 && (classes & NATIONALITY) === 0;
    if ((classes & WORD) === 0 || (classes & ENDS_PHRASE) !== 0 || isName) return false;
  }
  return true;
}
