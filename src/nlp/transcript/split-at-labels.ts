import type { Article, Paragraph } from "../../model/article.ts";

/** In characters before the colon. */
const LONGEST_LABEL = 60;
/**
 * Behind a sentence or a line break, a name in capitals; a title may stand before it ("Mr. KESSEL") and a role behind.
 */
const ENDS_ON_LABEL =
  /(?:[.?!…)\]”"—–-]\s|\n)\s*(?<label>(?:\p{Lu}\p{Ll}+\.?\s){0,2}\p{Lu}[\p{Lu}\p{M}.'’ -]*\p{Lu}(?:,\s[\p{Lu} ,]*\p{Lu})?)$/u;
const CAPITAL = /\p{Lu}/u;

/**
 * The paragraphs of the body, cut before labels in capitals that stand inside them, where line breaks were lost: "… the
 * wheat. KESSEL: Yes. HOLLIS: …". Each part has the number of its paragraph.
 */
export function splitAtLabels({ text, paragraphs }: Pick<Article, "text" | "paragraphs">): readonly Paragraph[] {
  const cuts: number[] = [];
  for (let colon = text.indexOf(":"); colon >= 0; colon = text.indexOf(":", colon + 1)) {
    if (!CAPITAL.test(text.charAt(colon - 1))) continue;
    const label = ENDS_ON_LABEL.exec(text.slice(Math.max(0, colon - LONGEST_LABEL), colon))?.groups?.["label"];
    if (label !== undefined && /\s/u.test(text.charAt(colon + 1))) cuts.push(colon - label.length);
  }
  if (cuts.length === 0) return paragraphs;
  let next = 0;
  return paragraphs.flatMap((paragraph) => {
    const parts: Paragraph[] = [];
    let { start } = paragraph;
    for (; next < cuts.length && (cuts[next] as number) < paragraph.end; next += 1) {
      const cut = cuts[next] as number;
      if (cut <= start) continue;
      parts.push({ ...paragraph, start, end: cut });
      start = cut;
    }
    return [...parts, { ...paragraph, start }];
  });
}
