import { parse } from "yaml";

/** Somebody as the people file has them. */
export interface SuppliedPerson {
  /** Shown as it is written there. */
  readonly name: string;
  /** What else articles or members call them. */
  readonly aliases: readonly string[];
}

/** The people of a file, and what is wrong with the rest of it, a sentence for each fault; or why there are none. */
export type SuppliedPeople =
  | { readonly people: readonly SuppliedPerson[]; readonly problems: readonly string[] }
  | { readonly refused: string };

const LONGEST_NAME = 100;
const KEYS = new Set(["name", "aliases"]);

/**
 * Reads the text of `people.yaml`: a list of entries with a `name` and perhaps `aliases`. An entry that is not right is
 * left out and the others are kept; an alias that two people claim is nobody's. Never throws.
 */
export function parsePeople(text: string): SuppliedPeople {
  let entries: unknown;
  try {
    // "core" keeps names that look like dates or numbers as they are written; aliases of YAML can grow without bound.
    entries = parse(text, { schema: "core", maxAliasCount: 0, logLevel: "error" });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error);
    return { refused: `it is not valid YAML: ${reason}` };
  }
  if (entries === null || entries === undefined) return { people: [], problems: [] };
  if (!Array.isArray(entries)) return { refused: "it is no list: begin each person with “- name: …”" };
  const read = entries.map((entry: unknown, index) => readEntry(entry, index + 1));
  const people = read.flatMap((one) => ("person" in one ? one.person : []));
  const { unshared, problems } = takeOutShared(people);
  return { people: unshared, problems: [...read.flatMap((one) => ("problem" in one ? one.problem : [])), ...problems] };
}

function readEntry(entry: unknown, number: number): { person: SuppliedPerson } | { problem: string } {
  const wrong = (what: string) => ({ problem: `entry ${number} ${what}` });
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return wrong("has no “name:”");
  const fields = new Map<string, unknown>(Object.entries(entry));
  const unknown = [...fields.keys()].find((key) => !KEYS.has(key));
  if (unknown !== undefined) return wrong(`has “${unknown.slice(0, 40)}:”, but only “name:” and “aliases:” are known`);
  const name = fields.get("name");
  if (!isName(name)) return wrong(`needs a “name:” of at most ${LONGEST_NAME} letters`);
  const aliases = fields.get("aliases") ?? [];
  if (!Array.isArray(aliases) || !aliases.every(isName)) {
    return wrong(`(${name.trim()}) needs its “aliases:” as a list of names: [Tillerson, Secretary Tillerson]`);
  }
  return { person: { name: name.trim(), aliases: aliases.map((alias) => alias.trim()) } };
}

function isName(value: unknown): value is string {
  return typeof value === "string" && /\p{L}/u.test(value) && value.length <= LONGEST_NAME && !/[\r\n]/u.test(value);
}

/** Takes from everybody the aliases that are also somebody else's, and a name that was given before. */
function takeOutShared(people: readonly SuppliedPerson[]): { unshared: SuppliedPerson[]; problems: string[] } {
  const owners = new Map<string, SuppliedPerson[]>();
  const problems: string[] = [];
  const kept = people.filter((person, index) => {
    const isFirst = people.findIndex(({ name }) => fold(name) === fold(person.name)) === index;
    if (!isFirst) problems.push(`${person.name} is there twice: the second is left out`);
    return isFirst;
  });
  for (const person of kept) {
    for (const name of new Set([person.name, ...person.aliases].map(fold))) {
      owners.set(name, [...(owners.get(name) ?? []), person]);
    }
  }
  for (const [name, claiming] of owners) {
    const names = claiming.map((person) => person.name).join(" and ");
    if (claiming.length > 1) problems.push(`“${name}” stands for ${names}: as an alias it is taken for neither`);
  }
  const isOnes = (name: string): boolean => owners.get(fold(name))?.length === 1;
  const unshared = kept.map(({ name, aliases }) => ({ name, aliases: aliases.filter(isOnes) }));
  return { unshared, problems };
}

const fold = (name: string): string => name.trim().toLowerCase();
