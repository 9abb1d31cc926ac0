import type { Article } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import { type Attribution, attributeQuotes } from "./attribution/attribute.ts";
import { confidenceOf } from "./confidence/confidence-of.ts";
import { describeVerdict, VERDICT_FEATURES } from "./confidence/verdict-features.ts";
import { createSourceResolver } from "./coreference/resolve-source.ts";
import { LASTING, type Memory } from "./memory.ts";
import { gatherMentions } from "./people/gather-mentions.ts";
import type { QuoteModels } from "./quote-models.ts";
import { isNaming } from "./quotes/is-naming.ts";
import { pairMarks, type Stretch } from "./quotes/pair-marks.ts";
import { findQuotes } from "./quotes.ts";
import { readTokens } from "./reading.ts";
import { type Scene, setScene, withStretches } from "./scene.ts";
import { scoreRow } from "./trees.ts";

/** The logarithm of the odds a quote must have. A false quote hurts the reader's trust more than a missing one. */
const LEAST_VERDICT = 0.6;

/** One stretch of quoted words and what was worked out about it. */
export interface Finding {
  readonly stretch: Stretch;
  readonly attribution: Attribution;
  /** How sure we are of the speaker, 0 to 1. */
  readonly confidence: number;
}

/**
 * The article with everything between quotation marks paired, before anything is decided. Lasts as long as the memory
 * does.
 */
export function openScene(article: Article, sentences: readonly Sentence[], memory: Memory = LASTING): Scene {
  const reading = readTokens(article, sentences, memory);
  return setScene(reading, gatherMentions(reading), pairMarks(reading));
}

/** One likely quote with its source, and the row the last two models judge it by. */
export interface Judged {
  readonly stretch: Stretch;
  readonly attribution: Attribution;
  readonly row: Float32Array;
}

/** Finds the likely quotes of a scene and their sources; the scene returned knows only these. */
export function attributeScene(
  marked: Scene,
  models: Pick<QuoteModels, "quotes" | "sources" | "antecedents">,
): { scene: Scene; judged: Judged[] } {
  const likely = findQuotes(marked, models.quotes);
  const scene = withStretches(
    marked,
    likely.map(({ stretch }) => stretch),
  );
  const attributions = attributeQuotes(scene, models.sources, createSourceResolver(scene, models.antecedents));
  const judged = attributions.map((attribution, index): Judged => {
    const row = scene.reading.memory.float32(VERDICT_FEATURES.length);
    describeVerdict(scene, attribution, likely[index]?.score ?? 0, row);
    return { stretch: likely[index]?.stretch ?? (scene.stretches[index] as Stretch), attribution, row };
  });
  return { scene, judged };
}

/** Finds the quotes of a scene, in source order, with their sources and how sure we are of them. */
export function findAttributedQuotes(marked: Scene, models: QuoteModels): { scene: Scene; findings: Finding[] } {
  const { scene, judged } = attributeScene(marked, models);
  const findings = judged
    .filter(({ stretch, row }) => scoreRow(models.verdicts, row) > LEAST_VERDICT && !isNaming(scene.reading, stretch))
    .map(({ stretch, attribution, row }) => ({
      stretch,
      attribution,
      confidence: confidenceOf(scene, attribution, scoreRow(models.confidences, row)),
    }));
  return { scene, findings };
}
