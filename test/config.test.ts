import { describe, expect, it } from "vitest";
import { parseConfig, SETTINGS, writeEnvExample, writeSettingsTable } from "../src/config.ts";
import { ConfigError } from "../src/errors.ts";

const number = (text: string): number => {
  if (!/^\d+$/u.test(text)) throw new Error("must be a whole number");
  return Number(text);
};
const TABLE = {
  port: { name: "PORT", parse: number, default: 3000, secret: false, help: "Port to listen on" },
  token: { name: "TOKEN", parse: (text: string) => text, default: "", secret: true, help: "The key" },
  pin: { name: "PIN", parse: number, default: 0, secret: true, help: "The secret number" },
};
const files: Record<string, string> = {
  "/run/token": "from-a-file\n",
  "/run/padded": "  from-a-file \r\n\n",
  "/run/marked": "\ufefffrom-a-file\n",
  "/run/blank": " \n",
};
const readFile = (path: string): string => {
  const text = files[path];
  if (text === undefined) throw new Error("ENOENT");
  return text;
};
const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    parseConfig(TABLE, environment, readFile);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.problems : [`not a ConfigError: ${String(error)}`];
  }
};

describe("parseConfig", () => {
  it("takes defaults for what is absent or blank", () => {
    expect(parseConfig(TABLE, { PORT: "  " }, readFile)).toEqual({ port: 3000, token: "", pin: 0 });
  });

  it("parses what is there", () => {
    expect(parseConfig(TABLE, { PORT: "80", TOKEN: "abc" }, readFile)).toMatchObject({ port: 80, token: "abc" });
  });

  it.each(["/run/token", "/run/padded", "/run/marked"])(
    "reads a secret from the file it stands in (%s), without white space around it",
    (TOKEN_FILE) => {
      expect(parseConfig(TABLE, { TOKEN_FILE }, readFile).token).toBe("from-a-file");
    },
  );

  it("takes no blank file for a secret that is not set", () => {
    expect(problemsOf({ TOKEN_FILE: "/run/blank" })).toEqual([
      "TOKEN is not in the file that TOKEN_FILE names (/run/blank), which is blank",
    ]);
  });

  it("reads no other setting from a file", () => {
    expect(parseConfig(TABLE, { PORT_FILE: "/run/token" }, readFile).port).toBe(3000);
  });

  it("reports every problem at once, each with what to do", () => {
    const problems = problemsOf({ PORT: "many", TOKEN: "a", TOKEN_FILE: "/run/token", PIN_FILE: "/run/nothing" });
    expect(problems).toEqual([
      "PORT must be a whole number (it is “many”)",
      "TOKEN is set twice: remove TOKEN or TOKEN_FILE",
      "PIN cannot be read from the file that PIN_FILE names (/run/nothing): check that it exists",
    ]);
  });

  it("never shows the value of a secret", () => {
    expect(problemsOf({ PIN: "hunter2" })).toEqual(["PIN must be a whole number"]);
  });

  it("accepts an empty environment for the settings there are", () => {
    expect(parseConfig(SETTINGS, {})).toEqual({
      contentDir: "content",
      dataDir: "data",
      databaseUrl: "",
      catchUpHours: 24,
      slackBotToken: "",
      slackAppToken: "",
      slackSigningSecret: "",
      port: 3000,
      slackClientId: "",
      slackClientSecret: "",
      secretKey: "",
      slackCommandPrefix: "",
      slackDigestManagers: "members",
      slackApiUrl: "https://slack.com/api",
      discordToken: "",
      discordApiUrl: "https://discord.com/api",
      discordShardIds: [],
      discordShardCount: 0,
      logLevel: "info",
    });
  });
});

describe("SETTINGS", () => {
  it.each([
    ["DATABASE_URL", "mysql://x", /must look like postgres:/u],
    ["CATCH_UP_HOURS", "soon", /number of hours/u],
    ["CATCH_UP_HOURS", "-1", /number of hours/u],
    ["CATCH_UP_HOURS", "0x10", /number of hours/u],
    ["PORT", "0x50", /whole number from 0 to 65535/u],
    ["PORT", "8e1", /whole number from 0 to 65535/u],
    ["PORT", "65536", /whole number from 0 to 65535/u],
    ["SLACK_BOT_TOKEN", "xoxb-1 xoxb-2", /one word/u],
    ["DISCORD_TOKEN", "MTA\nfake", /one word/u],
    ["SECRET_KEY", "nothing but words that happen to be as long.", /openssl rand/u],
  ])("turns away %s=%s, and says what it must be", (name, value, message) => {
    expect(() => parseConfig(SETTINGS, { [name]: value })).toThrow(message);
  });
});

describe("the texts made from the table", () => {
  it("name every setting, and the file of a secret", () => {
    expect(writeEnvExample(TABLE)).toContain("# PORT=3000");
    expect(writeEnvExample(TABLE)).toContain("TOKEN_FILE=");
    expect(writeSettingsTable(TABLE)).toContain("| `TOKEN` | none (secret) | The key |");
  });
});
