import { WIDEST_TEXT } from "../adapters/terminal/limits.ts";
import { renderBlocks } from "../adapters/terminal/render.ts";
import type { Reply } from "../chat/reply.ts";

/** Writes one value as indented JSON. */
export function printJson(output: NodeJS.WritableStream, value: unknown): void {
  output.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Writes a reply as the terminal shows it; plain and unbroken behind a pipe. */
export function printReply(output: NodeJS.WriteStream, reply: Reply): void {
  const width = output.isTTY === true ? Math.min(WIDEST_TEXT, output.columns) : undefined;
  const colour = output.isTTY === true && output.hasColors();
  output.write(`${renderBlocks(reply, { width, colour }).join("\n\n")}\n`);
}
