import { describe, expect, it } from "vitest";
import { nameLinesOf, namesInStory } from "../../helpers/name-lines.ts";

describe("nameNavigationWords", () => {
  it.each([
    "YOU MAKE OUR WORK POSSIBLE.",
    "Text size",
    "Reader comments",
    "Share",
    "Print",
    "Facebook Twitter Email",
    "World | Politics",
    "Home » News » Local",
    "Home / News",
    "Log in",
    "Skip to content",
    "Share on Facebook",
    "Most Popular",
    "Sections, Search",
    "Subscribe.",
    "🔴 LIVE",
    "Cookie settings",
    "Breaking News",
    "Regional | Harbour",
    "Categories: harbour ferry, science - Tags:",
    "Share post:",
  ])("names %j", (line) => {
    expect(namesInStory(line)).toEqual(["debris"]);
  });

  it.each([
    "Support.",
    "Discussion of the pier went on.",
    "Politics.",
    "Next?",
    "No.",
    "More.",
    "“Live.”",
    "News travels fast in a small town.",
    "Share prices fell.",
    "Sports and politics rarely mix.",
    "Watch out!",
    "Topics: the ferry, the bridge and the budget.",
    "Home is where the ferry lands",
    "Local news editors met « Facebook »",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });

  it("takes a bar of links at the top of the page for no headline", () => {
    const page = "Home » News » Local\n\nThe Ferry Is Late Again\n\nNobody on the pier was surprised on Monday.";
    expect(nameLinesOf(page).map(([name]) => name)).toEqual(["debris", "headline", "body"]);
  });
});
