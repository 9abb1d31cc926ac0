import type { Pass } from "../page.ts";

const ADVERTISEMENT =
  /^[-–—\s([]*(?:skip )?(?:(?:story|article) continues (?:after|below) (?:this )?)?(?:advertisements?|advertising|sponsored(?: content| by| post)?|promoted(?: content)?|paid (?:content|post|advertisements?)|ad feedback|promotion|partner content|from our (?:partners|sponsors?)|sponsor message|message from our sponsors?)[-–—·|\s)\].:]*(?:(?:continue reading|scroll).*)?$/iu;

/** "Sponsored by Acme", and no sentence. */
const SPONSORED = /^sponsored by [^.!?]{2,40}$/iu;

/** Labels around advertisements: "ADVERTISEMENT", "Story continues below advertisement". */
export const nameAdvertisements: Pass = (line) =>
  ADVERTISEMENT.test(line.text) || SPONSORED.test(line.text) ? "debris" : undefined;
