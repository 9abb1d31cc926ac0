import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readArticle } from "../../src/ingest/read.ts";
import type { Span } from "../../src/model/span.ts";
import { openScene } from "../../src/nlp/quote-engine.ts";
import type { Stretch } from "../../src/nlp/quotes/pair-marks.ts";
import type { Scene } from "../../src/nlp/scene.ts";
import { splitSentences } from "../../src/nlp/sentences.ts";

/** One quotation as the annotators marked it. */
export interface GoldQuote extends Span {
  readonly kind: string;
  readonly source: (Span & { readonly text: string }) | null;
  readonly sourceType: string;
  readonly speaker: string | null;
  readonly speakerConf: string;
  readonly ignore?: string;
}

/** One article of the corpus; `others` are quoted words nobody said. */
export interface GoldArticle {
  readonly id: string;
  readonly publisher: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  readonly others: readonly (Span & { readonly ignore: boolean })[];
}

/** What a prediction looks like to the scorer. */
export interface PredictedQuote extends Span {
  readonly speaker: string | null;
  readonly sourceStart?: number;
  readonly sourceEnd?: number;
}

/** The scorer that comes with the corpus. */
export interface Scorer {
  nameMatch(predicted: string, gold: string): number;
  scoreArticle(
    gold: GoldArticle,
    predicted: { readonly id: string; readonly quotes: readonly PredictedQuote[] },
  ): unknown;
  summarise(articles: readonly unknown[]): QuoteScores;
}

export interface Ratio {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

export interface QuoteScores {
  readonly gold: number;
  readonly spanExact: Ratio;
  readonly spanRelaxed: Ratio;
  readonly endToEnd: Ratio;
  readonly speaker: {
    readonly full: number;
    readonly mention: number;
    readonly answered: number;
    readonly precisionWhenAnswered: number;
    readonly unnamedRight: number;
  };
  readonly falsePositives: Readonly<Record<string, number>>;
  readonly bySource: Readonly<Record<string, { readonly full: number }>>;
}

/** Sources that stand for somebody whom the article names: "he", "she", "who", and an office with its article ("the mayor"). */
const LINKABLE = /^(?:s?he|who|(?:the|this|that) .*)$/iu;

/**
 * Whether the annotators left a source alone that stands for somebody: of 300 such sources among the training articles
 * most do, and the article names them. What we say of these can be neither right nor wrong.
 */
export function isUnlinked({ speaker, source, sourceType, speakerConf }: GoldQuote): boolean {
  if (speaker !== null || source === null || speakerConf === "hand") return false;
  return (sourceType === "pronoun" || sourceType === "nominal") && LINKABLE.test(source.text);
}

/** Where the corpus lies: `NUTGRAF_CORPORA`, or beside the project. */
export const QUOTE_CORPUS = join(
  process.env["NUTGRAF_CORPORA"] ?? join(import.meta.dirname, "../../../shared/corpora"),
  "quotes",
);

/** Whether the corpus is on this machine. */
export function hasQuoteCorpus(): boolean {
  return existsSync(join(QUOTE_CORPUS, "score.mjs"));
}

/** Reads one part of the corpus, in file order. */
export function readQuoteCorpus(part: "train" | "dev"): GoldArticle[] {
  const lines = readFileSync(join(QUOTE_CORPUS, `${part}.jsonl`), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): GoldArticle => JSON.parse(line));
}

/** Loads the corpus's own scorer. */
export async function loadScorer(): Promise<Scorer> {
  return await import(pathToFileURL(join(QUOTE_CORPUS, "score.mjs")).href);
}

/** A stretch of a corpus article with what the annotators say about it: a quote, other quoted words, or neither. */
export interface AlignedStretch {
  readonly stretch: Stretch;
  readonly quote: GoldQuote | null;
  readonly isOther: boolean;
}

/** A corpus article, read as the project reads it. */
export interface OpenedArticle {
  readonly gold: GoldArticle;
  readonly marked: Scene;
  readonly aligned: readonly AlignedStretch[];
}

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

function mostShared<T extends Span>(span: Span, others: readonly T[]): T | null {
  const half = (span.end - span.start) / 2;
  return others.reduce<T | null>(
    (best, other) => (shared(span, other) > Math.max(half, best === null ? 0 : shared(span, best)) ? other : best),
    null,
  );
}

/** The span of a stretch, without its marks. */
export function spanOfStretch(scene: Scene, stretch: Stretch): Span {
  const { starts, ends } = scene.reading;
  return { start: starts[stretch.first] ?? 0, end: ends[stretch.close - 1] ?? 0 };
}

/** Reads a corpus article and lays its annotation over its quotation marks. */
export function openCorpusArticle(gold: GoldArticle): OpenedArticle {
  const article = readArticle({ id: gold.id, text: gold.text });
  const marked = openScene(article, splitSentences(article.text, article.paragraphs));
  const aligned = marked.stretches.map((stretch): AlignedStretch => {
    const span = spanOfStretch(marked, stretch);
    const quote = mostShared(span, gold.quotes);
    const other = quote === null ? mostShared(span, gold.others) : null;
    return { stretch, quote, isOther: other?.ignore === false };
  });
  return { gold, marked, aligned };
}

/** The table of the measures the project holds itself to. */
export function formatScores(title: string, scores: QuoteScores): string {
  const percent = (share: number | undefined): string => (share === undefined ? "–" : (100 * share).toFixed(1));
  const { speaker, endToEnd, spanExact, bySource } = scores;
  const falsePositives = Object.values(scores.falsePositives).reduce((sum, count) => sum + count, 0);
  return [
    title,
    `  end to end            F1 ${percent(endToEnd.f1)}  P ${percent(endToEnd.p)}  R ${percent(endToEnd.r)}`,
    `  spans, exact          F1 ${percent(spanExact.f1)}`,
    `  source mention        ${percent(speaker.mention)}`,
    `  speaker in full       names ${percent(bySource["name"]?.full)}  pronouns ${percent(bySource["pronoun"]?.full)}`,
    `  right when it names   ${percent(speaker.precisionWhenAnswered)} at ${percent(speaker.answered)} answered`,
    `  false positives       ${falsePositives}`,
  ].join("\n");
}
