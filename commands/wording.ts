import type { Choice, Inline, Invocation, Reply } from "../src/chat/reply.ts";
import { notice, plain, shorten } from "../src/chat/text.ts";
import { titleOf } from "../src/library/find-article.ts";
import type { Analysis } from "../src/model/analysis.ts";
import { paragraphAt } from "../src/model/article.ts";

const LONGEST_LABEL = 70;

/** Where an offset stands in its article, as readers see it: "¶7". */
export function whereIs({ article }: Analysis, offset: number): string {
  return `¶${paragraphAt(article, offset)?.number ?? "?"}`;
}

/** Where a story comes from: headline as a link when its address is known, publication, date. */
export function sourceOf(analysis: Analysis): Inline[] {
  const { url, source, date } = analysis.article;
  const title = titleOf(analysis);
  const headline: Inline = url === undefined ? plain(title) : { type: "link", text: title, url: new URL(url) };
  const rest = [source, date].filter((part) => part !== undefined).join(", ");
  return rest === "" ? [headline] : [headline, plain(` · ${rest}`)];
}

/** A choice for each thing that the words a member typed may have meant. */
export function choicesOf<T>(things: readonly T[], labelOf: (thing: T) => string, invoke: (thing: T) => Invocation) {
  const choices = things.map(
    (thing): Choice => ({ label: shorten(labelOf(thing), LONGEST_LABEL), invocation: invoke(thing) }),
  );
  return choices.length > 0 ? [{ type: "choices" as const, choices }] : [];
}

/** An option's value for the next invocation; nothing when it was not given. */
export function carry(options: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(options).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ""),
  );
}

/** The answer on an empty shelf, the same for every command. */
export function emptyShelf(): Reply {
  return notice("There are no articles on the shelf yet. Put .txt or .md files into content/articles and start again.");
}
