import { describe, expect, it } from "vitest";
import { plainMarkdown } from "../../src/ingest/plain-markdown.ts";

describe("plainMarkdown", () => {
  it.each([
    ["emphasis", "Fares **will rise**, *she* said, _again_, ~~not~~.", "Fares will rise, she said, again, not."],
    ["links", "The [county](https://example.org/c) told [The *Ledger*](x).", "The county told The Ledger."],
    ["links by their labels", "The [county][1] said so.\n\n[1]: https://example.org\n", "The county said so.\n\n"],
    ["code", "It ran `no ferries`.", "It ran no ferries."],
    ["block quotes", "> “Nobody likes it,” she said.\n> “Nobody.”", "“Nobody likes it,” she said.\n“Nobody.”"],
    ["escapes", "It costs 4\\* and 5\\_.", "It costs 4* and 5_."],
    ["pictures and tags inside a line", "The ![gull](g.png)pier <b>is</b> shut.", "The pier is shut."],
    ["emphasis over a line break", "The **county\nsaid** so.", "The county\nsaid so."],
    ["marks in a heading", "# The **Ferry** Is [Late](x)", "# The Ferry Is Late"],
    ["marks in a list", "- **Adults**: $4\n- [Children](x) pay half", "- Adults: $4\n- Children pay half"],
  ])("takes off the marks of %s", (_, markdown, plain) => {
    expect(plainMarkdown(markdown)).toBe(plain);
  });

  it.each([
    ["plain prose", "The ferry is late.\n\n“Again,” she said. It's 4 * 3, snake_case and a < b."],
    ["Windows line ends", "The ferry is late.\r\n\r\nAgain.\r\n"],
    ["lines of nothing but links", "* [Sports](/sports)\n* [News](/news)"],
    ["the words under a picture", "![The pier](pier.jpg)\n\n*The pier at dawn.*"],
    ["front matter", '---\nheadline: "*Late*"\n---\nThe ferry is late.'],
    ["labels in brackets", "[HOST]: Welcome to the show.\n\n[UPDATE]: It was raised.\n\n[^1]: The office counted."],
    ["rules", "It left.\n\n***\n\nIt came."],
  ])("leaves %s as they are", (_, text) => {
    expect(plainMarkdown(text)).toBe(text);
  });
});
