import { COMPANY_WORDS } from "./organisations.ts";

/** What an organisation is, as far as nouns tell. */
export type OrganisationKind = "business" | "agency" | "members" | "other";

const KINDS: ReadonlyMap<string, OrganisationKind> = new Map(
  (
    [
      [
        "business",
        "company corporation firm startup start-up business inc corp co ltd llc plc holdings partners industries enterprises technologies systems labs studio studios brand airline airlines airways manufacturer retailer chain automaker carmaker chipmaker drugmaker lender bank utility fund ventures maker",
      ],
      ["agency", "agency management department bureau commission authority service administration ministry"],
      [
        "members",
        "group organization organisation nonprofit charity union association league alliance coalition federation society network movement campaign fund foundation",
      ],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").map((word): [string, OrganisationKind] => [word, kind])),
);

/**
 * The descriptions that take up an organisation whose name does not hold the noun ("the company" for Apple), with what
 * they say of it.
 */
const TAKES_UP: ReadonlyMap<string, OrganisationKind> = new Map(
  (
    [
      [
        "business",
        "company corporation firm startup start-up business manufacturer retailer chain automaker carmaker chipmaker drugmaker lender bank utility airline",
      ],
      ["agency", "agency"],
      ["members", "group organization organisation nonprofit charity union association"],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").map((word): [string, OrganisationKind] => [word, kind])),
);

/** What a noun says of the organisation whose name or apposition it is part of; undefined when it says nothing. */
export function kindOfNoun(word: string, isOrganisation: boolean): OrganisationKind | undefined {
  return KINDS.get(word) ?? (COMPANY_WORDS.has(word) ? "business" : isOrganisation ? "other" : undefined);
}

/**
 * What a description's head says of an organisation that need not be named so; undefined when the name must hold it
 * ("the council").
 */
export function kindTakenUp(head: string): OrganisationKind | undefined {
  return TAKES_UP.get(head);
}
