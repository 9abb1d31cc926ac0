import { splitTrees } from "../../src/nlp/attribution/source-trees.ts";
import { isSure } from "../../src/nlp/confidence/is-sure.ts";
import { VERDICT_FEATURES } from "../../src/nlp/confidence/verdict-features.ts";
import type { Entity } from "../../src/nlp/people/link-names.ts";
import { attributeScene, findAttributedQuotes } from "../../src/nlp/quote-engine.ts";
import type { QuoteModels } from "../../src/nlp/quote-models.ts";
import type { Scene } from "../../src/nlp/scene.ts";
import { packTrees, type Trees } from "../../src/nlp/trees.ts";
import { type BoostOptions, boost, type Examples } from "./boost.ts";
import { createExampleList } from "./example-list.ts";
import {
  type GoldQuote,
  isUnlinked,
  type OpenedArticle,
  type PredictedQuote,
  type Scorer,
  spanOfStretch,
} from "./quote-corpus.ts";
import { quoteExamples, sourceExamples } from "./quote-examples.ts";

/** The models as they are written to the weights file. */
export type TrainedModels = { readonly [name in keyof QuoteModels]: Trees };

/** Sizes and rates, chosen by cross-validation on the training articles; twice as many trees gained less than 0.2 points. The last two models grow slowly, so that single quotes do not hang on chance. */
const OPTIONS: { readonly [name in keyof QuoteModels]: BoostOptions } = {
  quotes: { trees: 60, rate: 0.18, ridge: 2, featureShare: 0.6 },
  sources: { trees: 110, rate: 0.18, ridge: 3, featureShare: 0.6 },
  antecedents: { trees: 90, rate: 0.09, ridge: 5, featureShare: 0.6 },
  verdicts: { trees: 90, rate: 0.07, ridge: 5, featureShare: 0.5 },
  confidences: { trees: 160, rate: 0.05, ridge: 5, featureShare: 0.5 },
};

type FirstModels = Pick<TrainedModels, "quotes" | "sources" | "antecedents">;

/** Of this many people, one. The given names of this corpus are known better than those of other stories. */
const FORGOTTEN = 3;

/** The article as if every third given name in it were in no list, so that the antecedent model learns to do without. */
function forgetGenders(article: OpenedArticle): OpenedArticle {
  const { marked } = article;
  const entities = marked.mentions.entities.map(
    (entity): Entity => (entity.id % FORGOTTEN === 0 ? { ...entity, gender: "unknown" } : entity),
  );
  return { ...article, marked: { ...marked, mentions: { ...marked.mentions, entities } } };
}

/** The models that find quotes and sources. The antecedent model is trained twice, since it reads the reporter's own pronouns with what it learnt the first time. */
function trainFirstModels(articles: readonly OpenedArticle[], scorer: Scorer): FirstModels {
  const quotes = boost(quoteExamples(articles), OPTIONS.quotes);
  const packed = packTrees(quotes);
  const first = sourceExamples(articles, { quotes: packed, antecedents: null, scorer });
  const firstAntecedents = packTrees(boost(first.antecedents, OPTIONS.antecedents));
  const readers = [...articles, ...articles.map(forgetGenders)];
  const second = sourceExamples(readers, { quotes: packed, antecedents: firstAntecedents, scorer });
  return {
    quotes,
    sources: boost(first.sources, OPTIONS.sources),
    antecedents: boost(second.antecedents, OPTIONS.antecedents),
  };
}

/** What the engine prints for a source: a name, a description's words, or nothing. */
export function speakerText(scene: Scene, position: number, entity: number): string | null {
  const { text } = scene.reading;
  const person = scene.mentions.entities[entity];
  if (person !== undefined) return text.slice(person.longest.start, person.longest.end);
  const mention = scene.mentions.all[position];
  return mention?.kind === "description" ? text.slice(mention.start, mention.end) : null;
}

/** Whether a speaker is right; null where the annotation cannot tell. */
function isSpeakerRight(
  scene: Scene,
  quote: GoldQuote,
  found: { position: number; entity: number },
  scorer: Scorer,
): boolean | null {
  if (quote.speakerConf === "low" || quote.ignore !== undefined) return null;
  const printed = speakerText(scene, found.position, found.entity);
  const { source } = quote;
  const mention = scene.mentions.all[found.position];
  const isSame = source !== null && mention !== undefined && mention.start < source.end && source.start < mention.end;
  // See `confidenceOf`.
  if (mention?.kind === "description" && found.entity >= 0) return isSame;
  if (quote.speaker !== null) {
    return (
      printed !== null && ((quote.sourceType === "org" && isSame) || scorer.nameMatch(printed, quote.speaker) === 2)
    );
  }
  return found.entity < 0 ? true : isUnlinked(quote) ? null : false;
}

/** Rows for the last two models, from articles the first models have not seen. */
function verdictExamples(
  articles: readonly OpenedArticle[],
  first: FirstModels,
  scorer: Scorer,
  lists: { verdicts: ReturnType<typeof createExampleList>; confidences: ReturnType<typeof createExampleList> },
): void {
  const models = {
    quotes: packTrees(first.quotes),
    sources: splitTrees(packTrees(first.sources)),
    antecedents: packTrees(first.antecedents),
  };
  for (const { marked, aligned } of articles) {
    const golds = new Map(aligned.map((one) => [one.stretch, one]));
    const { scene, judged } = attributeScene(marked, models);
    for (const { stretch, attribution, row } of judged) {
      const gold = golds.get(stretch);
      if (gold === undefined || (gold.quote === null && !gold.isOther)) continue;
      lists.verdicts.add(row, gold.quote !== null, gold.quote?.ignore === undefined ? 1 : 0.3);
      if (gold.quote === null) continue;
      const entity = attribution.resolution?.entity ?? -1;
      const isRight = isSpeakerRight(scene, gold.quote, { position: attribution.position, entity }, scorer);
      if (isRight !== null) lists.confidences.add(row, isRight, 1);
    }
  }
}

/** In this many parts the articles are read for the last two models: with fewer, the first three models know less than they will. */
const PARTS = 4;

/** Trains all models of the quote engine. The last two learn from the parts of the articles that the first three were not trained on. */
export function trainQuoteModels(articles: readonly OpenedArticle[], scorer: Scorer): TrainedModels {
  const lists = {
    verdicts: createExampleList(VERDICT_FEATURES.length),
    confidences: createExampleList(VERDICT_FEATURES.length),
  };
  for (let part = 0; part < PARTS; part += 1) {
    const seen = articles.filter((_, index) => index % PARTS !== part);
    const unseen = articles.filter((_, index) => index % PARTS === part);
    verdictExamples(unseen, trainFirstModels(seen, scorer), scorer, lists);
  }
  const train = (examples: Examples, name: keyof QuoteModels): Trees => boost(examples, OPTIONS[name]);
  return {
    ...trainFirstModels(articles, scorer),
    verdicts: train(lists.verdicts.examples(false), "verdicts"),
    confidences: train(lists.confidences.examples(false), "confidences"),
  };
}

/** Packs trained models for use. */
export function packModels(models: TrainedModels): QuoteModels {
  return {
    quotes: packTrees(models.quotes),
    sources: splitTrees(packTrees(models.sources)),
    antecedents: packTrees(models.antecedents),
    verdicts: packTrees(models.verdicts),
    confidences: packTrees(models.confidences),
  };
}

/** The quotes of an article as the scorer wants them; speakers below the threshold, or those the project does not ship, are withheld. */
export function predictQuotes(
  article: OpenedArticle,
  models: QuoteModels,
  leastConfidence: number | "shipped",
): (PredictedQuote & { readonly confidence: number })[] {
  const { scene, findings } = findAttributedQuotes(article.marked, models);
  return findings.map(({ stretch, attribution, confidence }) => {
    const source = scene.mentions.all[attribution.position];
    const isNamed =
      leastConfidence === "shipped" ? isSure(scene, attribution, confidence) : confidence >= leastConfidence;
    const speaker = !isNamed ? null : speakerText(scene, attribution.position, attribution.resolution?.entity ?? -1);
    const span = spanOfStretch(scene, stretch);
    return {
      ...span,
      speaker,
      confidence,
      ...(source === undefined ? {} : { sourceStart: source.start, sourceEnd: source.end }),
    };
  });
}
