import type { RichTextElement } from "./block-kit.ts";
import { escapeEntities } from "./escape.ts";

/** The length that Slack may count: it keeps text with its entities escaped. */
export function widthOf(text: string): number {
  return escapeEntities(text).length;
}

/** The width of an element of rich text, with the address of a link. */
export function elementWidth(element: RichTextElement): number {
  switch (element.type) {
    case "text":
      return widthOf(element.text);
    case "link":
      return widthOf(element.text ?? "") + widthOf(element.url);
    default:
      return 0;
  }
}

/**
 * Elements in portions of at most `most` each, in order and with nothing lost. Text that is longer is cut behind a
 * sentence or a blank where there is one, else between characters; a link never.
 */
export function portion(elements: readonly RichTextElement[], most: number): RichTextElement[][] {
  const portions: RichTextElement[][] = [];
  let current: RichTextElement[] = [];
  let left = most;
  const turn = () => {
    if (current.length > 0) portions.push(current);
    current = [];
    left = most;
  };
  for (const element of elements.flatMap((one) => cutElement(one, most))) {
    const width = elementWidth(element);
    if (width > left) turn();
    current.push(element);
    left -= width;
  }
  turn();
  return portions;
}

function cutElement(element: RichTextElement, most: number): RichTextElement[] {
  if (element.type === "text") return cutText(element.text, most).map((text) => ({ ...element, text }));
  if (element.type !== "link" || elementWidth(element) <= most) return [element];
  // A label this long is no label: its words stand alone, the link behind them.
  return [
    ...cutText(element.text ?? "", most).map((text) => ({ type: "text" as const, text })),
    { ...element, text: "link" },
  ];
}

/** A text in pieces of at most `most` wide; joined they are the text. Empty text has none. */
export function cutText(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (widthOf(rest) > most) {
    const end = cutPoint(rest, most);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === "" ? pieces : [...pieces, rest];
}

function cutPoint(text: string, most: number): number {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += widthOf(character);
    if (width > most) break;
    end += character.length;
  }
  const head = text.slice(0, end);
  const sentence = /^[\s\S]*[.!?]["”’)]*\s/u.exec(head)?.[0].length ?? 0;
  if (sentence > end / 2) return sentence;
  const blank = Math.max(head.lastIndexOf(" "), head.lastIndexOf("\n")) + 1;
  return blank > end / 2 ? blank : end;
}
