import { REPORTED } from "../lexicon/reporting-words.ts";
import type { Pass } from "../page.ts";

/** How a site turns to its readers: with a wish, a question or an offer. */
const ASKS =
  /^[^\p{L}\p{N}]*(?:please |(?:do|did|have|are) you\b|got an?\b|want to\b|would you like\b|we want to hear from\b|we(?:['’]d| would) (?:love|like) to hear\b|(?:help|tell|send|support|follow|join|reach|contact|e-?mail|text|call|visit|check out|see) (?:us|our)\b|(?:submit|send|share|post) (?:an?|your|us|tips)\b|(?:download|get|manage|enable|browse|explore|find) (?:the|our|your)\b|(?:become|give|donate|sign up|register|subscribe|stay|never miss|listen to this)\b|thank you|thanks for|what do you think\?)/iu;
/** Its readers. */
const TO_READERS = /\b(?:you|your)\b/iu;
/** What a site has, and a story told to nobody in particular seldom speaks of. */
const OF_THE_SITE =
  /\b(?:(?:our|this) (?:[\p{L}\p{N}'’]+ )?(?:apps?|newsroom|journalism|reporting|podcasts?|web ?site|site|festival|standards|homepage)|newsletters?|in ?box\b|e-?mail (?:digest|alerts?)|homepage feed|news ?tips?|story ideas?|a tip\b|(?:push )?notifications|browser settings|cookies|privacy options|promotional content|crossword|subscribe\b|(?:ai|ethics|privacy|cookie|comments?|advertising) (?:policy|statement|notice|guidelines)|terms of (?:use|service)|terms apply|your subscription|earn (?:an? )?(?:affiliate )?commission|recaptcha|securely|on signal|get tickets|hear from you|report it|your (?:thoughts|feedback)|give us feedback|[\w.+-]+@[\w-]+\.\w+)\b/iu;
/** Lines that say it all by how they open. */
const NOTICE =
  /^[^\p{L}\p{N}]*(?:our standards\b|audio recording is|this summary is\b|privacy notice\b|disclosure: |disclaimer: |notifications can be\b|posts from this\b|we want to hear from you\b|before you (?:leave|go)\b|your (?:web )?browser is (?:no longer|not) supported\b|(?:download|get) the [\p{L}\p{N}'’ ]{1,30} app\b|more information (?:about|on) our\b|this is a (?:developing|breaking news) story(?:[.:;]|$| and will\b)|(?:please )?check back (?:here |later |soon )?for (?:the latest|updates|more)\b|thanks for signing up\b|e-?mail us at\b|i understand and agree\b|was this (?:article|story|page) helpful\b|republish our (?:articles|stories)\b|our (?:articles|stories) may be republished\b|(?:this|our) (?:article|story|content) is (?:for|available to) subscribers\b)/iu;
/**
 * Who pays for a newsroom, as it tells at the foot of its stories: "… is part of a nonprofit news network supported by
 * grants."
 */
const PAID_BY =
  /\b(?:is part of|is an? )(?=.{0,120}\b(?:news|journalism)\b)(?=.{0,120}\b(?:non-?profit|network of news)\b).{0,160}\b(?:(?:supported|funded) by|501\(?c)/iu;
const LONGEST_WORDS = 70;
/** A longer line that asks for nothing is a paragraph of a story in which “your inbox” happens to stand. */
const LONGEST_UNASKING_WORDS = 35;

/** What a site says to its readers of itself: its app, its tips line, its policies, its thanks for their support. */
export const nameSiteSpeech: Pass = (line, page) => {
  if (line.wordCount > LONGEST_WORDS || line.wordCount < 3 || line.holdsQuotation) return undefined;
  const isNotice = NOTICE.test(line.text) || (line.start >= page.text.length / 2 && PAID_BY.test(line.text));
  if (isNotice) return REPORTED.test(line.text) ? undefined : "debris";
  const isTurned = ASKS.test(line.text) || (line.wordCount <= LONGEST_UNASKING_WORDS && TO_READERS.test(line.text));
  return isTurned && OF_THE_SITE.test(line.text) && !REPORTED.test(line.text) ? "debris" : undefined;
};
