import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../helpers/run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "nutgraf-cli-"));
const file = join(folder, "bridge.txt");
const TEXT = `Council Votes to Reopen the Old Bridge

By Ada Quill

The council voted 5 to 2 on Monday to reopen the old stone bridge to walkers. 🎉

“We have waited nine years for this,” said Maria Lopez, the mayor. “Nobody should wait ten.”

Advertisement

An engineer, Tom Brandt, was more careful. “The arches need another look,” he said.
`;
writeFileSync(file, TEXT);

describe("nutgraf brief", () => {
  it("prints sentences of the file with their paragraphs", () => {
    const { status, stdout } = runCli(["brief", file, "--sentences", "1"]);
    expect(status).toBe(0);
    expect(stdout).toContain("The council voted 5 to 2 on Monday");
    expect(stdout).toContain("¶1");
  });

  it("gives offsets into the text as JSON", () => {
    const row = JSON.parse(runCli(["brief", file, "--sentences", "2", "--json"]).stdout);
    expect(row.headline).toBe("Council Votes to Reopen the Old Bridge");
    expect(row.brief).toHaveLength(2);
    for (const { start, end, text } of row.brief) expect(TEXT.slice(start, end)).toBe(text);
  });

  it("gives the story in one line", () => {
    const row = JSON.parse(runCli(["brief", file, "--one-line", "--json"]).stdout);
    expect(row.summary).toHaveLength(1);
    expect(row.summary[0].length).toBeLessThanOrEqual(200);
    expect(runCli(["brief", file, "--one-line"]).stdout).toContain(row.summary[0]);
  });

  it("keeps to a number of words", () => {
    const row = JSON.parse(runCli(["brief", file, "--words", "20", "--json"]).stdout);
    const words = row.summary.join(" ").split(/\s+/u);
    expect(words.length).toBeGreaterThan(0);
    expect(words.length).toBeLessThanOrEqual(20);
  });

  it.each([[[]], [["--json"]]])("says so when the file has nothing on the topic: %j", (words) => {
    const { status, stderr } = runCli(["brief", file, "--about", "cheese", ...words]);
    expect(status).toBe(1);
    expect(stderr).toContain("has nothing about cheese");
  });

  it.each([
    [["--one-line", "--words", "20"]],
    [["--one-line", "--sentences", "2"]],
    [["--sentences", "2", "--words", "20"]],
  ])("takes one length at a time: %j", (words) => {
    const { status, stdout, stderr } = runCli(["brief", file, ...words]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("cannot be used with");
  });

  it("turns a number away that is none, and says so", () => {
    const { status, stderr } = runCli(["brief", file, "--sentences", "many"]);
    expect(status).toBe(1);
    expect(stderr).toContain("whole number");
  });
});

describe("nutgraf quotes", () => {
  it("gives every quoted span with its speaker, in UTF-16 offsets behind an emoji", () => {
    const rows = JSON.parse(runCli(["quotes", file, "--json"]).stdout);
    expect(rows.map((row: { text: string }) => row.text)).toEqual([
      "We have waited nine years for this,",
      "Nobody should wait ten.",
      "The arches need another look,",
    ]);
    expect(rows.map((row: { speaker: string }) => row.speaker)).toEqual(["Maria Lopez", "Maria Lopez", "Tom Brandt"]);
    for (const { start, end, text } of rows) expect(TEXT.slice(start, end)).toBe(text);
  });

  it("shows one speaker's words", () => {
    const { stdout } = runCli(["quotes", file, "--speaker", "brandt"]);
    expect(stdout).toContain("The arches need another look");
    expect(stdout).not.toContain("nine years");
  });

  it("shows all of a speaker's words, however many", () => {
    const shipped = "content/articles/2017-09-30-tillerson-in-beijing.txt";
    const { stdout } = runCli(["quotes", shipped, "--speaker", "Tillerson"]);
    expect(stdout.match(/— Rex W\. Tillerson/gu)?.length).toBeGreaterThan(5);
  });

  it.each([
    [["--speaker", "nobody"]],
    [["--speaker", "nobody", "--json"]],
    [["--speaker", "Lopez", "--about", "cheese"]],
  ])("ends with a reason and status 1 where there is nothing to show: %j", (words) => {
    const { status, stdout, stderr } = runCli(["quotes", file, ...words]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/is not one speaker of this article|is not quoted in this article about cheese/u);
  });

  it("says what a topic needs", () => {
    const { status, stderr } = runCli(["quotes", file, "--about", "arches"]);
    expect(status).toBe(1);
    expect(stderr).toContain("--speaker");
  });
});

describe("nutgraf lines", () => {
  it("names every line of the file", () => {
    const { stdout } = runCli(["lines", file]);
    expect(stdout.split("\n").map((line) => line.split(/\s{2,}|\s/u)[0])).toEqual([
      "headline",
      "byline",
      "body",
      "body",
      "debris",
      "body",
      "",
    ]);
  });
});

describe("the output", () => {
  const hostile = join(folder, "hostile.txt");
  writeFileSync(hostile, TEXT.replace("old stone bridge", "old \u001b]0;owned\u0007 stone \u001b[2J bridge"));

  it.each([["lines"], ["brief"], ["quotes"]])("of %s holds no escape sequence of the file", (command) => {
    const { status, stdout } = runCli([command, hostile]);
    expect(status).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not come out.
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/u);
  });

  it.runIf(existsSync("/dev/full"))("that cannot be written ends the run with a reason and status 1", () => {
    const { status, stderr } = runCli(["lines", file], { output: "/dev/full" });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^The output cannot be written \(.*ENOSPC.*\)\.\n$/u)]);
  });

  it("that nobody reads any more is no fault", () => {
    const rows = Array.from({ length: 300 }, (_, id) => JSON.stringify({ id, text: "It rained." })).join("\n");
    const program = `"${process.execPath}" src/launch.js analyze --jsonl; echo "status $?" >&2`;
    const { stderr } = spawnSync("sh", ["-c", `{ ${program}; } | head -n 1`], { input: rows, encoding: "utf8" });
    expect(stderr).toBe("status 0\n");
  });
});

describe("a file that is no article", () => {
  it.each([
    ["is missing", join(folder, "nothing.txt"), "no such file"],
    ["is a directory", folder, "a directory"],
  ])("that %s gets one clear line and no stack", (_, path, reason) => {
    const { status, stdout, stderr } = runCli(["brief", path]);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(reason);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("nutgraf --help", () => {
  it.each([["--help"], ["brief", "--help"], ["quotes", "--help"], ["lines", "--help"], ["analyze", "--help"]])(
    "%s %s explains itself",
    (...words) => {
      const { status, stdout } = runCli(words);
      expect(status).toBe(0);
      expect(stdout).toContain("Usage:");
    },
  );
});

describe("nutgraf analyze --jsonl", () => {
  it("answers every line in order and goes on behind bad ones", () => {
    const input = [
      JSON.stringify({ id: "one", text: TEXT }),
      "{ not json",
      JSON.stringify({ text: TEXT }),
      JSON.stringify({ id: "empty", text: "  " }),
      JSON.stringify({ id: 7, text: 7 }),
      "",
      JSON.stringify({ id: "two", text: TEXT, title: "A title from elsewhere" }),
    ].join("\n");
    const { status, stdout } = runCli(["analyze", "--jsonl", "--sentences", "2"], { input });
    const rows = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(rows.map(({ id }) => id)).toEqual(["one", null, null, "empty", 7, "two"]);
    expect(rows.map(({ error }) => error !== undefined)).toEqual([false, true, true, true, true, false]);
    expect(rows[0].summary).toHaveLength(2);
    expect(rows[5].headline).toBe("A title from elsewhere");
    expect(Object.keys(rows[0])).toEqual(["id", "headline", "summary", "brief", "quotes", "people", "lines"]);
  });

  it("turns a cookie wall away by name", () => {
    const text = "We use cookies. To continue, accept all cookies or manage your consent in our privacy policy.";
    const { stdout } = runCli(["analyze", "--jsonl"], { input: JSON.stringify({ id: "wall", text }) });
    expect(JSON.parse(stdout).error).toContain("cookie");
  });
});
