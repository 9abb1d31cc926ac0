import { existsSync } from "node:fs";
import process from "node:process";
import type { Logger } from "pino";
import { someSpeaker } from "../commands/help.ts";
import { commands } from "../commands/index.ts";
import { createTerminal } from "./adapters/terminal/adapter.ts";
import { createAnswer } from "./chat/answer.ts";
import { completeLine } from "./chat/complete-line.ts";
import { count } from "./chat/text.ts";
import { understand } from "./chat/understand.ts";
import { parseConfig, SETTINGS } from "./config.ts";
import { ConfigError } from "./errors.ts";
import { createLibrary, type Library } from "./library/library.ts";
import { readContent } from "./library/read-content.ts";
import { createLog } from "./log.ts";

/** Loads the articles and talks on every platform that is set up: so far, the terminal. */
async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = parseConfig(SETTINGS, process.env);
  const log = createLog({ level: config.logLevel, isTerminal: process.stderr.isTTY === true });
  const library = await openLibrary(config.contentDir, log);
  const context = { library };
  await using terminal = createTerminal({
    input: process.stdin,
    output: process.stdout,
    answer: createAnswer({
      commands,
      context,
      onFault: (fault, invocation) => log.error({ err: fault, invocation }, "a command failed"),
    }),
    understand: (line) => understand(line, commands),
    complete: (line) => completeLine(line, commands, context),
    greeting: greet(library),
  });
  await terminal.run();
}

function greet(library: Library): string {
  const speaker = someSpeaker(library);
  const tries = ["/brief", ...(speaker === undefined ? [] : [`/quotes ${speaker}`])].join(", ");
  return `Nutgraf has read ${count(library.articles().length, "article")}. Try ${tries} or /help. Ctrl-D leaves.`;
}

async function openLibrary(contentDir: string, log: Logger) {
  const { articles, refused, warnings } = await readContent(contentDir);
  for (const { file, reason } of refused) log.warn(`${file} is left out: ${reason}`);
  for (const { file, warning } of warnings) log.warn(`${file} was read, but ${warning}`);
  return createLibrary(articles);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
