import type { Article } from "../model/article.ts";
import type { Person } from "../model/person.ts";
import type { Quote, Speaker } from "../model/quote.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import { type Attribution, attributeQuotes } from "./attribution/attribute.ts";
import { NOBODY } from "./attribution/candidates.ts";
import { createSourceResolver } from "./coreference/resolve-source.ts";
import { gatherMentions } from "./people/gather-mentions.ts";
import { findPeople, type Reference } from "./people.ts";
import { pairMarks, type Stretch } from "./quotes/pair-marks.ts";
import { findQuotes } from "./quotes.ts";
import { readTokens } from "./reading.ts";
import { type Scene, setScene } from "./scene.ts";
import { packTrees } from "./trees.ts";
import antecedentWeights from "./weights/antecedents.json" with { type: "json" };
import sourceWeights from "./weights/sources.json" with { type: "json" };

const sourceTrees = packTrees(sourceWeights);
const antecedentTrees = packTrees(antecedentWeights);

/** What stands between the marks, exactly. */
function spanOf(scene: Scene, stretch: Stretch): Span {
  const { tokens } = scene.reading;
  const end = stretch.closed ? tokens[stretch.close]?.start : tokens[stretch.close - 1]?.end;
  return { start: tokens[stretch.first]?.start ?? 0, end: end ?? 0 };
}

function plainSpan(span: Span | undefined): Span | null {
  return span === undefined ? null : { start: span.start, end: span.end };
}

/** “…,” he said, “…”: whether a stretch goes on with the utterance of the one before it. */
function goesOn(scene: Scene, index: number, attributions: readonly Attribution[]): boolean {
  const stretch = scene.stretches[index];
  const previous = scene.stretches[index - 1];
  if (stretch === undefined || previous === undefined) return false;
  if (stretch.continues) return true;
  const attribution = attributions[index];
  const before = attributions[index - 1];
  if (stretch.block !== previous.block || attribution === undefined || attribution.position === NOBODY) return false;
  if (attribution.position !== before?.position) return false;
  const source = scene.mentions.all[attribution.position];
  return source !== undefined && source.firstToken >= previous.close && source.firstToken < stretch.open;
}

function speakerOf(scene: Scene, attribution: Attribution, people: readonly Person[]): Speaker {
  const person = people[attribution.resolution?.entity ?? -1];
  if (person !== undefined) return { kind: "person", person };
  const source = scene.mentions.all[attribution.position];
  if (source === undefined || source.kind === "pronoun") return { kind: "unknown" };
  return { kind: "description", span: { start: source.start, end: source.end } };
}

function quoteOf(
  scene: Scene,
  spans: readonly [Span, ...Span[]],
  attribution: Attribution,
  people: readonly Person[],
): Quote {
  const { all } = scene.mentions;
  return {
    spans,
    kind: isDirect(scene.reading.text, spans) ? "direct" : "mixed",
    speaker: speakerOf(scene, attribution, people),
    source: plainSpan(all[attribution.position]),
    cue: plainSpan(scene.reading.tokens[attribution.cue]),
    antecedent: plainSpan(all[attribution.resolution?.antecedent ?? -1]),
    confidence: attribution.probability * (attribution.resolution?.probability ?? 1),
  };
}

function isDirect(text: string, spans: readonly Span[]): boolean {
  return spans.some(
    ({ start, end }) => /^\p{Lu}/u.test(text.slice(start, start + 2)) && /[.,?!…—]/u.test(text.slice(end - 2, end)),
  );
}

function referencesOf(scene: Scene, attributions: readonly Attribution[]): Reference[] {
  const references = new Map<number, Reference>();
  for (const { position, resolution } of attributions) {
    const mention = scene.mentions.all[position];
    if (mention === undefined || mention.kind === "name" || resolution === null || resolution.entity < 0) continue;
    references.set(position, { start: mention.start, end: mention.end, kind: mention.kind, entity: resolution.entity });
  }
  return [...references.values()];
}

/**
 * Finds the quotes of an article and who said them, and the people and organisations it names. Quotes come from the body
 * alone; names are learnt from captions, headline and byline too. Pure and deterministic; linear in the text.
 */
export function whoSaidWhat(
  article: Article,
  sentences: readonly Sentence[],
): { people: readonly Person[]; quotes: readonly Quote[] } {
  const reading = readTokens(article, sentences);
  const mentions = gatherMentions(reading);
  const marked = setScene(reading, mentions, pairMarks(reading));
  const scene = setScene(reading, mentions, findQuotes(marked));
  const attributions = attributeQuotes(scene, sourceTrees, createSourceResolver(scene, antecedentTrees));
  const people = findPeople(reading, mentions, referencesOf(scene, attributions));
  const quotes: Quote[] = [];
  let spans: [Span, ...Span[]] | null = null;
  scene.stretches.forEach((stretch, index) => {
    const span = spanOf(scene, stretch);
    if (spans === null) spans = [span];
    else spans.push(span);
    const attribution = attributions[index];
    if (attribution === undefined || goesOn(scene, index + 1, attributions)) return;
    quotes.push(quoteOf(scene, spans, attribution, people));
    spans = null;
  });
  return { people, quotes };
}
