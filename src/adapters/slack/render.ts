import type { Block, Choice, Invocation, Reply } from "../../chat/reply.ts";
import { foldWhiteSpace, shorten } from "../../chat/text.ts";
import type { ActionsBlock, KnownBlock, RichTextBlock, RichTextBlockElement, RichTextElement } from "./block-kit.ts";
import { closeDirections, escapeEntities } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { contextElements, plainText, richInlines, richText } from "./render-text.ts";
import { simplify } from "./simplify.ts";
import { cutText, elementWidth, portion, widthOf } from "./split-text.ts";

/** One message as chat.postMessage and response URLs take it. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** How a reply's choices become values of buttons. */
export interface Choosing {
  /** An invocation as text of at most `longest` characters. */
  readonly encode: (invocation: Invocation, longest: number) => string;
  /** What a press of these buttons does: changes the message they are on, or is answered beside it. */
  readonly effect: "in-place" | "beside";
}

/** More are shown as a menu. */
const MOST_BUTTONS = 10;
const BUTTONS_PER_ROW = 5;
const MOST_LIST_ITEMS = 40;
/** Room for the row of our own under a message ("Share to channel", "Shared by …"). */
const RESERVED_BLOCKS = 2;

/**
 * A reply as one or more messages inside every limit of Slack, cut between blocks; text that is longer than a block goes
 * on in the next, and nothing is lost.
 */
export function renderMessages(reply: Reply, choosing: Choosing): [SlackMessage, ...SlackMessage[]] {
  const most = { blocks: LIMITS.blocksPerMessage - RESERVED_BLOCKS, text: LIMITS.textPerMessage };
  const [first = [], ...more] = paginate(renderBlocks(reply, choosing), most);
  const text = renderFallback(reply.fallback);
  return [{ text, blocks: first }, ...more.map((blocks) => ({ text, blocks }))];
}

/** The blocks of a reply, never none, each inside its own limits; how many there are is for the caller to bound. */
export function renderBlocks(reply: Reply, choosing: Choosing): [KnownBlock, ...KnownBlock[]] {
  const number = createCounter();
  const [first, ...more] = reply.blocks
    .flatMap((block) => renderBlock(block, choosing, number))
    .map((block) => (block.type === "rich_text" ? simplify(block) : block))
    .reduce<KnownBlock[]>(joinRow, []);
  return first === undefined
    ? [richBlock(section([richText(cutText(reply.fallback, LIMITS.blockText)[0] ?? "…")]))]
    : [first, ...more];
}

/** Short rows of buttons that follow each other are one row. */
export function joinRow(rows: KnownBlock[], block: KnownBlock): KnownBlock[] {
  const last = rows.at(-1);
  const isJoined =
    last?.type === "actions" &&
    block.type === "actions" &&
    last.elements.length + block.elements.length <= BUTTONS_PER_ROW &&
    [...last.elements, ...block.elements].every(({ type }) => type === "button");
  if (!isJoined) return [...rows, block];
  return [...rows.slice(0, -1), { ...last, elements: [...last.elements, ...block.elements] }];
}

/** Plain words for notifications and screen readers, in which nothing is markup. */
export function renderFallback(fallback: string): string {
  for (let longest: number = LIMITS.fallback; ; longest = Math.floor(longest / 2)) {
    const text = escapeEntities(closeDirections(shorten(fallback, longest)));
    if (text.length <= LIMITS.fallback) return text === "" ? "Nutgraf" : text;
  }
}

/** Blocks in portions inside `most`; a heading is not left alone at the end of one. */
function paginate(blocks: readonly KnownBlock[], most: { blocks: number; text: number }): KnownBlock[][] {
  const pages: KnownBlock[][] = [];
  let page: KnownBlock[] = [];
  let text = 0;
  for (const block of blocks) {
    const width = textWidth(block);
    if (page.length > 0 && (page.length >= most.blocks || text + width > most.text)) {
      const isHeadAlone = page.length > 1 && page.at(-1)?.type === "header";
      const moved = isHeadAlone ? page.slice(-1) : [];
      pages.push(isHeadAlone ? page.slice(0, -1) : page);
      page = [...moved];
      text = moved.reduce((sum, one) => sum + textWidth(one), 0);
    }
    page.push(block);
    text += width;
  }
  return page.length > 0 ? [...pages, page] : pages;
}

/** All that a block says, as wide as Slack may count it. */
export function textWidth(block: unknown): number {
  if (typeof block !== "object" || block === null) return 0;
  return Object.entries(block).reduce((sum, [key, value]) => {
    const isWords = typeof value === "string" && /^(?:text|url|fallback|format)$/u.test(key);
    return sum + (isWords ? widthOf(value) : textWidth(value));
  }, 0);
}

function renderBlock(block: Block, choosing: Choosing, number: () => number): KnownBlock[] {
  switch (block.type) {
    case "heading":
      return heading(block.text);
    case "paragraph":
      return paragraphs(richInlines(block.inlines));
    case "list":
      return lists(block);
    case "excerpt":
      return paragraphs([richText(block.text), ...small(block.where)]);
    case "quotation":
      return quotation(block);
    case "fields":
      return block.fields.flatMap(({ label, value }) =>
        paragraphs([...(label === "" ? [] : [richText(`${label}: `, { bold: true })]), richText(value)]),
      );
    case "context":
      return smallPrint(block.inlines);
    case "divider":
      return [{ type: "divider" }];
    case "choices":
      return choices(block.choices, choosing, number);
  }
}

function heading(text: string): KnownBlock[] {
  const folded = foldWhiteSpace(text);
  if (folded === "") return [];
  const header = plainText(folded);
  if (widthOf(header.text) <= LIMITS.header) return [{ type: "header", text: header }];
  return paragraphs([richText(folded, { bold: true })]);
}

function paragraphs(elements: readonly RichTextElement[]): RichTextBlock[] {
  return portion(elements, LIMITS.blockText)
    .filter(hasWords)
    .map((portioned) => richBlock(section(portioned)));
}

function hasWords(elements: readonly RichTextElement[]): boolean {
  return elements.some((element) => element.type !== "text" || element.text.trim() !== "");
}

/** The place stays with the last word when the line is broken. */
function small(where: string): RichTextElement[] {
  return where.trim() === "" ? [] : [richText(`\u00a0${where}`)];
}

function quotation({ parts, speaker, where }: Extract<Block, { type: "quotation" }>): RichTextBlock[] {
  const words = richText(`“${parts.join(" … ")}”`);
  const source = [richText("\n— "), richText(speaker.trim() === "" ? "unattributed" : speaker, { bold: true })];
  return portion([words, ...source, ...small(where)], LIMITS.blockText).map((elements) =>
    richBlock({ type: "rich_text_quote", elements }),
  );
}

/** Bullets, or numbers where the list has them; a run of consecutive numbers is one list to Slack. */
function lists({ items, numbers }: Extract<Block, { type: "list" }>): RichTextBlock[] {
  const blocks: RichTextBlock[] = [];
  let current: RichTextElement[][] = [];
  let first: number | undefined;
  let width = 0;
  const turn = () => {
    if (current.length > 0) blocks.push(richBlock(listOf(current, first)));
    [current, first, width] = [[], undefined, 0];
  };
  items.forEach((item, index) => {
    const number = numbers?.[index];
    const portions = portion(richInlines(item), LIMITS.blockText).filter(hasWords);
    portions.forEach((elements, place) => {
      const elementsWidth = elements.reduce((sum, element) => sum + elementWidth(element), 0);
      const isNext =
        place === 0 && (number === undefined ? first === undefined : number === (first ?? number) + current.length);
      if (!isNext || current.length >= MOST_LIST_ITEMS || width + elementsWidth > LIMITS.blockText) turn();
      if (current.length === 0) first = number;
      current.push(elements);
      width += elementsWidth;
    });
  });
  turn();
  return blocks;
}

function listOf(items: readonly RichTextElement[][], first: number | undefined): RichTextBlockElement {
  const elements = items.map(section);
  if (first === undefined) return { type: "rich_text_list", style: "bullet", elements };
  return { type: "rich_text_list", style: "ordered", ...(first > 1 ? { offset: first - 1 } : {}), elements };
}

function smallPrint(inlines: Extract<Block, { type: "context" }>["inlines"]): KnownBlock[] {
  const elements = contextElements(inlines);
  // Longer small print is text as any other.
  const isSmall =
    elements.length <= LIMITS.contextElements && elements.every((one) => textWidth(one) <= LIMITS.blockText);
  if (!isSmall) return paragraphs(richInlines(inlines));
  return elements.length === 0 ? [] : [{ type: "context", elements }];
}

function choices(offered: readonly Choice[], { encode, effect }: Choosing, number: () => number): KnownBlock[] {
  if (offered.length <= MOST_BUTTONS) {
    return inGroups(offered, LIMITS.buttonsPerBlock).map((group) => ({
      type: "actions",
      elements: group.map(({ label, inFull, invocation }) => ({
        type: "button",
        text: plainText(labelOf(label, LIMITS.buttonLabel)),
        ...(inFull === undefined ? {} : { accessibility_label: closeDirections(labelOf(inFull, LIMITS.buttonLabel)) }),
        action_id: `${effect}.${number()}`,
        value: encode(invocation, LIMITS.buttonValue),
      })),
    }));
  }
  return inGroups(offered, LIMITS.optionsPerSelect).map(
    (group): ActionsBlock => ({
      type: "actions",
      elements: [
        {
          type: "static_select",
          action_id: `${effect}.${number()}`,
          placeholder: plainText("Choose…"),
          options: group.map(({ label, inFull = label, invocation }) => ({
            text: plainText(labelOf(inFull, LIMITS.optionText)),
            value: encode(invocation, LIMITS.optionValue),
          })),
        },
      ],
    }),
  );
}

/** A label inside its limit, also once its entities and directions are closed; never empty. */
export function labelOf(label: string, most: number): string {
  for (let longest = most; longest > 0; longest -= 1) {
    const text = shorten(label, longest);
    if (widthOf(closeDirections(text)) <= most) return text === "" ? "…" : text;
  }
  return "…";
}

function inGroups<T>(items: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, index) =>
    items.slice(index * most, (index + 1) * most),
  );
}

function section(elements: readonly RichTextElement[]): { type: "rich_text_section"; elements: RichTextElement[] } {
  return { type: "rich_text_section", elements: [...elements] };
}

function richBlock(element: RichTextBlockElement): RichTextBlock {
  return { type: "rich_text", elements: [element] };
}

function createCounter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
