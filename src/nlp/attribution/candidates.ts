import { isGovernedAt } from "../coreference/sentence-subject.ts";
import { entityAt } from "../people/gather-mentions.ts";
import type { Stretch } from "../quotes/pair-marks.ts";
import { textAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { PLAIN_SPEECH } from "../word-classes.ts";
import { isOfTitle } from "./of-title.ts";

/** No source: the words are attributed to nobody near. */
export const NOBODY = -1;

/** Paragraphs with less of the reporter's own words than this hardly name the source of a quote in them. */
const FEW_WORDS = 4;
/** A paragraph that is a list of names offers no more. */
export const MOST_CANDIDATES = 16;

const FARTHEST_TOKENS = 300;

function outsideWords(scene: Scene, from: number, to: number): number {
  return (scene.outsideBefore[to] ?? 0) - (scene.outsideBefore[from] ?? 0);
}

/** A place speaks for its government when a verb of saying follows ("Iran said", but "Ada Stone of Kent State said"); a party and state in brackets are nobody ("(D-Va.)"), nor is a name within somebody's title. */
function maySpeak(scene: Scene, position: number): boolean {
  const { mentions, reading } = scene;
  const mention = mentions.all[position];
  if (mention === undefined || textAt(reading, mention.titleToken - 1) === "(") return false;
  if (mention.kind !== "pronoun" && (isOfTitle(scene, position) || isApposed(scene, position))) return false;
  const sort = entityAt(mentions, position)?.sort ?? mention.sort;
  if (sort !== "place") return true;
  return ((reading.classes[mention.endToken] ?? 0) & PLAIN_SPEECH) !== 0 && !isGovernedAt(scene, mention.titleToken);
}

/** "one juror, |a retired driver|, said": whether a description says more of another one. */
function isApposed({ mentions, reading }: Scene, position: number): boolean {
  const mention = mentions.all[position];
  const before = mentions.all[position - 1];
  if (mention?.kind !== "description" || before?.kind !== "description" || before.sort !== "person") return false;
  const isBetweenCommas = textAt(reading, mention.titleToken - 1) === "," && textAt(reading, mention.endToken) === ",";
  return isBetweenCommas && before.endToken === mention.titleToken - 1 && mention.sort === "person";
}

function addFrom(scene: Scene, candidates: number[], from: number, to: number): void {
  const { mentions, mentionFrom, stretchOf } = scene;
  for (let position = mentionFrom[from] ?? 0; position < (mentionFrom[to] ?? 0); position += 1) {
    const mention = mentions.all[position];
    if (mention === undefined || stretchOf[mention.firstToken] !== -1 || !maySpeak(scene, position)) continue;
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
  // A text that lost its line breaks is one paragraph: further away than this nobody speaks.
  const from = Math.max(block.firstToken, stretch.open - FARTHEST_TOKENS);
  addFrom(scene, candidates, from, Math.min(block.endToken, stretch.open + FARTHEST_TOKENS));
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
