import type { Pass } from "../page.ts";

const CONTINUE =
  /^(?:continue reading|keep reading|read (?:the )?(?:full|whole|entire|original|rest of the) (?:story|article|report|post|text)|story continues|article continues|continued (?:below|on)|continue to (?:article|next page|site)|click (?:here )?to (?:continue|read|expand|enlarge|play|view|share)|click here\b|read (?:the rest|it all|more) (?:here|at|on|of)\b|scroll (?:down )?(?:for|to)\b|tap (?:here|to)\b|show (?:more|less|full article)(?: [\p{L}]+){0,2}\W*$|view (?:on|in|original|gallery|slide ?show)|please (?:enable|turn on|upgrade)|(?:javascript|cookies) (?:is|are|must)|loading(?: (?:comments?|more|video|player|article|story))?\W*$|we are sorry,? this video|this video (?:is|cannot)|skip (?:to|past)\b)/iu;

const LONGEST_WORDS = 14;

/** Directions for the reader's hand rather than words of the story: "Continue reading the main story". */
export const nameContinueReading: Pass = (line) =>
  line.wordCount <= LONGEST_WORDS && CONTINUE.test(line.text) ? "debris" : undefined;
