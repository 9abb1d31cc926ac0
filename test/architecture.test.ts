import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Import, importsIn, importsOf, ROOT, sourceFiles } from "./helpers/imports.ts";

/** A layer is a folder or a file; the first that a path starts with counts, so the finer ones stand first. */
const LAYERS: readonly { readonly layer: string; readonly mayImport: readonly string[] }[] = [
  { layer: "src/model", mayImport: [] },
  { layer: "src/errors.ts", mayImport: [] },
  { layer: "src/ingest", mayImport: ["src/model", "marked", "yaml"] },
  { layer: "src/nlp", mayImport: ["src/model", "natural/lib/natural/"] },
  {
    layer: "src/digest",
    mayImport: ["src/model", "src/errors.ts", "src/nlp", "src/chat", "src/library", "src/store", "croner"],
  },
  { layer: "src/chat", mayImport: ["src/model", "src/nlp", "src/errors.ts"] },
  {
    layer: "src/store",
    mayImport: ["src/model", "src/errors.ts", "kysely", "pg", "node:crypto", "node:fs", "node:path", "node:sqlite"],
  },
  {
    layer: "src/library",
    mayImport: [
      "src/model",
      "src/errors.ts",
      "src/ingest",
      "src/nlp",
      "src/store",
      "node:crypto",
      "node:fs",
      "node:fs/promises",
      "node:path",
    ],
  },
  { layer: "commands", mayImport: ["src/model", "src/nlp", "src/chat", "src/library", "src/digest", "src/errors.ts"] },
  { layer: "src/adapters/terminal", mayImport: ["src/model", "src/chat", "wrap-ansi", "node:readline", "node:util"] },
  {
    layer: "src/adapters/discord",
    mayImport: ["src/model", "src/errors.ts", "src/chat", "discord.js", "node:timers/promises", "node:util"],
  },
  {
    layer: "src/adapters/slack",
    mayImport: ["src/model", "src/chat", "src/errors.ts", "@slack", "node:http", "node:timers/promises"],
  },
  { layer: "src/config.ts", mayImport: ["src/errors.ts", "node:fs"] },
  { layer: "src/log.ts", mayImport: ["pino", "pino-pretty"] },
  // The composition roots, and the rooms of the terminal command.
  { layer: "src/main.ts", mayImport: ["*"] },
  { layer: "src/adapter-parts.ts", mayImport: ["*"] },
  { layer: "src/open-adapters.ts", mayImport: ["*"] },
  { layer: "src/cli.ts", mayImport: ["*"] },
  { layer: "src/cli", mayImport: ["*"] },
  { layer: "src/launch.js", mayImport: ["src/main.ts", "src/cli.ts", "node:module", "node:process"] },
];

const isBelow = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

const layerOf = (file: string) => LAYERS.find(({ layer }) => isBelow(file, layer));

/** What is wrong with an import, in a sentence; undefined when it is allowed. Whatever no rule allows is forbidden. */
function faultOf({ from, specifier, target }: Import): string | undefined {
  const rule = layerOf(from);
  if (!rule) return `${from} belongs to no layer`;
  if (specifier === "<computed>") return `${from} imports what is only known when it runs`;
  const place = target ?? specifier;
  if (target !== undefined && (isBelow(target, rule.layer) || isRoom(from, target))) return undefined;
  if (target !== undefined && /^src\/(?:main|cli)\.ts$/u.test(target) && rule.layer !== "src/launch.js")
    return `${from} imports a composition root`;
  const isAllowed = rule.mayImport.some(
    (allowed) => allowed === "*" || (allowed.endsWith("/") ? place.startsWith(allowed) : isBelow(place, allowed)),
  );
  return isAllowed ? undefined : `${from} must not import ${place}`;
}

/** cli.ts and its rooms in cli/ are one. */
const isRoom = (from: string, target: string): boolean => from === "src/cli.ts" && isBelow(target, "src/cli");

describe("the layers", () => {
  const imports = importsOf("src", "commands");

  it("are read at all", () => {
    expect(sourceFiles("src", "commands").length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(150);
  });

  it("import only what they may", () => {
    expect(imports.map(faultOf).filter((fault) => fault !== undefined)).toEqual([]);
  });

  it("hold every file of the source", () => {
    expect(sourceFiles("src", "commands").filter((file) => !layerOf(file))).toEqual([]);
  });

  it("each still stand, so that no rule speaks of a folder that is gone", () => {
    const files = sourceFiles("src", "commands");
    expect(LAYERS.filter(({ layer }) => !files.some((file) => isBelow(file, layer)))).toEqual([]);
  });

  it("hold no circle of imports", () => {
    expect(findCircle(imports)).toBeUndefined();
  });

  it("leave the tools and tests alone", () => {
    expect(imports.filter(({ target }) => target?.startsWith("tools/") || target?.startsWith("test/"))).toEqual([]);
  });
});

describe("faultOf", () => {
  const catches = (code: string, from = "src/nlp/tokens.ts"): boolean =>
    importsIn(code, from).some((found) => faultOf(found) !== undefined);

  it.each([
    ["a static import", 'import { x } from "../chat/reply.ts";'],
    ["a type import", 'import type { X } from "../library/library.ts";'],
    ["an import over several lines", 'import {\n  x,\n  y,\n} from "../ingest/read.ts";'],
    ["a re-export", 'export { x } from "../chat/reply.ts";'],
    ["a re-export of everything", 'export * from "../chat/reply.ts";'],
    ["a bare import", 'import "pino";'],
    ["a default import of a package", 'import pino from "pino";'],
    ["a dynamic import", 'const x = await import("discord.js");'],
    ["a computed import", "const x = await import(name);"],
    ["a require", 'const x = require("node:fs");'],
    ["the heavy root of natural", 'import natural from "natural";'],
    ["a Node module that no rule names", 'import { readFileSync } from "node:fs";'],
  ])("catches %s", (_, code) => {
    expect(catches(code)).toBe(true);
  });

  it.each([
    ["a file of the same layer", 'import { x } from "./characters.ts";'],
    ["a layer below", 'import type { Span } from "../model/span.ts";'],
    ["a part of natural", 'import { PorterStemmer } from "natural/lib/natural/stemmers/index.js";'],
    ["words in a comment", '/** import x from "pino"; */\n// import "pino"\nconst a = 1;'],
  ])("allows %s", (_, code) => {
    expect(catches(code)).toBe(false);
  });

  it("knows a folder from another whose name starts the same", () => {
    expect(catches('import { x } from "../models/x.ts";')).toBe(true);
  });
});

describe("the files", () => {
  const files = sourceFiles("src", "commands", "test", "tools");
  const lines = (file: string): number => readFileSync(join(ROOT, file), "utf8").split("\n").length - 1;

  it("have at most 300 lines each", () => {
    expect(files.filter((file) => lines(file) > 300)).toEqual([]);
  });

  it("have a median well under a hundred lines", () => {
    const sorted = sourceFiles("src", "commands")
      .map(lines)
      .sort((a, b) => a - b);
    expect(sorted[sorted.length >> 1]).toBeLessThan(100);
  });

  it("read the environment in the composition roots alone", () => {
    const readers = sourceFiles("src", "commands").filter((file) =>
      /process\.env|loadEnvFile/u.test(readFileSync(join(ROOT, file), "utf8")),
    );
    expect(readers).toEqual(["src/cli.ts", "src/main.ts"]);
  });
});

/** The first circle of imports between files, as a path that ends where it begins. */
function findCircle(imports: readonly Import[]): string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const { from, target } of imports) {
    if (target !== undefined) targets.set(from, [...(targets.get(from) ?? []), target]);
  }
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of targets.get(file) ?? []) {
      const circle = visit(target, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}
