import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { understand } from "../../src/chat/understand.ts";

describe("understand", () => {
  it.each([
    ["what did Tillerson say about Iran?", "quotes", { who: "Tillerson", about: "Iran" }],
    ["@nutgraf what did Tillerson say about Iran?", "quotes", { who: "Tillerson", about: "Iran" }],
    ["what did tilerson say abuot iran", "quotes", { who: "tilerson", about: "iran" }],
    ["What has the secretary of state said on China", "quotes", { who: "secretary of state", about: "China" }],
    ["What did Kennedy say in the Rice article?", "quotes", { who: "Kennedy", article: "Rice" }],
    ["quotes from Kennedy about the moon", "quotes", { who: "Kennedy", about: "the moon" }],
    ["quotes by Mr. Trump", "quotes", { who: "Mr. Trump" }],
    ["Tillerson's quotes about Iran", "quotes", { who: "Tillerson", about: "Iran" }],
    ["did Tillerson mention Iran?", "quotes", { who: "Tillerson", about: "Iran" }],
    ["did Mandela say anything about violence", "quotes", { who: "Mandela", about: "violence" }],
    ["who said 'The timing is unexpected'?", "speakers", { said: "The timing is unexpected" }],
    ["who said “tear down this wall”?", "speakers", { said: "tear down this wall" }],
    ["who spoke about sanctions?", "speakers", { about: "sanctions" }],
    ["who is quoted in the Nixon story", "speakers", { article: "Nixon" }],
    ["summarise the Mandela story", "brief", { article: "Mandela" }],
    ["summarize article 2", "brief", { article: "2" }],
    ["brief me on Nixon", "brief", { article: "Nixon" }],
    ["tl;dr", "brief", {}],
    ["what happened in Berlin?", "brief", { article: "Berlin" }],
    ["what's new?", "articles", {}],
    ["what's new about the moon?", "articles", { query: "the moon" }],
    ["/quotes Tillerson about: Iran", "quotes", { who: "Tillerson", about: "Iran" }],
    ["quotes Tillerson about: Iran", "quotes", { who: "Tillerson", about: "Iran" }],
    ["brief apollo length: full", "brief", { article: "apollo", length: "full" }],
    ["help quotes", "help", { command: "quotes" }],
    ["who mentioned sanctions?", "speakers", { about: "sanctions" }],
    ["quotes about freedom", "speakers", { about: "freedom" }],
    ["Tillerson quotes", "quotes", { who: "Tillerson" }],
    ["who is Michishita?", "quotes", { who: "Michishita" }],
    ["what did Nixon write about the oath", "quotes", { who: "Nixon", about: "the oath" }],
    ["tell me about the moon", "articles", { query: "the moon" }],
    ["summarize article 4 in 5 sentences", "brief", { article: "4", length: "5 sentences" }],
    ["summarise the Mandela story in one line", "brief", { article: "Mandela", length: "one-line" }],
    ["summarize article 4 in full", "brief", { article: "4", length: "full" }],
    ["sum up article 2 in three sentences", "brief", { article: "2", length: "3 sentences" }],
    ["Reagan about the Olympics", "quotes", { who: "Reagan", about: "the Olympics" }],
    ["tillerson on north korea", "quotes", { who: "tillerson", about: "north korea" }],
    ["articles about the moon", "articles", { query: "the moon" }],
    ["news on berlin", "articles", { query: "berlin" }],
    ["talk about the weather", "help", { command: "talk about the weather" }],
    ["#3", "brief", { article: "3" }],
    ["Tillerson", "articles", { query: "Tillerson" }],
    ["north korea", "articles", { query: "north korea" }],
    ["help me", "help", {}],
    ["why did Nixon resign?", "help", { command: "why did Nixon resign" }],
    ["does anyone mentioning horses sing?", "help", { command: "does anyone mentioning horses sing" }],
    ["hello", "help", {}],
    ["thanks!", "help", {}],
    ["", "help", {}],
  ])("“%s” asks for %s", (words, command, options) => {
    expect(understand(words, commands)).toEqual({ command, options });
  });

  it("names nobody where the question names nobody", () => {
    expect(understand("what did he say", commands).command).toBe("help");
  });

  it("hands on what it could not make sense of", () => {
    expect(understand("sell me a horse", commands)).toEqual({
      command: "help",
      options: { command: "sell me a horse" },
    });
  });
});
