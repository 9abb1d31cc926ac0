import type { MentionKind } from "../../model/person.ts";
import type { Span } from "../../model/span.ts";

/** What a mention refers to, as far as its words tell. */
export type MentionSort = "person" | "organisation" | "document" | "group" | "place" | "unknown";

export type Gender = "male" | "female" | "unknown";

/** A mention as the finders see it; `Span` is in the text, without honorific, title or possessive. */
export interface FoundMention extends Span {
  readonly kind: MentionKind;
  readonly sort: MentionSort;
  readonly gender: Gender;
  readonly isPlural: boolean;
  /** Token index of its first word, titles included. */
  readonly titleToken: number;
  /** Token indices `[firstToken, endToken)` of the words themselves. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly isPossessive: boolean;
  /** The words of a name without marks, lower case, suffix excluded ("narushige", "michishita"); empty for other kinds. */
  readonly words: readonly string[];
  /** "jr", "sr", "iii" or "". */
  readonly suffix: string;
  /** A one-word name that only a sentence's capital letter shows. */
  readonly isDoubtful: boolean;
}
