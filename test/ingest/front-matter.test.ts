import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/ingest/front-matter.ts";
import { readArticle } from "../../src/ingest/read.ts";

const settingsOf = (yaml: string) => readFrontMatter(`---\n${yaml}\n---\nThe bridge closes.`).settings;

describe("readFrontMatter", () => {
  it("reads the five settings, and ends behind its block", () => {
    const block =
      "---\nheadline: The Bridge\nbyline: By Jane Doe\ndate: 2019-05-03\nurl: https://example.org/a\nsource: Courier\n---\n";
    expect(readFrontMatter(`${block}The bridge closes.`)).toEqual({
      settings: {
        headline: "The Bridge",
        byline: "By Jane Doe",
        date: "2019-05-03",
        url: "https://example.org/a",
        source: "Courier",
      },
      end: block.length,
    });
  });

  it.each([
    ["CRLF line ends", "---\r\nheadline: The Bridge\r\n---\r\nBody."],
    ["a byte-order mark", "\uFEFF---\nheadline: The Bridge\n---\nBody."],
    ["nothing behind it", "---\nheadline: The Bridge\n---"],
  ])("reads a block with %s", (_, text) => {
    expect(readFrontMatter(text).settings).toEqual({ headline: "The Bridge" });
  });

  it.each([
    ["no block", "The bridge closes."],
    ["a rule further down", "The bridge closes.\n---\nheadline: No\n---\n"],
    ["a rule and a paragraph", "---\nThe bridge closes.\n\nFor good."],
    ["a rule of four dashes", "----\nheadline: The Bridge\n----\n"],
  ])("finds nothing in a text with %s", (_, text) => {
    expect(readFrontMatter(text)).toEqual({ settings: {}, end: 0 });
  });

  it("takes a block without an end as far as the first blank line, and says so", () => {
    const head = "---\nheadline: The Bridge\n\n";
    expect(readFrontMatter(`${head}The bridge closes.`)).toEqual({
      settings: { headline: "The Bridge" },
      end: head.length,
      problem: "its front matter has no closing line “---”",
    });
  });

  it.each(["yesterday", "3 May 2019", "2019-02-30", "2019-5-3", "12019-05-03"])("leaves out the date %s", (date) => {
    const read = readFrontMatter(`---\nsource: Courier\ndate: ${date}\n---\nThe bridge closes.`);
    expect(read.settings).toEqual({ source: "Courier" });
    expect(read.problem).toContain(`its date “${date}” is no day`);
  });

  it.each([
    ["javascript:alert(1)"],
    ["file:///etc/passwd"],
    ["data:text/html,hello"],
    ["not an address"],
    ["//example.org/a"],
  ])("leaves out %s, which is no address of the web", (url) => {
    expect(settingsOf(`url: "${url}"\nsource: Courier`)).toEqual({ source: "Courier" });
  });

  it.each([
    ["a list", "headline: [a, b]"],
    ["a map", "headline: { a: b }"],
    ["nothing", "headline:"],
    ["a truth value", "headline: true"],
    ["an unknown key", "colour: red"],
    ["a key of every object", "__proto__: { headline: evil }"],
  ])("leaves out %s", (_, yaml) => {
    expect(settingsOf(yaml)).toEqual({});
  });

  it("takes a number for text", () => {
    expect(settingsOf("headline: 1984")).toEqual({ headline: "1984" });
  });

  it.each([
    ["broken YAML", "headline: [a\nsource: b: c"],
    ["aliases, which can be made to grow without end", "a: &a [x, x]\nb: [*a, *a]"],
  ])("says what is wrong with %s, and takes nothing from it", (_, yaml) => {
    const front = readFrontMatter(`---\n${yaml}\n---\nBody.`);
    expect(front.settings).toEqual({});
    expect(front.end).toBeGreaterThan(0);
    expect(front.problem).toMatch(/^its front matter is not valid YAML: [^\n]+$/u);
  });
});

describe("readArticle on front matter", () => {
  it("takes the headline from it and names its lines, also when it is broken", () => {
    const story = "The bridge closes in May, the county said.";
    const good = readArticle({ id: "a", text: `---\nheadline: The Bridge\n---\n${story}` });
    expect(good.headline).toBe("The Bridge");
    const broken = readArticle({ id: "a", text: `---\nheadline: [The\n---\n${story}` });
    expect(broken.lines.map(({ name }) => name)).toEqual(["front matter", "front matter", "front matter", "body"]);
    expect(broken.paragraphs).toHaveLength(1);
  });

  it("lets a title from elsewhere go before it", () => {
    const text = "---\nheadline: The Bridge\n---\nThe bridge closes in May.";
    expect(readArticle({ id: "a", text, title: "The Ferry" }).headline).toBe("The Ferry");
  });
});
