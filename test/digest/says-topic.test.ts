import { describe, expect, it } from "vitest";
import { createSaysTopic } from "../../src/digest/says-topic.ts";
import { readArticle } from "../../src/ingest/read.ts";

const says = (topic: string, sentence: string): boolean =>
  createSaysTopic(readArticle({ id: "a", text: `The Harbor Opens\n\n${sentence}\n` }))(topic);

describe("createSaysTopic", () => {
  it.each([
    ["bridge", "Two bridges will close in May.", true],
    ["bridge closing", "It closes in May, the bridge.", true],
    ["bridge", "The ferry goes on.", false],
    ["US", "The US sent two ships.", true],
    ["US", "The U.S. sent two ships.", true],
    ["US", "Nobody told us of the ships.", false],
    ["US", "The USA sent two ships.", false],
    ["US", "A BUS came late.", false],
    ["WHO", "Doctors of the WHO came late.", true],
    ["WHO", "Nobody knew who came late.", false],
    ["IT", "It came late, and it was broken.", false],
    ["IT", "The city’s IT was broken.", true],
    ["Us", "Nobody told us of the ships.", true],
    ["the who", "Fans of The\nWho came late.", true],
    ["the who", "He is the man who came late.", false],
    ["ME TOO", "The ME TOO movement came late.", true],
    ["it?", "Is that it? Nobody knew.", true],
  ])("“%s” of “%s”: %s", (topic, sentence, verdict) => {
    expect(says(topic, sentence)).toBe(verdict);
  });
});
