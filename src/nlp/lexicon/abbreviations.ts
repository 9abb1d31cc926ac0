/**
 * Words whose final point does not end a sentence because a name or a number follows ("Mr. Kim", "No. 5"). Lower case,
 * without the point.
 */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx dr prof rev hon fr sr sra msgr st mt ft gen maj col lt sgt cpl pvt capt cmdr cdr adm brig gov lieut " +
    "sen sens rep reps del dels pres supt det insp atty amb asst assoc dep dist exec sec treas " +
    "messrs mmes no nos vol vols vs v viz cf fig figs eq art ch p pp op al approx ca est e.g i.e"
  ).split(" "),
);

/**
 * Words that may end a sentence with the point that shortens them ("in the U.S. Then", "Widget Inc. said"). Lower case,
 * without the final point.
 */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "u.s u.n u.k u.s.a e.u d.c a.m p.m b.c a.d ph.d m.d b.a m.a j.d jr sr inc corp co ltd llc bros etc esq ave blvd rd " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo " +
    "n.h n.j n.m n.y n.c n.d r.i s.c s.d w.va dept univ gop i.e e.g"
  ).split(" "),
);

/** Words that, capitalised behind such an abbreviation, open a new sentence rather than continue a name. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    "the a an this that these those he she it they we you i his her its their our my your there here then and but or so " +
    "yet for nor if when while as at in on by after before since although though because however meanwhile moreover still " +
    "now today what who where why how which some many most all both each every no not such one two three another other " +
    "with from to of about according also even only just once until unless despite during under over asked " +
    "mr mrs ms dr"
  ).split(" "),
);
