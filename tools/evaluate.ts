/** `npm run evaluate -- quotes|briefs`: prints how good an engine is on the corpora, where they are at hand. */
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
