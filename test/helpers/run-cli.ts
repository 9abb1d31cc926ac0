import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./imports.ts";

/** What a run of the real program left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `nutgraf …` in a process of its own, with the settings given and no others. */
export function runCli(words: readonly string[], { input = "", settings = {} as Record<string, string> } = {}): Run {
  const { PATH = "" } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "src/launch.js"), ...words], {
    input,
    encoding: "utf8",
    cwd: ROOT,
    env: { PATH, LOG_LEVEL: "warn", ...settings },
  });
  return { status, stdout, stderr };
}
