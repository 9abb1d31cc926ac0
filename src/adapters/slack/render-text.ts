import type { Inline } from "../../chat/reply.ts";
import { shorten } from "../../chat/text.ts";
import type { ContextBlock, RichTextElement } from "./block-kit.ts";
import { closeDirections, escapeEntities } from "./escape.ts";
import { LIMITS } from "./limits.ts";

type RichText = Extract<RichTextElement, { type: "text" }>;
type ContextElement = ContextBlock["elements"][number];

/** Words that Slack shows as they are: no markup, mention, link or emoji is looked for in them. */
export function richText(text: string, style?: RichText["style"]): RichText {
  return { type: "text", text: closeDirections(text), ...(style === undefined ? {} : { style }) };
}

/** Inlines as elements of rich text. Only links that we wrote are links, and only to the web. */
export function richInlines(inlines: readonly Inline[]): RichTextElement[] {
  return inlines.flatMap(richInline);
}

function richInline(inline: Inline): RichTextElement[] {
  switch (inline.type) {
    case "text":
      return inline.text === "" ? [] : [richText(inline.text, styleOf(inline))];
    case "link": {
      const words = inline.text.trim() === "" ? inline.url.href : inline.text;
      if (!isWebLink(inline.url)) return [richText(words)];
      return [{ type: "link", url: inline.url.href, text: closeDirections(words) }];
    }
    case "time":
      return [richText(inline.words)];
  }
}

function styleOf({ style }: Extract<Inline, { type: "text" }>): RichText["style"] {
  if (style === undefined) return undefined;
  return style === "strong" ? { bold: true } : { italic: true };
}

function isWebLink({ protocol, href }: URL): boolean {
  return /^https?:$/u.test(protocol) && href.length <= LIMITS.url;
}

/**
 * Inlines as elements of small print. Slack has no rich text there, so words are plain text, and only a link is markup,
 * of an address and a label in which nothing can be taken for markup.
 */
export function contextElements(inlines: readonly Inline[]): ContextElement[] {
  return mergePlain(inlines.flatMap(contextElement)).flatMap((element) =>
    element.type === "plain_text" && element.text.trim() === "" ? [] : [element],
  );
}

function contextElement(inline: Inline): ContextElement[] {
  switch (inline.type) {
    case "text":
      return [plainText(inline.text)];
    case "time":
      return [plainText(inline.words)];
    case "link": {
      if (!isWebLink(inline.url)) return [plainText(inline.text)];
      const label = closeDirections(shorten(inline.text, LIMITS.header));
      const isClean = label !== "" && !/[*_~`|:@#\n]/u.test(label);
      const address = inline.url.href.replaceAll("|", "%7C");
      const link: ContextElement = {
        type: "mrkdwn",
        text: `<${escapeEntities(address)}|${isClean ? escapeEntities(label) : "link"}>`,
        verbatim: true,
      };
      return isClean ? [link] : [plainText(`${inline.text} `), link];
    }
  }
}

/** A text object in which `:smile:` stays as typed. */
export function plainText(text: string): { type: "plain_text"; text: string; emoji: false } {
  return { type: "plain_text", text: closeDirections(text), emoji: false };
}

function mergePlain(elements: readonly ContextElement[]): ContextElement[] {
  const merged: ContextElement[] = [];
  for (const element of elements) {
    const last = merged.at(-1);
    if (last?.type === "plain_text" && element.type === "plain_text")
      merged[merged.length - 1] = plainText(last.text + element.text);
    else merged.push(element);
  }
  return merged;
}
