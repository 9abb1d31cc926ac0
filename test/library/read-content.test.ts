import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArticleFile } from "../../src/library/read-article-file.ts";
import { type Folder, readFolder } from "../helpers/read-folder.ts";

const STORY = "The Bridge Closes\n\nThe bridge over the harbor will close in May, the county said on Tuesday.\n";
const WALL = "Your choice\n\nWe and our 841 partners use cookies and process personal data, with your consent.\n";
const LINKS = Array.from({ length: 12 }, (_, index) => `Ten things we know about pier number ${index}`).join("\n");

/** The superuser may read everything, so there is nothing to be refused. */
const isSuperuser = process.getuid?.() === 0;

let folder = "";
let articles = "";
let content: Folder;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nutgraf-content-"));
  articles = join(folder, "articles");
  await mkdir(join(articles, "sub.txt"), { recursive: true });
  const files: Record<string, string | Uint8Array> = {
    "2019-05-03-bridge.txt": STORY,
    "2020-01-01-windows.txt": Uint8Array.from([...STORY].map((letter) => letter.charCodeAt(0)).concat(0x93, 0x94)),
    "undated.md": `---\nheadline: The Ferry\n---\n${STORY}`,
    "dated-inside.md": `---\ndate: 2021-02-03\n---\n${STORY}`,
    "bad-matter.md": `---\nheadline: [The\n---\n${STORY}`,
    "binary.txt": Uint8Array.from([0, 1, 2, 3]),
    "empty.txt": "",
    "links.txt": LINKS,
    "wall.txt": WALL,
    "large.txt": "a".repeat(1_000_001),
    "unreadable.txt": STORY,
    "UPPER.TXT": STORY,
    ".hidden.txt": STORY,
    "notes.doc": STORY,
    "undated.txt": STORY,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(articles, name), text);
  await chmod(join(articles, "unreadable.txt"), 0);
  await writeFile(join(folder, "outside.txt"), STORY);
  await symlink(join(folder, "outside.txt"), join(articles, "leads-out.txt"));
  await symlink(join(articles, "2019-05-03-bridge.txt"), join(articles, "leads-within.txt"));
  await symlink(join(folder, "nothing.txt"), join(articles, "broken.txt"));
  content = await readFolder(folder);
});

afterAll(() => rm(folder, { recursive: true }));

describe("changesOf", () => {
  it("reads what can be read, by name", () => {
    const ids = content.articles.map(({ id }) => id).filter((id) => id !== "unreadable");
    expect(ids).toEqual([
      "2019-05-03-bridge",
      "2020-01-01-windows",
      "UPPER",
      "bad-matter",
      "dated-inside",
      "leads-within",
      "undated",
    ]);
  });

  it.each([
    ["binary.txt", "it is a binary file, not text"],
    ["broken.txt", "there is no such file"],
    ["empty.txt", "it is empty"],
    ["large.txt", "it is larger than 1 MB"],
    ["leads-out.txt", "it leads out of the content folder"],
    ["links.txt", "this looks like a list of links, not an article"],
    ["sub.txt", "it is a directory, not a file"],
    ["undated.txt", "undated.md has the same name"],
    ["wall.txt", "this looks like a cookie or log-in wall, not an article"],
  ])("refuses %s: %s", (file, reason) => {
    expect(content.refused.filter((refused) => refused.file === file)).toEqual([{ file, reason }]);
  });

  it.skipIf(isSuperuser)("refuses what it may not read (skipped for the superuser, who may read all)", () => {
    expect(content.refused).toContainEqual({
      file: "unreadable.txt",
      reason: "we may not read it: check its permissions",
    });
  });

  it("passes over hidden files and other endings without a word", () => {
    const named = [...content.refused.map(({ file }) => file), ...content.articles.map(({ id }) => id)];
    expect(named.filter((name) => /hidden|notes/u.test(name))).toEqual([]);
  });

  it("warns of front matter that is no YAML, and reads the article", () => {
    expect(content.warned).toEqual(["bad-matter.md"]);
  });

  it("says in one line when the folder is not there", async () => {
    const missing = await readFolder(join(folder, "nowhere"));
    expect(missing.articles).toEqual([]);
    expect(missing.refused).toEqual([{ file: join(folder, "nowhere", "articles"), reason: "there is no such folder" }]);
  });
});

describe("readArticleFile", () => {
  it("dates an article by its file's name, unless it gives a date itself", async () => {
    expect(await readArticleFile(join(articles, "2019-05-03-bridge.txt"))).toMatchObject({
      article: { id: "2019-05-03-bridge", date: "2019-05-03", headline: "The Bridge Closes" },
    });
    expect(await readArticleFile(join(articles, "dated-inside.md"))).toMatchObject({ article: { date: "2021-02-03" } });
  });

  it.each([
    [".md", STORY],
    [".txt", STORY.replace("in May", "**in May**")],
  ])("takes the marks of Markdown off a %s file only where they are marks", async (ending, text) => {
    const file = join(folder, `marked${ending}`);
    await writeFile(file, STORY.replace("in May", "**in May**"));
    expect(await readArticleFile(file)).toMatchObject({ article: { text } });
  });

  it("refuses what is not there, and what is no regular file", async () => {
    expect(await readArticleFile(join(folder, "nowhere.txt"))).toEqual({ refused: "there is no such file" });
    expect(await readArticleFile("/dev/null")).toEqual({ refused: "it is not a regular file" });
    expect(await readArticleFile(join(articles, "empty.txt", "below"))).toHaveProperty("refused");
  });
});
