import { changesOf } from "../../src/library/read-content.ts";
import type { Article } from "../../src/model/article.ts";

/** What a content folder holds, as somebody sees it who knows nothing of it yet. */
export interface Folder {
  /** By file name. */
  readonly articles: readonly Article[];
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  readonly warned: readonly string[];
}

/** Reads all of a content folder. */
export async function readFolder(contentDir: string): Promise<Folder> {
  const articles: Article[] = [];
  const refused: { file: string; reason: string }[] = [];
  const warned: string[] = [];
  for await (const change of changesOf(contentDir, new Map())) {
    if (!("read" in change)) continue;
    if ("refused" in change.read) refused.push({ file: change.file, reason: change.read.refused });
    else {
      articles.push(change.read.article);
      if (change.read.warning !== undefined) warned.push(change.file);
    }
  }
  return { articles, refused, warned };
}
