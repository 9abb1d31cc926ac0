import type { KnownBlock, RichTextBlock, RichTextElement } from "./block-kit.ts";
import { escapeEntities } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { widthOf } from "./split-text.ts";

/**
 * The same words in the plainest block that shows them truly: a section of plain text where nothing has a style, a
 * section of mrkdwn where words hold nothing that could be taken for markup, else the rich text as it is. Sections are
 * shown by every client and read out by every screen reader, which rich text is not.
 */
export function simplify(block: RichTextBlock): KnownBlock {
  const lines = linesOf(block);
  if (lines === undefined) return block;
  const plain = lines.every((line) => line.every(isPlain))
    ? lines.map((line) => line.map(wordsOf).join("")).join("\n")
    : undefined;
  if (plain !== undefined) return { type: "section", text: { type: "plain_text", text: plain, emoji: false } };
  const marked = lines.map(markLine);
  if (marked.some((line) => line === undefined)) return block;
  const text = marked.join("\n");
  if (text.length > LIMITS.blockText) return block;
  return { type: "section", text: { type: "mrkdwn", text, verbatim: true } };
}

/** Runs of elements, one for each line; undefined for what has no such form, or would be too wide with its bullets. */
function linesOf({ elements: [only] }: RichTextBlock): RichTextElement[][] | undefined {
  if (only?.type === "rich_text_section" || only?.type === "rich_text_quote") return [only.elements];
  if (only?.type !== "rich_text_list") return undefined;
  // Slack's own types lack the offset of numbered lists.
  const first = "offset" in only ? Number(only.offset) + 1 : 1;
  const lines = only.elements.map(({ elements }, index): RichTextElement[] => [
    { type: "text", text: only.style === "ordered" ? `${first + index}. ` : "• " },
    ...elements,
  ]);
  const width = lines.flat().reduce((sum, element) => sum + widthOf(wordsOf(element)) + 1, 0);
  return width > LIMITS.blockText ? undefined : lines;
}

function isPlain(element: RichTextElement): boolean {
  return element.type === "text" && element.style === undefined;
}

function wordsOf(element: RichTextElement): string {
  if (element.type === "text") return element.text;
  return element.type === "link" ? (element.text ?? element.url) : "";
}

/** A line in mrkdwn; undefined where its words, or what stands around them, could be read as markup. */
function markLine(line: readonly RichTextElement[]): string | undefined {
  let text = "";
  for (const [index, element] of line.entries()) {
    const words = wordsOf(element);
    if (!isTame(words)) return undefined;
    if (element.type === "link") {
      if (/[|\n]/u.test(words)) return undefined;
      text += `<${escapeEntities(element.url.replaceAll("|", "%7C"))}|${escapeEntities(words)}>`;
    } else if (element.type === "text" && element.style !== undefined) {
      const next = line[index + 1];
      const stands = /(?:^|[\s(])$/u.test(text) && (next === undefined || /^(?:$|[\s.,;:!?)])/u.test(wordsOf(next)));
      if (!stands || words.trim() !== words || words === "" || words.includes("\n")) return undefined;
      const mark = element.style.bold === true ? "*" : "_";
      text += `${mark}${escapeEntities(words)}${mark}`;
    } else text += escapeEntities(words);
  }
  return text;
}

/** Words in which Slack sees nothing but words: no emphasis, code, emoji, quotation or mention. */
function isTame(words: string): boolean {
  return !/[*_~`<|\u202a-\u202e\u2066-\u2069]|:[^\s:]+:|^\s*(?:>|&gt;)|&(?:lt|gt|amp);|@(?:here|channel|everyone)/imu.test(
    words,
  );
}
