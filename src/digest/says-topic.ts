import type { Article } from "../model/article.ts";
import { topicStems } from "../nlp/topic.ts";

/**
 * Tells of each topic whether an article says it: holds the stems of all its words, in any order. A topic made of stop
 * words alone has none ("US", "WHO", "IT"): its words must then stand there together as they are, in capitals where
 * they are written so.
 */
export function createSaysTopic({ headline, text }: Article): (topic: string) => boolean {
  const whole = `${headline} ${text}`;
  let known: ReadonlySet<string> | undefined;
  return (topic) => {
    const wanted = [...topicStems(topic)];
    if (wanted.length === 0) return wholeWords(topic).test(whole);
    known ??= topicStems(whole);
    const stems = known;
    return wanted.every((stem) => stems.has(stem));
  };
}

/** The words as they are written; capitals also with points between them, "U.S." for "US". */
function wholeWords(topic: string): RegExp {
  const isCapitals = topic === topic.toUpperCase() && topic !== topic.toLowerCase();
  const words = topic
    .trim()
    .split(/\s+/u)
    .map((word) => {
      if (!isCapitals || !/^\p{Lu}+$/u.test(word)) return escapePattern(word);
      return [...word].map((letter) => String.raw`${letter}\.?`).join("");
    });
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`\s+`)}(?![\p{L}\p{N}])`,
    isCapitals ? "u" : "iu",
  );
}

const escapePattern = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
