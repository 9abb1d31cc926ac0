import { similarity } from "../nlp/similarity.ts";
import type { Command } from "./command.ts";
import { parseLine } from "./parse-line.ts";
import { PHRASES } from "./phrases.ts";
import { shedPoliteness } from "./politeness.ts";
import type { Invocation } from "./reply.ts";

/** Words our phrases are made of, in which a slip of the keys is mended before they are matched. */
const KEYWORDS = [
  "about",
  "quotes",
  "quoted",
  "brief",
  "summarize",
  "summarise",
  "summary",
  "mention",
  "article",
  "articles",
  "speakers",
];
const SLIP = 0.91;
const SHORTEST_SLIP = 4;
const SMALL_TALK =
  /^(?:hi|hello|hey|good (?:morning|day|evening)|please$|help|yo|how are you|who are you|what can you do)\b/iu;
/** As one asks a program of the command line. */
const CALLS_FOR_HELP = /^-{1,2}h(?:elp)?$/iu;
/** What wants no answer but a kind word; a list of all commands would bury the talk it stands in. */
const THANKS =
  /^(?:(?:no|ok|okay|great|cool|perfect|many),? )?(?:thanks?|thank you|thx|cheers|bye|goodbye|ok|okay|cool|great|nice|perfect|awesome|got it|good (?:bot|job|work)|well done)(?:[\s,]+(?:so much|very much|a lot|again|nutgraf|cool|one|bot))*[\s.!,]*$/iu;
/** The topic of help that answers thanks. */
export const THANKED = "thanks";
/** Options whose value is somebody else's words, of which none is politeness towards us. */
const GIVES_WORDS = /\b(?:text|said)\s?[:=]/iu;
/** No question is longer; a pasted article is no question. */
const LONGEST_QUESTION = 500;

/**
 * Words → invocation, the same words always to the same: a command line with or without its slash, or a question in
 * one of the forms of `PHRASES` ("what did Tillerson say about Iran?"). Small talk asks for help; what is none
 * of these asks for help with its own words, so that the answer can name them; thanks ask for no more than a word.
 */
export function understand<Context>(words: string, commands: readonly Command<Context>[]): Invocation {
  const plain = words.replace(/^\s*@?nutgraf\b[\s:,]*/iu, "").trim();
  const typed = parseLine(GIVES_WORDS.test(plain) ? plain : shedPoliteness(plain), commands);
  if (typed) return typed;
  const asked = shedPoliteness(plain.slice(0, LONGEST_QUESTION).trimEnd()).replace(/[\s?!.]+$/u, "");
  const question = mendSlips(asked);
  for (const { pattern, invoke } of PHRASES) {
    const match = pattern.exec(question);
    const invocation = match ? invoke(groupsOf(match)) : undefined;
    if (invocation) return invocation;
  }
  const first = /^\p{L}+/u.exec(question)?.[0].toLowerCase();
  const isCommand = commands.some(({ name }) => name === first);
  const named = isCommand ? parseLine(`/${question}`, commands) : undefined;
  if (THANKS.test(plain)) return { command: "help", options: { command: THANKED } };
  const isSmallTalk =
    !/[\p{L}\p{N}]/u.test(plain) || CALLS_FOR_HELP.test(plain) || SMALL_TALK.test(plain) || SMALL_TALK.test(question);
  if (named) return named;
  if (isSmallTalk) return { command: "help", options: {} };
  return isBareTopic(asked) ? { command: "articles", options: { query: asked } } : help(asked);
}

/** Words that we could not make sense of, for the answer to name them. */
function help(words: string): Invocation {
  return { command: "help", options: { command: words } };
}

const MOST_TOPIC_WORDS = 3;
/** What opens a question or a wish, which a few words of a topic do not. */
const NO_TOPIC =
  /^(?:why|when|where|how|who|whom|whose|which|what|is|are|was|were|do|does|did|can|could|will|would|should|sell|buy|make|give|tell|show)\b/iu;

/** "Tillerson", "North Korea", "moon landing": a few words that only name something. */
function isBareTopic(words: string): boolean {
  return (
    words.split(/\s+/u).length <= MOST_TOPIC_WORDS && /^[\p{L}\p{N}#.'’ -]+$/u.test(words) && !NO_TOPIC.test(words)
  );
}

/** The named groups that matched, trimmed, without quotation marks around them. */
function groupsOf(match: RegExpExecArray): Readonly<Record<string, string>> {
  const entries = Object.entries(match.groups ?? {}).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries.map(([name, value]) => [name, value.trim().replace(/^["“'‘]+|["”'’]+$/gu, "")]));
}

function mendSlips(question: string): string {
  return question.replace(/\p{Ll}+/gu, (word, index: number) => {
    if (word.length < SHORTEST_SLIP || KEYWORDS.includes(word) || /\p{L}/u.test(question.charAt(index - 1)))
      return word;
    return KEYWORDS.find((keyword) => !isFormOf(word, keyword) && similarity(word, keyword) >= SLIP) ?? word;
  });
}

/** "mentioned" is a form of "mention" and no slip of the keys. */
function isFormOf(word: string, keyword: string): boolean {
  return word.startsWith(keyword) || keyword.startsWith(word);
}
