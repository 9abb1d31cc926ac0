import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "test/helpers/temporary-files.ts",
    // Real servers, browsers and child processes on a machine that does other things too; never a measure of speed.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
