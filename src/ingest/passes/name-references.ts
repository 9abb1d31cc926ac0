import type { Pass } from "../page.ts";

/** "[3] The Alden Mercury, 13 May 2025.", "^ Press conference, 12 May": where a mark of a footnote leads. */
const REFERENCE = /^(?:\[\d{1,3}\]|[\^↑])\s*\S/u;

/** The notes and sources below a story, a line each, by the marks they begin with. */
export const nameReferences: Pass = ({ text }) => (REFERENCE.test(text) ? "debris" : undefined);
