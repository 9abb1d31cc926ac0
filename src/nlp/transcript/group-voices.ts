import { agreeInFull } from "../people/link-names.ts";
import type { Label } from "./read-label.ts";

/** Somebody who is labelled in a transcript: all the labels that mean them. */
export interface Voice {
  readonly kind: "name" | "role" | "question" | "answer";
  /** Of the fullest name, or of the role. */
  words: readonly string[];
  readonly labels: Label[];
}

/** What may stand for a name in full: its surname, its given name, or its initials ("MB" for Mike Brown). */
export function shortFormsOf(words: readonly string[]): readonly string[] {
  const ends = [...words.slice(-1), ...words.slice(0, 1)];
  return words.length > 1 ? [...ends, words.map((word) => word.charAt(0)).join("")] : ends;
}

/**
 * Groups the labels of a text by whom they mean, in order of appearance: full names first, then the short ones that
 * take one of them up. A trade that is the surname of a full name is that name ("COOK" behind "TIM COOK"). A short name
 * that several bear belongs to none of them.
 */
export function groupVoices(labels: readonly Label[]): ReadonlyMap<Label, Voice> {
  const voices = new Map<Label, Voice>();
  const known: Voice[] = [];
  const enter = (label: Label, found: Voice | undefined, kind: Voice["kind"]): void => {
    const voice = found ?? { kind, words: label.words, labels: [] };
    if (found === undefined) known.push(voice);
    if (label.words.length > voice.words.length) voice.words = label.words;
    voice.labels.push(label);
    voices.set(label, voice);
  };
  for (const label of labels) {
    if (label.kind !== "name" || label.words.length < 2) continue;
    const same = known.find(({ words }) => agreeInFull(words, label.words));
    enter(label, same, "name");
  }
  const full = [...known];
  for (const label of labels) {
    if (voices.has(label) || label.kind === "other") continue;
    const [word = ""] = label.words;
    const bearers = label.words.length === 1 ? full.filter(({ words }) => shortFormsOf(words).includes(word)) : [];
    const isSame = ({ kind, words }: Voice): boolean =>
      kind === label.kind && words.join(" ") === label.words.join(" ");
    enter(label, bearers.length === 1 ? bearers[0] : known.find(isSame), label.kind);
  }
  return voices;
}
