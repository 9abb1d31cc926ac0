import { createInterface, type Interface } from "node:readline";
import type { Answer } from "../../chat/answer.ts";
import type { Completion } from "../../chat/complete-line.ts";
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
        if (received.kind === "no such choice") screen.print(sayChoices(received.highest));
        if (received.kind === "invocation") screen.show(await answer(received.invocation));
      }
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

function sayChoices(highest: number): string {
  return highest === 0
    ? "There is nothing to choose from; type a command, or /help."
    : `Choose a number from 1 to ${highest}.`;
}

interface Screen {
  print(text: string): void;
  show(reply: Reply): void;
  /** Prints the next page of the last reply; false when all of it was shown. */
  showMore(): boolean;
  choices(): readonly Choice[];
}

/** Remembers what of the last reply is still to be shown, and its choices. */
function createScreen(output: NodeJS.WriteStream, isInteractive: boolean): Screen {
  let waiting: readonly string[] = [];
  let choices: readonly Choice[] = [];
  const page = (): Page => ({
    width: isInteractive ? Math.max(NARROWEST_TEXT, Math.min(WIDEST_TEXT, output.columns - 1)) : undefined,
    // hasColors looks at NO_COLOR and FORCE_COLOR as well as at the terminal.
    colour: isInteractive && output.hasColors(),
  });
  const print = (text: string): void => {
    output.write(`${text}\n`);
  };
  const showPage = (): void => {
    const { shown, left } = isInteractive ? cutPage(waiting, output.rows) : { shown: waiting, left: [] };
    waiting = left;
    if (isInteractive) print("");
    print(`${shown.join("\n\n")}`);
    if (left.length > 0) print("\n… more to come: type more");
    else print(choices.length > 0 ? `\n${renderChoices(choices, page())}\n` : "");
  };
  return {
    print,
    show: (reply) => {
      choices = choicesIn(reply);
      waiting = renderBlocks(reply, page());
      showPage();
    },
    showMore: () => {
      if (waiting.length === 0) return false;
      showPage();
      return true;
    },
    choices: () => choices,
  };
}

/** As many whole blocks as fit on the screen, at least one, and the blocks that are left. */
function cutPage(blocks: readonly string[], rows: number): { shown: readonly string[]; left: readonly string[] } {
  const room = Math.max(FEWEST_ROWS, rows - ROWS_KEPT_FREE);
  let used = 0;
  let fitting = 0;
  for (const block of blocks) {
    used += block.split("\n").length + 1;
    if (used > room && fitting > 0) break;
    fitting += 1;
  }
  return { shown: blocks.slice(0, fitting), left: blocks.slice(fitting) };
}
