/** `npm run evaluate -- quotes|briefs`: prints how good an engine is on its corpus, where that is at hand. */
const [engine = ""] = process.argv.slice(2);

switch (engine) {
  case "quotes":
    await import("./evaluate-quotes.ts");
    break;
  case "briefs":
    await import("./evaluate-briefs.ts");
    break;
  default:
    process.stderr.write("Say which engine: npm run evaluate -- quotes, or npm run evaluate -- briefs\n");
    process.exitCode = 1;
}
