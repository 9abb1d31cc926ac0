import { type SourceTrees, splitTrees } from "./attribution/source-trees.ts";
import { type PackedTrees, packTrees } from "./trees.ts";
import weights from "./weights/quotes.json" with { type: "json" };

/** The trained parts of the quote engine, in the order they are asked. `tools/train-quotes.ts` makes them. */
export interface QuoteModels {
  /** Whether words in quotation marks may be a quote. */
  readonly quotes: PackedTrees;
  /** Which mention near a quote is its source. */
  readonly sources: SourceTrees;
  /** Whom a pronoun stands for. */
  readonly antecedents: PackedTrees;
  /** Whether it is a quote after all, its source being known. */
  readonly verdicts: PackedTrees;
  /** Whether the speaker is right. */
  readonly confidences: PackedTrees;
}

/** The models the project ships with. */
export const QUOTE_MODELS: QuoteModels = {
  quotes: packTrees(weights.quotes),
  sources: splitTrees(packTrees(weights.sources)),
  antecedents: packTrees(weights.antecedents),
  verdicts: packTrees(weights.verdicts),
  confidences: packTrees(weights.confidences),
};
