import { open, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { decodeText, LARGEST_FILE_BYTES } from "../ingest/decode.ts";
import { isCalendarDay, readFrontMatter } from "../ingest/front-matter.ts";
import { plainMarkdown } from "../ingest/plain-markdown.ts";
import { readArticle } from "../ingest/read.ts";
import { whyNotAnArticle } from "../ingest/why-not-an-article.ts";
import type { Article } from "../model/article.ts";

/**
 * An article, perhaps with a `warning` for the one who wrote the file; or one line that says why it was turned away.
 */
export type ReadFile = { readonly article: Article; readonly warning?: string } | Refusal;

/** Why there is nothing to be had from a file. */
export interface Refusal {
  readonly refused: string;
  /** True where the file may well hold what it held and could not be read just now. */
  readonly mayPass?: true;
}

/**
 * Reads one file as an article; its id is the file's name without the ending, and a name that opens with a date
 * ("2017-09-30-tillerson.txt") dates an article that gives none itself. Every fault is a value: missing, a directory,
 * not readable, binary, empty, larger than 1 MB, no article.
 */
export async function readArticleFile(path: string): Promise<ReadFile> {
  const bytes = await readBytes(path);
  if ("refused" in bytes) return bytes;
  const decoded = decodeText(bytes);
  if ("refused" in decoded) return decoded;
  const id = basename(path, extname(path));
  const text = extname(path).toLowerCase() === ".md" ? plainMarkdown(decoded.text) : decoded.text;
  const article = readArticle({ id, text });
  const refused = whyNotAnArticle(article);
  if (refused !== undefined) return { refused };
  const { problem } = readFrontMatter(text);
  const dated = { ...dateOfName(id), ...article };
  return problem === undefined ? { article: dated } : { article: dated, warning: problem };
}

function dateOfName(id: string): { date?: string } {
  const date = /^(\d{4}-\d{2}-\d{2})-/u.exec(id)?.[1];
  return date !== undefined && isCalendarDay(date) ? { date } : {};
}

/** The bytes of a file, or why there are none. Reads no more than a file may hold, so that a huge one costs nothing. */
export async function readBytes(path: string): Promise<Uint8Array | Refusal> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) return { refused: "it is a directory, not a file" };
    if (!facts.isFile()) return { refused: "it is not a regular file" };
    await using file = await open(path, "r");
    const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(LARGEST_FILE_BYTES + 1) });
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    return describeFault(error);
  }
}

/** A fault of the file system in words. Only a file that is not there is certainly no file. */
export function describeFault(error: unknown): Refusal {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return { refused: "there is no such file" };
  const isForbidden = code === "EACCES" || code === "EPERM";
  const message = error instanceof Error ? error.message : String(error);
  return {
    refused: isForbidden ? "we may not read it: check its permissions" : `it cannot be read (${message})`,
    mayPass: true,
  };
}
