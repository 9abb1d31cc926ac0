import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { analyze } from "../../src/library/analyze.ts";
import { writeBrief } from "../../src/nlp/brief.ts";

/** One way of reading a text; `share` is how much of the texts it is given, since slow ones would take minutes. */
export interface Contestant {
  readonly name: string;
  readonly does: string;
  readonly share: number;
  readonly read: (text: string) => unknown;
}

const wink = winkNLP(model);

/** Nutgraf, and the libraries that news bots in JavaScript are built on, each doing the most alike it can. */
export const CONTESTANTS: readonly Contestant[] = [
  {
    name: "nutgraf",
    does: "lines, sentences, people, quotes with speakers, brief",
    share: 1,
    read: (text) => writeBrief(analyze({ id: "bench", text }), { length: "short" }),
  },
  {
    name: "wink-nlp",
    does: "sentences, parts of speech, entities",
    share: 0.3,
    read: (text) => {
      const document = wink.readDoc(text);
      return [document.sentences().out(), document.tokens().out(wink.its.pos), document.entities().out()];
    },
  },
  {
    name: "compromise",
    does: "sentences, people, quotations",
    share: 0.02,
    read: (text) => {
      const document = compromise(text);
      return [document.sentences().out("array"), document.people().out("array"), document.quotations().out("array")];
    },
  },
];
