import type { Paragraph } from "../../model/article.ts";
import { type Span, sliceOf } from "../../model/span.ts";
import type { Voice } from "./group-voices.ts";
import type { Label } from "./read-label.ts";

/** What one speaker says until the next one is labelled. */
export interface Turn {
  /** The index of its first part, the label's, in the transcript. */
  readonly at: number;
  readonly label: Label;
  readonly voice: Voice;
  /** By part, from `at` on: what is said in it, in source order; empty where nothing is. */
  readonly parts: readonly (readonly Span[])[];
}

/** A text in which labels tell who speaks. */
export interface Transcript {
  /** The paragraphs of the body, in parts where several turns stand in one. */
  readonly parts: readonly Paragraph[];
  /** In source order, at least one. */
  readonly turns: readonly Turn[];
}

/** All that is said in a turn. */
export function wordsOf(text: string, { parts }: Turn): string {
  return parts.flatMap((spans) => spans.map((span) => sliceOf(text, span))).join(" ");
}

/** Whether most of somebody's turns hold a question; of one turn alone one cannot tell. */
export function isAsker(text: string, turns: readonly Turn[]): boolean {
  const questions = turns.filter((turn) => wordsOf(text, turn).includes("?"));
  return turns.length > 1 && questions.length > turns.length / 2;
}

/** The turn that an offset of the text lies in; undefined beside the turns. */
export function turnAt({ parts, turns }: Transcript, offset: number): Turn | undefined {
  const startOf = (index: number): number => parts[turns[index]?.at ?? -1]?.start ?? 0;
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  const turn = turns[low - 1];
  const last = turn && parts[turn.at + turn.parts.length - 1];
  return last !== undefined && offset < last.end ? turn : undefined;
}
