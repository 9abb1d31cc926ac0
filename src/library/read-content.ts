import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import type { Article } from "../model/article.ts";
import { type ReadFile, readArticleFile } from "./read-article-file.ts";

/** The articles of a content folder, and one line about every file that was turned away or is not quite right. */
export interface Content {
  readonly articles: readonly Article[];
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  readonly warnings: readonly { readonly file: string; readonly warning: string }[];
}

const ENDINGS = new Set([".txt", ".md"]);

/** What came of reading each file, and the stamp it had then: a file that still has its stamp is not read again. */
export type KnownFiles = Map<string, { readonly stamp: string; readonly read: ReadFile }>;

/**
 * Reads `articles/` of a content folder, newest article first (undated ones last, then by name). A file that cannot be
 * read is listed under `refused` and the others are read all the same; files with other endings and hidden ones are
 * passed over, and so are sub-folders. A link that leads out of the folder is refused. With the `known` files of an
 * earlier reading, which are brought up to date, articles of unchanged files are the same objects as before.
 */
export async function readContent(contentDir: string, known: KnownFiles = new Map()): Promise<Content> {
  const folder = join(contentDir, "articles");
  const articles: Article[] = [];
  const refused: { file: string; reason: string }[] = [];
  const warnings: { file: string; warning: string }[] = [];
  const names = await listFolder(folder);
  if (names === undefined)
    return { articles, refused: [{ file: folder, reason: "there is no such folder" }], warnings };
  for (const name of known.keys()) if (!names.includes(name)) known.delete(name);
  for (const name of names) {
    const read = await readOnce(folder, name, known);
    if ("refused" in read) refused.push({ file: name, reason: read.refused });
    else articles.push(read.article);
    if ("warning" in read && read.warning !== undefined) warnings.push({ file: name, warning: read.warning });
  }
  return { articles: articles.sort(byDateThenName), refused, warnings };
}

async function readOnce(folder: string, name: string, known: KnownFiles): Promise<ReadFile> {
  const file = join(folder, name);
  const stamp = await stampOf(file);
  const before = known.get(name);
  if (before !== undefined && before.stamp === stamp) return before.read;
  const read = (await leadsOutOf(folder, file))
    ? { refused: "it leads out of the content folder" }
    : await readArticleFile(file);
  known.set(name, { stamp, read });
  return read;
}

/** What changes when a file does. One that cannot be looked at has a stamp as well, until it can. */
async function stampOf(file: string): Promise<string> {
  try {
    const { ino, size, mtimeMs, ctimeMs } = await stat(file);
    return [ino, size, mtimeMs, ctimeMs].join();
  } catch {
    return "";
  }
}

async function listFolder(folder: string): Promise<string[] | undefined> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => ENDINGS.has(extname(name).toLowerCase()) && !name.startsWith(".")).sort();
  } catch {
    return undefined;
  }
}

async function leadsOutOf(folder: string, file: string): Promise<boolean> {
  try {
    return !(await realpath(file)).startsWith((await realpath(folder)) + sep);
  } catch {
    // A broken link: reading it will say so in better words.
    return false;
  }
}

function byDateThenName(a: Article, b: Article): number {
  return (b.date ?? "").localeCompare(a.date ?? "") || a.id.localeCompare(b.id);
}
