import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../commands/index.ts";
import { parseLine } from "../src/chat/parse-line.ts";
import { understand } from "../src/chat/understand.ts";
import { writeEnvExample, writeSettingsTable } from "../src/config.ts";
import { ROOT, sourceFiles } from "./helpers/imports.ts";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const readme = read("README.md");
const { scripts, name: packageName, bin } = JSON.parse(read("package.json"));

describe("README", () => {
  it("shows the settings as the table in the code has them", () => {
    expect(readme).toContain(writeSettingsTable());
  });

  it("shows every command with the options it takes, and no other", () => {
    const shown = [...readme.matchAll(/^\| `(\/[^`]+)` \|/gmu)].map((match) => match[1]);
    const taken = commands.map(({ name: command, options }) =>
      [`/${command}`, ...options.map((option) => (option.required === true ? option.name : `[${option.name}]`))].join(
        " ",
      ),
    );
    expect(shown).toEqual(taken);
  });

  it("names only scripts that package.json has", () => {
    const named = [...readme.matchAll(/npm run (?:-s )?([\w-]+)/gu)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((script) => scripts[script ?? ""] === undefined)).toEqual([]);
    expect(scripts).toHaveProperty("start");
    expect(scripts).toHaveProperty("test");
  });

  it("names only files and folders that are there", () => {
    const named = [...readme.matchAll(/[`(]((?:src|test|tools|docs|content|commands)\/[\w./-]*)[`)]/gu)].map(
      (match) => match[1],
    );
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((path) => !existsSync(join(ROOT, path ?? "")))).toEqual([]);
  });

  it("has a row for every folder and file directly below src", () => {
    const entries = readdirSync(join(ROOT, "src"), { withFileTypes: true });
    const paths = entries.flatMap((entry) =>
      entry.name === "adapters"
        ? readdirSync(join(ROOT, "src/adapters")).map((adapter) => `src/adapters/${adapter}/`)
        : [`src/${entry.name}${entry.isDirectory() ? "/" : ""}`],
    );
    expect(paths.filter((path) => !readme.includes(`\`${path}\``))).toEqual([]);
  });

  it("shows lines and questions that are understood as something other than a cry for help", () => {
    const questions = [...readme.matchAll(/(?<![*\w])\*([a-z][^*]{8,80})\*(?![*\w])/gu)].map((match) => match[1] ?? "");
    expect(questions.length).toBeGreaterThan(3);
    expect(questions.filter((question) => understand(question, commands).command === "help")).toEqual([]);
  });
});

describe(".env.example", () => {
  it("says what the table in the code says", () => {
    expect(read(".env.example")).toBe(writeEnvExample());
  });
});

describe("package.json", () => {
  it("pins every dependency exactly", () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read("package.json"));
    const versions = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });

  it("installs a command that is there", () => {
    expect(existsSync(join(ROOT, bin[packageName]))).toBe(true);
  });
});

describe("the examples of the commands", () => {
  it.each(commands.flatMap(({ examples }) => examples))("%s is a line that is understood", (example) => {
    expect(parseLine(example, commands)?.command).toBe(example.slice(1).split(" ")[0]);
  });
});

describe("the sources", () => {
  it("never name a place outside the project but the shared data of tests and tools", () => {
    const files = [...sourceFiles("src", "commands"), "README.md", "content/README.md", "package.json"];
    expect(files.filter((file) => /\.\.\/shared|\/work\b|\/tmp\b/u.test(read(file)))).toEqual([]);
  });

  it("have a docstring on every exported function", () => {
    const exported = /(?:^|\n)([^\n]*)\nexport (?:async )?function (\w+)/gu;
    const bare = sourceFiles("src", "commands").flatMap((file) =>
      [...read(file).matchAll(exported)]
        .filter(([, before = ""]) => !before.trimEnd().endsWith("*/"))
        .map(([, , name]) => `${file}: ${name}`),
    );
    expect(bare).toEqual([]);
  });
});
