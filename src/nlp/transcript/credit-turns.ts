import type { Article } from "../../model/article.ts";
import type { Person } from "../../model/person.ts";
import type { Quote, Speaker } from "../../model/quote.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { nameVoices } from "./name-voices.ts";
import { directionOf } from "./said-spans.ts";
import { type Transcript, type Turn, turnAt } from "./turn.ts";

/** Who said what in an article, and whom it names. */
export interface WhoSaidWhat {
  readonly people: readonly Person[];
  readonly quotes: readonly Quote[];
}

/** A label says it in so many words; the scraper may have lost one. */
const SURE = 0.99;
/** In characters. Of a longer speech a reader wants the part, not the whole. */
const LONGEST_QUOTE = 700;

/**
 * The article without its labels and stage directions, so that these are taken for nobody's name: the paragraphs of
 * turns are what is said in them, under their old numbers.
 */
export function withoutLabels(article: Article, { parts, turns }: Transcript): Article {
  const said = new Map(turns.flatMap((turn) => turn.parts.map((spans, index) => [turn.at + index, spans] as const)));
  const paragraphs = parts.flatMap((part, index) => {
    const spans = said.get(index) ?? (directionOf(article.text, part) === undefined ? [part] : []);
    return spans.map(({ start, end }) => ({ start, end, number: part.number }));
  });
  return { ...article, paragraphs };
}

/** What a turn says as quotes: whole, or where it is long the paragraphs that fit together. */
function quotedIn({ parts }: Turn): Span[][] {
  const quoted: Span[][] = [];
  let length = 0;
  for (const spans of parts.filter((part) => part.length > 0)) {
    const letters = spans.reduce((sum, { start, end }) => sum + end - start, 0);
    const last = length + letters > LONGEST_QUOTE ? undefined : quoted.at(-1);
    length = last === undefined ? letters : length + letters;
    if (last === undefined) quoted.push([...spans]);
    else last.push(...spans);
  }
  return quoted;
}

function speakerOf({ label, voice }: Turn, person: Person | undefined): Speaker {
  if (person !== undefined) return { kind: "person", person };
  return voice.kind === "role"
    ? { kind: "description", span: { start: label.start, end: label.end } }
    : { kind: "unknown" };
}

/**
 * Adds what is said in the turns of a transcript to what was found in the article `withoutLabels`. Quotation marks
 * within a turn are nested in it, and no quotes of their own; whoever speaks is one person, under the fullest name
 * there is.
 */
export function creditTurns(article: Article, transcript: Transcript, found: WhoSaidWhat): WhoSaidWhat {
  const { turns } = transcript;
  const named = nameVoices(article, turns, found.people);
  const personFor = new Map<Person, Person>();
  for (const { person, same } of named.values()) for (const other of same) personFor.set(other, person);
  const people = new Set(found.people.map((person) => personFor.get(person) ?? person));
  for (const { person } of named.values()) people.add(person);
  const beside = found.quotes
    .filter(({ spans }) => !isSaid(transcript, spans[0]))
    .map((quote): Quote => {
      const { speaker } = quote;
      if (speaker.kind !== "person") return quote;
      return { ...quote, speaker: { kind: "person", person: personFor.get(speaker.person) ?? speaker.person } };
    });
  const said = turns.flatMap((turn) =>
    quotedIn(turn).map((spans): Quote => {
      const who = named.get(turn.voice);
      const { start, end } = turn.label;
      return {
        spans: spans as [Span, ...Span[]],
        kind: "direct",
        speaker: speakerOf(turn, who?.person),
        source: { start, end },
        cue: null,
        antecedent: who?.antecedent ?? null,
        confidence: SURE,
      };
    }),
  );
  const firstOf = ({ mentions }: Person): number => mentions[0]?.start ?? 0;
  return {
    people: [...people].sort((a, b) => firstOf(a) - firstOf(b)),
    quotes: [...beside, ...said].sort((a, b) => a.spans[0].start - b.spans[0].start),
  };
}

/** Whether a span lies in what is said in a turn. */
function isSaid(transcript: Transcript, span: Span): boolean {
  const turn = turnAt(transcript, span.start);
  return turn?.parts.some((spans) => spans.some((said) => overlaps(said, span))) ?? false;
}
