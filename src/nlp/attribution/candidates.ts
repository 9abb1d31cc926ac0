import type { Stretch } from "../quotes/pair-marks.ts";
import type { Scene } from "../scene.ts";

/** No source: the words are attributed to nobody near. */
export const NOBODY = -1;

/** Paragraphs with less of the reporter's own words than this hardly name the source of a quote in them. */
const FEW_WORDS = 4;
/** A paragraph that is a list of names offers no more. */
const MOST_CANDIDATES = 24;

function outsideWords(scene: Scene, from: number, to: number): number {
  return (scene.outsideBefore[to] ?? 0) - (scene.outsideBefore[from] ?? 0);
}

function addFrom(scene: Scene, candidates: number[], from: number, to: number): void {
  const { mentions, mentionFrom, stretchOf } = scene;
  for (let position = mentionFrom[from] ?? 0; position < (mentionFrom[to] ?? 0); position += 1) {
    const mention = mentions.all[position];
    if (mention === undefined || mention.sort === "place" || stretchOf[mention.firstToken] !== -1) continue;
    if (!candidates.includes(position)) candidates.push(position);
  }
}

/** The mentions nearest to the stretch when there are too many. */
function nearest(scene: Scene, candidates: number[], stretch: Stretch): number[] {
  if (candidates.length <= MOST_CANDIDATES) return candidates;
  const distance = (position: number): number =>
    Math.abs((scene.mentions.all[position]?.firstToken ?? 0) - stretch.open);
  return candidates
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST_CANDIDATES)
    .sort((a, b) => a - b);
}

/**
 * The mentions that may be the source of a stretch, as positions in `mentions.all`: those outside of quotation marks in
 * its paragraph, the source of the quote before (`prior`, or `NOBODY`), and, when its paragraph has hardly any words of
 * the reporter's, those of the paragraphs on both sides. `NOBODY` always is the last.
 */
export function candidatesFor(scene: Scene, stretch: Stretch, prior: number): number[] {
  const { blocks } = scene.reading;
  const block = blocks[stretch.block];
  if (block === undefined) return [NOBODY];
  const candidates: number[] = [];
  addFrom(scene, candidates, block.firstToken, block.endToken);
  const local = nearest(scene, candidates, stretch);
  if (local.length === 0 || outsideWords(scene, block.firstToken, block.endToken) < FEW_WORDS) {
    const before = blocks[stretch.block - 1];
    const behind = blocks[stretch.block + 1];
    const around: number[] = [];
    if (before !== undefined && before.paragraph > 0) addFrom(scene, around, before.firstToken, before.endToken);
    local.push(...nearest(scene, around, stretch));
    if (behind !== undefined && behind.paragraph > 0)
      addFrom(scene, local, behind.firstToken, Math.min(behind.endToken, behind.firstToken + 12));
  }
  if (prior !== NOBODY && !local.includes(prior)) local.push(prior);
  local.push(NOBODY);
  return local;
}
