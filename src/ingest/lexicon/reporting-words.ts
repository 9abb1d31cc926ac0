/**
 * Words with which a story reports what somebody said, and a page's furniture speaks of nobody. “Frequently asked
 * questions” and what “will be added to your digest” are furniture's own.
 */
export const REPORTED =
  /\b(?:said|says|told|asked(?! questions)|added(?! to\b)|urged|wrote|writes|announced|according to)\b/iu;
