/** The three characters that Slack reads as markup in `text` and mrkdwn (docs.slack.dev, formatting message text). */
export function escapeEntities(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * The words of a member as typed, from the form Slack sends them in: entities become characters, and links, channels and
 * members what they are called. `self` is our own user, whose mention is left out.
 */
export function unescapeWords(text: string, self?: string): string {
  const named = text.replace(
    /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/gu,
    (_, sigil: string, target: string, label?: string) =>
      sigil === "@" && target === self ? "" : (label ?? `${sigil === "!" ? "@" : sigil}${target}`),
  );
  return named.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").trim();
}

const OPENS_EMBEDDING = /[\u202a\u202b\u202d\u202e]/u;
const OPENS_ISOLATE = /[\u2066-\u2068]/u;

/**
 * Text that turns the direction of writing only for itself: what it leaves open at the end of a line is closed, so that
 * an override in a headline cannot turn our words behind it. No character of the text is lost.
 */
export function closeDirections(text: string): string {
  if (!/[\u202a-\u202e\u2066-\u2069]/u.test(text)) return text;
  return text.replace(/[^\n\u2029]+/gu, (line) => {
    const open: string[] = [];
    for (const character of line) {
      if (OPENS_EMBEDDING.test(character)) open.push("\u202c");
      else if (OPENS_ISOLATE.test(character)) open.push("\u2069");
      else if (character === "\u202c" && open.at(-1) === "\u202c") open.pop();
      else if (character === "\u2069" && open.includes("\u2069")) open.length = open.lastIndexOf("\u2069");
    }
    return line + open.reverse().join("");
  });
}
