import { clearLine, createInterface, cursorTo, type Interface } from "node:readline";
import type { Answer } from "../../chat/answer.ts";
import type { Completion } from "../../chat/complete-line.ts";
import type { Poster } from "../../chat/poster.ts";
import type { Choice, Invocation, Reply } from "../../chat/reply.ts";
import { FEWEST_ROWS, NARROWEST_TEXT, ROWS_KEPT_FREE, WIDEST_TEXT } from "./limits.ts";
import { receiveLine } from "./receive.ts";
import { choicesIn, type Page, renderBlocks, renderChoices } from "./render.ts";

/** What the terminal talks through and to. */
export interface TerminalParts {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly answer: Answer;
  /** A typed line as an invocation. */
  readonly understand: (line: string) => Invocation;
  readonly complete: (line: string) => Completion;
  /** Shown once to somebody at a keyboard. */
  readonly greeting: string;
}

/** A conversation in the terminal. */
export interface Terminal extends AsyncDisposable {
  /** Answers line by line; resolves when the input ends, or the member leaves. */
  run(): Promise<void>;
  /** Shows digests between the answers. What was on a screen that is gone nobody can find again. */
  readonly poster: Poster;
}

const PROMPT = "nutgraf> ";

/**
 * The terminal adapter: with a keyboard a prompt with history, Tab completion, numbered choices and pages; behind a pipe
 * plain answers, one after the other, until the input ends.
 */
export function createTerminal({ input, output, answer, understand, complete, greeting }: TerminalParts): Terminal {
  const isInteractive = input.isTTY === true && output.isTTY === true;
  const readline = createInterface({
    input,
    output: isInteractive ? output : undefined,
    completer: isInteractive ? complete : undefined,
    prompt: PROMPT,
    terminal: isInteractive,
  });
  const screen = createScreen(output, isInteractive);
  const shown = new Set<string>();
  // Whoever reads our output may stop early (`| head`): there is nobody left to tell.
  output.on("error", () => readline.close());

  return {
    run: async () => {
      if (isInteractive) screen.print(greeting);
      for await (const line of lines(readline, isInteractive)) {
        const received = receiveLine(line, screen.choices(), understand);
        if (received.kind === "leave") break;
        if (received.kind === "more" && !screen.showMore()) {
          const next = screen.choices().find(({ label }) => label.startsWith("More"));
          if (next) screen.show(await answer(next.invocation));
          else screen.print("There is nothing more to show.");
        }
        if (received.kind === "no such choice")
          screen.print(screen.hasMore() ? "The choices stand at the end: type more." : sayChoices(received.highest));
        if (received.kind === "invocation") screen.show(await answer(received.invocation));
      }
    },
    poster: {
      post: async ({ reply, messageId, thread }) => {
        shown.add(messageId);
        if (isInteractive) clearPrompt(output);
        if (thread !== undefined && thread === screen.shownMessage()) screen.continueWith(reply);
        else screen.show(reply, messageId);
        if (isInteractive) readline.prompt(true);
        return messageId;
      },
      findPosted: async ({ messageId }) => (shown.has(messageId) ? messageId : undefined),
    },
    [Symbol.asyncDispose]: async () => readline.close(),
  };
}

/** The lines of the input; at a keyboard each is asked for with the prompt. */
async function* lines(readline: Interface, isInteractive: boolean): AsyncGenerator<string> {
  if (isInteractive) readline.prompt();
  for await (const line of readline) {
    yield line;
    if (isInteractive) readline.prompt();
  }
}

/** Takes the prompt off its line, since a digest comes in the midst of it; what was typed is shown again behind the next. */
function clearPrompt(output: NodeJS.WriteStream): void {
  cursorTo(output, 0);
  clearLine(output, 0);
}

function sayChoices(highest: number): string {
  return highest === 0
    ? "There is nothing to choose from; type a command, or /help."
    : `Choose a number from 1 to ${highest}.`;
}

interface Screen {
  print(text: string): void;
  /** Shows a reply in the place of the last; `message` is the reference of one that was posted. */
  show(reply: Reply, message?: string): void;
  /** Shows a reply as a further part of the last, whose pages and choices stay. */
  continueWith(reply: Reply): void;
  /** The reference of the message that was shown last; undefined when that was an answer. */
  shownMessage(): string | undefined;
  /** Prints the next page of the last reply; false when all of it was shown. */
  showMore(): boolean;
  hasMore(): boolean;
  /** Those on the screen; none while a part of the reply is still to be shown, since they stand at its end. */
  choices(): readonly Choice[];
}

/** Remembers what of the last reply is still to be shown, and its choices. */
function createScreen(output: NodeJS.WriteStream, isInteractive: boolean): Screen {
  let waiting: readonly string[] = [];
  let choices: readonly Choice[] = [];
  /** So many of the choices are on the screen. */
  let offered = 0;
  let shownMessage: string | undefined;
  const page = (): Page => ({
    width: isInteractive ? Math.max(NARROWEST_TEXT, Math.min(WIDEST_TEXT, output.columns - 1)) : undefined,
    // hasColors looks at NO_COLOR and FORCE_COLOR as well as at the terminal.
    colour: isInteractive && output.hasColors(),
  });
  const print = (text: string): void => {
    output.write(`${text}\n`);
  };
  const linesOf = (reply: Reply): string[] => renderBlocks(reply, page()).join("\n\n").split("\n");
  const showPage = (): void => {
    const rendered = renderChoices(choices.slice(offered), { ...page(), firstNumber: offered + 1 });
    const offer = rendered === "" ? "" : `\n${rendered}\n`;
    const { shown, left } = isInteractive
      ? cutPage(waiting, { rows: output.rows, lastRows: offer.split("\n").length })
      : { shown: waiting, left: [] };
    waiting = left;
    if (isInteractive) print("");
    print(shown.join("\n"));
    print(left.length > 0 ? "\n… more to come: type more" : offer);
    if (left.length === 0) offered = choices.length;
  };
  return {
    print,
    show: (reply, message) => {
      shownMessage = message;
      choices = choicesIn(reply);
      offered = 0;
      waiting = linesOf(reply);
      showPage();
    },
    continueWith: (reply) => {
      choices = [...choices, ...choicesIn(reply)];
      const isWaiting = waiting.length > 0;
      waiting = isWaiting ? [...waiting, "", ...linesOf(reply)] : linesOf(reply);
      if (!isWaiting) showPage();
    },
    shownMessage: () => shownMessage,
    showMore: () => {
      if (waiting.length === 0) return false;
      showPage();
      return true;
    },
    hasMore: () => waiting.length > 0,
    choices: () => (waiting.length > 0 ? [] : choices),
  };
}

/**
 * As many lines as fit on the screen, and the lines that are left; breaks at a blank line when one is near, so that a
 * quotation stays with its speaker. `lastRows` is what the choices take below the last page.
 */
function cutPage(
  lines: readonly string[],
  { rows, lastRows }: { rows: number; lastRows: number },
): { shown: readonly string[]; left: readonly string[] } {
  const room = Math.max(FEWEST_ROWS, rows - ROWS_KEPT_FREE);
  if (lines.length + lastRows <= room) return { shown: lines, left: [] };
  const most = Math.min(room, Math.max(1, lines.length - 1));
  const blank = lines.slice(0, most + 1).lastIndexOf("");
  const end = blank > most / 2 ? blank : most;
  const next = lines[end] === "" ? end + 1 : end;
  return next >= lines.length ? { shown: lines, left: [] } : { shown: lines.slice(0, end), left: lines.slice(next) };
}
