import type { Found } from "../library/found.ts";
import { closest, foldLetters } from "../nlp/similarity.ts";
import { GERMAN_PLACES } from "./german-words.ts";

const ZONES: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
const MOST_SUGGESTED = 25;
const ALIKE = 0.8;

/** What people call a zone; several where the words mean several. */
const ALIASES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  gmt: ["UTC"],
  z: ["UTC"],
  et: ["America/New_York"],
  est: ["America/New_York"],
  edt: ["America/New_York"],
  eastern: ["America/New_York"],
  ct: ["America/Chicago"],
  cst: ["America/Chicago", "Asia/Shanghai"],
  cdt: ["America/Chicago"],
  central: ["America/Chicago"],
  mt: ["America/Denver"],
  mst: ["America/Denver", "America/Phoenix"],
  mdt: ["America/Denver"],
  mountain: ["America/Denver"],
  pt: ["America/Los_Angeles"],
  pst: ["America/Los_Angeles"],
  pdt: ["America/Los_Angeles"],
  pacific: ["America/Los_Angeles"],
  cet: ["Europe/Berlin", "Europe/Paris"],
  cest: ["Europe/Berlin", "Europe/Paris"],
  bst: ["Europe/London", "Asia/Dhaka"],
  ist: ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
  india: ["Asia/Kolkata"],
  jst: ["Asia/Tokyo"],
  japan: ["Asia/Tokyo"],
  uk: ["Europe/London"],
  england: ["Europe/London"],
  germany: ["Europe/Berlin"],
  france: ["Europe/Paris"],
  spain: ["Europe/Madrid"],
  italy: ["Europe/Rome"],
  china: ["Asia/Shanghai"],
  beijing: ["Asia/Shanghai"],
  mumbai: ["Asia/Kolkata"],
  delhi: ["Asia/Kolkata"],
  "san francisco": ["America/Los_Angeles"],
  seattle: ["America/Los_Angeles"],
  washington: ["America/New_York"],
  boston: ["America/New_York"],
  miami: ["America/New_York"],
  munich: ["Europe/Berlin"],
  geneva: ["Europe/Zurich"],
  milan: ["Europe/Rome"],
  barcelona: ["Europe/Madrid"],
  ...Object.fromEntries(Object.entries(GERMAN_PLACES).map(([place, zone]) => [place, [zone]])),
};

/**
 * The zone a member means by its IANA name, its city ("new york"), or what people call it ("PT", "IST"). An offset is
 * none: it would be wrong for half of the year.
 */
export function findTimezone(words: string): Found<string> {
  const asked = wordsOf(words).replace(/ (?:standard |daylight |summer )?time$/u, "");
  const exact = ZONES.find((zone) => wordsOf(zone) === asked) ?? acceptedByIntl(words.trim());
  if (exact !== undefined) return { found: exact };
  const [alias, another, ...more] = aliasesOf(asked) ?? ZONES.filter((zone) => cityOf(zone) === asked);
  if (alias !== undefined) return another === undefined ? { found: alias } : { ambiguous: [alias, another, ...more] };
  return { unknown: words, closest: closest(asked, ZONES, { nameOf: cityOf, atLeast: ALIKE, most: 3 }) };
}

/** Zones that hold what was typed so far, those whose city begins with it first. */
export function suggestTimezones(typed: string): readonly string[] {
  const asked = wordsOf(typed);
  const holding = ZONES.filter((zone) => wordsOf(zone).includes(asked));
  const beginning = holding.filter((zone) => cityOf(zone).startsWith(asked));
  return [...new Set([...(aliasesOf(asked) ?? []), ...beginning, ...holding])].slice(0, MOST_SUGGESTED);
}

/** Older names that Intl knows but does not list, such as "Europe/Kyiv" or "Asia/Kolkata" in their other spelling. */
function acceptedByIntl(name: string): string | undefined {
  if (!/^[A-Za-z_]+\/[A-Za-z_/+-]+$/u.test(name)) return undefined;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name;
  } catch {
    return undefined;
  }
}

const aliasesOf = (asked: string) => (Object.hasOwn(ALIASES, asked) ? ALIASES[asked] : undefined);
const wordsOf = (name: string): string => foldLetters(name).replaceAll("_", " ").trim();
const cityOf = (zone: string): string => wordsOf(zone.split("/").at(-1) ?? zone);
