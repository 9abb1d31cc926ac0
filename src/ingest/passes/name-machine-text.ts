import type { Pass } from "../page.ts";

/** A placeholder that nobody filled in: "{{featured_button_text}}". */
const PLACEHOLDER = /^\s*\{\{[^{}]{1,80}\}\}\s*$/u;
/**
 * A paragraph kept for subscribers: the publishing system of many small papers turns each sign 47 places round among
 * the printable ones of ASCII (ROT47), so that `<p>` opens it as "kAm" and `</p>` closes it as "k^Am".
 */
const ENCIPHERED = /^k[!-~]{1,3}m.*k\^[!-~]{1,3}m$/u;

/**
 * The name of a part of a page as its maker calls it: "default-output-block.skip-main". Hyphens alone make a word as
 * well.
 */
const IDENTIFIER = /^[a-z]+(?:[-_.][a-z\d]+)*[_.][a-z\d]+(?:[-_.][a-z\d]+)+$/u;

/** Text that was meant for a program, and that no reader of the page ever saw. */
export const nameMachineText: Pass = ({ text }) =>
  PLACEHOLDER.test(text) || ENCIPHERED.test(text) || IDENTIFIER.test(text) ? "debris" : undefined;
