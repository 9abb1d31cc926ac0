import type { Span } from "./span.ts";

/** How a mention refers: by name ("Mr. Tillerson"), by pronoun ("he") or by description ("the secretary of state"). */
export type MentionKind = "name" | "pronoun" | "description";

/** A stretch of text that refers to somebody. */
export interface Mention extends Span {
  readonly kind: MentionKind;
}

/** Somebody, or an organisation or document, that the article names. */
export interface Person {
  /** The longest name the article gives ("Kim Jong-un"; "Tillerson" when it gives no more), without honorific. Never invented. */
  readonly name: string;
  readonly kind: "person" | "organisation";
  /** In source order, at least one of kind `name`. */
  readonly mentions: readonly Mention[];
  /** Role phrases found beside the name ("director of the Security and International Studies Program"), in source order. */
  readonly roles: readonly Span[];
}
