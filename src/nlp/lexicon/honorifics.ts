/** Honorifics that stand before a name and tell the gender of its bearer. Lower case, without the point. */
export const MALE_HONORIFICS: ReadonlySet<string> = new Set(
  "mr mister sir lord king prince pope father brother rabbi imam fr messrs duke baron emperor sheikh señor monsieur herr".split(
    " ",
  ),
);
export const FEMALE_HONORIFICS: ReadonlySet<string> = new Set(
  "mrs ms miss dame lady queen princess sister mme madame duchess baroness señora mses empress frau".split(" "),
);

/** Short forms of titles that stand before a name, and never are part of it. Lower case, without the point. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx dr prof rev hon fr msgr sen sens rep reps gov govs lt gen maj col sgt cpl pvt capt cmdr adm brig pres det insp supt del ald atty " +
    "messrs mmes mses miss sir dame lord lady det lieut cllr ofc pfc spc ssgt tsgt msgt sfc cdr ens"
  ).split(" "),
);

/**
 * What titles are short for, where newspapers go on with the long form ("Gov. Ada Stone … the governor"). Lower case,
 * without the point.
 */
export const TITLES_IN_FULL: ReadonlyMap<string, string> = new Map(
  "gov governor sen senator rep representative dr doctor prof professor gen general maj major col colonel lt lieutenant sgt sergeant cpl corporal capt captain cmdr commander adm admiral rev reverend fr priest pres president det detective insp inspector supt superintendent del delegate ald alderman atty attorney cllr councillor ofc officer"
    .split(" ")
    .flatMap((word, index, all): [string, string][] => (index % 2 === 0 ? [[word, all[index + 1] ?? word]] : [])),
);

/** Suffixes that belong to the name before them. Lower case, without the point. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set("jr sr ii iii iv md phd esq".split(" "));

/** Small words that stand inside a name. Lower case. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "de del della der den di da do dos du van von la le el al bin bint ibn ben ter ten zu zur af av y e dela los las".split(
    " ",
  ),
);
