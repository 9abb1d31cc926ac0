import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { hasLocalSlack, type LocalSlack, startLocalSlack, TOKENS } from "../test/helpers/local-slack.ts";
import { writeArticles } from "./bench/made-up-articles.ts";
import { START_FLAGS } from "./bench/start-flags.ts";

const ARTICLES = 1_000;
const RATE_PER_SECOND = 50;
const SECONDS = 30;
const AT_ONCE = 100;
/** Each has one question open at a time, by which its answer is known. */
const MEMBERS = 400;
const LONGEST_WAIT_MS = 20_000;
const QUESTIONS = [
  ["/brief", "mandela"],
  ["/quotes", "Tillerson about: Iran"],
  ["/speakers", ""],
  ["/articles", "harbor"],
  ["/nutgraf", "who spoke about the moon?"],
] as const;

/** How long each command took to be acknowledged, and to be answered; in milliseconds. */
interface Times {
  readonly acks: number[];
  readonly answers: number[];
  readonly asked: number;
}

/** Asks as many commands as there are times, each at its moment in milliseconds from now, and waits for the answers. */
async function ask(slack: LocalSlack, moments: readonly number[]): Promise<Times> {
  const [acks, answers]: [number[], number[]] = [[], []];
  const waiting = new Map<string, (at: number) => void>();
  const socket = new WebSocket(`${slack.origin.replace("http", "ws")}/ui`);
  await once(socket, "open");
  socket.addEventListener("message", ({ data }) => {
    const { t, message } = JSON.parse(String(data));
    if (t === "message") waiting.get(message.ephemeral_to)?.(performance.now());
  });
  const start = performance.now();
  const one = async (moment: number, index: number): Promise<void> => {
    await wait(Math.max(0, start + moment - performance.now()));
    const user = memberId(index % MEMBERS);
    const [command, text] = QUESTIONS[index % QUESTIONS.length] ?? QUESTIONS[0];
    const asked = performance.now();
    const answered = new Promise<number>((resolve) => waiting.set(user, resolve));
    // It comes back when the bot has acknowledged.
    await slack.control("command", { channel: "C01GEN", user, command, text });
    acks.push(performance.now() - asked);
    const at = await Promise.race([answered, wait(LONGEST_WAIT_MS, undefined, { ref: false })]);
    if (at !== undefined) answers.push(at - asked);
  };
  await Promise.all(moments.map(one));
  socket.close();
  return { acks, answers, asked: moments.length };
}

const memberId = (index: number): string => `U${String(index).padStart(6, "0")}`;

function print(title: string, { acks, answers, asked }: Times): void {
  const at = (times: number[], share: number): string => {
    const sorted = times.toSorted((a, b) => a - b);
    return `${(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)} ms`;
  };
  console.log(title);
  console.log(`  answered       ${answers.length} of ${asked}`);
  console.log(`  acknowledged   p50 ${at(acks, 0.5)}, p99 ${at(acks, 0.99)}, at most ${at(acks, 1)}`);
  console.log(`  first answer   p50 ${at(answers, 0.5)}, p99 ${at(answers, 0.99)}, at most ${at(answers, 1)}`);
}

/** The bot as `npm start` runs it, over a folder of articles. */
async function startBot(slack: LocalSlack, folder: string): Promise<ChildProcess> {
  const launch = join(import.meta.dirname, "..", "src", "launch.js");
  const bot = spawn(process.execPath, [...START_FLAGS, launch, "start"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...{ PATH: process.env["PATH"], CONTENT_DIR: folder, DATA_DIR: join(folder, "data") },
      ...{ SLACK_BOT_TOKEN: TOKENS.bot, SLACK_APP_TOKEN: TOKENS.app, SLACK_API_URL: `${slack.origin}/api` },
    },
  });
  for await (const line of bot.stderr) {
    if (String(line).includes("answering in")) break;
    process.stderr.write(line);
  }
  return bot;
}

if (!hasLocalSlack) {
  console.log("There is no local Slack here: npm install --no-save local-slack-linux-x64@0.1.8");
} else {
  const folder = mkdtempSync(join(tmpdir(), "nutgraf-slack-"));
  mkdirSync(join(folder, "articles"));
  writeArticles(join(folder, "articles"), ARTICLES);
  const members = Array.from({ length: MEMBERS }, (_, index) => memberId(index));
  const slack = await startLocalSlack({ members });
  const bot = await startBot(slack, folder);
  try {
    await ask(
      slack,
      Array.from({ length: QUESTIONS.length }, (_, index) => index * 100),
    );
    const moments = Array.from({ length: RATE_PER_SECOND * SECONDS }, (_, index) => (index * 1000) / RATE_PER_SECOND);
    print(`${RATE_PER_SECOND} commands a second for ${SECONDS} s, ${ARTICLES} articles:`, await ask(slack, moments));
    await slack.control("reset", {});
    print(
      `${AT_ONCE} commands at once:`,
      await ask(
        slack,
        Array.from({ length: AT_ONCE }, () => 0),
      ),
    );
  } finally {
    bot.kill();
    await slack[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  }
}
