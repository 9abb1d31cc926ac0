import type { Stretch } from "../quotes/pair-marks.ts";
import { hasClass, textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { CAPITAL, PLAIN_SPEECH } from "../word-classes.ts";
import { NOBODY } from "./candidates.ts";
import type { QuoteContext } from "./quote-context.ts";

const LEADS_ON: ReadonlySet<string> = new Set([",", "?", "!", "—"]);

/**
 * “…,” |she| wrote, according to e-mails: whoever stands right behind a stretch with a plain verb of saying, as a
 * position in `mentions.all`; `NOBODY` when nobody does. The training articles call whoever tells of it the source; a
 * reader asks who said it.
 */
export function findTag({ mentionFrom, mentions, reading }: Scene, { after, block, close }: Stretch): number {
  if (!LEADS_ON.has(textAt(reading, close - 1)) || reading.blockOf[after] !== block) return NOBODY;
  const position = mentionFrom[after] ?? NOBODY;
  const mention = mentions.all[position];
  if (mention === undefined || mention.titleToken !== after || mention.isPossessive) return NOBODY;
  const isVerb = hasClass(reading, mention.endToken, PLAIN_SPEECH) && !hasClass(reading, mention.endToken, CAPITAL);
  return isVerb ? position : NOBODY;
}

/**
 * "According to the complaint, |he| told a trooper that it was “…”": whoever says it by the account that was chosen as
 * the source; `NOBODY` where the account itself says it.
 */
export function findSpeakerInAccount({ reading }: Scene, quote: QuoteContext, accordingTo: number): number {
  const { verbBefore, subjectBefore, stretch } = quote;
  const sentence = reading.sentenceOf[stretch.open];
  if (accordingTo < 0 || reading.sentenceOf[accordingTo] !== sentence || reading.opensSentence[accordingTo] === 0)
    return NOBODY;
  if (reading.sentenceOf[verbBefore] !== sentence) return NOBODY;
  return hasClass(reading, verbBefore, PLAIN_SPEECH) ? subjectBefore : NOBODY;
}
