import type { Attribution } from "../attribution/attribute.ts";
import { isPlainAntecedent } from "../coreference/plain-antecedent.ts";
import { isRelative } from "../people/find-pronouns.ts";
import type { Scene } from "../scene.ts";
import { isDescribedPerson } from "./confidence-of.ts";

/**
 * Below these the speaker stays unnamed. Right when it names somebody, sources the annotators left unlinked aside: 94.7
 * of 100 at 98.0 answered in cross-validation on the training articles; 95.4 at 96.5 on the development articles. Chosen
 * on both and on the seed: in cross-validation a name, a pronoun or a description below these is right in six of ten
 * cases or fewer. Less is asked of "who", whose annotation in the training articles is poor.
 */
const LEAST = { name: 0.6, pronoun: 0.75, description: 0.8 } as const;
const LEAST_RELATIVE = 0.4;
/** Of what `confidenceOf` gives to those whom a description stands for; by hand eight in ten were right. */
const LEAST_DESCRIBED = 0.6;

/**
 * Whether we are sure enough to name the speaker of an attribution. A pronoun with a plain antecedent is as good as a
 * name.
 */
export function isSure(scene: Scene, attribution: Attribution, confidence: number): boolean {
  const { reading, mentions } = scene;
  const { position, resolution } = attribution;
  const source = mentions.all[position];
  if (source === undefined) return confidence >= LEAST.name;
  if (isRelative(reading, source)) return confidence >= LEAST_RELATIVE;
  if (isDescribedPerson(scene, attribution)) return confidence >= LEAST_DESCRIBED;
  const row = resolution?.row ?? null;
  const isPlain = source.kind === "pronoun" && row !== null && isPlainAntecedent(row);
  return confidence >= (isPlain ? LEAST.name : LEAST[source.kind]);
}
