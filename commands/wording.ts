import type { Choice, Inline, Invocation, Reply } from "../src/chat/reply.ts";
import { notice, plain, shorten } from "../src/chat/text.ts";
import { UserError } from "../src/errors.ts";
import type { Analysis } from "../src/model/analysis.ts";
import { type Article, paragraphAt, titleOf } from "../src/model/article.ts";

const LONGEST_LABEL = 70;

/** Where an offset stands in its article, as readers see it: "¶7". */
export function whereIs({ article }: Analysis, offset: number): string {
  return `¶${paragraphAt(article, offset)?.number ?? "?"}`;
}

/** Where a story comes from: headline as a link when its address is known, publication, date. */
export function sourceOf(article: Article): Inline[] {
  const { url, source, date } = article;
  const title = titleOf(article);
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
  return notice(
    "There are no articles on the shelf yet. Put .txt or .md files into the folder “articles” of the content folder (the setting CONTENT_DIR).",
  );
}

/** Where one page stands in a longer list. */
export interface PagePlace {
  /** Counted from 1. */
  readonly current: number;
  readonly pages: number;
  /** The first thing of the page and the one behind its last, counted from 0. */
  readonly from: number;
  readonly to: number;
  /** How many things come on later pages. */
  readonly left: number;
}

/** One page of a longer list, and where it stands in it. */
export interface ListPage<T> extends PagePlace {
  readonly shown: readonly T[];
}

/**
 * The page a member asked for, the first when they asked for none.
 *
 * @throws UserError when the words are no number of a page that there is.
 */
export function pageOf<T>(things: readonly T[], size: number, asked = "1"): ListPage<T> {
  const place = placePage(things.length, size, asked);
  return { ...place, shown: things.slice(place.from, place.to) };
}

/** The numbers that pages of lists may have. */
export const PAGES = { least: 1, most: 999_999 };

/** Like `pageOf`, for things that are counted but not at hand. */
export function placePage(total: number, size: number, asked = "1"): PagePlace {
  const pages = Math.max(1, Math.ceil(total / size));
  const current = /^\d{1,6}$/u.test(asked.trim()) ? Number(asked) : 0;
  if (current < 1 || current > pages) {
    const range = pages === 1 ? "there is only page 1" : `say a number from 1 to ${pages}`;
    throw new UserError(`There is no page “${shorten(asked, 20)}”: ${range}.`);
  }
  const to = Math.min(current * size, total);
  return { current, pages, from: (current - 1) * size, to, left: total - to };
}
