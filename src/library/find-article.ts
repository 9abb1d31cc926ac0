import type { Analysis } from "../model/analysis.ts";
import { closest, foldLetters, similarity } from "../nlp/similarity.ts";
import { stemOf } from "../nlp/stems.ts";
import type { Found } from "./found.ts";

const TYPO = 0.92;
const MOST_OFFERED = 5;
/** Of the words asked for, at least this share must stand in the headline. */
const ENOUGH_WORDS = 0.6;

/** What an article is called in lists and answers: its headline, or its file's name where it has none. */
export function titleOf({ article }: Analysis): string {
  return article.headline === "" ? article.id : article.headline;
}

/**
 * Finds an article by its number on the shelf ("2", counted from 1), by its whole headline or file name, or by some
 * words of its headline, slips forgiven; where no headline has them, by words of its text. The words may be in any order.
 */
export function findArticle(words: string, shelf: readonly Analysis[]): Found<Analysis> {
  const trimmed = words.trim();
  if (/^#?\d{1,6}$/u.test(trimmed)) {
    const numbered = shelf[Number(trimmed.replace("#", "")) - 1];
    if (numbered) return { found: numbered };
  }
  const folded = foldLetters(trimmed);
  const exact = shelf.find((one) => foldLetters(titleOf(one)) === folded || foldLetters(one.article.id) === folded);
  if (exact) return { found: exact };
  const scored = shelf
    .map((one) => ({ one, score: shareOfWords(trimmed, `${titleOf(one)} ${one.article.id}`) }))
    .filter(({ score }) => score >= ENOUGH_WORDS)
    .sort((a, b) => b.score - a.score);
  const best = scored.filter(({ score }) => score === scored[0]?.score).map(({ one }) => one);
  const [first, second, ...others] = best;
  if (first) return second ? { ambiguous: [first, second, ...others] } : { found: first };
  // A number of no article asks for none of those that happen to hold it.
  if (/^[#-]?\d{1,3}$/u.test(trimmed)) return { unknown: words, closest: [] };
  const [holding, another, ...more] = articlesThatSay(trimmed, shelf);
  if (holding) return another ? { ambiguous: [holding, another, ...more] } : { found: holding };
  return { unknown: words, closest: closest(trimmed, shelf, { nameOf: titleOf, atLeast: 0.6, most: MOST_OFFERED }) };
}

/** The articles whose headline or text holds every one of the words (as stems), those that say them most often first. */
export function articlesThatSay(words: string, shelf: readonly Analysis[]): Analysis[] {
  const asked = wordsOf(words);
  return shelf
    .map((one) => ({ one, counts: countWords(asked, `${titleOf(one)} ${one.article.text}`) }))
    .filter(({ counts }) => asked.length > 0 && counts.every((count) => count > 0))
    .sort((a, b) => sum(b.counts) - sum(a.counts))
    .map(({ one }) => one);
}

function countWords(asked: readonly string[], text: string): number[] {
  const words = wordsOf(text);
  return asked.map((word) => words.filter((candidate) => candidate === word).length);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Which share of the asked words, by letters, the title holds, counting words that look alike. */
function shareOfWords(asked: string, title: string): number {
  const words = wordsOf(asked);
  const known = wordsOf(title);
  const total = sum(words.map((word) => word.length));
  const held = words.filter((word) => known.some((other) => word === other || similarity(word, other) >= TYPO));
  return total === 0 ? 0 : sum(held.map((word) => word.length)) / total;
}

/** Words that stand in any headline, so that "the moon" asks for the moon. */
const EMPTY_WORDS = new Set(["the", "a", "an", "of", "on", "in", "at", "to", "and", "for"]);

/** The stems of the telling words, so that "landing" asks for what lands. */
function wordsOf(text: string): string[] {
  const words = foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return (telling.length > 0 ? telling : words).map(stemOf);
}
