/** The months of a year in English. */
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** As many letters tell a month from all others. */
const TELLING_LETTERS = 3;

/** What months are shortened to: "Jan", "Feb". */
export const MONTH_STARTS: readonly string[] = MONTHS.map((month) => month.slice(0, TELLING_LETTERS));

/** 1 to 12 for a month in full or shortened, in whatever case; undefined for a word that opens like none. */
export function monthNumber(word: string): number | undefined {
  const start = word.slice(0, TELLING_LETTERS).toLowerCase();
  const index = MONTH_STARTS.findIndex((month) => month.toLowerCase() === start);
  return index < 0 ? undefined : index + 1;
}
