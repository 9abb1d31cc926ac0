import { PAST_TENSE } from "../lexicon/telling-verbs.ts";
import { endsLikeSentence, type Pass } from "../page.ts";

const LABELLED =
  /^\(?(?:pics?|photo(?:graph|s|graphs)?|image|images|picture|pictures|illustration|graphic|credit|credits|courtesy|handout|file photo|getty|ap photo|afp photo|reuters)\b\s*(?:[:/|–—-]|credit|by\b|courtesy|via\b|(?:from|of)\b(?!.*\.$))/iu;
/** A hyphen inside a name never parts it from the next: read both ways, a line of hyphens would take minutes. */
const AGENCY =
  /^(?:\p{Lu}[\p{L}.’'&-]*(?: ?[/,|–—] ?| (?:- )?)){0,7}(?:News Agency|Getty Images?|Getty|Associated Press|Agence France-Presse|European Pressphoto Agency|Press Photo|Reuters|AFP|A\.?P\.?|EPA|UPI|PTI|IANS|NASA|Bloomberg|Shutterstock|Alamy|Magnum Photos|Pool Photo|Handout|(?:National |Presidential )?Library|Archives?|for The [A-Z][\p{L} ]{2,40}|via [A-Z][\p{L} ,.]{2,50})\.?$/u;
/** "Jane Doe/The Courier", "Jane Doe | The Courier". */
const PERSON_AND_PAPER =
  /^(?!.*\b(?:Writer|Reporter|Correspondent|Columnist|Editor|Staff)\b)(?:\p{Lu}[\p{L}’'-]*\.? ){1,3}?\p{Lu}[\p{L}’'-]+(?:\/| ?\| ?)(?:\p{Lu}[\p{L}’'.&-]* ?){1,5}$/u;
/** "Polk County Coroner's Office image (WQQM 2021)" */
const PICTURE_OF_YEAR = /\b(?:image|photo|picture|photograph|graphic) \(\p{Lu}[^()]{1,40}\b\d{4}\)$/u;
/** "Photo-sharing sites", "Credit-card fraud": one word, of which a label is only the head. */
const COMPOUND = /^\p{L}+-(?!illustration)\p{Ll}/u;
/** Behind a mark, even a sentence is about the picture: "Photo: The ferry sank in May." */
const LABEL_WITH_MARK = /^\(?[\p{L} ]{1,30}[:|]/u;
const LONGEST_CREDIT_WORDS = 14;

/** A line that only says whose picture this is: "Photo: Jane Doe", "Korean Central News Agency", "Jane Doe/Reuters". */
export const nameCredits: Pass = (line) => {
  if (line.wordCount > LONGEST_CREDIT_WORDS || line.holdsQuotation) return undefined;
  if (LABELLED.test(line.text) && line.index > 0 && !isSentence(line.text)) return "credit";
  if (PICTURE_OF_YEAR.test(line.text)) return "credit";
  return AGENCY.test(line.text) || (line.index > 0 && PERSON_AND_PAPER.test(line.text)) ? "credit" : undefined;
};

/** "Credit by the bank ended up in the wrong hands." opens like a credit, but is a sentence. */
function isSentence(text: string): boolean {
  if (COMPOUND.test(text) || /\b(?:shows?|showed|was|were|is|are|said)\b/iu.test(text)) return true;
  return endsLikeSentence(text) && PAST_TENSE.test(text) && !LABEL_WITH_MARK.test(text);
}
