import { ask, type Phrase, phrase } from "./phrase.ts";

const DIGEST = String.raw`(?:(?:the|a|our|my|your|this)\s+)?(?<often>daily\s+|weekday\s+)?(?:digests?|news\s+digests?|news|briefing|headlines)`;
const WHOM = String.raw`(?:\s+(?:me|us|this\s+channel))?`;
/** A time of day has a figure or is noon or midnight; the days may stand before or behind it. */
const TIME = String.raw`(?<time>(?=.*(?:\d|noon|midnight)).+?)`;

const subscribe: Phrase["invoke"] = ({ often = "", time = "" }) =>
  ask("digest", { action: "subscribe", time: `${often} ${time.replace(/^for\s+/iu, "")}`.trim() });

/** The ways to ask for digests and to change them. */
export const DIGEST_PHRASES: readonly Phrase[] = [
  phrase(String.raw`(?:subscribe|sign)${WHOM}(?:\s+up)?(?:\s+(?:to|for))?(?:\s+${DIGEST})?\s+${TIME}`, subscribe),
  phrase(String.raw`(?:send|post|deliver|schedule|set\s+up)${WHOM}\s+${DIGEST}\s+${TIME}`, subscribe),
  phrase(String.raw`(?:subscribe|sign${WHOM}\s+up)${WHOM}(?:\s+(?:to|for)\s+${DIGEST})?`, () =>
    ask("digest", { action: "subscribe" }),
  ),
  phrase(String.raw`(?:send|post|deliver)${WHOM}\s+${DIGEST}\s+(?:right\s+)?now`, () =>
    ask("digest", { action: "now" }),
  ),
  phrase(
    String.raw`(?:(?:list|what|which)\s+(?:are\s+)?(?:(?:the|our|all)\s+)?digests(?:\s+(?:do\s+we\s+have|are\s+there))?|when(?:['’]s|\s+is|\s+does|\s+comes)?\s+the\s+(?:next\s+)?digest(?:\s+come)?)`,
    () => ask("digest", { action: "list" }),
  ),
  phrase(String.raw`(?:(?:stop|end|cancel|unsubscribe(?:\s+from)?)\s+${DIGEST}|unsubscribe${WHOM})`, () =>
    ask("digest", { action: "unsubscribe" }),
  ),
  phrase(String.raw`pause(?:\s+${DIGEST})?(?:\s+(?:until|till|for)\s+(?<until>.+?))?`, ({ until }) =>
    ask("digest", { action: "pause", until }),
  ),
  phrase(String.raw`(?:(?:resume|restart|unpause|continue)\s+${DIGEST}|resume|unpause)`, () =>
    ask("digest", { action: "resume" }),
  ),
  phrase(String.raw`preview(?:\s+${DIGEST})?`, () => ask("digest", { action: "preview" })),
];
