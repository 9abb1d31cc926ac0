import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./helpers/imports.ts";

/** What a process that logs the value leaves on its two outputs. */
function logged(value: object, level = "info") {
  const script = `
    const { createLog } = await import(${JSON.stringify(join(ROOT, "src/log.ts"))});
    createLog({ level: ${JSON.stringify(level)}, isTerminal: false }).info(${JSON.stringify(value)}, "hello");`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
}

describe("createLog", () => {
  it("writes JSON to standard error, and nothing to standard output", () => {
    const { stdout, stderr } = logged({ article: "bridge" });
    expect(stdout).toBe("");
    expect(JSON.parse(stderr)).toMatchObject({ msg: "hello", article: "bridge" });
  });

  it("replaces what stands under the name of a secret, also one level down", () => {
    const { stderr } = logged({ token: "xoxb-1", slack: { signingSecret: "xoxb-2", botToken: "xoxb-3" }, who: "me" });
    expect(stderr).not.toContain("xoxb");
    expect(JSON.parse(stderr)).toMatchObject({
      token: "[redacted]",
      slack: { signingSecret: "[redacted]" },
      who: "me",
    });
  });

  it("keeps silent below its level", () => {
    expect(logged({ article: "bridge" }, "warn").stderr).toBe("");
  });
});
