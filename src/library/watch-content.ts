import { type FSWatcher, watch } from "node:fs";
import { join } from "node:path";
import { type Content, type KnownFiles, readContent } from "./read-content.ts";

/** The content as it is now, and of its faults those that were not told before. */
export type ContentChange = Content;

/** An editor saves in several steps, and a copy is half there for a while: the folder is read when it has come to rest. */
const REST_MS = 300;
/** Network folders and containers send no word of changes. */
const RESCAN_MS = 30_000;

/**
 * Reads a content folder and hands it to `onContent`, now and whenever files are added, changed or removed, one call at
 * a time. A change that `onContent` fails on is handed in again at the next look. Disposing ends the watch.
 *
 * @throws what `onContent` throws of the first reading.
 */
export async function watchContent(
  contentDir: string,
  onContent: (change: ContentChange) => Promise<void>,
): Promise<AsyncDisposable> {
  const known: KnownFiles = new Map();
  const told = new Set<string>();
  let last = "";
  const look = async (): Promise<void> => {
    const content = await readContent(contentDir, known);
    const state = [...known].map(([name, { stamp }]) => `${name} ${stamp}`).join("\n");
    if (state === last && last !== "") return;
    const isNew = (fault: string): boolean => !told.has(fault);
    const refused = content.refused.filter(({ file, reason }) => isNew(`${file} ${reason}`));
    const warnings = content.warnings.filter(({ file, warning }) => isNew(`${file} ${warning}`));
    await onContent({ articles: content.articles, refused, warnings });
    for (const { file, reason } of refused) told.add(`${file} ${reason}`);
    for (const { file, warning } of warnings) told.add(`${file} ${warning}`);
    last = state;
  };
  await look();
  let looking = Promise.resolve();
  const lookAgain = (): void => {
    // A fault passes, or is met again at the next look.
    looking = looking.then(look).catch(() => undefined);
  };
  let resting: NodeJS.Timeout | undefined;
  const watcher = watchFolder(join(contentDir, "articles"), () => {
    clearTimeout(resting);
    resting = setTimeout(lookAgain, REST_MS);
  });
  const rescan = setInterval(lookAgain, RESCAN_MS);
  return {
    [Symbol.asyncDispose]: async () => {
      watcher?.close();
      clearTimeout(resting);
      clearInterval(rescan);
      await looking;
    },
  };
}

/** Undefined where the folder cannot be watched; then only the regular look is left. */
function watchFolder(folder: string, onChange: () => void): FSWatcher | undefined {
  try {
    return watch(folder, onChange).on("error", () => undefined);
  } catch {
    return undefined;
  }
}
