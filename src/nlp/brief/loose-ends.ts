import type { Ground } from "../rank/ground.ts";
import { NAME, NUMBER, STOP } from "../rank/lexicon.ts";
import { createBareNames } from "./bare-names.ts";
import { isQuestion } from "./readability.ts";

/** Something a sentence leaves open to who has read nothing before it. */
export interface LooseEnd {
  /** The sentences any of which tells it when it stands before. */
  readonly toldBy: ReadonlySet<number>;
  /** What it takes from the score of a draft that does not tell it. */
  readonly loss: number;
}

/**
 * Losses are in ROUGE, as the score of a draft is. Over the development articles they leave a third of 178 loose ends and
 * cost 0.1 ROUGE-1; bans would cost three times that.
 */
const LOSS_OF_NAME = 0.04;
const LOSS_OF_THING = 0.04;
const LOSS_OF_QUESTION = 0.1;

/** Words behind a noun that tell which one it is: "the owner of the ferry". */
const TELLING_WHICH = new Set("of that who whose which where for from in at on to between behind with".split(" "));

const OPENS_WITH_THING = /^(?:The |((?:All|Half|Many|Most|Much|None|One|Part|Some) of the ))/u;
const WORDS_OF_SHARE = 3;
const LONGEST_OPENING = 12;

/** What tells which ship "The ship", or "Much of the ship", is: the sentence before, or any that holds the noun. */
function findThing({ words, story, lexicon }: Ground, sentence: number): ReadonlySet<number> | undefined {
  const { ids, starts, kinds, numbers } = words;
  const span = story.sentences[sentence];
  if (sentence === 0 || span === undefined) return undefined;
  const opening = OPENS_WITH_THING.exec(story.article.text.slice(span.start, span.start + LONGEST_OPENING));
  if (opening === null) return undefined;
  const before = opening[1] === undefined ? 1 : WORDS_OF_SHARE;
  const [noun = -1, second = -1, third = -1] = ids.subarray(
    (starts[sentence] as number) + before,
    starts[sentence + 1],
  );
  const kindOf = (id: number): number => kinds[id] ?? STOP;
  const tellsWhich = (id: number): boolean => TELLING_WHICH.has(lexicon.stems[numbers[id] ?? -1] ?? "");
  if ((kindOf(noun) & (STOP | NAME | NUMBER)) !== 0 || tellsWhich(second) || tellsWhich(third)) return undefined;
  // "The northern pier": which of the two words is the noun is not known.
  const nouns = [noun, second].filter((id) => (kindOf(id) & STOP) === 0);
  const toldBy = new Set([sentence - 1]);
  for (let earlier = Math.min(...nouns.map((id) => words.first[id] as number)); earlier < sentence; earlier += 1) {
    const held = ids.subarray(starts[earlier], starts[earlier + 1]);
    if (nouns.some((id) => held.includes(id))) toldBy.add(earlier);
  }
  return toldBy;
}

/** What tells why a question is asked: any sentence before it. */
function findGround({ story }: Ground, sentence: number): ReadonlySet<number> | undefined {
  const span = story.sentences[sentence];
  if (span === undefined || !isQuestion(story.article.text, span)) return undefined;
  return new Set(Array.from({ length: sentence }, (_, earlier) => earlier));
}

/**
 * Tells of a sentence what it leaves open: who "Berg" is, where another sentence has the whole name; which ship "The
 * ship" is; and, of a question, what it is about.
 */
export function createLooseEnds(ground: Ground): (sentence: number) => readonly LooseEnd[] {
  const nameOf = createBareNames(ground);
  const found: (readonly LooseEnd[] | undefined)[] = Array.from({ length: ground.size });
  return (sentence) => {
    const known = found[sentence];
    if (known !== undefined) return known;
    const ends = [
      { toldBy: nameOf(sentence), loss: LOSS_OF_NAME },
      { toldBy: findThing(ground, sentence), loss: LOSS_OF_THING },
      { toldBy: findGround(ground, sentence), loss: LOSS_OF_QUESTION },
    ].filter((end): end is LooseEnd => end.toldBy !== undefined);
    found[sentence] = ends;
    return ends;
  };
}
