import { UserError } from "../errors.ts";
import { analyzeArticle } from "../library/analyze.ts";
import { readArticleFile } from "../library/read-article-file.ts";
import type { Analysis } from "../model/analysis.ts";

/**
 * Reads and analyses the file a member named.
 *
 * @throws UserError with one line that says why the file was turned away.
 */
export async function openArticle(path: string): Promise<Analysis> {
  const read = await readArticleFile(path);
  if ("refused" in read) throw new UserError(`${path} was turned away: ${read.refused}.`);
  return analyzeArticle(read.article);
}
