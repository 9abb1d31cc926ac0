import { join } from "node:path";
import { createLibrary, type Library } from "../../src/library/library.ts";
import { createMemoryStock } from "../../src/library/stock-in-memory.ts";
import { ROOT } from "./imports.ts";
import { readFolder } from "./read-folder.ts";

/** The library over the articles that the bot ships with. */
export async function shippedLibrary(): Promise<Library> {
  const { articles } = await readFolder(join(ROOT, "content"));
  return createLibrary(createMemoryStock(articles));
}
