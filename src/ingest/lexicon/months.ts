import { MONTH_STARTS, MONTHS } from "../../model/months.ts";

/** A month in English as dates have it, in full or shortened, with its point: a pattern of alternatives. */
export const MONTH = String.raw`(?:${[...MONTHS, "Sept", ...MONTH_STARTS].join("|")})\.?`;
