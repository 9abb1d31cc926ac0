import { type Span, sliceOf } from "../../model/span.ts";
import type { Voice } from "./group-voices.ts";
import type { Label } from "./read-label.ts";

/** What one speaker says until the next one is labelled. */
export interface Turn {
  /** The index of its first paragraph, the label's, in the article. */
  readonly at: number;
  readonly label: Label;
  readonly voice: Voice;
  /** By paragraph, from `at` on: what is said in it, in source order; empty where nothing is. */
  readonly paragraphs: readonly (readonly Span[])[];
}

/** All that is said in a turn. */
export function wordsOf(text: string, { paragraphs }: Turn): string {
  return paragraphs.flatMap((spans) => spans.map((span) => sliceOf(text, span))).join(" ");
}
