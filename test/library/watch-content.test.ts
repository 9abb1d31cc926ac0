import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { type ContentChange, watchContent } from "../../src/library/watch-content.ts";

const STORY = `River Bursts Its Banks in Oakville

The Miller River burst its banks in Oakville on Tuesday and drove three hundred families from their homes, officials said.

Mayor Ruth Lindqvist asked the governor for boats and blankets.`;

/** A content folder with one article, and what the watch tells of it. */
async function open(onContent: (change: ContentChange) => Promise<void> = async () => undefined) {
  const contentDir = mkdtempSync(join(tmpdir(), "nutgraf-content-"));
  const folder = join(contentDir, "articles");
  mkdirSync(folder);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("flood.txt", STORY);
  const changes: ContentChange[] = [];
  const watching = await watchContent(contentDir, async (change) => {
    await onContent(change);
    changes.push(change);
  });
  const seen = (): string[] => changes.at(-1)?.articles.map(({ id }) => id) ?? [];
  return { folder, write, changes, seen, [Symbol.asyncDispose]: () => watching[Symbol.asyncDispose]() };
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 50 });

describe("watchContent", () => {
  it("hands in what is there before it returns", async () => {
    await using content = await open();
    expect(content.seen()).toEqual(["flood"]);
  });

  it("sees files that are added, changed, saved by renaming, and removed", async () => {
    await using content = await open();
    const [first] = content.changes[0]?.articles ?? [];
    content.write("later.txt", STORY.replaceAll("Oakville", "Elmira"));
    await soon(() => expect(content.seen()).toEqual(["flood", "later"]));
    expect(content.changes.at(-1)?.articles[0]).toBe(first);
    content.write("flood.txt", STORY.replace("three", "four"));
    await soon(() => expect(content.changes.at(-1)?.articles[0]?.text).toContain("four hundred"));
    content.write(".flood.txt.swap", STORY.replace("three", "five"));
    renameSync(join(content.folder, ".flood.txt.swap"), join(content.folder, "flood.txt"));
    await soon(() => expect(content.changes.at(-1)?.articles[0]?.text).toContain("five hundred"));
    rmSync(join(content.folder, "flood.txt"));
    await soon(() => expect(content.seen()).toEqual(["later"]));
  });

  it("tells of a file that it turns away once", async () => {
    await using content = await open();
    content.write("empty.txt", "");
    await soon(() => expect(content.changes.at(-1)?.refused.map(({ file }) => file)).toEqual(["empty.txt"]));
    content.write("later.txt", STORY);
    await soon(() => expect(content.seen()).toEqual(["flood", "later"]));
    expect(content.changes.at(-1)?.refused).toEqual([]);
  });

  it("hands a change in again that was not taken", async () => {
    let refusals = 0;
    await using content = await open(async ({ articles }) => {
      if (articles.length === 2 && refusals === 0) {
        refusals += 1;
        throw new Error("the store is away");
      }
    });
    content.write("later.txt", STORY);
    await soon(() => expect(refusals).toBe(1));
    content.write("third.txt", STORY);
    await soon(() => expect(content.seen()).toEqual(["flood", "later", "third"]));
  });
});
