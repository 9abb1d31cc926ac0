import type { Entity } from "../people/link-names.ts";

/** Named more than this many times as often as any other, somebody is whom the story is about. */
const DOMINANCE = 2;

/** The one of some that the story names far more often than any other; null when none is. */
export function mostNamed(entities: readonly Entity[]): Entity | null {
  const [first, second] = entities.toSorted((a, b) => b.mentions.length - a.mentions.length);
  return (first?.mentions.length ?? 0) > DOMINANCE * (second?.mentions.length ?? 0) ? (first ?? null) : null;
}
