import { createFlow } from "../../src/nlp/attribution/attribute.ts";
import { candidatesFor, NOBODY } from "../../src/nlp/attribution/candidates.ts";
import { createMentionReader } from "../../src/nlp/attribution/mention-context.ts";
import { quoteContext } from "../../src/nlp/attribution/quote-context.ts";
import { describeSource, SOURCE_FEATURES } from "../../src/nlp/attribution/source-features.ts";
import { ANTECEDENT_FEATURES } from "../../src/nlp/coreference/antecedent-features.ts";
import { createDiscourseMemory } from "../../src/nlp/coreference/discourse.ts";
import { createRoleReader } from "../../src/nlp/coreference/resolve-descriptions.ts";
import { visitAntecedents } from "../../src/nlp/coreference/resolve-pronouns.ts";
import { describeStretch, QUOTE_FEATURES } from "../../src/nlp/quotes/quote-features.ts";
import { type Scene, setScene } from "../../src/nlp/scene.ts";
import { type PackedTrees, scoreRow } from "../../src/nlp/trees.ts";
import type { Examples } from "./boost.ts";
import { createExampleList } from "./example-list.ts";
import type { GoldQuote, OpenedArticle, Scorer } from "./quote-corpus.ts";

/** One-word quotes are marked by one annotator in two: they teach less. */
const UNSURE_WEIGHT = 0.3;
/** Other quoted words are shown to the source model when the quote model might let them through. */
const LIKELY = -2.5;

/** Quotes against other quoted words. */
export function quoteExamples(articles: readonly OpenedArticle[]): Examples {
  const list = createExampleList(QUOTE_FEATURES.length);
  for (const { marked, aligned } of articles) {
    for (const { stretch, quote, isOther } of aligned) {
      if (quote === null && !isOther) continue;
      const row = new Float32Array(QUOTE_FEATURES.length);
      describeStretch(marked, stretch, row);
      list.add(row, quote !== null, quote?.ignore === undefined ? 1 : UNSURE_WEIGHT);
    }
  }
  return list.examples(false);
}

/** The entities of a scene that bear the speaker's name. */
export function bearersOf(scene: Scene, quote: GoldQuote, scorer: Scorer): number[] {
  const { speaker } = quote;
  if (speaker === null) return [];
  const { text } = scene.reading;
  return scene.mentions.entities
    .filter(({ longest }) => scorer.nameMatch(text.slice(longest.start, longest.end), speaker) > 0)
    .map(({ id }) => id);
}

/** The mention that best covers the annotated source: a name of the speaker before others, no possessive when there is a choice. */
export function sourcePosition(scene: Scene, quote: GoldQuote, scorer: Scorer): number {
  const { source } = quote;
  if (source === null) return NOBODY;
  const { all, entityOf } = scene.mentions;
  let positions = [...all.keys()].filter((position) => {
    const mention = all[position];
    return (
      mention !== undefined &&
      mention.start < source.end &&
      source.start < mention.end &&
      scene.stretchOf[mention.firstToken] === -1
    );
  });
  const bearers = new Set(bearersOf(scene, quote, scorer));
  const preferences: ((position: number) => boolean)[] = [
    (position) => all[position]?.isPossessive === false && all[position]?.sort !== "place",
    (position) => bearers.has(entityOf[position] ?? -1),
    (position) => quote.sourceType === "nominal" && all[position]?.kind === "description",
  ];
  for (const prefers of preferences) {
    const preferred = positions.filter(prefers);
    if (preferred.length > 0) positions = preferred;
  }
  return positions[0] ?? NOBODY;
}

/** Articles cut down to their quotes and to the other quoted words that look like quotes. */
export function sceneForSources(
  article: OpenedArticle,
  quotes: PackedTrees,
): { scene: Scene; gold: (GoldQuote | null)[] } {
  const row = new Float32Array(QUOTE_FEATURES.length);
  const kept = article.aligned.filter(({ stretch, quote, isOther }) => {
    if (quote !== null) return true;
    describeStretch(article.marked, stretch, row);
    return isOther && scoreRow(quotes, row) > LIKELY;
  });
  const scene = setScene(
    article.marked.reading,
    article.marked.mentions,
    kept.map(({ stretch }) => stretch),
  );
  return { scene, gold: kept.map(({ quote }) => quote) };
}

/** Sources and antecedents: for each quote its candidates, and for each pronoun among the sources whom it may stand for. */
export function sourceExamples(
  articles: readonly OpenedArticle[],
  options: { quotes: PackedTrees; antecedents: PackedTrees | null; scorer: Scorer },
): { sources: Examples; antecedents: Examples } {
  const sources = createExampleList(SOURCE_FEATURES.length);
  const antecedents = createExampleList(ANTECEDENT_FEATURES.length);
  for (const article of articles) {
    const { scene, gold } = sceneForSources(article, options.quotes);
    const { flow, next } = createFlow(scene.mentions.entities.length);
    const readMention = createMentionReader(scene);
    const memory = createDiscourseMemory(scene, options.antecedents, createRoleReader(scene));
    const seen = new Set<number>();
    scene.stretches.forEach((stretch, index) => {
      const quote = gold[index] ?? null;
      const context = quoteContext(scene, index, stretch);
      const current = flow();
      const candidates = candidatesFor(scene, stretch, current.prior);
      const position = quote === null ? NOBODY : sourcePosition(scene, quote, options.scorer);
      if (candidates.includes(position) && (quote === null || (quote.source === null) === (position === NOBODY))) {
        sources.open();
        for (const candidate of candidates) {
          const row = new Float32Array(SOURCE_FEATURES.length);
          describeSource(scene, context, candidate, {
            flow: current,
            mention: candidate === NOBODY ? null : readMention(candidate),
            row,
          });
          sources.add(row, candidate === position, 1);
        }
      }
      if (quote === null || position === NOBODY) return;
      const bearers = bearersOf(scene, quote, options.scorer);
      const mention = scene.mentions.all[position];
      const named = scene.mentions.entityOf[position] ?? -1;
      const entity = named >= 0 ? named : (bearers[0] ?? -1);
      if (mention?.kind === "pronoun" && mention.gender !== "unknown" && bearers.length > 0 && !seen.has(position)) {
        seen.add(position);
        const rows: { entity: number; row: Float32Array }[] = [];
        const surroundings = { discourse: memory.before(position), stretch };
        visitAntecedents(scene, position, surroundings, ({ entity: candidate }, row) =>
          rows.push({ entity: candidate, row: row.slice() }),
        );
        if (rows.length > 1 && rows.some((row) => bearers.includes(row.entity))) {
          antecedents.open();
          const weight = quote.speakerConf === "low" ? UNSURE_WEIGHT : 1;
          for (const row of rows) antecedents.add(row.row, bearers.includes(row.entity), weight);
        }
        memory.settle(position, entity);
      }
      next(position, entity, stretch.block);
      memory.record({ entity, position, stretch });
    });
  }
  return { sources: sources.examples(true), antecedents: antecedents.examples(true) };
}
