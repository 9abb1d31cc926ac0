import { supportOf } from "./candidates.ts";
import type { Bench } from "./judge.ts";

/** Up to so many sentences every possible draft is judged; longer briefs grow from the best draft of this size. */
const MOST_EXHAUSTIVE = 3;

export interface Room {
  readonly sentences: number;
  /** The most words all sentences may hold together. */
  readonly words: number;
}

/**
 * The best draft that fits the room, as sentence indices in source order. Fewer sentences than asked for when the
 * article has no more that are readable and say something new.
 */
export function chooseSentences(bench: Bench, room: Room): number[] {
  const start = bestDraft(bench, { ...room, sentences: Math.min(room.sentences, MOST_EXHAUSTIVE) });
  return growDraft(bench, start, room).sort((a, b) => a - b);
}

/** Which candidates may stand together, as bits by place among the candidates. */
interface Company {
  /** The earlier ones that say the same. */
  readonly excluded: readonly number[];
  /** The one that a leaning sentence leans on; 0 for one that stands alone. */
  readonly needed: readonly number[];
}

function readCompany({ ground, candidates, couples }: Bench): Company {
  const excluded = candidates.map(() => 0);
  // Row by row, which is the cheapest order to compare sentences in.
  for (const [place, earlier] of candidates.entries()) {
    for (let other = place + 1; other < candidates.length; other += 1) {
      const couple = couples.find(earlier, candidates[other] as number);
      if (couples.areAlike[couple] !== true) continue;
      excluded[other] = (excluded[other] as number) | (1 << place);
    }
  }
  const needed = candidates.map((sentence) =>
    ground.standings[sentence] === "leaning" ? 1 << candidates.indexOf(sentence - 1) : 0,
  );
  return { excluded, needed };
}

/** Puts together every draft that fits the room, of any size from one, and shows each to `visit`. */
export function visitDrafts(bench: Bench, room: Room, visit: () => void): void {
  const { candidates, draft } = bench;
  const { excluded, needed } = readCompany(bench);
  function extend(from: number, held: number): void {
    for (let next = from; next < candidates.length; next += 1) {
      if ((held & (excluded[next] as number)) !== 0) continue;
      const need = needed[next] as number;
      if (need !== 0 && (held & need) === 0) continue;
      draft.put(candidates[next] as number);
      if (draft.length <= room.words) {
        visit();
        if (draft.sentences.length < room.sentences) extend(next + 1, held | (1 << next));
      }
      draft.takeLast();
    }
  }
  extend(0, 0);
}

/** Whether `sentence` may join the draft so far: what it leans on is there, and nothing there says the same. */
function mayJoin({ ground, couples }: Bench, sentences: readonly number[], sentence: number): boolean {
  if (ground.standings[sentence] === "leaning" && !sentences.includes(sentence - 1)) return false;
  return sentences.every((other) => {
    if (other === sentence) return false;
    const couple = other < sentence ? couples.find(other, sentence) : couples.find(sentence, other);
    return couples.areAlike[couple] !== true;
  });
}

const isLimitedInWords = ({ words }: Room): boolean => words < Number.POSITIVE_INFINITY;

/**
 * The best of the largest drafts; smaller ones count only where none that large exists. Under a limit of words alone,
 * one telling sentence may be worth more than three short ones.
 */
function bestDraft(bench: Bench, room: Room): readonly number[] {
  let best: readonly number[] = [];
  let bestScore = Number.NEGATIVE_INFINITY;
  const isLimited = isLimitedInWords(room);
  visitDrafts(bench, room, () => {
    const { sentences } = bench.draft;
    if (!isLimited && sentences.length < best.length) return;
    const score = isLimited ? bench.draft.promise() : bench.draft.score();
    if ((isLimited || sentences.length === best.length) && score <= bestScore) return;
    best = [...sentences];
    bestScore = score;
  });
  return best;
}

/**
 * Adds the sentence that makes the best draft of the next size, with what it leans on, until the room is full; under a
 * limit of words, until none promises more than it costs, or the room is long and full.
 */
function growDraft(bench: Bench, start: readonly number[], room: Room): number[] {
  if (start.length >= room.sentences) return [...start];
  const { ground, draft, logits } = bench;
  const ranked = Array.from({ length: ground.size }, (_, index) => index)
    .filter((index) => ground.standings[index] !== "unfit")
    .sort((a, b) => (logits[b] ?? 0) - (logits[a] ?? 0) || a - b)
    .slice(0, MOST_GROWN_FROM);
  const chosen = [...start];
  for (const sentence of chosen) draft.put(sentence);
  while (chosen.length < room.sentences) {
    const addition = bestAddition(bench, ranked, { chosen, room });
    if (addition.length === 0) break;
    for (const sentence of addition) draft.put(sentence);
    chosen.push(...addition);
  }
  for (const _ of chosen) draft.takeLast();
  return chosen;
}

/** Who allows more words wants more told: from here on a limit is filled. */
const MOST_CHOOSY_WORDS = 80;
/** Bounds the time a very long brief takes. */
const MOST_GROWN_FROM = 60;

function bestAddition(
  bench: Bench,
  ranked: readonly number[],
  { chosen, room }: { chosen: readonly number[]; room: Room },
): readonly number[] {
  const { ground, draft } = bench;
  const isLimited = isLimitedInWords(room);
  let best: readonly number[] = [];
  const isChoosy = isLimited && draft.length < MOST_CHOOSY_WORDS;
  let bestScore = isChoosy ? draft.promise() : Number.NEGATIVE_INFINITY;
  for (const index of ranked) {
    const support = supportOf(ground.standings, index).filter((one) => !chosen.includes(one));
    const addition = [...support].reverse();
    if (addition.length === 0 || chosen.length + addition.length > room.sentences) continue;
    const joined = [...chosen];
    const fits = addition.every((one) => {
      const may = mayJoin(bench, joined, one);
      joined.push(one);
      return may;
    });
    if (!fits) continue;
    for (const one of addition) draft.put(one);
    const score = isLimited ? draft.promise() : draft.score();
    if (draft.length <= room.words && score > bestScore) {
      best = addition;
      bestScore = score;
    }
    for (const _ of addition) draft.takeLast();
  }
  return best;
}
