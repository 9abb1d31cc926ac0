import type { Pass } from "../page.ts";

const CONTINUE =
  /^(?:continue reading|keep reading|read (?:the )?(?:full|whole|entire|original|rest of the) (?:story|article|report|post|text)|story continues|article continues|continued (?:below|on)|continue to (?:article|next page|site)|click (?:here )?to (?:continue|read|expand|enlarge|play|view|share)|click here\b|read (?:the rest|it all|more) (?:here|at|on|of)\b|scroll (?:down )?(?:for|to)\b|tap (?:here|to)\b|show (?:more|less|full article)(?: [\p{L}]+){0,2}\W*$|view (?:on|in|original|gallery|slide ?show)|please (?:enable|turn on|upgrade)|(?:javascript|cookies) (?:is|are|must)|loading(?: (?:comments?|more|video|player|article|story))?\W*$|we are sorry,? this video|this video (?:is|cannot)|skip (?:to|past)\b|(?:listen to|unlock|gift|report) this (?:article|story|ad)\b|after newsletter promotion\b|explore more on\b|jump to (?:comments|content)\b|(?:toggle|show|hide) caption\b|reuse this content\b|\(?opens in (?:a )?new (?:window|tab)\b|get alerts on\b|be the first to comment\b|sign in to view\b|create (?:a free|an) account\b|you(?:['’]ve| have) (?:reached|read) (?:your|all)\b|(?:video player is loading|this is a modal window)\b|(?:this|your) browser does not support\b|turn on (?:desktop )?notifications\b|error: please\b)/iu;

const LONGEST_WORDS = 14;

/** Directions for the reader's hand rather than words of the story: "Continue reading the main story". */
export const nameContinueReading: Pass = (line) =>
  line.wordCount <= LONGEST_WORDS && CONTINUE.test(line.text) ? "debris" : undefined;
