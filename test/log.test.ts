import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeError } from "../src/log.ts";
import { ROOT } from "./helpers/imports.ts";

/** What a process that logs the value (or that of an expression) leaves on its two outputs. */
function logged(value: object | string, level = "info") {
  const expression = typeof value === "string" ? value : JSON.stringify(value);
  const script = `
    const { createLog } = await import(${JSON.stringify(join(ROOT, "src/log.ts"))});
    createLog({ level: ${JSON.stringify(level)}, isTerminal: false }).info(${expression}, "hello");`;
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

  it("tells what an error says, and nothing else that hangs on it", () => {
    const { stderr } = logged(`{ err: Object.assign(new TypeError("Invalid body"), {
      code: 50035, status: 400, url: "https://discord.com/interactions/1/TOKEN", requestBody: { json: "private words" } }) }`);
    expect(Object.keys(JSON.parse(stderr).err)).toEqual(["type", "message", "stack", "code", "status"]);
    expect(JSON.parse(stderr).err).toMatchObject({
      type: "TypeError",
      message: "Invalid body",
      code: 50035,
      status: 400,
    });
    expect(stderr).not.toMatch(/TOKEN|private/u);
  });
});

describe("describeError", () => {
  it.each([
    ["no host at https://discord.com/api/v10/webhooks/1/TOKEN?wait=true", "no host at https://discord.com/…"],
    ["(wss://wss.slack.com/link/?ticket=TOKEN) closed", "(wss://wss.slack.com/…) closed"],
    ["cannot connect to postgres://news:TOKEN@db:5432/news", "cannot connect to postgres://db:5432/…"],
    ["xoxb-1-TOKEN is refused, xapp-1-A-TOKEN as well", "[redacted] is refused, [redacted] as well"],
    ["at news (file:///app/src/main.ts:3:1)", "at news (file:///app/src/main.ts:3:1)"],
  ])("takes secrets out of “%s”", (message, shown) => {
    const error = new Error("what was behind it", { cause: new Error(message) });
    expect(describeError(new Error(message))).toMatchObject({ message: shown });
    expect(describeError(error)).toMatchObject({ cause: { message: shown } });
    expect(describeError(message)).toEqual({ message: shown });
    expect(JSON.stringify(describeError(error))).not.toContain("TOKEN");
  });
});
