import { Lexer, type Token } from "marked";
import { readFrontMatter } from "./front-matter.ts";

/** Longer blocks are read as they stand: on hostile ones the lexer takes time by the square of their length. */
const LONGEST_BLOCK = 20_000;
const BLANK_LINES = /((?:\r?\n[ \t]*){2,})/u;
/** "[1]: https://example.org": where a link of the text leads. */
const DEFINITION =
  /^ {0,3}\[(?!\^)([^\][]{1,200})\]:[ \t]+(\S+)(?:[ \t]+(?:"[^"\r\n]*"|'[^'\r\n]*'|\([^)\r\n]*\)))?[ \t]*(?:\r?\n|$)/gmu;
const QUOTED_LINE = /^(?:[ \t]*>[ \t]?)+/gmu;
const MAY_HOLD_MARKS = /[*_`[\\~<]/u;

/**
 * A Markdown file as its reader sees it: emphasis, links, code and block quotes without their marks. Headings, items of
 * lists and front matter keep theirs, since the passes know lines by them; so do lines of nothing but links and
 * pictures, which are furniture, and the words under a picture. Takes time in proportion to the text.
 */
export function plainMarkdown(text: string): string {
  const { end } = readFrontMatter(text);
  const readInline = createInlineReader(text);
  let isBelowPicture = false;
  const blocks = text.slice(end).replace(DEFINITION, "").split(BLANK_LINES);
  const plain = blocks.map((block, index) => {
    if (index % 2 === 1) return block;
    const tokens = readInline(block.replace(QUOTED_LINE, ""));
    const isFurniture = tokens.every(isLinkOrBlank) && !block.startsWith("#");
    const isCaption = isBelowPicture && tokens.length === 1 && tokens[0]?.type === "em";
    isBelowPicture = isFurniture && tokens.some(({ type }) => type === "image");
    return isFurniture || isCaption ? block : tokens.map(wordsOf).join("");
  });
  return text.slice(0, end) + plain.join("");
}

/** Reads the marks inside blocks of a text, whose links may be defined anywhere in it. */
function createInlineReader(text: string): (block: string) => readonly Token[] {
  const lexer = new Lexer();
  for (const [, label = "", href = ""] of text.matchAll(DEFINITION)) {
    lexer.tokens.links[label.toLowerCase()] ??= { href, title: null };
  }
  return (block) =>
    block.length > LONGEST_BLOCK || !MAY_HOLD_MARKS.test(block)
      ? [{ type: "text", raw: block, text: block }]
      : lexer.inlineTokens(block);
}

const isLinkOrBlank = ({ type, raw }: Token): boolean =>
  type === "link" || type === "image" || !/[\p{L}\p{N}]/u.test(raw);

/** What a reader sees of a token: a picture is none of the words, nor are the tags of HTML. */
function wordsOf(token: Token): string {
  switch (token.type) {
    case "image":
    case "html":
      return "";
    case "br":
      return "\n";
    case "strong":
    case "em":
    case "del":
    case "link":
      return (token.tokens ?? []).map(wordsOf).join("");
    default:
      return "text" in token && typeof token.text === "string" ? token.text : token.raw;
  }
}
