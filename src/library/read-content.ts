import { readdir, realpath, stat } from "node:fs/promises";
import { basename, extname, join, sep } from "node:path";
import { describeFault, type ReadFile, type Refusal, readArticleFile } from "./read-article-file.ts";

/** A file of the content folder that is new or not what it was, or one that is gone. */
export type FileChange =
  | { readonly file: string; readonly stamp: string; readonly read: ReadFile }
  | { readonly file: string; readonly isGone: true };

const ENDINGS = new Set([".txt", ".md"]);
/** So many files are looked at together. */
const LOOKED_AT_ONCE = 64;

/**
 * What has changed in `articles/` of a content folder since its files had the `known` stamps, one file after the other by
 * name, each read when it is asked for. A file that cannot be read, or is no article, is a change with a `refused` read.
 * Files with other endings and hidden ones are passed over, and so are sub-folders' files; a link that leads out of the
 * folder is refused, and so is a second file of the same name with another ending. A folder that cannot be read is one
 * refused file of its own name, and says nothing of its files: they may be back at the next look.
 */
export async function* changesOf(contentDir: string, known: ReadonlyMap<string, string>): AsyncGenerator<FileChange> {
  const folder = articlesFolder(contentDir);
  const names = await listFolder(folder);
  if ("refused" in names) return yield { file: folder, stamp: UNSEEN, read: names };
  const present = new Set(names);
  for (const file of known.keys()) if (!present.has(file)) yield { file, isGone: true };
  const firstOf = new Map(names.toReversed().map((name) => [articleId(name), name]));
  for (let start = 0; start < names.length; start += LOOKED_AT_ONCE) {
    const some = names.slice(start, start + LOOKED_AT_ONCE);
    const stamps = await Promise.all(some.map((name) => stampOf(join(folder, name))));
    for (const [index, file] of some.entries()) {
      const first = firstOf.get(articleId(file)) ?? file;
      const stamp = first === file ? (stamps[index] ?? "") : `beside ${first}`;
      if (known.get(file) === stamp) continue;
      const read = first === file ? await readWithin(folder, file) : { refused: `${first} has the same name` };
      yield { file, stamp, read };
    }
  }
}

/** The folder of a content folder that holds the articles. */
export function articlesFolder(contentDir: string): string {
  return join(contentDir, "articles");
}

/** The id of a file's article: its name without the ending. */
export function articleId(file: string): string {
  return basename(file, extname(file));
}

/** The stamp of a file that is not there, or cannot be looked at. */
export const UNSEEN = "unseen";

/** What changes when a file does. One that cannot be looked at has a stamp as well, until it can. */
export async function stampOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeMs, ctimeMs } = await stat(path);
    return [ino, size, mtimeMs, ctimeMs].join();
  } catch {
    return UNSEEN;
  }
}

async function listFolder(folder: string): Promise<readonly string[] | Refusal> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => ENDINGS.has(extname(name).toLowerCase()) && !name.startsWith(".")).sort();
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isMissing ? { refused: "there is no such folder", mayPass: true } : describeFault(error);
  }
}

async function readWithin(folder: string, file: string): Promise<ReadFile> {
  const path = join(folder, file);
  return (await leadsOutOf(folder, path)) ? { refused: "it leads out of the content folder" } : readArticleFile(path);
}

async function leadsOutOf(folder: string, path: string): Promise<boolean> {
  try {
    return !(await realpath(path)).startsWith((await realpath(folder)) + sep);
  } catch {
    // A broken link: reading it will say so in better words.
    return false;
  }
}
