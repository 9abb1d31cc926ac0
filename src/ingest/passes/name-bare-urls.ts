import type { Pass } from "../page.ts";

const BARE_URL = /^[(<[]?(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)\S+[)>\]]?$/iu;
const DECORATION = /^[\s*•·_=~#|\-–—.…+xX]{1,80}$/u;

/** "[Skip to content](#main)", "* [Sports](/sports)", "![The bridge](bridge.jpg)", and several of these in a line. */
const MARKDOWN_LINKS = /^(?:(?:[*+-]|\d{1,2}\.)\s+)?(?:!?\[[^\][]{0,200}\]\([^()\s]{1,500}\)[\s|·•/-]{0,5}){1,20}$/u;

/** Lines that are only an address, only links of Markdown, or only a rule of dashes, dots, asterisks or a lone "X". */
export const nameBareUrls: Pass = (line) =>
  BARE_URL.test(line.text) || MARKDOWN_LINKS.test(line.text) || DECORATION.test(line.text) ? "debris" : undefined;
