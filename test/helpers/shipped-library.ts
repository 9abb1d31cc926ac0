import { join } from "node:path";
import { createLibrary, type Library } from "../../src/library/library.ts";
import { readContent } from "../../src/library/read-content.ts";
import { ROOT } from "./imports.ts";

/** The library over the articles that the bot ships with. */
export async function shippedLibrary(): Promise<Library> {
  const { articles } = await readContent(join(ROOT, "content"));
  return createLibrary(articles);
}
