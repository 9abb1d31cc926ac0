#!/usr/bin/env node
// The first file of every run, in JavaScript that any Node understands: an old one must read our sentence here before
// it stumbles over TypeScript. `nutgraf start` runs the bot, every other word belongs to the terminal command.
import module from "node:module";
import process from "node:process";

const OLDEST_MAJOR = 24;
const major = Number(process.versions.node.split(".")[0]);

if (major < OLDEST_MAJOR) {
  process.stderr.write(
    `Nutgraf needs Node ${OLDEST_MAJOR} or newer, and this is Node ${process.versions.node}.\n` +
      "Start it with “npm start” or “npm run -s nutgraf -- …”: after “npm ci” they bring the right Node along.\n",
  );
  process.exit(1);
}

module.enableCompileCache?.();
if (process.argv[2] === "start") await import("./main.ts");
else await import("./cli.ts");
