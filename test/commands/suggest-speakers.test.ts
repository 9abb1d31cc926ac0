import { describe, expect, it } from "vitest";
import { quotes } from "../../commands/quotes.ts";
import { readArticle } from "../../src/ingest/read.ts";
import { createLibrary } from "../../src/library/library.ts";
import { createMemoryStock } from "../../src/library/stock-in-memory.ts";

const text = `The Bridge Opens

“We will open the bridge in May,” Mayor Recep Erdoğan said on Monday in Oakville.

“The ferry goes on until then,” said Inés Peña, who owns it.
`;
const library = createLibrary(createMemoryStock([readArticle({ id: "a", text })]));
const suggest = (typed: string) => quotes.options[0]?.suggest?.(typed, { library });

describe("the speakers that /quotes offers", () => {
  it.each([
    ["erdogan", ["Recep Erdoğan"]],
    ["Erdoğ", ["Recep Erdoğan"]],
    ["pena", ["Inés Peña"]],
    ["INES", ["Inés Peña"]],
    ["stone", []],
  ])("for “%s”", (typed, names) => {
    expect(suggest(typed)).toEqual(names);
  });
});
