import { styleText } from "node:util";
import wrapAnsi from "wrap-ansi";
import type { Block, Choice, Inline, Reply } from "../../chat/reply.ts";
import { escapeControls } from "./escape.ts";

/** The page that answers are set on. */
export interface Page {
  /** Columns to fill; undefined leaves lines as long as they are, for pipes and files. */
  readonly width: number | undefined;
  readonly colour: boolean;
}

type Style = "bold" | "italic" | "dim" | "cyan" | "underline";

/**
 * A reply as lines of text, block by block; each entry is one block, perhaps of several lines. Choices are numbered in
 * the order of `choicesIn`. Escapes everything that articles and members wrote.
 */
export function renderBlocks(reply: Reply, page: Page): string[] {
  const pen = createPen(page);
  const rendered = reply.blocks.map((block) => renderBlock(block, pen)).filter((text) => text !== "");
  return rendered.length > 0 ? rendered : [pen.wrap(escapeControls(reply.fallback))];
}

/** The choices of a reply in the order in which the terminal numbers them from 1. */
export function choicesIn(reply: Reply): Choice[] {
  return reply.blocks.flatMap((block) => (block.type === "choices" ? block.choices : []));
}

interface Pen {
  style(styles: Style | readonly Style[], text: string): string;
  /** Breaks lines at the page's width; every line after the first begins with `hanging`. */
  wrap(text: string, hanging?: string): string;
}

function createPen({ width, colour }: Page): Pen {
  return {
    style: (styles, text) => (colour ? styleText([styles].flat(), text, { validateStream: false }) : text),
    wrap: (text, hanging = "") => {
      if (width === undefined) return text;
      const lines = wrapAnsi(text, width - hanging.length, { hard: true, trim: true }).split("\n");
      return lines.map((line, index) => (index === 0 ? line : `${hanging}${line}`)).join("\n");
    },
  };
}

function renderBlock(block: Block, pen: Pen): string {
  switch (block.type) {
    case "heading":
      return pen.wrap(pen.style("bold", escapeControls(block.text)));
    case "paragraph":
      return pen.wrap(renderInlines(block.inlines, pen));
    case "list":
      return block.items
        .map((item, index) => {
          const number = block.numbers?.[index];
          // “#4” is an article; “[4]” is what the number 4 alone picks.
          const marker = number === undefined ? "• " : `#${number} `;
          return pen.wrap(`${marker}${renderInlines(item, pen)}`, " ".repeat(marker.length));
        })
        .join("\n");
    case "excerpt":
      return pen.wrap(`${escapeControls(block.text)} ${pen.style("dim", escapeControls(block.where))}`);
    case "quotation":
      return renderQuotation(block, pen);
    case "fields":
      return block.fields
        .map(({ label, value }) =>
          pen.wrap(`${pen.style("bold", escapeControls(label))}: ${escapeControls(value)}`, "  "),
        )
        .join("\n");
    case "context":
      return pen.wrap(pen.style("dim", renderInlines(block.inlines, pen)));
    case "divider":
      return pen.style("dim", "────");
    case "choices":
      return "";
  }
}

function renderQuotation(block: Extract<Block, { type: "quotation" }>, pen: Pen): string {
  const words = escapeControls(block.parts.join(" … "));
  return [
    pen.wrap(`“${words}”`),
    `  — ${pen.wrap(`${pen.style("bold", escapeControls(block.speaker))} ${pen.style("dim", escapeControls(block.where))}`, "    ")}`,
  ].join("\n");
}

/** The choices under a reply, numbered from `firstNumber` on, in full where several are called the same; "" when there are none. */
export function renderChoices(
  choices: readonly Choice[],
  { firstNumber = 1, ...page }: Page & { readonly firstNumber?: number },
): string {
  const pen = createPen(page);
  const numbered = choices.map(({ label, inFull = label }, index) => {
    const isAlone = choices.filter((other) => other.label === label).length === 1;
    const words = escapeControls(isAlone ? label : inFull).replaceAll(" ", "\u00a0");
    return `${pen.style("cyan", `[${firstNumber + index}]`)}\u00a0${words}`;
  });
  // No-break blanks keep a number with its label when the row is broken; they are blanks again when printed.
  return pen.wrap(numbered.join("  ")).replaceAll("\u00a0", " ");
}

function renderInlines(inlines: readonly Inline[], pen: Pen): string {
  return inlines.map((inline) => renderInline(inline, pen)).join("");
}

function renderInline(inline: Inline, pen: Pen): string {
  switch (inline.type) {
    case "text": {
      const text = escapeControls(inline.text);
      if (inline.style === undefined) return text;
      return pen.style(inline.style === "strong" ? "bold" : "italic", text);
    }
    case "link":
      return `${escapeControls(inline.text)} <${inline.url.href}>`;
    case "time":
      return escapeControls(inline.words);
  }
}
