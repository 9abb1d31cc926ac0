import { existsSync } from "node:fs";
import process from "node:process";
import { Command, InvalidArgumentError } from "commander";
import { stringify } from "yaml";
import { LONGEST_BRIEF } from "../commands/brief.ts";
import { commands, readingCommands } from "../commands/index.ts";
import { quotationOf } from "../commands/quotation.ts";
import manifest from "../package.json" with { type: "json" };
import { manifestOf } from "./adapters/slack/manifest.ts";
import { createAnswer } from "./chat/answer.ts";
import type { Invocation } from "./chat/reply.ts";
import { context, count, notice } from "./chat/text.ts";
import { toAnalysisRow, toQuoteRows } from "./cli/analysis-row.ts";
import { analyzeJsonl } from "./cli/analyze-jsonl.ts";
import { openArticle } from "./cli/open-article.ts";
import { printJson, printReply } from "./cli/print.ts";
import type { RegisterOptions } from "./cli/register-discord.ts";
import { ConfigError, UserError } from "./errors.ts";
import { createLibrary } from "./library/library.ts";
import { createMemoryStock } from "./library/stock-in-memory.ts";
import type { Analysis } from "./model/analysis.ts";
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
  .option("--one-line", "the one sentence of at most 200 characters that says most")
  .option("--sentences <number>", "how many sentences; three unless told", parseCount)
  .option("--words <number>", "as many sentences as fit into so many words", parseCount)
  .option("--about <words>", "a topic the sentences should be about")
  .option("--json", "as JSON, with offsets into the text")
  .action(async (file: string, options: BriefOptions) => {
    const analysis = await openArticle(file);
    const written = writeBrief(analysis, wishOf(options));
    if (!written.mentionsTopic) throw new UserError(`${file} has nothing about ${written.missing.join(" ")}.`);
    if (options.json === true) printJson(process.stdout, toAnalysisRow(analysis, written.brief));
    else await printAnswer(analysis, { command: "brief", options: { ...aboutOf(options), length: lengthOf(options) } });
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
    const analysis = await openArticle(file);
    const quotes = await chooseQuotes(analysis, options);
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
    const { article } = await openArticle(file);
    for (const line of article.lines) process.stdout.write(`${line.name.padEnd(12)} ${sliceOf(article.text, line)}\n`);
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

/** Answers as the bot would with this one article on its shelf. */
async function printAnswer(analysis: Analysis, invocation: Invocation): Promise<void> {
  const answer = createAnswer({
    commands: readingCommands,
    context: { library: createLibrary(createMemoryStock([analysis.article])) },
    onFault: (fault) => {
      throw fault;
    },
  });
  printReply(process.stdout, await answer(invocation));
}

/** The quotes asked for: all of the article, one speaker's, or those of the speaker's that fit a topic, best first. */
async function chooseQuotes(analysis: Analysis, { speaker, about }: QuotesOptions): Promise<readonly Quote[]> {
  if (speaker === undefined) return analysis.quotes;
  const library = createLibrary(createMemoryStock([analysis.article]));
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
  // A reader that leaves early (`| head`) is no fault of the run.
  process.stdout.on("error", () => process.exit(0));
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof UserError || error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
