import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { receiveLine } from "../../../src/adapters/terminal/receive.ts";
import { ROOT } from "../../helpers/imports.ts";
import { runCli } from "../../helpers/run-cli.ts";

const ESCAPE = String.fromCharCode(27);

describe("the bot behind a pipe", () => {
  it("answers what it is sent, line after line, and ends", () => {
    const { status, stdout } = runCli(["start"], { input: "/brief\n\nwhat did Tillerson say about Iran?\n" });
    expect(status).toBe(0);
    expect(stdout).toContain("Tillerson Says Washington Has Its Own Lines");
    expect(stdout).toContain("as flimsy as the one in Iran");
    expect(stdout).not.toContain(ESCAPE);
    expect(stdout).not.toContain("nutgraf>");
  });

  it("takes the number of a choice, and says when there is none", () => {
    const { stdout } = runCli(["start"], { input: "/brief\n2\n99\n" });
    expect(stdout).toContain("speakers in");
    expect(stdout).toContain("Choose a number from 1 to");
  });

  it("leaves on request", () => {
    const { status, stdout } = runCli(["start"], { input: "quit\n/brief\n" });
    expect(status).toBe(0);
    expect(stdout).not.toContain("Tillerson");
  });

  it("names all that is wrong with its settings, and does not start", () => {
    const { status, stderr } = runCli(["start"], { settings: { LOG_LEVEL: "loud" } });
    expect(status).toBe(1);
    expect(stderr).toContain("LOG_LEVEL must be one of");
    expect(stderr).not.toContain("    at ");
  });

  it("lives on with a content folder that is not there", () => {
    const settings = { CONTENT_DIR: "nowhere", DATA_DIR: mkdtempSync(join(tmpdir(), "nutgraf-terminal-")) };
    const { status, stdout, stderr } = runCli(["start"], { input: "/brief\n", settings });
    expect(status).toBe(0);
    expect(stdout).toContain("no articles on the shelf");
    expect(stderr).toContain("there is no such folder");
  });
});

/** Runs the bot in a real terminal, types each line after the one before was answered, and gives back what it showed. */
async function typeIn(lines: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<string> {
  const { PATH = "" } = process.env;
  const node = JSON.stringify(process.execPath);
  const command = `stty cols 80 rows 24; ${node} ${JSON.stringify(join(ROOT, "src/launch.js"))} start`;
  const terminal = spawn("script", ["-qfec", command, "/dev/null"], {
    cwd: ROOT,
    env: { PATH, TERM: "xterm-256color", LOG_LEVEL: "silent", ...settings },
  });
  let shown = "";
  terminal.stdout.on("data", (chunk) => {
    shown += chunk;
  });
  const ended = new Promise((resolve) => terminal.on("close", resolve));
  const prompts = (): number => shown.split("nutgraf> ").length - 1;
  const until = async (isReached: () => boolean): Promise<void> => {
    for (let waited = 0; waited < 200 && !isReached(); waited += 1) await sleep(50);
  };
  await until(() => prompts() > 0);
  for (const line of lines) {
    const length = shown.length;
    terminal.stdin.write(line);
    await until(() => shown.length > length);
    await sleep(150);
    const answeredFrom = shown.length;
    terminal.stdin.write("\r");
    // The prompt comes back when the answer stands.
    await until(() => shown.slice(answeredFrom).includes("nutgraf> "));
  }
  terminal.stdin.write("\u0004");
  await ended;
  return shown;
}

/** A real terminal comes from util-linux's `script`; that of other systems takes other words. */
const hasTerminal = spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux") ?? false;

describe.skipIf(!hasTerminal)("the bot at a keyboard (skipped without util-linux)", () => {
  it("greets, answers in colour, completes with Tab and pages with more", async () => {
    const shown = await typeIn(["/quotes Till\t", "more"]);
    expect(shown).toContain("Nutgraf has read 6 articles");
    expect(shown).toContain("Tillerson: ");
    expect(shown).toContain("more to come");
    expect(shown).toContain(`${ESCAPE}[1m`);
  }, 30_000);

  it("shows a digest and its details as one, page by page, with all choices at the end", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "nutgraf-terminal-"));
    const pages = Array.from({ length: 12 }, () => "more");
    const shown = await typeIn(["/digest subscribe 8am timezone: UTC max: 3", "/digest now", ...pages, "9"], {
      DATA_DIR: dataDir,
      NO_COLOR: "1",
    });
    const digest = shown.slice(shown.indexOf("On its way"));
    for (const headline of ["Tillerson Says", "Mandela Walks Free", "Reagan, at the Wall"]) {
      expect(digest.split(new RegExp(`\\n(?:\\d\\. )?${headline}`, "u"))).toHaveLength(3);
    }
    expect(digest).toContain("[9] Who said what: Reagan");
    expect(digest).toContain("speakers in “Reagan, at the Wall");
  }, 60_000);

  it("uses no colours when NO_COLOR is set", async () => {
    const shown = await typeIn(["/brief"], { NO_COLOR: "1" });
    expect(shown).toContain("\u00b61");
    expect(shown).not.toContain(`${ESCAPE}[1m`);
  }, 30_000);
});

describe("receiveLine", () => {
  const choices = [{ label: "Longer", invocation: { command: "brief", options: { length: "full" } } }];
  const understand = (line: string) => ({ command: "understood", options: { line } });

  it.each([
    ["", { kind: "blank" }],
    ["  more ", { kind: "more" }],
    ["/quit", { kind: "leave" }],
    ["1", { kind: "invocation", invocation: choices[0]?.invocation }],
    ["[1]", { kind: "invocation", invocation: choices[0]?.invocation }],
    ["2", { kind: "no such choice", highest: 1 }],
    ["/brief 2", { kind: "invocation", invocation: { command: "understood", options: { line: "/brief 2" } } }],
  ])("“%s”", (line, expected) => {
    expect(receiveLine(line, choices, understand)).toEqual(expected);
  });
});
