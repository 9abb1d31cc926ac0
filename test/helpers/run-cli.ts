import { spawnSync } from "node:child_process";
import { openSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./imports.ts";

/** What a run of the real program left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `nutgraf …` in a process of its own, with the settings given and no others; `output` is a file that standard output goes to. */
export function runCli(
  words: readonly string[],
  { input = "", settings = {} as Record<string, string>, output = undefined as string | undefined } = {},
): Run {
  const { PATH = "" } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "src/launch.js"), ...words], {
    input,
    stdio: ["pipe", output === undefined ? "pipe" : openSync(output, "w"), "pipe"],
    encoding: "utf8",
    cwd: ROOT,
    env: { PATH, LOG_LEVEL: "warn", ...settings },
  });
  return { status, stdout, stderr };
}
