import type { Block, Reply } from "../src/chat/reply.ts";
import { count, notice, plain, shorten, strong } from "../src/chat/text.ts";
import { referenceTo } from "../src/library/find-article.ts";
import type { Library } from "../src/library/library.ts";
import type { Card } from "../src/model/card.ts";
import { quotationOf } from "./quotation.ts";
import { carry, choicesOf, sourceOf } from "./wording.ts";

const MOST_SHOWN = 5;

/** Who said these words: the quotes that hold them, the fullest match first; case, marks and word order do not count. */
export async function whoSaid(said: string, library: Library, within?: Card): Promise<Reply> {
  const best = (await library.quotesThatSay(said, within)).slice(0, MOST_SHOWN);
  if (best.length === 0) return notice(`Nobody is quoted with “${shorten(said, 80)}” in the articles.`);
  return {
    visibility: "ephemeral",
    fallback: `Who said “${shorten(said, 80)}”.`,
    blocks: best.flatMap((shelved): Block[] => [
      quotationOf(shelved),
      { type: "context", inlines: sourceOf(shelved.analysis.article) },
    ]),
  };
}

/** Everybody with a quote that names the topic, in its own words or its sentence, those with the most first. */
export async function whoSpokeAbout(about: string, library: Library, within?: Card): Promise<Reply> {
  const topic = shorten(about, 60);
  const speaking = await library.speakersAbout(about, within);
  if (speaking.length === 0) return notice(`Nobody is quoted about ${topic}.`);
  const sentence = `${count(speaking.length, "speaker")} about ${topic}.`;
  return {
    visibility: "ephemeral",
    fallback: sentence,
    blocks: [
      { type: "heading", text: sentence },
      {
        type: "list",
        items: speaking.map(({ name, quotes }) => [strong(name), plain(` · ${count(quotes, "quote")}`)]),
      },
      ...choicesOf(
        speaking.slice(0, MOST_SHOWN),
        ({ name }) => `${name} about ${shorten(about, 30)}`,
        ({ handle }) => ({
          command: "quotes",
          options: carry({ who: handle, about, article: within && referenceTo(within) }),
        }),
      ),
    ],
  };
}
