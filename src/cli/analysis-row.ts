import type { Analysis } from "../model/analysis.ts";
import type { Line } from "../model/article.ts";
import type { Brief } from "../model/brief.ts";
import type { Quote } from "../model/quote.ts";
import { type Span, sliceOf } from "../model/span.ts";

/** One quoted span; the spans of a split quote share their `utterance`. Offsets are UTF-16 units of the given text. */
export interface QuoteRow {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The name, the article's description of somebody it does not name, or null. */
  readonly speaker: string | null;
  readonly sourceStart: number | null;
  readonly sourceEnd: number | null;
  readonly cue: string | null;
  readonly kind: Quote["kind"];
  readonly utterance: number;
  readonly confidence: number;
}

/** A span with its words. */
export interface TextRow {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Somebody the article names. */
export interface PersonRow {
  readonly name: string;
  readonly kind: "person" | "organisation";
  readonly roles: readonly string[];
  readonly mentions: number;
}

/** Everything about one article as plain data, the shape of `analyze --jsonl` and of `--json`. */
export interface AnalysisRow {
  readonly id: string;
  readonly headline: string;
  readonly summary: readonly string[];
  readonly brief: readonly TextRow[];
  readonly quotes: readonly QuoteRow[];
  readonly people: readonly PersonRow[];
  readonly lines: readonly Line[];
}

/** An analysis and its brief as plain data. */
export function toAnalysisRow(analysis: Analysis, brief: Brief): AnalysisRow {
  const { article, people, quotes } = analysis;
  const rows = brief.sentences.map((sentence) => toTextRow(article.text, sentence));
  return {
    id: article.id,
    headline: article.headline,
    summary: rows.map(({ text }) => text),
    brief: rows,
    quotes: quotes.flatMap((quote, index) => toQuoteRows(article.text, quote, index)),
    people: people.map(({ name, kind, roles, mentions }) => ({
      name,
      kind,
      roles: roles.map((role) => sliceOf(article.text, role)),
      mentions: mentions.length,
    })),
    lines: article.lines,
  };
}

function toTextRow(text: string, { start, end }: Span): TextRow {
  return { start, end, text: text.slice(start, end) };
}

/** The rows of one quote, a row for each of its spans. */
export function toQuoteRows(text: string, quote: Quote, utterance: number): QuoteRow[] {
  return quote.spans.map((span) => ({
    ...toTextRow(text, span),
    speaker: nameOf(text, quote),
    sourceStart: quote.source?.start ?? null,
    sourceEnd: quote.source?.end ?? null,
    cue: quote.cue ? sliceOf(text, quote.cue) : null,
    kind: quote.kind,
    utterance,
    confidence: Math.round(quote.confidence * 1000) / 1000,
  }));
}

function nameOf(text: string, { speaker }: Quote): string | null {
  switch (speaker.kind) {
    case "person":
      return speaker.person.name;
    case "description":
      return sliceOf(text, speaker.span);
    case "unknown":
      return null;
  }
}
