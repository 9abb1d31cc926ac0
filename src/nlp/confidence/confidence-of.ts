import type { Attribution } from "../attribution/attribute.ts";
import type { Scene } from "../scene.ts";
import { probabilityOf } from "../trees.ts";

/** Whether the source is a description that stands for somebody the article names ("the mayor"). */
export function isDescribedPerson({ mentions }: Scene, { position, resolution }: Attribution): boolean {
  return mentions.all[position]?.kind === "description" && (resolution?.entity ?? -1) >= 0;
}

/**
 * How sure we are of a speaker, 0 to 1, `score` being what the last model gives the attribution. Whom a description
 * stands for the annotators of the training articles hardly ever said, so that of these the model knows only whether
 * the source is right; the rest is what the resolution is worth.
 */
export function confidenceOf(scene: Scene, attribution: Attribution, score: number): number {
  const share = probabilityOf(score);
  return isDescribedPerson(scene, attribution) ? share * (attribution.resolution?.probability ?? 0) : share;
}
