import type { Analysis } from "../model/analysis.ts";
import type { Article, LineName } from "../model/article.ts";
import type { MentionKind, Person } from "../model/person.ts";
import type { Quote, QuoteKind, Speaker } from "../model/quote.ts";
import type { Span } from "../model/span.ts";

/** Spans as numbers, start and end in turn, or with a third number or word behind each. */
type Row<Extra> = readonly [start: number, end: number, extra: Extra];

/** An analysis as plain data, in which a quote's person is its place among the people. */
interface Packed {
  readonly article: Omit<Article, "lines" | "paragraphs">;
  readonly lines: readonly Row<LineName>[];
  readonly paragraphs: readonly Row<number>[];
  readonly sentences: readonly Row<number>[];
  readonly people: readonly {
    readonly name: string;
    readonly kind: Person["kind"];
    readonly mentions: readonly Row<MentionKind>[];
    readonly roles: readonly number[];
  }[];
  readonly quotes: readonly {
    readonly spans: readonly number[];
    readonly kind: QuoteKind;
    /** A place among the people, a description's span, or nothing for an unknown speaker. */
    readonly speaker: number | readonly [number, number] | null;
    readonly source: readonly number[];
    readonly cue: readonly number[];
    readonly antecedent: readonly number[];
    readonly confidence: number;
  }[];
}

/** An analysis as text for the store, in a third of the room its own JSON would take; `unpackAnalysis` gives an equal one back. */
export function packAnalysis({ article, sentences, people, quotes }: Analysis): string {
  const { lines, paragraphs, ...rest } = article;
  const packed: Packed = {
    article: rest,
    lines: lines.map(({ start, end, name }) => [start, end, name]),
    paragraphs: paragraphs.map(({ start, end, number }) => [start, end, number]),
    sentences: sentences.map(({ start, end, paragraph }) => [start, end, paragraph]),
    people: people.map(({ name, kind, mentions, roles }) => ({
      name,
      kind,
      mentions: mentions.map((mention) => [mention.start, mention.end, mention.kind]),
      roles: roles.flatMap(numbersOf),
    })),
    quotes: quotes.map(({ spans, kind, speaker, source, cue, antecedent, confidence }) => ({
      spans: spans.flatMap(numbersOf),
      kind,
      speaker: packSpeaker(speaker, people),
      source: numbersOf(source),
      cue: numbersOf(cue),
      antecedent: numbersOf(antecedent),
      confidence,
    })),
  };
  return JSON.stringify(packed);
}

/** The analysis that `packAnalysis` wrote. */
export function unpackAnalysis(text: string): Analysis {
  const packed: Packed = JSON.parse(text);
  const people = packed.people.map(
    ({ name, kind, mentions, roles }): Person => ({
      name,
      kind,
      mentions: mentions.map(([start, end, mention]) => ({ start, end, kind: mention })),
      roles: spansOf(roles),
    }),
  );
  return {
    article: {
      ...packed.article,
      lines: packed.lines.map(([start, end, name]) => ({ start, end, name })),
      paragraphs: packed.paragraphs.map(([start, end, number]) => ({ start, end, number })),
    },
    sentences: packed.sentences.map(([start, end, paragraph]) => ({ start, end, paragraph })),
    people,
    quotes: packed.quotes.map(({ spans, kind, speaker, source, cue, antecedent, confidence }): Quote => {
      const [first = { start: 0, end: 0 }, ...others] = spansOf(spans);
      return {
        spans: [first, ...others],
        kind,
        speaker: unpackSpeaker(speaker, people),
        source: spansOf(source)[0] ?? null,
        cue: spansOf(cue)[0] ?? null,
        antecedent: spansOf(antecedent)[0] ?? null,
        confidence,
      };
    }),
  };
}

type PackedSpeaker = Packed["quotes"][number]["speaker"];

function packSpeaker(speaker: Speaker, people: readonly Person[]): PackedSpeaker {
  switch (speaker.kind) {
    case "person":
      return people.indexOf(speaker.person);
    case "description":
      return [speaker.span.start, speaker.span.end];
    case "unknown":
      return null;
  }
}

function unpackSpeaker(packed: PackedSpeaker, people: readonly Person[]): Speaker {
  if (packed === null) return { kind: "unknown" };
  if (typeof packed !== "number") return { kind: "description", span: { start: packed[0], end: packed[1] } };
  const person = people[packed];
  return person ? { kind: "person", person } : { kind: "unknown" };
}

function numbersOf(span: Span | null): number[] {
  return span ? [span.start, span.end] : [];
}

function spansOf(numbers: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < numbers.length; index += 2) {
    spans.push({ start: numbers[index] ?? 0, end: numbers[index + 1] ?? 0 });
  }
  return spans;
}
