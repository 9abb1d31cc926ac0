import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type FakeDiscord, startFakeDiscord } from "../test/helpers/discord/fake-discord.ts";
import { writeArticles } from "./bench/made-up-articles.ts";
import { START_FLAGS } from "./bench/start-flags.ts";

const ARTICLES = 1_000;
const RATE_PER_SECOND = 50;
const SECONDS = 20;
const TYPED_PER_SECOND = 50;
const AT_ONCE = 300;
const QUESTIONS: readonly (readonly [command: string, options: Readonly<Record<string, string>>])[] = [
  ["brief", { article: "school" }],
  ["brief", { about: "sanctions" }],
  ["quotes", { who: "Tillerson", about: "Iran" }],
  ["quotes", { who: "mandela" }],
  ["speakers", {}],
  ["speakers", { said: "one small step" }],
  ["articles", { query: "harbor" }],
  ["digest", { action: "list" }],
];
const TYPED: readonly (readonly [command: string, option: string, typed: string])[] = [
  ["quotes", "who", "till"],
  ["quotes", "who", ""],
  ["brief", "article", "asks for"],
  ["brief", "article", "mandela"],
  ["digest", "timezone", "ber"],
];

/** Times in milliseconds; those that are missing were not answered in Discord's three seconds. */
interface Times {
  readonly taken: readonly number[];
  readonly asked: number;
}

/** Does things at a rate and waits for all answers. */
async function atRate(perSecond: number, number: number, work: (index: number) => Promise<unknown>): Promise<Times> {
  const taken: number[] = [];
  const start = performance.now();
  const one = async (_: unknown, index: number): Promise<void> => {
    await wait(Math.max(0, start + (index * 1000) / perSecond - performance.now()));
    const asked = performance.now();
    try {
      await work(index);
      taken.push(performance.now() - asked);
    } catch {
      // Not answered in time; the count says so.
    }
  };
  await Promise.all(Array.from({ length: number }, one));
  return { taken, asked: number };
}

function print(title: string, { taken, asked }: Times): void {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(1)} ms`;
  console.log(`${title}\n  answered ${taken.length} of ${asked}: p50 ${at(0.5)}, p99 ${at(0.99)}, slowest ${at(1)}`);
}

/** The bot as `npm start` runs it, over a folder of articles and a database on disk. */
async function startBot(discord: FakeDiscord, folder: string): Promise<ChildProcess> {
  const launch = join(import.meta.dirname, "..", "src", "launch.js");
  const bot = spawn(process.execPath, [...START_FLAGS, launch, "start"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...{ PATH: process.env["PATH"], CONTENT_DIR: folder, DATA_DIR: join(folder, "data") },
      ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    },
  });
  await new Promise<void>((resolve, reject) => {
    bot.on("exit", () => reject(new Error("the bot ended")));
    bot.stderr?.on("data", (line: Buffer) => {
      if (String(line).includes("Connected to Discord")) resolve();
      else process.stderr.write(line);
    });
  });
  return bot;
}

const ask = (discord: FakeDiscord, index: number): Promise<unknown> => {
  const [command, options] = QUESTIONS[index % QUESTIONS.length] ?? ["help", {}];
  return discord.command(command, options);
};

const folder = mkdtempSync(join(tmpdir(), "nutgraf-discord-"));
mkdirSync(join(folder, "articles"));
writeArticles(join(folder, "articles"), ARTICLES);
await using discord = await startFakeDiscord();
const bot = await startBot(discord, folder);
try {
  for (let index = 0; index < QUESTIONS.length * 2; index += 1) await ask(discord, index);
  for (const [index] of QUESTIONS.entries()) {
    const { taken } = await atRate(10, 5, () => ask(discord, index));
    const [command, options] = QUESTIONS[index] ?? [];
    console.log(`  alone: /${command} ${JSON.stringify(options)}: ${Math.max(...taken).toFixed(1)} ms at most`);
  }
  print(
    `${RATE_PER_SECOND} commands a second for ${SECONDS} s, ${ARTICLES} articles:`,
    await atRate(RATE_PER_SECOND, RATE_PER_SECOND * SECONDS, (index) => ask(discord, index)),
  );
  print(
    `Autocomplete, ${TYPED_PER_SECOND} keys a second:`,
    await atRate(TYPED_PER_SECOND, TYPED_PER_SECOND * 10, (index) => {
      const [command, option, typed] = TYPED[index % TYPED.length] ?? ["quotes", "who", ""];
      return discord.type(command, option, typed);
    }),
  );
  print(
    `${AT_ONCE} commands at once:`,
    await atRate(Number.POSITIVE_INFINITY, AT_ONCE, (index) => ask(discord, index)),
  );
  const cut = performance.now();
  discord.gateway.cut();
  while (discord.gateway.counts.resumed === 0) await wait(1);
  console.log(`A connection that was cut is resumed after ${(performance.now() - cut).toFixed(0)} ms.`);
} finally {
  bot.removeAllListeners("exit");
  bot.kill();
  rmSync(folder, { recursive: true, force: true });
}
