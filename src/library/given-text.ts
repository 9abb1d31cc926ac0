import { readArticle } from "../ingest/read.ts";
import { whyNotAnArticle } from "../ingest/why-not-an-article.ts";
import { createLibrary, type Library } from "./library.ts";
import { createMemoryStock } from "./stock-in-memory.ts";

/** A library of one article, which a member gave as its text; or why that is no article. */
export function libraryOfText(text: string): { readonly library: Library } | { readonly refused: string } {
  const article = readArticle({ id: "the given text", text });
  const refused = whyNotAnArticle(article);
  return refused === undefined ? { library: createLibrary(createMemoryStock([article])) } : { refused };
}
