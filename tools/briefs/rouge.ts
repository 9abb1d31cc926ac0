/** ROUGE F1 of one brief, 0 to 1. */
export interface Rouge {
  readonly r1: number;
  readonly r2: number;
  readonly lsum: number;
}

/** The shared scorer's part that the sets of one article are scored by. */
export interface Scorer {
  readonly tokens: (text: string) => string[];
}

function countOf(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

const pairsOf = (tokens: readonly string[]): string[] =>
  tokens.slice(1).map((token, index) => `${tokens[index]} ${token}`);

function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [item, count] of a) shared += Math.min(count, b.get(item) ?? 0);
  return shared;
}

/** Which tokens of `reference` a longest common subsequence with `sentence` holds, as the shared scorer walks it. */
function commonPlaces(reference: readonly string[], sentence: readonly string[]): number[] {
  const width = sentence.length + 1;
  const table = new Uint16Array((reference.length + 1) * width);
  const at = (i: number, j: number): number => table[i * width + j] as number;
  for (let i = 1; i <= reference.length; i += 1) {
    for (let j = 1; j <= sentence.length; j += 1) {
      table[i * width + j] =
        reference[i - 1] === sentence[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
    }
  }
  const places: number[] = [];
  for (let i = reference.length, j = sentence.length; i > 0 && j > 0; ) {
    if (reference[i - 1] === sentence[j - 1]) {
      places.push(i - 1);
      i -= 1;
      j -= 1;
    } else if (at(i, j - 1) > at(i - 1, j)) j -= 1;
    else i -= 1;
  }
  return places;
}

const harmony = (shared: number, a: number, b: number): number => (shared === 0 ? 0 : (2 * shared) / (a + b));

/**
 * A scorer of sets of one article's sentences (indices in source order). Gives what the shared scorer gives, a hundred
 * times as fast, since each pair of a sentence and a reference line is compared only once.
 */
export function createSetScorer(
  sentences: readonly string[],
  reference: readonly string[],
  { tokens }: Scorer,
): (set: readonly number[]) => Rouge {
  const lines = reference.map((line) => tokens(line));
  const wanted = lines.flat();
  const wantedCounts = countOf(wanted);
  const wantedPairs = countOf(pairsOf(wanted));
  const given = sentences.map((sentence) => tokens(sentence));
  const places = new Map<number, number[][]>();
  const placesOf = (sentence: number): number[][] => {
    const known = places.get(sentence) ?? lines.map((line) => commonPlaces(line, given[sentence] ?? []));
    places.set(sentence, known);
    return known;
  };
  return (set) => {
    const words = set.flatMap((sentence) => given[sentence] ?? []);
    const counts = countOf(words);
    const left = new Map(counts);
    const leftWanted = new Map(wantedCounts);
    let common = 0;
    lines.forEach((line, index) => {
      for (const place of new Set(set.flatMap((sentence) => placesOf(sentence)[index] ?? []))) {
        const token = line[place] ?? "";
        const have = left.get(token) ?? 0;
        const want = leftWanted.get(token) ?? 0;
        if (have === 0 || want === 0) continue;
        common += 1;
        left.set(token, have - 1);
        leftWanted.set(token, want - 1);
      }
    });
    return {
      r1: harmony(overlap(counts, wantedCounts), words.length, wanted.length),
      r2: harmony(
        overlap(countOf(pairsOf(words)), wantedPairs),
        Math.max(0, words.length - 1),
        Math.max(0, wanted.length - 1),
      ),
      lsum: harmony(common, words.length, wanted.length),
    };
  };
}
