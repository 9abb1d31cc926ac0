import { createRequire } from "node:module";

/** Three sentences of a text by a library from npm; none when it fails. */
export type Peer = (text: string) => readonly string[];

const require = createRequire(import.meta.url);
const SENTENCES = 3;
const DAMPING = 0.85;

/** The part of ts-textrank that is used here. */
interface TextRank {
  readonly SorensenDiceSimilarity: new () => object;
  readonly DefaultTextParser: new () => object;
  readonly NullLogger: new () => object;
  readonly AbsoluteSummarizerConfig: new (
    count: number,
    similarity: object,
    parser: object,
    damping: number,
    sorting: unknown,
  ) => object;
  readonly Summarizer: {
    readonly SORT_OCCURENCE: unknown;
    new (config: object, logger: object): { summarize(text: string, language: string): readonly string[] };
  };
}

function createTextRank(): Peer {
  const library: TextRank = require("ts-textrank");
  const { Summarizer } = library;
  const config = new library.AbsoluteSummarizerConfig(
    SENTENCES,
    new library.SorensenDiceSimilarity(),
    new library.DefaultTextParser(),
    DAMPING,
    Summarizer.SORT_OCCURENCE,
  );
  const summarizer = new Summarizer(config, new library.NullLogger());
  return (text) => summarizer.summarize(text, "en");
}

/** The part of lexrank that is used here; it calls back before it returns. */
interface LexRank {
  summarize(
    text: string,
    lines: number,
    done: (error: unknown, top: readonly { readonly text: string; readonly index: number }[]) => void,
  ): void;
}

function createLexRank(): Peer {
  const library: LexRank = require("lexrank");
  return (text) => {
    let lines: readonly string[] = [];
    library.summarize(text, SENTENCES, (error, top) => {
      if (!error) lines = [...top].sort((a, b) => a.index - b.index).map((line) => line.text);
    });
    return lines;
  };
}

const safely =
  (peer: Peer): Peer =>
  (text) => {
    try {
      return peer(text);
    } catch {
      return [];
    }
  };

/** Loads the peers. Late, since one of them changes the arrays of the whole process. */
export function loadPeers(): readonly { readonly name: string; readonly summarize: Peer }[] {
  return [
    { name: "ts-textrank", summarize: safely(createTextRank()) },
    { name: "lexrank", summarize: safely(createLexRank()) },
  ];
}
