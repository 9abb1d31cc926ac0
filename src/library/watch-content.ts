import { type FSWatcher, watch } from "node:fs";
import { join } from "node:path";

/** An editor saves in several steps, and a copy is half there for a while: the folder is looked at when it has come to rest. */
const REST_MS = 300;
/** Network folders and containers send no word of changes. */
const RESCAN_MS = 30_000;

/**
 * Looks at a content folder now and whenever files may have been added, changed or removed, one look at a time. Of a
 * later look that fails `onFault` is told, and it is made again. Disposing ends the watch.
 *
 * @throws what the first look throws.
 */
export async function watchContent(
  contentDir: string,
  look: () => Promise<void>,
  onFault: (fault: unknown) => void = () => undefined,
): Promise<AsyncDisposable> {
  await look();
  let looking = Promise.resolve();
  const lookAgain = (): void => {
    looking = looking.then(look).catch(onFault);
  };
  let resting: NodeJS.Timeout | undefined;
  const lookWhenAtRest = (): void => {
    clearTimeout(resting);
    resting = setTimeout(lookAgain, REST_MS);
  };
  // The folder itself holds the people file.
  const watchers = [contentDir, join(contentDir, "articles")].map((folder) => watchFolder(folder, lookWhenAtRest));
  const rescan = setInterval(lookAgain, RESCAN_MS);
  return {
    [Symbol.asyncDispose]: async () => {
      for (const watcher of watchers) watcher?.close();
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
