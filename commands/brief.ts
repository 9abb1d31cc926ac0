import type { Block, Invocation, Reply } from "../src/chat/reply.ts";
import { foldWhiteSpace, notice, shorten } from "../src/chat/text.ts";
import { UserError } from "../src/errors.ts";
import { titleOf } from "../src/library/find-article.ts";
import type { Library } from "../src/library/library.ts";
import type { Analysis } from "../src/model/analysis.ts";
import type { Sentence } from "../src/model/sentence.ts";
import { sliceOf } from "../src/model/span.ts";
import { type BriefLength, writeBrief } from "../src/nlp/brief.ts";
import { chooseArticle, suggestArticles } from "./choose-article.ts";
import type { NutgrafCommand } from "./context.ts";
import { carry, emptyShelf, sourceOf } from "./wording.ts";

const LENGTHS = ["one-line", "short", "full"] as const;

/** The story in a few verbatim sentences; the newest article when none is named. */
export const brief: NutgrafCommand = {
  name: "brief",
  help: "The story in a few of its own sentences",
  options: [
    {
      name: "article",
      help: "words of its headline, or its number in /articles; the newest when left out",
      suggest: (typed, { library }) => suggestArticles(typed, library),
    },
    { name: "about", help: "a topic the sentences should be about" },
    {
      name: "length",
      help: "one-line, short (three sentences), full (six), a number of sentences, or “100 words”",
      suggest: () => LENGTHS,
    },
  ],
  examples: ["/brief", "/brief apollo", "/brief tillerson about: sanctions length: full"],
  run: (options, { library }) => {
    const { article: words, about, length } = options;
    const again = (article: string): Invocation => ({ command: "brief", options: carry({ ...options, article }) });
    const newest = library.articles()[0];
    if (!newest) return emptyShelf();
    const chosen = words === undefined ? { article: newest } : chooseArticle(words, library, again);
    return "reply" in chosen
      ? chosen.reply
      : briefOf(chosen.article, { about, length: parseLength(length ?? "short") }, library);
  },
};

/** Reads what a member says of the length: "full", "5", "120 words". */
function parseLength(length: string): BriefLength {
  const words = length.trim().toLowerCase();
  const named = LENGTHS.find((known) => known === words);
  if (named) return named;
  const number = /^(\d{1,4})(?: (sentences?|words?))?$/u.exec(words);
  const amount = Number(number?.[1] ?? 0);
  if (amount === 0) {
    throw new UserError(
      `“${shorten(length, 40)}” is no length of a brief: say ${LENGTHS.join(", ")}, a number of sentences, or “100 words”.`,
    );
  }
  return number?.[2]?.startsWith("word") ? { words: amount } : { sentences: amount };
}

function briefOf(
  analysis: Analysis,
  { about, length }: { about: string | undefined; length: BriefLength },
  library: Library,
): Reply {
  const title = titleOf(analysis);
  const answer = writeBrief(analysis, { length, ...(about === undefined ? {} : { about }) });
  if (!answer.mentionsTopic) {
    return notice(`“${title}” has nothing about ${answer.missing.join(" ")}.`, nextSteps(analysis, library, length));
  }
  if (answer.brief.sentences.length === 0) return notice(`“${title}” holds no sentence we could show.`);
  return {
    visibility: "ephemeral",
    fallback: `${title}: ${foldWhiteSpace(sliceOf(analysis.article.text, answer.brief.sentences[0] ?? { start: 0, end: 0 }))}`,
    blocks: [
      { type: "heading", text: title },
      ...answer.brief.sentences.map((sentence) => excerpt(analysis, sentence)),
      { type: "context", inlines: sourceOf(analysis) },
      nextSteps(analysis, library, length),
    ],
  };
}

function excerpt({ article }: Analysis, sentence: Sentence): Block {
  return { type: "excerpt", text: foldWhiteSpace(sliceOf(article.text, sentence)), where: `¶${sentence.paragraph}` };
}

/** A longer brief while there is one, and who spoke. */
function nextSteps(analysis: Analysis, library: Library, length: BriefLength): Block {
  const article = String(library.articles().indexOf(analysis) + 1);
  const longer =
    length === "full"
      ? []
      : [{ label: "Longer", invocation: { command: "brief", options: { article, length: "full" } } }];
  return {
    type: "choices",
    choices: [...longer, { label: "Who said what", invocation: { command: "speakers", options: { article } } }],
  };
}
