import { UserError } from "../errors.ts";
import { createLibrary, type Library } from "../library/library.ts";
import { readArticleFile } from "../library/read-article-file.ts";
import { createMemoryStock } from "../library/stock-in-memory.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";

/**
 * Reads the file a member named.
 *
 * @throws UserError with one line that says why the file was turned away.
 */
export async function readNamedFile(path: string): Promise<Article> {
  const read = await readArticleFile(path);
  if ("refused" in read) throw new UserError(`${path} was turned away: ${read.refused}.`);
  return read.article;
}

/**
 * Reads and analyses the file a member named, and shelves it in a library of its own.
 *
 * @throws UserError as `readNamedFile` does.
 */
export async function openArticle(path: string): Promise<{ readonly analysis: Analysis; readonly library: Library }> {
  const library = createLibrary(createMemoryStock([await readNamedFile(path)]));
  const [card] = library.articles();
  if (card === undefined) throw new Error("a library of one article holds one");
  return { analysis: await library.open(card), library };
}
