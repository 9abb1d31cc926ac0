import { existsSync } from "node:fs";
import process from "node:process";
import { Command, InvalidArgumentError, Option } from "commander";
import { stringify } from "yaml";
import { LONGEST_BRIEF } from "../commands/brief.ts";
import { commands, readingCommands } from "../commands/index.ts";
import { quotationOf } from "../commands/quotation.ts";
import manifest from "../package.json" with { type: "json" };
import { manifestOf } from "./adapters/slack/manifest.ts";
import { escapeControls } from "./adapters/terminal/escape.ts";
import { createAnswer } from "./chat/answer.ts";
import type { Invocation } from "./chat/reply.ts";
import { context, count, notice } from "./chat/text.ts";
import { toAnalysisRow, toQuoteRows } from "./cli/analysis-row.ts";
import { analyzeJsonl } from "./cli/analyze-jsonl.ts";
import { openArticle, readNamedFile } from "./cli/open-article.ts";
import { printJson, printReply } from "./cli/print.ts";
import type { RegisterOptions } from "./cli/register-discord.ts";
import { ConfigError, UserError } from "./errors.ts";
import type { Library } from "./library/library.ts";
import type { Analysis } from "./model/analysis.ts";
import type { Brief } from "./model/brief.ts";
import type { Quote } from "./model/quote.ts";
import { sliceOf } from "./model/span.ts";
import { type BriefLength, type BriefWish, writeBrief } from "./nlp/brief.ts";

/** A number of sentences or words from the command line. */
function parseCount(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > LONGEST_BRIEF)
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${LONGEST_BRIEF}.`);
  return number;
}

function parseGuild(text: string): string {
  if (!/^\d{15,20}$/u.test(text))
    throw new InvalidArgumentError("It must be the number of a server (“Copy Server ID”).");
  return text;
}

interface BriefOptions {
  readonly oneLine?: boolean;
  readonly sentences?: number;
  readonly words?: number;
  readonly about?: string;
  readonly json?: boolean;
}

interface QuotesOptions {
  readonly speaker?: string;
  readonly about?: string;
  readonly json?: boolean;
}

const program = new Command("nutgraf")
  .description("Reads news articles: verbatim briefs, and who said what.")
  .version(manifest.version);

program
  .command("brief")
  .description("the story in a few of its own sentences")
  .argument("<file>", "a .txt or .md file")
  .addOption(
    new Option("--one-line", "the one sentence of at most 200 characters that says most").conflicts([
      "sentences",
      "words",
    ]),
  )
  .addOption(
    new Option("--sentences <number>", "how many sentences; three unless told")
      .argParser(parseCount)
      .conflicts("words"),
  )
  .option("--words <number>", "as many sentences as fit into so many words", parseCount)
  .option("--about <words>", "a topic the sentences should be about")
  .option("--json", "as JSON, with offsets into the text")
  .action(async (file: string, options: BriefOptions) => {
    const { analysis, library } = await openArticle(file);
    if (options.json === true) printJson(process.stdout, toAnalysisRow(analysis, writeWished(file, analysis, options)));
    else {
      // Where the article has nothing on a topic the run ends with status 1, which an answer of the bot's does not.
      if (options.about !== undefined) writeWished(file, analysis, options);
      await printAnswer(library, { command: "brief", options: { ...aboutOf(options), length: lengthOf(options) } });
    }
  });

program
  .command("quotes")
  .description("who said what")
  .argument("<file>", "a .txt or .md file")
  .option("--speaker <name>", "only this speaker's words")
  .option("--about <words>", "a topic; goes with --speaker")
  .option("--json", "as JSON, with offsets into the text")
  .action(async (file: string, options: QuotesOptions) => {
    if (options.about !== undefined && options.speaker === undefined) throw new UserError("--about needs --speaker.");
    const { analysis, library } = await openArticle(file);
    const quotes = await chooseQuotes(analysis, library, options);
    if (options.json === true)
      printJson(
        process.stdout,
        quotes.flatMap((quote, index) => toQuoteRows(analysis.article.text, quote, index)),
      );
    else printQuotes(analysis, quotes);
  });

program
  .command("lines")
  .description("every line of a file with its name: headline, byline, dateline, body, caption, credit, debris")
  .argument("<file>", "a .txt or .md file")
  .action(async (file: string) => {
    const { lines, text } = await readNamedFile(file);
    for (const line of lines) process.stdout.write(`${line.name.padEnd(12)} ${escapeControls(sliceOf(text, line))}\n`);
  });

program
  .command("analyze")
  .description('one JSON row for every {"id","text","title"?} line on standard input')
  .requiredOption("--jsonl", "read and write JSON Lines")
  .option("--sentences <number>", "sentences in each brief", parseCount, 3)
  .action(({ sentences }: { sentences: number }) => analyzeJsonl(process.stdin, process.stdout, sentences));

program
  .command("slack-manifest")
  .description("the manifest of a Slack app for this bot, to paste under “Create from a manifest”")
  .option("--url <address>", "the public address of the bot, for requests instead of a socket")
  .option("--prefix <text>", "what SLACK_COMMAND_PREFIX is set to", "")
  .action(({ url, prefix }: { url?: string; prefix: string }) => {
    process.stdout.write(stringify(manifestOf(commands, { url, prefix }), { lineWidth: 0 }));
  });

program
  .command("discord-register")
  .description("tell Discord of the commands, which the bot also does when it starts")
  .option("--guild <id>", "in this server alone, for trying them out", parseGuild)
  .option("--remove", "take them away again; everywhere, the bot registers them anew when it starts")
  .action(async (options: RegisterOptions) => {
    if (existsSync(".env")) process.loadEnvFile(".env");
    const { registerDiscord } = await import("./cli/register-discord.ts");
    process.stdout.write(`${await registerDiscord(process.env, options)}\n`);
  });

program.addHelpText("after", "\n`nutgraf start` runs the bot, as `npm start` does.");

/** The brief that was wished for; throws `UserError` where the article has nothing on its topic. */
function writeWished(file: string, analysis: Analysis, options: BriefOptions): Brief {
  const written = writeBrief(analysis, wishOf(options));
  if (!written.mentionsTopic) throw new UserError(`${file} has nothing about ${written.missing.join(" ")}.`);
  return written.brief;
}

function wishOf({ oneLine, sentences, words, about }: BriefOptions): BriefWish {
  const inSentences: BriefLength = words === undefined ? { sentences: sentences ?? 3 } : { words };
  const length: BriefLength = oneLine === true ? "one-line" : inSentences;
  return { length, ...(about === undefined ? {} : { about }) };
}

/** The same wish in the words of the /brief command. */
function lengthOf({ oneLine, sentences, words }: BriefOptions): string {
  if (oneLine === true) return "one-line";
  return words === undefined ? String(sentences ?? 3) : `${words} words`;
}

function aboutOf({ about }: { readonly about?: string }): { about?: string } {
  return about === undefined ? {} : { about };
}

/** Answers as the bot would with this library. */
async function printAnswer(library: Library, invocation: Invocation): Promise<void> {
  const answer = createAnswer({
    commands: readingCommands,
    context: { library },
    onFault: (fault) => {
      throw fault;
    },
  });
  printReply(process.stdout, await answer(invocation));
}

/** The quotes asked for: all of the article, one speaker's, or those of the speaker's that fit a topic, best first. */
async function chooseQuotes(
  analysis: Analysis,
  library: Library,
  { speaker, about }: QuotesOptions,
): Promise<readonly Quote[]> {
  if (speaker === undefined) return analysis.quotes;
  const result = library.findSpeaker(speaker);
  if (!("found" in result)) {
    const meant = "ambiguous" in result ? result.ambiguous : result.closest;
    const near = meant.length > 0 ? ` Do you mean ${meant.map(({ name }) => name).join(" or ")}?` : "";
    throw new UserError(`“${speaker}” is not one speaker of this article.${near}`);
  }
  const { name, quotes } = result.found;
  const fitting = await (about === undefined
    ? library.quotesOf(result.found, { from: 0, to: quotes })
    : library.quotesAbout(result.found, about));
  if (fitting.length === 0)
    throw new UserError(`${name} is not quoted in this article${about ? ` about ${about}` : ""}.`);
  return fitting.map(({ quote }) => quote);
}

function printQuotes(analysis: Analysis, quotes: readonly Quote[]): void {
  const sentence = quotes.length === 0 ? "Nobody is quoted in this article." : `${count(quotes.length, "quote")}.`;
  const blocks = quotes.map((quote) => quotationOf({ analysis, quote }));
  printReply(process.stdout, { ...notice(sentence), blocks: [context(sentence), ...blocks] });
}

try {
  process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    // A reader that leaves early (`| head`) is no fault of the run.
    if (code === "EPIPE") process.exit(0);
    process.stderr.write(`The output cannot be written (${message}).\n`);
    process.exit(1);
  });
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof UserError || error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
