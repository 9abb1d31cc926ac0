import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";

/** What is typed in the picture. */
const TYPED = ["/brief", "what did Tillerson say about Iran?", 'who said "The timing is unexpected"?'];
const COLUMNS = 92;
const ROWS = 60;
/** Longer than an answer takes, so that each line is typed behind its prompt. */
const PAUSE_MS = 4000;
const PICTURE = join(import.meta.dirname, "..", "docs", "terminal.svg");

const CELL = { width: 8.4, height: 18, margin: 20 };
const COLOURS = { background: "#15171c", text: "#d8dbe2", dim: "#8a909c", cyan: "#6cc7d9" };

/** Runs the bot in a real terminal (by `script`, from util-linux), types, and gives back all that it printed. */
async function recordSession(): Promise<string> {
  const command = `stty cols ${COLUMNS} rows ${ROWS}; ${process.execPath} src/launch.js start`;
  const terminal = spawn("script", ["-qfec", command, "/dev/null"], {
    cwd: join(import.meta.dirname, ".."),
    env: { ...process.env, TERM: "xterm-256color", LOG_LEVEL: "silent" },
  });
  let printed = "";
  terminal.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  for (const line of TYPED) {
    await sleep(PAUSE_MS);
    terminal.stdin.write(`${line}\r`);
  }
  await sleep(PAUSE_MS);
  terminal.stdin.write("\u0004");
  await new Promise((resolve) => terminal.on("close", resolve));
  return printed;
}

/** A stretch of a line in one style. */
interface Piece {
  readonly text: string;
  readonly codes: ReadonlySet<number>;
}

const ESCAPE = String.fromCharCode(27);
const BEFORE_STYLE = new RegExp(`(?=${ESCAPE}\\[[\\d;]*m)`, "u");
const STYLE = new RegExp(`^${ESCAPE}\\[([\\d;]*)m`, "u");
/** Written by the prompt before it draws its line anew. */
const REDRAW = `${ESCAPE}[1G${ESCAPE}[0J`;

/** Printed lines as styled pieces; of the escapes only the styles matter, since the prompt never moves back up. */
function toLines(printed: string): Piece[][] {
  const codes = new Set<number>();
  return printed.split(/\r?\n/u).map((line) =>
    // The prompt redraws its line after each letter: only what follows the last return to its start is on the screen.
    (line.split(REDRAW).at(-1) ?? "").split(BEFORE_STYLE).map((part): Piece => {
      const style = STYLE.exec(part)?.[1];
      for (const code of style?.split(";").map(Number) ?? []) applyCode(codes, code);
      return { text: stripVTControlCharacters(part), codes: new Set(codes) };
    }),
  );
}

function applyCode(codes: Set<number>, code: number): void {
  if (code === 0) codes.clear();
  else if (code === 39) codes.delete(36);
  else if (code === 22) {
    codes.delete(1);
    codes.delete(2);
  } else codes.add(code);
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function toSpan({ text, codes }: Piece): string {
  const fill = codes.has(36) ? COLOURS.cyan : codes.has(2) ? COLOURS.dim : COLOURS.text;
  const weight = codes.has(1) ? ' font-weight="bold"' : "";
  return `<tspan fill="${fill}"${weight}>${escapeXml(text)}</tspan>`;
}

function toSvg(lines: readonly (readonly Piece[])[]): string {
  const width = Math.round(COLUMNS * CELL.width + 2 * CELL.margin);
  const height = lines.length * CELL.height + 2 * CELL.margin;
  const rows = lines.map((pieces, index) => {
    const y = CELL.margin + (index + 1) * CELL.height - 5;
    return `<text x="${CELL.margin}" y="${y}" xml:space="preserve">${pieces
      .filter(({ text }) => text !== "")
      .map(toSpan)
      .join("")}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="A session with Nutgraf in the terminal">
<rect width="100%" height="100%" rx="8" fill="${COLOURS.background}"/>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">
${rows.join("\n")}
</g>
</svg>
`;
}

const lines = toLines((await recordSession()).trimEnd());
writeFileSync(PICTURE, toSvg(lines));
console.log(`${PICTURE}: ${lines.length} lines`);
