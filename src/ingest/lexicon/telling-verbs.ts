import { IRREGULAR_PASTS, PASTS_ALONE } from "../../model/irregular-pasts.ts";

/** Verbs that make a sentence of a line, where what a picture shows is said without one. */
export const FINITE = /\b(?:is|are|was|were|has|had|have|will|would|can|could|said|says|told)\b/iu;

/**
 * A past tense, as far as its neighbours tell. Behind “as” or a comma it is a participle, and so it is before a
 * preposition where both are one form; behind an article it is a noun, and behind “which” it is part of a name.
 */
export const PAST_TENSE = new RegExp(
  String.raw`(?<!\b(?:as|[Aa]n?|[Tt]he|who|which|that)|,) (?:${PASTS_ALONE.join("|")}|(?:\p{Ll}{2,}ed|${IRREGULAR_PASTS.join("|")})(?! (?:by|in|on|at|from)\b))\b`,
  "u",
);
