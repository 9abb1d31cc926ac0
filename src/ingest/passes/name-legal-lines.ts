import type { Pass } from "../page.ts";

const LEGAL =
  /^(?:©|\(c\))|^(?:this (?:material|site|website|content)|by (?:using|continuing|clicking|signing|submitting))\b.{0,120}\b(?:cookies|terms|privacy|agree|consent|recaptcha)\b|^(?:terms|privacy|cookie)s?(?: of (?:use|service)| policy| notice)?(?:\s*[|,&•·]\s*\S.*)?$|^we use cookies\b|^(?:a )?version of this (?:article|story|op-ed|editorial|column|review|obituary)\b.{0,60}\b(?:appears?|appeared|was published)\b|^(?:as )?published in (?:the )?(?:international )?new york times\.?$|^order reprints\b|^reprints\b(?:\W+(?:and )?permissions?)?\W*$|^this (?:story|article|post|report) (?:was|has been|originally|first) (?:originally |first )?(?:published|appeared|updated|corrected|produced|syndicated)\b|^(?:correction|corrections|clarification|correction appended|editor.s note)\s?[:.]/iu;

/** "Copyright 2019 The Harbor Courier", but not "Copyright law was written for another age". */
const COPYRIGHT = /^(?:COPYRIGHT|Copyright)(?:\s*$|:|\s*(?:©|\([cC]\)|\d|[Bb]y\b|\p{Lu}))/u;

/** These say so wherever they stand in the line. */
const RESERVED =
  /[Aa]ll [Rr]ights [Rr]eserved|ALL RIGHTS RESERVED|(?:may not|cannot) be (?:published|reproduced|redistributed|rewritten)/u;
const LONGEST_NOTICE_WORDS = 70;

/** Copyright lines, terms of use, notes on where the story was printed, corrections appended. */
export const nameLegalLines: Pass = (line) =>
  line.wordCount <= LONGEST_NOTICE_WORDS && !line.holdsQuotation && isNotice(line.text) ? "debris" : undefined;

const isNotice = (text: string): boolean => LEGAL.test(text) || COPYRIGHT.test(text) || RESERVED.test(text);
