import { once } from "node:events";
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import process from "node:process";
import cron from "node-cron";
import type { Logger } from "pino";
import type { ChannelContext } from "../commands/context.ts";
import { someSpeaker } from "../commands/help.ts";
import { commands } from "../commands/index.ts";
import { createAdapterParts, forgetOld } from "./adapter-parts.ts";
import { createTerminal, type Terminal } from "./adapters/terminal/adapter.ts";
import type { Adapter, AdapterParts } from "./chat/adapter.ts";
import type { Asker } from "./chat/asker.ts";
import { completeLine } from "./chat/complete-line.ts";
import type { Poster } from "./chat/poster.ts";
import { count } from "./chat/text.ts";
import { parseConfig, SETTINGS } from "./config.ts";
import { openDigests } from "./digest/open-digests.ts";
import { createTurning } from "./digest/turning.ts";
import { ConfigError } from "./errors.ts";
import { analysisVersion } from "./library/analysis-version.ts";
import { createLibrary, type Library } from "./library/library.ts";
import { createNews } from "./library/news.ts";
import { createPeopleFile } from "./library/people-file.ts";
import { createShelving, type FileFault } from "./library/shelve.ts";
import { createStoredStock } from "./library/stock-in-store.ts";
import { watchContent } from "./library/watch-content.ts";
import { createLog } from "./log.ts";
import { isAnyPlatformWanted, openAdapters } from "./open-adapters.ts";
import { createArticles } from "./store/articles.ts";
import { explainFault } from "./store/explain-fault.ts";
import { openStore } from "./store/open-store.ts";
import { createShelf } from "./store/shelf.ts";

const HOUR_MS = 60 * 60_000;
/** Every ten seconds; slots are at full minutes. */
const TICK = "*/10 * * * * *";
const NIGHTLY = "17 3 * * *";
/** What others leave open keeps the process this long. */
const LEFT_ALONE_MS = 1_000;
const STOP_SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Loads the articles, opens the store, posts digests and answers on every platform that is set up, else in the terminal. */
async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = parseConfig(SETTINGS, process.env);
  const log = createLog({ level: config.logLevel, isTerminal: process.stderr.isTTY === true });
  await using store = await openStore(config);
  const articles = createArticles(store);
  const shelf = createShelf(store);
  const stock = createStoredStock(articles);
  const { contentDir } = config;
  const onFault = ({ file, problem, isLeftOut }: FileFault): void =>
    log.warn(isLeftOut ? `${file} is left out: ${problem}` : `${file} was read, but ${problem}`);
  const peopleFile = createPeopleFile(contentDir, onFault);
  const library = createLibrary(stock, peopleFile.people);
  const shelving = createShelving({
    ...{ articles, shelf, stock, contentDir, version: analysisVersion(), clock: Date.now, onFault },
  });
  const onLookFault = (fault: unknown): void =>
    log.warn({ err: fault }, explainFault(fault) ?? "the content folder was not looked through");
  const look = async (): Promise<void> => {
    await peopleFile.look();
    await shelving.look();
    library.prepare();
  };
  await using _watch = await watchContent(contentDir, look, onLookFault);
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
  const contextFor = (asker: Asker) => ({ library, digests: digests.of, asker, clock: Date.now });
  const parts = createAdapterParts({ store, log, contextFor });
  await using adapters = await openAdapters(config, parts, store);
  for (const [name, { poster }] of adapters.byName) posters.set(name, poster);
  await using terminal = isAnyPlatformWanted(config) ? undefined : openTerminal(parts, contextFor);
  if (terminal) posters.set("terminal", terminal.poster);
  const forgetting = createTurning(
    () => forgetOld(store),
    (fault) => log.warn({ err: fault }, explainFault(fault) ?? "what is old was not forgotten"),
  );
  const tickers = [
    cron.schedule(TICK, digests.wake, { timezone: "UTC", noOverlap: true }),
    cron.schedule(NIGHTLY, forgetting.wake, { timezone: "UTC", noOverlap: true }),
  ];
  digests.wake();
  try {
    await (terminal ? terminal.run() : untilStopped(log, [...adapters.byName.values()]));
  } finally {
    for (const ticker of tickers) await ticker.destroy();
  }
}

/**
 * Resolves when the process is asked to end, by Ctrl-C or by whoever runs it.
 *
 * @throws ConfigError when a platform has ended its connection for good.
 */
async function untilStopped(log: Logger, adapters: readonly Adapter[]): Promise<void> {
  const signals = STOP_SIGNALS.map(async (name) => {
    await once(process, name);
    return name;
  });
  const end = await Promise.race([...signals, ...adapters.flatMap(({ ended }) => ended ?? [])]);
  if (end instanceof ConfigError) throw end;
  log.info(`${end}: finishing what is under way`);
}

function openTerminal(parts: AdapterParts<ChannelContext>, contextFor: (asker: Asker) => ChannelContext): Terminal {
  const asker: Asker = {
    place: { platform: "terminal", tenant: "", channel: "terminal" },
    member: userInfo().username,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    // Whoever sits at the keyboard may change everything.
    mayManage: true,
  };
  const context = contextFor(asker);
  return createTerminal({
    input: process.stdin,
    output: process.stdout,
    answer: parts.answerFor(asker),
    understand: parts.understand,
    complete: (line) => completeLine(line, commands, context),
    greeting: greet(context.library),
  });
}

function greet(library: Library): string {
  const speaker = someSpeaker(library);
  const tries = ["/brief", ...(speaker === undefined ? [] : [`/quotes ${speaker}`])].join(", ");
  return `Nutgraf has read ${count(library.articles().length, "article")}. Try ${tries} or /help. Ctrl-D leaves.`;
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
// By now all is closed, but a platform's library that was connecting just then goes on trying for ever.
setTimeout(() => process.exit(), LEFT_ALONE_MS).unref();
