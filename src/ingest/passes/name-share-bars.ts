import { endsLikeSentence, type Pass } from "../page.ts";

/** "Share this with no one, he told her." opens like a button as well; a closed sentence must name what is shared, or where. */
const BUTTON =
  /^(?:share|tweet|post|send|save|print|e-?mail|bookmark|pin) (?:this|on|to|via|it|with|the|story|article|by|a link)\b/iu;
const SHARED =
  /\b(?:article|story|page|post|link|video|photo|gallery|friends?|e-?mail|comments?|thoughts|views)\b|facebook|twitter|linkedin|whatsapp|pinterest|reddit/iu;
const SHARE =
  /^(?:share|tweet):|^follow (?:us|me|him|her|them|[\p{L}.’' -]{2,60}) (?:on|at|@)\b|^follow\b.{0,60}@\w+|^(?:like|join|find|connect with|visit) (?:us|our|the page)\b|^\(?(?:facebook|twitter|instagram|tiktok|youtube)(?: page)?:\s?@?\S+\)?\.?$|like (?:us|the page) on facebook|^do you (?:support|like|agree)\b.{0,60}\blike\b/iu;
const CONTACT_TAG =
  /\b(?:can be reached|may be reached|reach (?:him|her|them)|contact (?:him|her|the (?:writer|author|reporter)))\b.{0,60}(?:@|\d{3}|\bon twitter\b)|^(?:e-?mail|contact|twitter|write to)\b.{0,50}(?:@\w)|^[\w.+-]+@[\w-]+\.[\w.]+\.?$/iu;

const LONGEST_WORDS = 24;

/** Share bars, "Follow us" lines and the reporter's contact line at the foot of a story. */
export const nameShareBars: Pass = (line) => {
  if (line.wordCount > LONGEST_WORDS || line.holdsQuotation) return undefined;
  return isButton(line.text) || SHARE.test(line.text) || CONTACT_TAG.test(line.text) ? "debris" : undefined;
};

const isButton = (text: string): boolean =>
  BUTTON.test(text) && (!endsLikeSentence(text) || SHARED.test(text.slice(text.indexOf(" "))));
