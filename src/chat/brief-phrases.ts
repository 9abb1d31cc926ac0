import { ask, type Phrase, phrase } from "./phrase.ts";

/** "the Mandela story" is the story of Mandela, and "this article" is whichever is newest. */
const AROUND_ARTICLE = /^(?:the|this|that|latest|newest)\b\s*|\s*\b(?:article|story|news)$/giu;

const brief: Phrase["invoke"] = ({ article, number, about, length, size }) =>
  ask("brief", { article: (article ?? number)?.replace(AROUND_ARTICLE, ""), about, length: lengthOf(length ?? size) });

/** "in one line", "full", "long", "5 sentences": the length of a brief as /brief takes it. */
function lengthOf(said: string | undefined): string | undefined {
  if (said === undefined || /^(?:short|quick)/iu.test(said)) return undefined;
  if (/^(?:one|a single|1)[\s-]/iu.test(said)) return "one-line";
  if (/^(?:full|long)/iu.test(said)) return "full";
  const spelt = SPELT_NUMBERS.indexOf(said.split(" ", 1)[0]?.toLowerCase() ?? "");
  const number = spelt < 0 ? said : said.replace(/^\p{L}+/u, String(spelt));
  return number.replace(/\s(?:bullets?|bullet\s+points|points)$/iu, " sentences");
}

const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** "the second one": the number of the list's second. */
const briefOfNth: Phrase["invoke"] = ({ nth = "" }) =>
  ask("brief", { article: String(ORDINALS.indexOf(nth.toLowerCase()) + 1) });

const SPELT_NUMBERS = "zero one two three four five six seven eight nine ten".split(" ");
const AMOUNT = String.raw`(?:(?:one|a\s+single|1)\s+(?:line|sentence)|(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten)\s+(?:sentences|lines|words|bullets?|bullet\s+points|points))`;
const LENGTH = String.raw`(?:\s+in\s+(?<length>full|${AMOUNT}))?`;
const SIZE = String.raw`(?<size>full|long(?:er)?|short(?:er)?|quick|one[\s-]line)`;
const ARTICLE = String.raw`(?:article\s+#?(?<number>\d+)|(?<article>(?!.*:).+?))`;

/** The ways to ask for a brief. */
export const BRIEF_PHRASES: readonly Phrase[] = [
  phrase(
    String.raw`(?:(?:brief|summari[sz]e|sum\s+up)\s+)?(?:the\s+)?(?<nth>${ORDINALS.join("|")})\s+(?:one|article|story)`,
    briefOfNth,
  ),
  phrase(String.raw`(?:the\s+)?(?:newest|latest|last)\s+(?:article|story)`, () => ask("brief", {})),
  phrase(
    String.raw`(?:brief|summari[sz]e|sum\s+up|tl;?dr|summary)(?:\s+(?:me|us))?(?:\s+(?:on|of|about|for))?(?:\s+${ARTICLE})?${LENGTH}`,
    brief,
  ),
  phrase(
    String.raw`(?:an?\s+|the\s+)?(?:${SIZE}\s+)?(?:brief|summary|version)\s+(?:of|on)\s+${ARTICLE}${LENGTH}`,
    brief,
  ),
  phrase(String.raw`(?<length>${AMOUNT})\s+(?:on|about|of|from)\s+${ARTICLE}`, brief),
  phrase(String.raw`(?:article\s+)?#(?<number>\d+)`, brief),
  phrase(
    String.raw`what\s+(?:happened|is\s+going\s+on|['’]s\s+going\s+on)(?:\s+(?:with|in|at|to)\s+(?<article>.+?))?`,
    brief,
  ),
  phrase(String.raw`what(?:['’]s|\s+is|\s+was)\s+(?<article>.+?(?:article|story|piece))\s+about`, brief),
];
