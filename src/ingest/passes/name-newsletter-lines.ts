import { REPORTED } from "../lexicon/reporting-words.ts";
import { endsLikeSentence, type PageLine, type Pass } from "../page.ts";

const SIGN_UP =
  /\b(?:sign[- ]?up|subscribe|signing up|register)\b.{0,80}\b(?:newsletters?|briefing|e-?mail|inbox|alerts?|updates|digest|morning|free|today|here|now|for)\b|\b(?:newsletters?|briefing|alerts?)\b.{0,40}\b(?:sign[- ]?up|subscribe)\b|^newsletters?\b.{0,30}$|\b(?:delivered|straight|sent|right) (?:directly )?to your (?:inbox|e-?mail|phone)\b|^(?:enter|please enter|your) (?:your |a valid )?e-?mail(?: address)?\b|^(?:get|receive) (?:the |our |all the |today.s )?(?:latest|best|top|day.s|breaking|daily|weekly|free)\b.{0,80}\b(?:inbox|newsletters?|e-?mail|alerts?)\b|^thank you for (?:subscribing|signing up)|^you (?:must|need to) (?:be a subscriber|subscribe|log in|sign in)\b|^already (?:a |have )?(?:subscriber|an account|member)\b/iu;

const LONGEST_PITCH_WORDS = 40;
/**
 * Above this length only a line that opens like a pitch is one; stories, too, tell of people who "sign up for updates".
 */
const LONGEST_UNADDRESSED_WORDS = 14;
const ADDRESSES_READER =
  /^\(?(?:for (?:more|the latest)|sign|register|subscribe|get|receive|want|enter|join|don.t miss|like what|stay|keep|never|be the first|our|the .{0,40}newsletter|newsletter|this (?:article|story) (?:is|was) (?:part of|from)|thank|you|already|click|to (?:receive|get|subscribe))\b/iu;

/**
 * A short sentence that is closed and speaks to nobody tells of others: "Voters may register at the town hall until
 * noon today."
 */
const SPEAKS_TO_READER = /\b(?:[Yy]our?|[Oo]ur|us|my|Subscribe|Sign up|Register)\b/u;

/** Invitations to newsletters, alerts and subscriptions: "Newsletter Sign Up", "Get the latest in your inbox". */
export const nameNewsletterLines: Pass = (line) => {
  if (line.wordCount > LONGEST_PITCH_WORDS || line.holdsQuotation) return undefined;
  if (!isPitchedAt(line)) return undefined;
  return SIGN_UP.test(line.text) && !tellsOfOthers(line.text) ? "debris" : undefined;
};

const tellsOfOthers = (text: string): boolean => REPORTED.test(text) || /\b(?:he|she|they)\b/iu.test(text);

function isPitchedAt({ text, wordCount }: PageLine): boolean {
  if (ADDRESSES_READER.test(text)) return true;
  return wordCount <= LONGEST_UNADDRESSED_WORDS && (!endsLikeSentence(text) || SPEAKS_TO_READER.test(text));
}
