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

/**
 * Reads the `---` block of YAML at the head of a text. A block that is no valid YAML is still a block (its lines are
 * not body), with no settings and a `problem`; values that are not text, numbers or dates are left out. An address
 * that is not http(s) is left out too, since it will become a link.
 */
export function readFrontMatter(text: string): FrontMatter {
  const match = text.startsWith("---") || text.startsWith("\uFEFF---") ? BLOCK.exec(text) : null;
  if (!match) return NONE;
  const end = match[0].length;
  let settings: unknown;
  try {
    // "core" keeps 2017-09-30 a string; aliases are off because they can be made to grow without bound.
    settings = parse(match[1] ?? "", { schema: "core", maxAliasCount: 0, logLevel: "error" });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error);
    return { settings: {}, end, problem: `its front matter is not valid YAML: ${reason}` };
  }
  if (typeof settings !== "object" || settings === null || Array.isArray(settings)) return { settings: {}, end };
  return { settings: pickSettings(new Map(Object.entries(settings))), end };
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
