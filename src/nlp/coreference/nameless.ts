import { isWordAt, lowerAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { DETERMINER } from "../word-classes.ts";

const INDEFINITE: ReadonlySet<string> = new Set(["a", "an", "one", "another"]);

/** Whether the description at a position brings somebody into the story: "an engineer", "one resident", "Another engineer". */
export function isIntroduction(scene: Scene, position: number): boolean {
  const description = scene.mentions.all[position];
  return description?.kind === "description" && INDEFINITE.has(lowerAt(scene.reading, description.firstToken));
}

/** Whether a description names who has it beside it, so that it brings nobody new: "Ada Stone, an engineer". */
function isApposition(scene: Scene, position: number): boolean {
  const first = scene.mentions.all[position]?.firstToken ?? 0;
  return first > 0 && !isWordAt(scene.reading, first - 1) && scene.mentions.all[position - 1]?.endToken === first - 1;
}

/**
 * Creates the memory of whom an article brings in without a name. For the description at a position ("the engineer") it
 * gives the position of the last one before it that brought in somebody of that trade ("An engineer who …"); -1 when none did.
 */
export function createIntroductions(scene: Scene): (position: number) => number {
  const { mentions, reading } = scene;
  const byHead = new Map<string, number>();
  let read = 0;
  return (position) => {
    for (; read < position; read += 1) {
      if (!isIntroduction(scene, read) || isApposition(scene, read)) continue;
      byHead.set(lowerAt(reading, (mentions.all[read]?.endToken ?? 0) - 1), read);
    }
    const description = mentions.all[position];
    const isDefinite = ((reading.classes[description?.firstToken ?? -1] ?? 0) & DETERMINER) !== 0;
    const found = byHead.get(lowerAt(reading, (description?.endToken ?? 0) - 1)) ?? -1;
    return isDefinite && found < position ? found : -1;
  };
}
