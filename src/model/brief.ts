import type { Sentence } from "./sentence.ts";

/**
 * The story in a few of its own sentences, in source order; a short quotation that runs over several is one of them.
 * Empty when the article has no body.
 */
export interface Brief {
  readonly sentences: readonly Sentence[];
}
