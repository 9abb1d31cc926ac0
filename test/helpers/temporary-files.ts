import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder = "";

/** All that tests and their child processes write to the folder for temporary files goes into one of our own. */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), "nutgraf-test-"));
  // PostgreSQL does not run as root, and its account must reach its files in here.
  chmodSync(folder, 0o755);
  process.env["TMPDIR"] = folder;
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
