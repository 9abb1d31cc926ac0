import { type Span, sliceOf } from "../../model/span.ts";

const OPENS_LIKE_A_SENTENCE = /^\W*\p{Lu}/u;
const ENDS_LIKE_A_CLAUSE = /[.,?!…—–-]['’]?\s*$/u;
/** A longer stretch is a clause even when the reporter's sentence runs on around it. */
const FRAGMENT_WORDS = 8;

/** Whether quoted words are whole sentences or clauses, rather than a fragment inside the reporter's own sentence. */
export function isDirect(text: string, spans: readonly Span[]): boolean {
  return spans.some((span) => {
    const words = sliceOf(text, span);
    if (!ENDS_LIKE_A_CLAUSE.test(words)) return false;
    return OPENS_LIKE_A_SENTENCE.test(words) || words.split(/\s+/u).length >= FRAGMENT_WORDS;
  });
}
