import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import process from "node:process";
import cron from "node-cron";
import type { Logger } from "pino";
import { someSpeaker } from "../commands/help.ts";
import { commands } from "../commands/index.ts";
import { createTerminal } from "./adapters/terminal/adapter.ts";
import { createAnswer } from "./chat/answer.ts";
import type { Asker } from "./chat/asker.ts";
import { completeLine } from "./chat/complete-line.ts";
import type { Poster } from "./chat/poster.ts";
import { count } from "./chat/text.ts";
import { understand } from "./chat/understand.ts";
import { parseConfig, SETTINGS } from "./config.ts";
import { openDigests } from "./digest/open-digests.ts";
import { ConfigError } from "./errors.ts";
import { createLibrary, type Library } from "./library/library.ts";
import { createNews } from "./library/news.ts";
import { type ContentChange, watchContent } from "./library/watch-content.ts";
import { createLog } from "./log.ts";
import { explainFault } from "./store/explain-fault.ts";
import { openStore } from "./store/open-store.ts";
import { createShelf } from "./store/shelf.ts";

const HOUR_MS = 60 * 60_000;
/** Every ten seconds; slots are at full minutes. */
const TICK = "*/10 * * * * *";

/** Loads the articles, opens the store, posts digests and talks on every platform that is set up: so far, the terminal. */
async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = parseConfig(SETTINGS, process.env);
  const log = createLog({ level: config.logLevel, isTerminal: process.stderr.isTTY === true });
  await using store = await openStore(config);
  const library = createLibrary([]);
  const shelf = createShelf(store);
  await using _watch = await watchContent(config.contentDir, async (content) => {
    tellFaults(content, log);
    library.shelve(content.articles);
    await shelf.note(
      content.articles.map(({ id }) => id),
      Date.now(),
    );
  });
  const posters = new Map<string, Poster>();
  await using digests = openDigests({
    store,
    news: createNews(library, shelf),
    posters,
    clock: Date.now,
    random: Math.random,
    catchUpMs: config.catchUpHours * HOUR_MS,
    onTrouble: ({ error, ...facts }) =>
      log.warn({ ...facts, err: error }, explainFault(error) ?? "a digest was not posted"),
  });
  const answerFor = (asker: Asker) =>
    createAnswer({
      commands,
      context: { library, digests: digests.of, asker, clock: Date.now },
      onFault: (fault, invocation) => log.error({ err: fault, invocation }, "a command failed"),
      explain: explainFault,
    });
  const asker = terminalAsker();
  await using terminal = createTerminal({
    input: process.stdin,
    output: process.stdout,
    answer: answerFor(asker),
    understand: (line) => understand(line, commands),
    complete: (line) => completeLine(line, commands, { library, digests: digests.of, asker, clock: Date.now }),
    greeting: greet(library),
  });
  posters.set("terminal", terminal.poster);
  const ticker = cron.schedule(TICK, digests.wake, { timezone: "UTC", noOverlap: true });
  digests.wake();
  try {
    await terminal.run();
  } finally {
    await ticker.destroy();
  }
}

/** Whoever sits at the keyboard may change everything. */
function terminalAsker(): Asker {
  return {
    place: { platform: "terminal", tenant: "", channel: "terminal" },
    member: userInfo().username,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    mayManage: true,
  };
}

function greet(library: Library): string {
  const speaker = someSpeaker(library);
  const tries = ["/brief", ...(speaker === undefined ? [] : [`/quotes ${speaker}`])].join(", ");
  return `Nutgraf has read ${count(library.articles().length, "article")}. Try ${tries} or /help. Ctrl-D leaves.`;
}

function tellFaults({ refused, warnings }: ContentChange, log: Logger): void {
  for (const { file, reason } of refused) log.warn(`${file} is left out: ${reason}`);
  for (const { file, warning } of warnings) log.warn(`${file} was read, but ${warning}`);
}

try {
  await main();
} catch (error) {
  const fault = explainFault(error);
  const reason = error instanceof ConfigError ? error.message : fault && `Nutgraf cannot go on. ${fault}.`;
  if (reason === undefined) throw error;
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}
