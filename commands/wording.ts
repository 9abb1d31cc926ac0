import type { Choice, Inline, Invocation, Reply } from "../src/chat/reply.ts";
import { dayInWords, notice, plain, shorten } from "../src/chat/text.ts";
import { UserError } from "../src/errors.ts";
import { referenceTo } from "../src/library/find-article.ts";
import type { Analysis } from "../src/model/analysis.ts";
import { type Article, paragraphAt, titleOf } from "../src/model/article.ts";
import type { Card } from "../src/model/card.ts";

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
  const rest = factsOf({ source, date }).join(", ");
  return rest === "" ? [headline] : [headline, plain(` · ${rest}`)];
}

/** Where a story comes from, below its headline: publication and date, the first a link when the address is known. */
export function originOf({ url, source, date }: Article): Inline[] {
  if (url === undefined)
    return factsOf({ source, date }).map((fact, index) => plain(index === 0 ? fact : ` · ${fact}`));
  const address = new URL(url);
  const link: Inline = { type: "link", text: source ?? address.host, url: address };
  return [link, ...factsOf({ date }).map((fact) => plain(` · ${fact}`))];
}

/** What is known of where and when an article appeared. */
export function factsOf({
  source,
  date,
}: {
  readonly source?: string | undefined;
  readonly date?: string | undefined;
}) {
  return [...(source === undefined ? [] : [source]), ...(date === undefined ? [] : [dayInWords(date)])];
}

/** The brief of an article by the number that stands before its headline. */
export function briefChoice(number: number, { id, title }: Pick<Card, "id" | "title">, about?: string): Choice {
  return {
    label: `Brief ${number}`,
    inFull: shorten(`Brief ${number}: ${title}`, LONGEST_LABEL),
    invocation: { command: "brief", options: carry({ article: referenceTo({ id }), about }) },
  };
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
