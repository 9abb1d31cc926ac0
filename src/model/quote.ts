import type { Person } from "./person.ts";
import type { Span } from "./span.ts";

/**
 * `direct`: whole sentences or clauses in quotation marks. `mixed`: a quoted fragment inside the reporter's sentence.
 */
export type QuoteKind = "direct" | "mixed";

/** Who said it: somebody the article names, a source it only describes ("a spokesman"), or nobody we can tell. */
export type Speaker =
  | { readonly kind: "person"; readonly person: Person }
  | { readonly kind: "description"; readonly span: Span }
  | { readonly kind: "unknown" };

/**
 * One utterance: quoted words somebody said, or what stands behind a label in a transcript. A quote split by its
 * attribution ("…," he said, "…"), or carried over several paragraphs, is one quote of several spans.
 */
export interface Quote {
  /**
   * The words without their quotation marks, label and stage directions, in source order; each lies within one
   * paragraph.
   */
  readonly spans: readonly [Span, ...Span[]];
  readonly kind: QuoteKind;
  readonly speaker: Speaker;
  /** The mention that carries the attribution ("he"), or the label ("KESSEL"); null when there is none. */
  readonly source: Span | null;
  /** The word or words that attribute ("said", "according to"); null when there are none. */
  readonly cue: Span | null;
  /** The name mention that the source stands for when it is a pronoun, a description or an office; null otherwise. */
  readonly antecedent: Span | null;
  /** How sure we are of the speaker, 0 to 1. */
  readonly confidence: number;
}
