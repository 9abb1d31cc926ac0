import type { Ground } from "./ground.ts";
import type { Likeness } from "./likeness.ts";
import { pushOneOf } from "./one-of.ts";
import { isName } from "./words.ts";

const PRONOUNS: ReadonlySet<string> = new Set("he she thei it him her them hi their".split(" "));
const FIRST_PERSON: ReadonlySet<string> = new Set("i we you my our your i'm we'r i'v".split(" "));
const DAYS: ReadonlySet<string> = new Set("mondai tuesdai wednesdai thursdai fridai saturdai sundai".split(" "));
const PRESENT: ReadonlySet<string> = new Set("is ar ha have will".split(" "));
const SAYING: ReadonlySet<string> = new Set("said sai".split(" "));
const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);

const POSITION_EDGES = [1, 2, 3, 4, 6, 9, 14, 22];
const LENGTH_EDGES = [8, 12, 16, 20, 25, 30, 36, 44];
const NEARLY_SAME = 0.7;
const ALIKE = 0.6;

const share = (count: number, length: number): number => count / (length + 1);
const asNumber = (fact: boolean): number => (fact ? 1 : 0);

interface Neighbours {
  readonly ahead: number;
  readonly behind: number;
  /** The largest cosine with an earlier sentence. */
  readonly mostAlike: number;
  readonly copies: number;
}

function neighboursOf({ size, cosines }: Likeness, index: number): Neighbours {
  let ahead = 0;
  let behind = 0;
  let mostAlike = 0;
  let copies = 0;
  for (let other = 0; other < size; other += 1) {
    const cosine = cosines[index * size + other] ?? 0;
    if (cosine > NEARLY_SAME) copies += 1;
    if (other > index) ahead += cosine;
    else {
      behind += cosine;
      if (cosine > mostAlike) mostAlike = cosine;
    }
  }
  return { ahead, behind, mostAlike, copies };
}

interface Makeup {
  readonly names: number;
  readonly numbers: number;
  readonly pronouns: number;
  readonly firstPerson: number;
  /** Words that no earlier sentence held, over all words but the common ones. */
  readonly novelty: number;
  readonly isDated: boolean;
  readonly isPresent: boolean;
  readonly isSaying: boolean;
  readonly opensWithArticle: boolean;
}

function makeupOf({ words }: Ground, index: number): Makeup {
  const ids = words.bySentence[index] ?? [];
  let names = 0;
  let numbers = 0;
  let pronouns = 0;
  let firstPerson = 0;
  let news = 0;
  let telling = 0;
  let isDated = false;
  let isPresent = false;
  let isSaying = false;
  for (let place = 0; place < ids.length; place += 1) {
    const word = words.all[ids[place] as number];
    if (!word) continue;
    if (word.isNumber) numbers += 1;
    if (!word.isStop) {
      telling += 1;
      if (word.first === index) news += 1;
      if (place > 0 && isName(word)) names += 1;
      isDated ||= DAYS.has(word.stem);
      continue;
    }
    if (PRONOUNS.has(word.stem)) pronouns += 1;
    if (FIRST_PERSON.has(word.stem)) firstPerson += 1;
    isPresent ||= PRESENT.has(word.stem);
    isSaying ||= SAYING.has(word.stem);
  }
  const opensWithArticle = ARTICLES.has(words.all[ids[0] ?? -1]?.stem ?? "");
  return {
    names,
    numbers,
    pronouns,
    firstPerson,
    novelty: share(news, telling),
    isDated,
    isPresent,
    isSaying,
    opensWithArticle,
  };
}

/** The features of one sentence, for `BriefModel.sentences` and `members`. Shares are 0 to 1; counts go in as logarithms. */
export function sentenceRow(ground: Ground, index: number): number[] {
  const { words, likeness, standings, size, degrees, isQuoting, story } = ground;
  const length = words.bySentence[index]?.length ?? 0;
  const { ahead, behind, mostAlike, copies } = neighboursOf(likeness, index);
  const makeup = makeupOf(ground, index);
  const sentence = story.sentences[index];
  const row = [
    1,
    Math.log(1 + index),
    index / size,
    Math.log(1 + length),
    degrees[index] ?? 0,
    ahead / Math.sqrt(size),
    behind / Math.sqrt(1 + index),
    mostAlike,
    likeness.centrality[index] ?? 0,
    index === 0 ? 0 : (likeness.cosines[index * size] ?? 0),
    index === 1 || size < 2 ? 0 : (likeness.cosines[index * size + 1] ?? 0),
    makeup.novelty,
    share(makeup.names, length),
    share(makeup.numbers, length),
    asNumber(isQuoting[index] ?? false),
    asNumber(standings[index] === "leaning"),
    5 * share(makeup.pronouns, length),
    5 * share(makeup.firstPerson, length),
    asNumber(sentence !== undefined && story.article.text.slice(sentence.end - 2, sentence.end).includes("?")),
    asNumber(copies > 0),
    asNumber(mostAlike > ALIKE),
    asNumber(makeup.isSaying),
    Math.log(size) / 3,
    asNumber(makeup.opensWithArticle),
    asNumber(makeup.names > 0),
    asNumber(makeup.isDated),
    asNumber(makeup.isPresent),
  ];
  return pushOneOf(pushOneOf(row, index, POSITION_EDGES), length, LENGTH_EDGES);
}
