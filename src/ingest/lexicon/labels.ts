/** Words in capitals that open a line as a place opens a dateline, and are none: a pattern of alternatives. */
export const LABELS = "(?:FILE|EXCLUSIVE|UPDATED?|BREAKING|WATCH|OPINION|ANALYSIS|REVIEW|LIVE)";
