import { BRIEF_PHRASES } from "./brief-phrases.ts";
import { DIGEST_PHRASES } from "./digest-phrases.ts";
import { ask, type Phrase, phrase } from "./phrase.ts";

const aboutBehind = (words: string): string => String.raw`(?:\s+(?:${words})\s+(?<about>.+?))?`;
const ABOUT = aboutBehind("about|on|regarding|concerning|of");
/** For a role that may have an "of" of its own: "quotes from the secretary of state". */
const ABOUT_BUT_OF = aboutBehind("about|on|regarding|concerning");
const WITHIN = String.raw`(?:\s+in\s+(?:(?:the|this|that)\s+)?(?:(?:(?<article>(?!(?:the|this|that|his|her|their)\s+(?:article|story|piece)\b).+?)\s+)?(?:article|story|piece)|article\s+(?<number>\d+)))?`;
const WHO = String.raw`(?<who>[\p{L}][\p{L}.'’ -]{0,60}?)`;
/** Nobody in particular: whoever spoke about it is the answer. */
const ANYBODY =
  /^(?:people|everyone|everybody|anyone|anybody|somebody|someone|others|they|them|their|experts?|officials?|analysts?|critics?|observers?|politicians?|leaders?)$/iu;
/** Words that take the place of a name without giving one; where no article tells, whose words are meant is asked. */
const NAMELESS = /^(?:he|she|him|her|his)$/iu;
/** Who is no part of the news, and what is no person. */
const NOBODY = /^(?:it|you|i|we|help)$/iu;
const ARTICLE = /^(?:(?:the|this|that|latest|newest)\s+)*(?:article|story|piece|text|report|news|it)$/iu;

const quotes: Phrase["invoke"] = ({ who = "", about, article, number }) => {
  if (about !== undefined && ARTICLE.test(who)) return ask("brief", { about, article: article ?? number });
  if (ANYBODY.test(who)) return ask("speakers", { about, article: article ?? number });
  if (NOBODY.test(who)) return undefined;
  const name = NAMELESS.test(who) ? undefined : who.replace(/^the\s+/iu, "");
  return ask("quotes", { who: name, about, article: article ?? number });
};

/** "Reagan on the wall": one to three words that may be a name, and no question. */
const quotesBare: Phrase["invoke"] = (groups) =>
  /^(?!(?:why|when|where|how|who|what|which|is|are|was|were|do|does|tell|anything|something|everything|more|read|talk|speak)\b)(?:[\p{L}.'’-]+\s?){1,3}$/iu.test(
    groups["who"] ?? "",
  )
    ? quotes(groups)
    : undefined;

const speakers: Phrase["invoke"] = ({ said, about, article, number }) =>
  ask("speakers", { said, about, article: article ?? number });

const QUOTED = `["“'‘](?<said>[^"“”]{2,300}?)["”'’]?`;

/** Tried in order; the first that matches the whole question and is not turned down counts. */
export const PHRASES: readonly Phrase[] = [
  ...DIGEST_PHRASES,
  phrase(
    String.raw`(?:what|everything|anything|all)(?:\s+that)?\s+(?:was|has\s+been|is\s+being|is)\s+said${ABOUT}${WITHIN}`,
    speakers,
  ),
  phrase(
    String.raw`what(?:['’]s| did| does| do| has| have| had| is| are| was| were)\s+${WHO}\s+(?:say|says|said|saying|tell|told|telling|write|wrote|written|writing|ask|asked|asking|answer|answered|promise|promised|think|thinks|comment|tweet|post|announce|announced|claim|claimed|explain|explained|warn|warned|argue|argued)(?:(?<=tell|told)\s+(?:the\s+)?[\p{L}’'-]+)?(?:ing)?${ABOUT}${WITHIN}`,
    quotes,
  ),
  phrase(
    String.raw`(?:did|does|has)\s+${WHO}\s+(?:ever\s+)?(?:say|said|mention|mentioned|talk|talked|speak|spoken|comment|commented)(?:\s+(?:anything|something))?(?:\s+(?:about|on|of))?\s+(?<about>.+?)${WITHIN}`,
    quotes,
  ),
  phrase(
    String.raw`what\s+(?!(?:do|does|did|has|have|had|is|are|was|were)\b)${WHO}\s+(?:says|said|tells|told|writes|wrote|thinks|thought)${ABOUT}${WITHIN}`,
    quotes,
  ),
  phrase(
    String.raw`(?:how\s+)?(?:did|does|do|has|have)\s+${WHO}\s+(?:feel|felt|think|respond|responded|react|reacted|repl(?:y|ied))\s+(?:about|on|of|to)\s+(?<about>.+?)${WITHIN}`,
    quotes,
  ),
  phrase(
    String.raw`what(?:['’]s|\s+is|\s+was|\s+are)\s+${WHO}['’]s?\s+(?:views?|position|opinions?|stance|take|thoughts|response|reaction)\s+(?:about|on|of|to)\s+(?<about>.+?)${WITHIN}`,
    quotes,
  ),
  phrase(String.raw`(?:is|was|are|were)\s+${WHO}\s+(?:quoted|mentioned|named)${WITHIN}`, quotes),
  phrase(String.raw`(?:did|has)\s+${WHO}\s+(?:say|said|speak|spoken)(?:\s+(?:anything|something))?${WITHIN}`, quotes),
  phrase(
    String.raw`(?:all\s+)?(?:the\s+)?(?:quotes?|quotations?)\s+(?:from|in|of)\s+(?:(?:(?:the|this|that)\s+)?(?<article>.+?)\s+(?:article|story|piece)|article\s+#?(?<number>\d+))`,
    ({ article, number }) => ask("quotes", { article: article ?? number }),
  ),
  phrase(
    String.raw`(?:all\s+)?(?:the\s+)?(?:(?:best|key|top|main)\s+)?(?:quotes?|words|quotations?)\s+(?:from|by|of)\s+${WHO}${ABOUT_BUT_OF}${WITHIN}`,
    quotes,
  ),
  phrase(
    String.raw`(?:everything|anything|all)\s+(?:else\s+)?(?:that\s+)?${WHO}\s+(?:(?:ever|has|have)\s+)*(?:said|says|wrote)${ABOUT}${WITHIN}`,
    quotes,
  ),
  phrase(
    String.raw`what\s+(?:did|does|has|have)\s+${WHO}\s+(?:say|said)\s+in\s+(?:his|her|their|the|that|an?)\s+(?<about>.+?)`,
    quotes,
  ),
  phrase(String.raw`${WHO}['’]s?\s+(?:quotes|words|quotations)${ABOUT}${WITHIN}`, quotes),
  phrase(String.raw`who\s+said\s+(?:that\s+)?${QUOTED}${WITHIN}`, speakers),
  phrase(
    String.raw`who\s+(?:has\s+|have\s+)?(?:spoke|spoken|speaks|talked|talks|commented|said (?:anything|something))\s+(?:about|on|of)\s+(?<about>.+?)${WITHIN}`,
    speakers,
  ),
  phrase(String.raw`who\s+(?:has\s+)?(?:mentioned|mentions|discussed|discusses)\s+(?<about>.+?)${WITHIN}`, speakers),
  phrase(String.raw`who\s+said\s+(?:that\s+)?(?<said>.{8,300}?)${WITHIN}`, speakers),
  phrase(String.raw`who(?:['’]s|\s+is|\s+was|\s+are|\s+were|\s+gets?)\s+(?:quoted|speaking)${WITHIN}`, speakers),
  phrase(String.raw`who\s+(?:spoke|speaks|said\s+what)${WITHIN}`, speakers),
  phrase(String.raw`(?:(?:list|show|which|who\s+are|all|the)\s+){1,3}speakers(?:\s+are\s+there)?${WITHIN}`, speakers),
  ...BRIEF_PHRASES,
  phrase(String.raw`help\s+(?:me|us)(?:\s+out)?`, () => ask("help", {})),
  phrase(
    String.raw`(?:are\s+there\s+|do\s+you\s+have\s+)?(?:any\s+)?(?:quotes?|quotations?|anything)\s+(?:about|on)\s+(?<about>.+?)${WITHIN}`,
    speakers,
  ),
  phrase(String.raw`${WHO}\s+(?:quotes|quotations)${ABOUT}${WITHIN}`, quotes),
  phrase(String.raw`who(?:['’]s|\s+is|\s+was)\s+(?!(?:he|she|they)$)${WHO}`, quotes),
  phrase(String.raw`quote\s+(?!of\b)${WHO}${ABOUT}`, quotes),
  phrase(String.raw`what\s+about\s+(?<about>.+?)`, speakers),
  phrase(
    String.raw`(?:about|more\s+(?:about|on)|(?:what\s+)?do\s+you\s+(?:know|have)\s+(?:about|on))\s+(?<about>.+?)`,
    ({ about }) => ask("articles", { query: about }),
  ),
  phrase(
    String.raw`(?:what(?:['’]s|s|\s+is)\s+(?:new|the\s+news|the\s+latest|in\s+the\s+news|happening)|any\s+news|(?:(?:the|latest|newest|top|today['’]s|recent)\s+)*(?:news|latest|headlines|stories))(?:\s+today)?(?:\s+(?:about|on|from|in)\s+(?<about>.+?))?`,
    ({ about }) => ask("articles", { query: about }),
  ),
  phrase(
    String.raw`(?:(?:list|show|which|what|all|the)\s+){0,3}(?:articles|stories)(?:\s+(?:do you have|are there))?(?:\s+(?:about|on|with)\s+(?<about>.+?))?`,
    ({ about }) => ask("articles", { query: about }),
  ),
  phrase(
    String.raw`(?:search(?:\s+for)?|find|look\s+(?:up|for))\s+(?:(?:(?:me|an?|the|all|any)\s+)*(?:articles?|stor(?:y|ies)|news)\s+(?:about|on|for|with)\s+)?(?<about>.+?)`,
    ({ about }) => ask("articles", { query: about }),
  ),
  phrase(String.raw`${WHO}\s+(?:about|on)\s+(?<about>.+?)${WITHIN}`, quotesBare),
];
