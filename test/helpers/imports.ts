import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** One import of one file: what the file names, and the file of the project it leads to, if it is one. */
export interface Import {
  /** From the root, with forward slashes: "src/nlp/tokens.ts". */
  readonly from: string;
  readonly specifier: string;
  readonly target: string | undefined;
}

/** The source files below some folders, from the root, in order. */
export function sourceFiles(...folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:ts|js)$/u.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|[\s;{}])\/\/[^\n]*/gu;
/** Static, multi-line, re-exported and bare imports; dynamic ones and `require`, whatever stands in their brackets. */
const STATIC = /(?:^|[;}\s])(?:import|export)\b(?:[^;"'`]*?\bfrom)?\s*["']([^"']+)["']/gu;
const DYNAMIC = /\b(?:import|require)\s*\(([^)]*)\)/gu;
const QUOTED = /["'`]([^"'`]+)["'`]/gu;

/** Every import in a file's text. A dynamic one whose specifier is not written out comes back as "<computed>". */
export function importsIn(text: string, from: string): Import[] {
  const code = text.replace(COMMENT, " ");
  const named = [...code.matchAll(STATIC)].map((match) => match[1] ?? "");
  const dynamic = [...code.matchAll(DYNAMIC)].flatMap((match) => {
    const quoted = [...(match[1] ?? "").matchAll(QUOTED)].map((found) => found[1] ?? "");
    return quoted.length > 0 ? quoted : ["<computed>"];
  });
  return [...named, ...dynamic].map((specifier) => ({
    from,
    specifier,
    target: specifier.startsWith(".") ? posix.normalize(posix.join(posix.dirname(from), specifier)) : undefined,
  }));
}

/** Every import of every file below some folders. */
export function importsOf(...folders: readonly string[]): Import[] {
  return sourceFiles(...folders).flatMap((file) => importsIn(readFileSync(join(ROOT, file), "utf8"), file));
}
