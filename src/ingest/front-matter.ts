import { parse } from "yaml";

/** What front matter may say about an article; other keys are left alone. */
export interface FrontMatterSettings {
  readonly headline?: string;
  readonly byline?: string;
  readonly date?: string;
  readonly url?: string;
  readonly source?: string;
}

/** The settings, and the offset where the block ends; 0 when the text has none. */
export interface FrontMatter {
  readonly settings: FrontMatterSettings;
  readonly end: number;
  /** What is wrong with the block, for the one who wrote it. */
  readonly problem?: string;
}

const BLOCK = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/u;
const KEYS = ["headline", "byline", "date", "url", "source"] as const;
const NONE: FrontMatter = { settings: {}, end: 0 };

/** From the first dashes to the first blank line: what somebody meant as a block who forgot to close it. */
const HEAD = /^\uFEFF?---[ \t]*\r?\n((?:[^\r\n]{1,500}\r?\n){1,20})\r?\n/u;
const SETTING = new RegExp(`^(?:${KEYS.join("|")}):`, "mu");

/**
 * Reads the `---` block of YAML at the head of a text. A block that is no valid YAML is still a block (its lines are
 * not body), with no settings and a `problem`; so is one that nobody closed, up to the first blank line. Values that are
 * not text or numbers are left out, and so are a date that is no day of the calendar, written YYYY-MM-DD, which is a
 * `problem` too, and an address that is not http(s), since it will become a link.
 */
export function readFrontMatter(text: string): FrontMatter {
  if (!/^\uFEFF?---/u.test(text)) return NONE;
  const closed = BLOCK.exec(text);
  const match = closed ?? HEAD.exec(text);
  if (!match || !(closed || SETTING.test(match[1] ?? ""))) return NONE;
  const end = match[0].length;
  const unclosed = closed ? undefined : "its front matter has no closing line “---”";
  let settings: unknown;
  try {
    // "core" keeps 2017-09-30 a string; aliases are off because they can be made to grow without bound.
    settings = parse(match[1] ?? "", { schema: "core", maxAliasCount: 0, logLevel: "error" });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error);
    return { settings: {}, end, problem: `its front matter is not valid YAML: ${reason}` };
  }
  if (typeof settings !== "object" || settings === null || Array.isArray(settings)) return { settings: {}, end };
  const { date, ...others } = pickSettings(new Map(Object.entries(settings)));
  const isDay = date === undefined || isCalendarDay(date);
  const problem = unclosed ?? (isDay ? undefined : `its date “${date.slice(0, 40)}” is no day written YYYY-MM-DD`);
  return {
    settings: isDay && date !== undefined ? { ...others, date } : others,
    end,
    ...(problem === undefined ? {} : { problem }),
  };
}

/** Whether a text is a day that the calendar has, written YYYY-MM-DD. */
export function isCalendarDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function pickSettings(found: ReadonlyMap<string, unknown>): FrontMatterSettings {
  const picked: Partial<Record<(typeof KEYS)[number], string>> = {};
  for (const key of KEYS) {
    const value = found.get(key);
    if (typeof value !== "string" && typeof value !== "number") continue;
    const text = String(value).trim();
    if (text !== "" && (key !== "url" || isWebAddress(text))) picked[key] = text;
  }
  return picked;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}
