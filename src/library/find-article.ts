import type { Card } from "../model/card.ts";
import { closest, foldLetters, similarity } from "../nlp/similarity.ts";
import { stemOf } from "../nlp/stems.ts";
import type { Found } from "./found.ts";

const TYPO = 0.92;
/** Two words whose lengths differ by more never come that close. */
const MOST_LETTERS_APART = 3;
const MOST_OFFERED = 5;
/** Whole headlines are compared letter by letter, which takes its time: only those of the newest articles. */
const MOST_COMPARED = 500;
/** Of the words asked for, at least this share must stand in the headline. */
const ENOUGH_WORDS = 0.6;

/** "2", "#2", "article 2", "no. 2". */
const NUMBER = /^(?:(?:article|story|number|no\.?)\s*)?#?(\d{1,6})$/iu;

const REFERENCE = "file:";

/**
 * The words that find this article and no other, whatever else comes to the shelf: for buttons, which are pressed hours
 * later, when numbers and "the newest" are other articles.
 */
export function referenceTo({ id }: { readonly id: string }): string {
  return `${REFERENCE}${id}`;
}

/** Whether the words are a reference: if they find nothing, the article is gone from the shelf. */
export function isReference(words: string): boolean {
  return words.startsWith(REFERENCE);
}

/**
 * Finds an article by its reference, by its number on the shelf ("2", counted from 1), by its whole headline or file name, or by some
 * words of its headline, slips forgiven, in any order. Where no headline has them, `textsThatSay` gives those whose
 * text does.
 */
export async function findArticle(
  words: string,
  cards: readonly Card[],
  textsThatSay: (words: string) => Promise<readonly Card[]>,
): Promise<Found<Card>> {
  const trimmed = words.trim();
  if (isReference(trimmed)) {
    const referred = cards.find((card) => referenceTo(card) === trimmed);
    return referred ? { found: referred } : { unknown: words, closest: [] };
  }
  const number = NUMBER.exec(trimmed)?.[1];
  const numbered = number === undefined ? undefined : cards[Number(number) - 1];
  if (numbered) return { found: numbered };
  const folded = foldLetters(trimmed);
  const exact = cards.find(({ title, id }) => foldLetters(title) === folded || foldLetters(id) === folded);
  if (exact) return { found: exact };
  const [first, second, ...others] = bestTitles(trimmed, cards);
  if (first) return second ? { ambiguous: [first, second, ...others] } : { found: first };
  // A number of no article asks for none of those that happen to hold it.
  if (/^[#-]?\d{1,3}$/u.test(trimmed)) return { unknown: words, closest: [] };
  const [holding, another, ...more] = await textsThatSay(trimmed);
  if (holding) return another ? { ambiguous: [holding, another, ...more] } : { found: holding };
  const newest = cards.slice(0, MOST_COMPARED);
  const alike = closest(trimmed, newest, { nameOf: ({ title }) => title, atLeast: 0.6, most: MOST_OFFERED });
  return { unknown: words, closest: alike };
}

/** The articles whose title holds most of the words, where it holds enough of them. */
function bestTitles(words: string, cards: readonly Card[]): Card[] {
  const asked = wordsOf(words);
  const isAlike = rememberAlike();
  const scored = cards
    .map((card) => ({ card, score: shareOfWords(asked, titleWords(card), isAlike) }))
    .filter(({ score }) => score >= ENOUGH_WORDS)
    .sort((a, b) => b.score - a.score);
  return scored.filter(({ score }) => score === scored[0]?.score).map(({ card }) => card);
}

type IsAlike = (asked: string, known: string) => boolean;

/** Which share of the asked words, by letters, the title holds, counting words that look alike. */
function shareOfWords(asked: readonly string[], title: readonly string[], isAlike: IsAlike): number {
  const held = asked.filter((word) => title.some((other) => isAlike(word, other)));
  const letters = lengthOf(asked);
  return letters === 0 ? 0 : lengthOf(held) / letters;
}

const lengthOf = (words: readonly string[]): number => words.reduce((total, word) => total + word.length, 0);

/** Titles share most of their words, so each pair of words is compared once. */
function rememberAlike(): IsAlike {
  const verdicts = new Map<string, boolean>();
  return (asked, known) => {
    if (asked === known) return true;
    if (Math.abs(asked.length - known.length) > MOST_LETTERS_APART) return false;
    const pair = `${asked} ${known}`;
    const verdict = verdicts.get(pair) ?? similarity(asked, known) >= TYPO;
    verdicts.set(pair, verdict);
    return verdict;
  };
}

const TITLE_WORDS = new WeakMap<Card, readonly string[]>();

function titleWords(card: Card): readonly string[] {
  const words = TITLE_WORDS.get(card) ?? wordsOf(`${card.title} ${card.id}`);
  TITLE_WORDS.set(card, words);
  return words;
}

/** Words that stand in any headline, so that "the moon" asks for the moon. */
const EMPTY_WORDS = new Set(["the", "a", "an", "of", "on", "in", "at", "to", "and", "for"]);

/** The stems of the telling words, so that "landing" asks for what lands. */
function wordsOf(text: string): string[] {
  const words = foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return (telling.length > 0 ? telling : words).map(stemOf);
}
