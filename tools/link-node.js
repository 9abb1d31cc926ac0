// Runs after every "npm ci", on whatever Node the host has: npm 10 leaves the command of our own Node out of
// node_modules/.bin when it drops the packages made for other systems, and npm scripts would then run the host's Node.
import { existsSync, linkSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("../node_modules", import.meta.url));
const isWindows = process.platform === "win32";
const command = isWindows ? "node.exe" : "node";
const link = join(modules, ".bin", command);
const owner = readdirSync(modules).find(
  (name) => name.startsWith("node-") && existsSync(join(modules, name, "bin", command)),
);

if (owner !== undefined && !existsSync(link) && !existsSync(join(modules, ".bin", "node.cmd"))) {
  // Windows asks for a privilege to make a symbolic link, but not for a second name of a file.
  if (isWindows) linkSync(join(modules, owner, "bin", command), link);
  else symlinkSync(join("..", owner, "bin", command), link);
}
