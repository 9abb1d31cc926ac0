/** `npm run evaluate -- quotes`: prints how good an engine is on its corpus, where that is at hand. */
const [engine = ""] = process.argv.slice(2);

if (engine === "quotes") {
  await import("./evaluate-quotes.ts");
} else {
  process.stderr.write("Say which engine: npm run evaluate -- quotes\n");
  process.exitCode = 1;
}
