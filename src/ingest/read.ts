import type { Article, Line } from "../model/article.ts";
import type { Span } from "../model/span.ts";
import { cutLine, type Stretch } from "./cut-line.ts";
import { findDate } from "./find-date.ts";
import { readFrontMatter } from "./front-matter.ts";
import { groupParagraphs } from "./group-paragraphs.ts";
import { isHardWrapped } from "./hard-wrap.ts";
import type { Page, PageLine } from "./page.ts";
import { PASSES } from "./passes.ts";
import { splitLines } from "./split-lines.ts";
import { surveyLine } from "./survey-line.ts";

/** A text as it came, and what is known about it beforehand. */
export interface RawArticle {
  readonly id: string;
  readonly text: string;
  /** The headline, when the caller has it from elsewhere. */
  readonly title?: string;
}

/** Longer lines are paragraphs, whatever words they hold. */
const LONGEST_FURNITURE = 700;

/**
 * Reads an article without changing it: every line of the source gets a name, and the body its paragraphs. Front
 * matter, where the text opens with it, supplies the headline and the publication; the date may stand on the page
 * itself. Never throws: a text without prose gives an article without paragraphs. Linear in the length of the text.
 */
export function readArticle(raw: RawArticle): Article {
  const front = readFrontMatter(raw.text);
  const source = splitLines(raw.text);
  const wrapped = isHardWrapped(raw.text, source);
  const stretches = source.flatMap((line): Stretch[] => {
    if (line.end <= front.end) return [{ ...line, name: "front matter" }];
    // Inside a block of hard-wrapped prose, a line may open with anything.
    return wrapped && !line.blankAbove ? [{ ...line, name: undefined }] : cutLine(raw.text, line);
  });
  const title = (raw.title ?? front.settings.headline ?? "").trim();
  const lines = nameLines({ text: raw.text, title, lines: stretches.map(toPageLine(raw.text, stretches, wrapped)) });
  const { headline: _, ...settings } = front.settings;
  const date = findDate(raw.text, lines);
  return {
    id: raw.id,
    text: raw.text,
    headline: title !== "" ? title : headlineOf(raw.text, lines),
    lines,
    paragraphs: groupParagraphs(raw.text, { lines, source, wrapped }),
    ...(date === undefined ? {} : { date }),
    ...settings,
  };
}

function toPageLine(text: string, stretches: readonly Stretch[], wrapped: boolean) {
  return (stretch: Stretch, index: number): PageLine => {
    const below = stretches[index + 1];
    const { wordCount, holdsQuotation } = surveyLine(text, stretch.start, stretch.end);
    return {
      start: stretch.start,
      end: stretch.end,
      index,
      text: text.slice(stretch.start, stretch.end),
      wordCount,
      holdsQuotation,
      standsAlone: !wrapped || (stretch.blankAbove && below?.blankAbove !== false),
      name: stretch.name,
    };
  };
}

/**
 * Runs the passes in order; each sees what the earlier ones have named. None is asked about a long line, nor about one
 * inside a block of hard-wrapped prose, where a line's look says nothing.
 */
function nameLines(page: Page): readonly Line[] {
  const lines = [...page.lines];
  const current: Page = { ...page, lines };
  let unnamed = lines.filter(
    (line) => line.name === undefined && line.standsAlone && line.end - line.start <= LONGEST_FURNITURE,
  );
  for (const pass of PASSES) {
    let hasNamed = false;
    for (const line of unnamed) {
      const name = pass(line, current);
      if (name === undefined) continue;
      lines[line.index] = { ...line, name };
      hasNamed = true;
    }
    if (hasNamed) unnamed = unnamed.filter((line) => lines[line.index] === line);
  }
  return lines.map(({ start, end, name }) => ({ start, end, name: name ?? "body" }));
}

function headlineOf(text: string, lines: readonly Line[]): string {
  const line: Span | undefined = lines.find(({ name }) => name === "headline");
  return line ? text.slice(line.start, line.end).replace(/^#+\s+/u, "") : "";
}
