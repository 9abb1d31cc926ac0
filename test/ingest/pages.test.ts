import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nameLinesOf } from "../helpers/name-lines.ts";

const FOLDER = join(import.meta.dirname, "..", "fixtures", "pages");

/** What the first character of a line in these files says of the rest. */
const MARKS = { "^": "headline", "~": "furniture" } as const;

interface MarkedLine {
  readonly text: string;
  readonly role: "headline" | "furniture" | "body";
}

function readMarked(file: string): MarkedLine[] {
  const lines = readFileSync(join(FOLDER, file), "utf8").split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const role = MARKS[line.charAt(0) as keyof typeof MARKS];
      return role === undefined ? { text: line, role: "body" } : { text: line.slice(1), role };
    });
}

/** What the lines of a page were taken for, those that a dateline parts from their paragraph as one. */
function rolesIn(lines: readonly MarkedLine[], between: string): MarkedLine[] {
  const named = nameLinesOf(lines.map(({ text }) => text).join(between));
  let next = 0;
  return lines.map(({ text }) => {
    const names: string[] = [];
    for (let read = 0; read < text.replace(/\s/gu, "").length; next += 1) {
      const [name = "", part = ""] = named[next] ?? [];
      names.push(name);
      read += Math.max(1, part.replace(/\s/gu, "").length);
    }
    return { text, role: names.includes("headline") ? "headline" : names.includes("body") ? "body" : "furniture" };
  });
}

/** Whole pages with all that a scraper brings along, of kinds of sites and not of any one. */
describe("a page as it was scraped", () => {
  it.each(readdirSync(FOLDER))("is parted into headline, story and furniture: %s", (file) => {
    const marked = readMarked(file);
    for (const between of ["\n", "\n\n", "\r\n"]) expect(rolesIn(marked, between)).toEqual(marked);
  });
});
