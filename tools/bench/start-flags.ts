import manifest from "../../package.json" with { type: "json" };

/** What `npm start` tells Node, for programs that measure a process as it would run there. */
export const START_FLAGS: readonly string[] = manifest.scripts.start.split(" ").filter((word) => word.startsWith("--"));
