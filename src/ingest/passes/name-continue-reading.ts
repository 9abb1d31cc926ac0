import type { Pass } from "../page.ts";

const CONTINUE =
  /^(?:continue reading|keep reading|read (?:the )?(?:full|whole|entire|original|rest of the) (?:story|article|report|post|text)|story continues|article continues|continued (?:below|on)|continue to (?:article|next page|site)|click (?:here )?to (?:continue|read|expand|enlarge|play|view|share)|click here\b|read (?:the rest|it all|more) (?:here|at|on|of)\b|scroll (?:down )?(?:for|to)\b|tap (?:here|to)\b|show (?:more|less|full article)(?: [\p{L}]+){0,2}\W*$|view (?:on|in|original|gallery|slide ?show)|please (?:enable|turn on|upgrade)|(?:javascript|cookies) (?:is|are|must)|loading(?: (?:comments?|more|video|player|article|story))?\W*$|we are sorry,? this video|this video (?:is|cannot)|skip (?:to|past)\b|(?:listen to|unlock|gift|report) this (?:article|story|ad)\b|after newsletter promotion\b|explore more on\b|jump to (?:comments|content)\b|(?:toggle|show|hide) caption\b|reuse this content\b|\(?opens in (?:a )?new (?:window|tab)\b|be the first to comment\b|(?:video player is loading|this is a modal window)\b|(?:this|your) browser does not support\b|error: please\b)/iu;

/**
 * Buttons and walls without a full stop; with one, a story advises its readers: "Turn on notifications before the
 * storm."
 */
const BUTTON =
  /^(?:get alerts on|sign in to view|create (?:a free|an) account|turn on (?:desktop )?notifications|you(?:['’]ve| have) (?:reached|read) (?:your|all))\b(?!.*[.!?]$)/iu;

const LONGEST_WORDS = 14;

/** Directions for the reader's hand rather than words of the story: "Continue reading the main story". */
export const nameContinueReading: Pass = (line) =>
  line.wordCount <= LONGEST_WORDS && (CONTINUE.test(line.text) || BUTTON.test(line.text)) ? "debris" : undefined;
