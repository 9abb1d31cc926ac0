import type { BriefModel, StoredBriefModel } from "../../src/nlp/rank/model.ts";
import type { Vocabulary } from "../../src/nlp/rank/vocabulary.ts";
import type { Example } from "./corpus.ts";
import { countAppeals, createVocabulary } from "./vocabulary.ts";

/** Stems in fewer background texts than this are as good as unknown. */
const FEWEST_TEXTS = 6;
/** Keeps the file small; the weights of a row are far less exact. */
const DIGITS = 4;

const rounded = (values: ArrayLike<number>, digits = DIGITS): number[] =>
  Array.from(values, (value) => Number(value.toFixed(digits)));

/** The model as its file holds it: the vocabulary cut to the stems that are known well, all numbers rounded. */
export function storeModel(
  model: BriefModel,
  rarities: ReadonlyMap<string, number>,
  texts: number,
  examples: readonly Example[],
): StoredBriefModel {
  const vocabulary: Vocabulary = createVocabulary(rarities, countAppeals(examples));
  const rarest = Math.log((texts + 1) / (FEWEST_TEXTS + 0.5));
  const appealing = [...countAppeals(examples).counts.keys()].filter(
    (stem) => Math.abs(vocabulary.get(stem)?.appeal ?? 0) > 0.25,
  );
  const common = [...rarities.keys()].filter((stem) => (rarities.get(stem) ?? 0) <= rarest);
  const stems = [...new Set([...common, ...appealing])].filter((stem) => /^[\p{L}\p{N}'’.&,-]+$/u.test(stem)).sort();
  return {
    stems: stems.join(" "),
    rarities: rounded(
      stems.map((stem) => vocabulary.get(stem)?.rarity ?? 0),
      1,
    ),
    appeals: rounded(
      stems.map((stem) => vocabulary.get(stem)?.appeal ?? 0),
      1,
    ),
    words: rounded(model.words),
    repeats: rounded(model.repeats),
    pairs: rounded(model.pairs),
    sentences: rounded(model.sentences),
    members: rounded(model.members, 6),
    couples: rounded(model.couples, 6),
    drafts: rounded(model.drafts, 6),
  };
}
