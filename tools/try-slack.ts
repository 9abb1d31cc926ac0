import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";
import { hasLocalSlack, startLocalSlack, TOKENS } from "../test/helpers/local-slack.ts";

/** Nutgraf in a Slack of one's own, in the browser, until Ctrl-C: nothing to sign up for, nothing leaves the machine. */
async function main(): Promise<void> {
  await using slack = await startLocalSlack();
  const launch = join(import.meta.dirname, "..", "src", "launch.js");
  const bot = spawn(process.execPath, [launch, "start"], {
    stdio: "inherit",
    env: {
      ...process.env,
      ...{ SLACK_BOT_TOKEN: TOKENS.bot, SLACK_APP_TOKEN: TOKENS.app, SLACK_API_URL: `${slack.origin}/api` },
    },
  });
  // The bot ends first, so that it finishes what is under way; then the Slack.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => bot.kill(signal));
  console.log(`Open ${slack.origin} and type /brief in #general. Ctrl-C ends it.`);
  await once(bot, "exit");
}

if (hasLocalSlack) await main();
else console.log("First: npm install --no-save local-slack-linux-x64@0.1.8 (Linux only)");
