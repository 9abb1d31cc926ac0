import type { Span } from "./span.ts";

/** One sentence of the body, without the white space around it. A sentence never crosses a paragraph. */
export interface Sentence extends Span {
  /** The `number` of its paragraph. */
  readonly paragraph: number;
}
