import { type RawArticle, readArticle } from "../ingest/read.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";
import { splitSentences } from "../nlp/sentences.ts";
import { whoSaidWhat } from "../nlp/who-said-what.ts";

/** Everything we can tell about an article: its sentences, its people, and who said what. Pure, linear in the text. */
export function analyzeArticle(article: Article): Analysis {
  const sentences = splitSentences(article.text, article.paragraphs);
  return { article, sentences, ...whoSaidWhat(article, sentences) };
}

/** From a text as it came to its analysis. Never throws; a text without prose gives an empty analysis. */
export function analyze(raw: RawArticle): Analysis {
  return analyzeArticle(readArticle(raw));
}
