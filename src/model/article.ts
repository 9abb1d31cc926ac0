import type { Span } from "./span.ts";

/** What a line is for the reader of a newspaper. Only `body` is read for sentences and quotes. */
export type LineName =
  | "headline"
  | "byline"
  | "dateline"
  | "body"
  | "caption"
  | "credit"
  | "debris"
  /** The `---` block of settings at the head of a Markdown file. */
  | "front matter";

/**
 * A named stretch of one source line, without the white space around it. A line that starts with a dateline
 * ("BEIJING — The secretary …") is two stretches: the dateline and the body behind it.
 * The lines of an article are in source order, never overlap, and together hold every character but white space.
 */
export interface Line extends Span {
  readonly name: LineName;
}

/** One paragraph of the body; several source lines when the text was hard-wrapped. */
export interface Paragraph extends Span {
  /** Counted from 1 over the body alone; shown to readers as ¶7. */
  readonly number: number;
}

/** One story as it came, with its lines named. `text` is the source, untouched; nothing in it is deleted. */
export interface Article {
  /** Unique on the shelf; for files the name without its ending. */
  readonly id: string;
  readonly text: string;
  /** A slice of `text`, or what the front matter or the caller gave; "" when the article has none. */
  readonly headline: string;
  readonly lines: readonly Line[];
  readonly paragraphs: readonly Paragraph[];
  readonly byline?: string;
  /** As the source gives it, `YYYY-MM-DD` where front matter does. */
  readonly date?: string;
  readonly url?: string;
  /** The publication: "Nutgraf archive". */
  readonly source?: string;
}

/** What an article is called in lists and answers: its headline, or its id where it has none. */
export function titleOf({ headline, id }: Pick<Article, "headline" | "id">): string {
  return headline === "" ? id : headline;
}

/** The body paragraph that holds the offset; undefined for an offset in a headline, a caption or debris. */
export function paragraphAt(article: Article, offset: number): Paragraph | undefined {
  let low = 0;
  let high = article.paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((article.paragraphs[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const paragraph = article.paragraphs[low];
  return paragraph && paragraph.start <= offset ? paragraph : undefined;
}
