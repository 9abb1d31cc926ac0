import type { Article } from "../model/article.ts";
import type { Person } from "../model/person.ts";
import type { Quote, Speaker } from "../model/quote.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import { NOBODY } from "./attribution/candidates.ts";
import { isSure } from "./confidence/is-sure.ts";
import { createOrganisationResolver } from "./coreference/resolve-organisations.ts";
import { isAnyone } from "./coreference/take-up-speaker.ts";
import { createScratchMemory } from "./memory.ts";
import { findPeople, isSomebody, type Reference } from "./people.ts";
import { type Finding, findAttributedQuotes, openScene } from "./quote-engine.ts";
import { QUOTE_MODELS } from "./quote-models.ts";
import { isDirect } from "./quotes/is-direct.ts";
import type { Stretch } from "./quotes/pair-marks.ts";
import { isWordAt } from "./reading.ts";
import type { Scene } from "./scene.ts";
import { creditTurns, type WhoSaidWhat, withoutLabels } from "./transcript/credit-turns.ts";
import { findTurns } from "./transcript/find-turns.ts";

/** What stands between the marks, without the white space of « such ». */
function spanOf(scene: Scene, stretch: Stretch): Span {
  const { starts, ends } = scene.reading;
  return { start: starts[stretch.first] ?? 0, end: ends[stretch.close - 1] ?? 0 };
}

function plainSpan(span: Span | undefined): Span | null {
  return span === undefined ? null : { start: span.start, end: span.end };
}

function tokenSpan(scene: Scene, token: number): Span | null {
  const { starts, ends } = scene.reading;
  return token < 0 ? null : { start: starts[token] ?? 0, end: ends[token] ?? 0 };
}

/**
 * “…,” he said, “…”, and a quote taken up again in the next paragraph: whether a finding goes on with the utterance
 * before it.
 */
function goesOn(scene: Scene, finding: Finding | undefined, previous: Finding): boolean {
  if (finding === undefined) return false;
  const { stretch, attribution } = finding;
  if (stretch.continues && stretch.block <= previous.stretch.block + 1 && !previous.stretch.closed) return true;
  if (stretch.block !== previous.stretch.block || attribution.position === NOBODY) return false;
  if (attribution.position !== previous.attribution.position) return false;
  const source = scene.mentions.all[attribution.position];
  if (source === undefined || source.firstToken < previous.stretch.close || source.firstToken >= stretch.open)
    return false;
  return isParted(scene, previous.stretch, stretch);
}

/**
 * Whether no more than an attribution stands between two stretches. Words of the reporter's that lead into the second
 * ("…,” he said, after calling the plan “a bad joke”), or a sentence of his, make it another utterance: put together,
 * the two would say what nobody said.
 */
function isParted({ reading }: Scene, previous: Stretch, next: Stretch): boolean {
  const { sentenceOf } = reading;
  const sentences = (sentenceOf[next.open] ?? 0) - (sentenceOf[previous.close - 1] ?? 0);
  return sentences <= 1 && !isWordAt(reading, next.open - 1);
}

function isSureOf(scene: Scene, { attribution, confidence }: Finding): boolean {
  return isSure(scene, attribution, confidence);
}

function speakerOf(scene: Scene, finding: Finding, people: readonly Person[]): Speaker {
  if (!isSureOf(scene, finding)) return { kind: "unknown" };
  const person = people[finding.attribution.resolution?.entity ?? -1];
  if (person !== undefined) return { kind: "person", person };
  const { position, resolution } = finding.attribution;
  let source = scene.mentions.all[position];
  // "She" and "the person" who take up "a spokeswoman" are shown as the spokeswoman.
  const tellsNothing = source?.kind === "pronoun" || isAnyone(scene, position);
  if (tellsNothing && (resolution?.antecedent ?? -1) >= 0) source = scene.mentions.all[resolution?.antecedent ?? -1];
  if (source === undefined || source.kind !== "description") return { kind: "unknown" };
  return { kind: "description", span: { start: source.start, end: source.end } };
}

function quoteOf(scene: Scene, spans: readonly [Span, ...Span[]], finding: Finding, people: readonly Person[]): Quote {
  const { all } = scene.mentions;
  const { attribution, confidence } = finding;
  return {
    spans,
    kind: isDirect(scene.reading.text, spans) ? "direct" : "mixed",
    speaker: speakerOf(scene, finding, people),
    source: plainSpan(all[attribution.position]),
    cue: tokenSpan(scene, attribution.cue),
    antecedent: plainSpan(all[attribution.resolution?.antecedent ?? -1]),
    confidence,
  };
}

function referencesOf(scene: Scene, findings: readonly Finding[]): Reference[] {
  const references = new Map<number, Reference>();
  for (const finding of findings) {
    const { position, resolution } = finding.attribution;
    const mention = scene.mentions.all[position];
    if (mention === undefined || mention.kind === "name" || resolution === null || resolution.entity < 0) continue;
    if (!isSureOf(scene, finding)) continue;
    references.set(position, { start: mention.start, end: mention.end, kind: mention.kind, entity: resolution.entity });
  }
  return [...references.values()];
}

/** The findings with what "the company" or "it" stands for, where that is plain. */
function withOrganisations(scene: Scene, findings: readonly Finding[]): Finding[] {
  const standOf = createOrganisationResolver(scene);
  return findings.map((finding) => {
    const { position, resolution } = finding.attribution;
    if (resolution === null || resolution.entity >= 0) return finding;
    const isDocument = scene.mentions.all[position]?.sort === "document";
    if (resolution.antecedent >= 0 && !isDocument) return finding;
    const stand = standOf(position) ?? standOf(resolution.antecedent);
    if (stand === null) return finding;
    return { ...finding, attribution: { ...finding.attribution, resolution: { ...resolution, ...stand } } };
  });
}

const scratch = createScratchMemory();

/**
 * Finds the quotes of an article and who said them, and the people and organisations it names. Quotes come from the
 * body alone, in a transcript from what is said behind labels too; names are learnt from captions, headline and byline
 * as well. Pure and deterministic; linear in the text.
 */
export function whoSaidWhat(article: Article, sentences: readonly Sentence[]): WhoSaidWhat {
  const transcript = findTurns(article);
  if (transcript === null) return findInProse(article, sentences);
  return creditTurns(article, transcript, findInProse(withoutLabels(article, transcript), sentences));
}

/** The same of an article in which quotation marks and what stands around them tell who speaks. */
function findInProse(article: Article, sentences: readonly Sentence[]): WhoSaidWhat {
  scratch.open();
  const found = findAttributedQuotes(openScene(article, sentences, scratch), QUOTE_MODELS);
  const { scene } = found;
  const findings = withOrganisations(scene, found.findings);
  const people = findPeople(scene.reading, scene.mentions, referencesOf(scene, findings));
  const quotes: Quote[] = [];
  let spans: [Span, ...Span[]] | null = null;
  findings.forEach((finding, index) => {
    const span = spanOf(scene, finding.stretch);
    if (spans === null) spans = [span];
    else spans.push(span);
    if (goesOn(scene, findings[index + 1], finding)) return;
    quotes.push(quoteOf(scene, spans, finding, people));
    spans = null;
  });
  const speakers = new Set(quotes.map(({ speaker }) => (speaker.kind === "person" ? speaker.person : null)));
  const { entities } = scene.mentions;
  const known = people.filter(
    (person, id) => speakers.has(person) || (entities[id] !== undefined && isSomebody(scene.reading, entities[id])),
  );
  return { people: known, quotes };
}
