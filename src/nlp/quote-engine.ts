import type { Article } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import { type Attribution, attributeQuotes } from "./attribution/attribute.ts";
import { confidenceOf } from "./confidence/confidence-of.ts";
import { describeVerdict, VERDICT_FEATURES } from "./confidence/verdict-features.ts";
import { createSourceResolver } from "./coreference/resolve-source.ts";
import { LASTING, type Memory } from "./memory.ts";
import { gatherMentions } from "./people/gather-mentions.ts";
import { tellGenders } from "./people/tell-genders.ts";
import type { QuoteModels } from "./quote-models.ts";
import { isNaming } from "./quotes/is-naming.ts";
import { pairMarks, type Stretch } from "./quotes/pair-marks.ts";
import { findQuotes } from "./quotes.ts";
import { type Reading, readTokens, textAt } from "./reading.ts";
import { type Scene, setScene, withStretches } from "./scene.ts";
import { scoreRow } from "./trees.ts";

/** The logarithm of the odds a quote must have. A false quote hurts the reader's trust more than a missing one. */
const LEAST_VERDICT = 0.5;

/** Between two names: “raw” and “done”. */
const JOINS: ReadonlySet<string> = new Set(["and", "or"]);

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
  const scene = setScene(reading, gatherMentions(reading), pairMarks(reading));
  tellGenders(scene);
  return scene;
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

/**
 * Where the stretches open that are names or words as words: “raw” and, since it goes on, “labels such as “raw” and
 * “done””.
 */
function namesAmong(reading: Reading, stretches: readonly Stretch[]): ReadonlySet<number> {
  const names = new Set<number>();
  let last: Stretch | undefined;
  for (const stretch of stretches) {
    const isNext = last !== undefined && stretch.open === last.after + 1 && JOINS.has(textAt(reading, last.after));
    if (!isNaming(reading, stretch) && !isNext) continue;
    names.add(stretch.open);
    last = stretch;
  }
  return names;
}

/** Finds the quotes of a scene, in source order, with their sources and how sure we are of them. */
export function findAttributedQuotes(marked: Scene, models: QuoteModels): { scene: Scene; findings: Finding[] } {
  const { scene, judged } = attributeScene(marked, models);
  const names = namesAmong(scene.reading, marked.stretches);
  const findings = judged
    .filter(({ stretch, row }) => scoreRow(models.verdicts, row) > LEAST_VERDICT && !names.has(stretch.open))
    .map(({ stretch, attribution, row }) => ({
      stretch,
      attribution,
      confidence: confidenceOf(scene, attribution, scoreRow(models.confidences, row)),
    }));
  return { scene, findings };
}
