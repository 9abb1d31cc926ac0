import type { Pass } from "../page.ts";

const BARE_URL = /^[(<[]?(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)\S+[)>\]]?$/iu;
const DECORATION = /^[\s*•·_=~#|\-–—.…+xX]{1,80}$/u;

/** Lines that are only an address, or only a rule of dashes, dots, asterisks or a lone "X". */
export const nameBareUrls: Pass = (line) =>
  BARE_URL.test(line.text) || DECORATION.test(line.text) ? "debris" : undefined;
