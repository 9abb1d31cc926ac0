import { describe, expect, it } from "vitest";
import { namesInStory } from "../../helpers/name-lines.ts";

describe("nameShareBars", () => {
  it.each([
    "Share this article",
    "Share this article.",
    "Share this withEmailFacebookTwitterWhatsAppCopy this linkRead more about sharing.",
    "Share on WhatsApp",
    "Tweet this",
    "Tweet: @harbornews",
    "Email this story to a friend.",
    "Follow us on Twitter",
    "Follow @harbornews on Twitter",
    "Follow @harbornews",
    "Follow Jane Doe on Twitter: @janedoe",
    "Like us on Facebook",
    "Find us on Instagram",
    "Facebook: @harbornews",
    "jane.doe@example.org",
    "Contact Jane Doe at jdoe@example.org",
    "Jane Doe can be reached at 555-0134",
  ])("names %j", (line) => {
    expect(namesInStory(line)).toEqual(["debris"]);
  });

  it.each([
    "Share this with no one, he told her.",
    "Post on the corner fell over.",
    "Print on demand has changed the trade.",
    "Send it back, the judge ordered.",
    "Follow the money, the inspector said.",
    "“Share this with the others,” she said.",
    "He posted the letter to his sister by e-mail.",
    "Complaints go to jane@example.org, the county said, and nobody reads them.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });
});
