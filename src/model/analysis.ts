import type { Article } from "./article.ts";
import type { Person } from "./person.ts";
import type { Quote } from "./quote.ts";
import type { Sentence } from "./sentence.ts";

/** All that was worked out about one article; every part points back into `article.text`. */
export interface Analysis {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  /** In order of first mention. */
  readonly people: readonly Person[];
  /** In source order of their first span. */
  readonly quotes: readonly Quote[];
}
