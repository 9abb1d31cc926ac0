import {
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Block, Choice, Inline, Invocation, Reply } from "../../chat/reply.ts";
import { shorten } from "../../chat/text.ts";
import { type TextOf, writeCustomId } from "./custom-id.ts";
import { escapeText } from "./escape.ts";
import { BUTTON_LABEL, MESSAGE_COMPONENTS, MESSAGE_TEXT, ROW_BUTTONS, SELECT_LABEL, SELECT_OPTIONS } from "./limits.ts";

/** The components of one message. */
export type Message = readonly APIMessageTopLevelComponent[];

/** What a reply is rendered with. */
export interface RenderParts {
  readonly textOf: TextOf;
  /** Adds a button that shows the answer to everybody. */
  readonly share?: Invocation;
  /** The id of the channel it is about, where it is shown in another; named at its beginning. */
  readonly about?: string;
  /** The id of the member who showed it to everybody; named at its end, and not told of it. */
  readonly sharedBy?: string;
}

/** More choices than this are offered as a menu, which takes less room than three rows of buttons. */
const MOST_BUTTONS = 10;

/** One component and what it takes of a message's room. */
interface Piece {
  readonly component: APIMessageTopLevelComponent;
  readonly letters: number;
  readonly components: number;
}

/**
 * A reply as one or more messages, each within Discord's limits, cut between blocks, and within a block only where it
 * alone is longer than a message: then between words. Nothing is lost; what came from outside is escaped.
 */
export function render(
  reply: Reply,
  { textOf, share, about, sharedBy }: RenderParts,
): readonly [Message, ...Message[]] {
  const counter = createCounter();
  const pieces = reply.blocks.flatMap((block) => renderBlock(block, textOf, counter));
  const shown = pieces.length > 0 ? pieces : textPieces(escapeText(reply.fallback).trim() || "\ufffd");
  const offered = share === undefined ? shown : withButton(shown, shareButton(share, textOf, counter));
  const headed = about === undefined ? [] : [textPiece(`-# In <#${about}>:`)];
  const signed = sharedBy === undefined ? [] : [textPiece(`-# Shared by <@${sharedBy}>`)];
  const [first = [], ...others] = fillMessages([...headed, ...offered, ...signed]);
  return [first, ...others];
}

/** The pieces with one more button: in the last row where that is one of buttons and has room, else below. */
function withButton(pieces: readonly Piece[], button: APIButtonComponentWithCustomId): readonly Piece[] {
  const row = pieces.at(-1)?.component;
  if (row?.type !== ComponentType.ActionRow || row.components.length >= ROW_BUTTONS)
    return [...pieces, ...rowPieces([button])];
  if (row.components.some(({ type }) => type !== ComponentType.Button)) return [...pieces, ...rowPieces([button])];
  const components = [...row.components, button];
  return [...pieces.slice(0, -1), { component: { ...row, components }, letters: 0, components: 1 + components.length }];
}

/** Whole messages, each with as many pieces as fit. */
function fillMessages(pieces: readonly Piece[]): APIMessageTopLevelComponent[][] {
  const messages: APIMessageTopLevelComponent[][] = [];
  let room = { letters: 0, components: 0 };
  for (const { component, letters, components } of pieces) {
    if (messages.length === 0 || letters > room.letters || components > room.components) {
      messages.push([]);
      room = { letters: MESSAGE_TEXT, components: MESSAGE_COMPONENTS };
    }
    messages.at(-1)?.push(component);
    room = { letters: room.letters - letters, components: room.components - components };
  }
  return messages;
}

/** Custom ids must differ within a message. */
function createCounter(): () => number {
  let next = 0;
  return () => {
    const place = next;
    next = (next + 1) % 100;
    return place;
  };
}

function renderBlock(block: Block, textOf: TextOf, counter: () => number): Piece[] {
  switch (block.type) {
    case "heading":
      return textPieces(escapeText(block.text).trim(), "### ");
    case "paragraph":
      return textPieces(renderInlines(block.inlines));
    case "list":
      return linePieces(block.items.map((item, index) => `- ${markOf(block.numbers?.[index])}${renderInlines(item)}`));
    case "excerpt":
      return textPieces(`${escapeText(block.text)} ${escapeText(block.where)}`);
    case "quotation": {
      const words = block.parts.map(escapeText).join(" … ");
      return linePieces([`“${words}”`, `— **${bold(block.speaker)}** ${escapeText(block.where)}`], "> ");
    }
    case "fields":
      return linePieces(block.fields.map(({ label, value }) => `**${bold(label)}:** ${escapeText(value)}`));
    case "context":
      return textPieces(renderInlines(block.inlines), "-# ");
    case "divider":
      return [{ component: { type: ComponentType.Separator }, letters: 0, components: 1 }];
    case "choices":
      return renderChoices(block.choices, textOf, counter);
  }
}

/** “#4” is an article, as in the terminal. */
const markOf = (number: number | undefined): string => (number === undefined ? "" : `\\#${number} `);

/** Nothing between the stars would show the stars. */
const bold = (text: string): string => escapeText(text).trim() || "\ufffd";

/** Marks of two neighbours would be read together (“**a****b**”), so that something without width parts them. */
function renderInlines(inlines: readonly Inline[]): string {
  return inlines.map(renderInline).reduce((before, next) => {
    const isMarked = /(?<!\\)\*$/u.test(before) && next.startsWith("*");
    return `${before}${isMarked ? "\u2060" : ""}${next}`;
  }, "");
}

function renderInline(inline: Inline): string {
  switch (inline.type) {
    case "text": {
      const text = escapeText(inline.text);
      if (inline.style === undefined || text.trim() === "") return text;
      const mark = inline.style === "strong" ? "**" : "*";
      // Marks stand next to the words, or they are shown themselves.
      return text.replace(/^(\s*)([\s\S]*?)(\s*)$/u, `$1${mark}$2${mark}$3`);
    }
    case "link": {
      const text = escapeText(inline.text).trim() || escapeText(inline.url.host);
      // An address holds no blank and no angle bracket once it is a URL, but may hold round ones.
      return `[${text}](<${inline.url.href.replace(/[()<>\\]/gu, percentEncode)}>)`;
    }
    case "time": {
      const seconds = Math.floor(inline.at.getTime() / 1000);
      return `<t:${seconds}:${{ date: "D", moment: "f" }[inline.style]}>`;
    }
  }
}

/** As `encodeURIComponent` does, which leaves round brackets alone. */
const percentEncode = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;

/** One component of several lines, or more where they are too long together; `mark` opens each line, and each part of one. */
function linePieces(lines: readonly string[], mark = ""): Piece[] {
  const texts: string[] = [];
  const parts = lines.flatMap((one) => cutText(one, MESSAGE_TEXT - mark.length));
  for (const line of parts.map((part) => `${mark}${part}`)) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= MESSAGE_TEXT)
      texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts.map(textPiece);
}

/** `mark` opens a heading or small print, and each part of one that is too long. */
function textPieces(text: string, mark = ""): Piece[] {
  return cutText(text, MESSAGE_TEXT - mark.length).map((part) => textPiece(`${mark}${part}`));
}

function textPiece(content: string): Piece {
  return { component: { type: ComponentType.TextDisplay, content }, letters: content.length, components: 1 };
}

/** Parts of at most so many letters, none blank, cut between words where there are some, and never between a backslash and what it escapes. */
function cutText(text: string, longest: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > longest) {
    const blank = rest.lastIndexOf(" ", longest);
    const hard = CUTS_APART.test(rest.slice(0, longest)) ? longest - 1 : longest;
    const end = blank > longest / 2 ? blank : hard;
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? parts : [...parts, rest];
}

/** Ends in half a character, or in a backslash that escapes what comes next: an odd one. */
const CUTS_APART = /(?:(?<!\\)(?:\\\\)*\\|[\ud800-\udbff])$/u;

function renderChoices(choices: readonly Choice[], textOf: TextOf, counter: () => number): Piece[] {
  const shown = choices.filter(({ invocation }) => textOf(invocation) !== "");
  if (shown.length > MOST_BUTTONS) return chunk(shown, SELECT_OPTIONS).map((some) => menuPiece(some, textOf, counter));
  const buttons = shown.map(
    ({ label, invocation }): APIButtonComponentWithCustomId => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: labelOf(label, BUTTON_LABEL),
      custom_id: writeCustomId("ask", counter(), textOf(invocation)),
    }),
  );
  return rowPieces(buttons);
}

function shareButton(share: Invocation, textOf: TextOf, counter: () => number): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    label: "Share to channel",
    custom_id: writeCustomId("share", counter(), textOf(share)),
  };
}

/** A label shows text as it is, without Markdown; it may not be blank. */
export function labelOf(text: string, longest: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out.
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, " ");
  return shorten(plain.toWellFormed(), longest) || "…";
}

function rowPieces(buttons: readonly APIButtonComponentWithCustomId[]): Piece[] {
  return chunk(buttons, ROW_BUTTONS).map((some) => ({
    component: { type: ComponentType.ActionRow, components: [...some] },
    letters: 0,
    components: 1 + some.length,
  }));
}

function menuPiece(choices: readonly Choice[], textOf: TextOf, counter: () => number): Piece {
  const options = choices.map(({ label, inFull = label, invocation }, index) => ({
    label: labelOf(inFull, SELECT_LABEL),
    value: writeCustomId("ask", index, textOf(invocation)),
  }));
  const component: APIMessageTopLevelComponent = {
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.StringSelect, custom_id: `menu${counter()}`, options, placeholder: "Choose one" },
    ],
  };
  return { component, letters: 0, components: 2 };
}

function chunk<T>(things: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(things.length / size) }, (_, index) =>
    things.slice(index * size, (index + 1) * size),
  );
}
