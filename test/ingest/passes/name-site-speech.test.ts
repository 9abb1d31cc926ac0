import { describe, expect, it } from "vitest";
import { namesAtFoot, namesInStory } from "../../helpers/name-lines.ts";

describe("nameSiteSpeech", () => {
  it.each([
    "Our stories may be republished online or in print under a licence that asks for credit.",
    "Was this article helpful?",
    "Download the Courier app here.",
    "Submit a news tip here.",
    "We want to hear from you!",
    "Notifications can be turned off anytime in the browser settings.",
    "This is a developing story. Stay with WKTO for updates.",
    "This is a breaking news story and will be updated.",
    "Check back here for updates.",
    "Your web browser is no longer supported. To improve your experience update it here",
    "Audio recording is automated for accessibility.",
    "Posts from this author will be added to your daily email digest.",
    "If you buy something from a link here, our site may earn a commission.",
    "Our Standards: The Courier's principles.",
    "Do you know more about the leak? You can contact Ada Quill securely on Signal.",
    "To view this content you can use the button below to allow cookies for this session only.",
    "Thanks for reading The Ledger! Subscribe for free to receive new posts.",
    "Disclosure: The harbor company has been a financial supporter of this newsroom.",
    "Become a member today and keep our journalism free.",
    "Frequently Asked Questions about your subscription",
    "New stories will be added to your inbox every Friday.",
  ])("names %j, which speaks of the site", (line) => {
    expect(namesInStory(line)).toEqual(["debris"]);
    expect(namesAtFoot(line)).toEqual(["debris"]);
  });

  it.each([
    "Thanks for signing up, the mayor wrote to the volunteers.",
    "The county is part of a network of harbors supported by grants.",
    "The nonprofit that runs the news site is supported by grants, its editor said.",
    "The app was taken off the market in May, and its notifications fell silent.",
    "We asked the county for the inspectors' reports and got a bill.",
    "Your first winter on the island, she said, decides whether you get a tip or a smile.",
    "“Send us your newsletter,” he told them.",
    "Members of the council get free tickets to the ferry.",
    "Do you remember the old pier?",
    "This is a developing story of a town without a ferry, and nobody knows its end.",
    "Subscribers to the ferry's timetable rose to 900 in June.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });

  it("names at the foot of a page who pays for the newsroom", () => {
    const line = "The Harbor Ledger is part of a nonprofit news network supported by grants and a coalition of donors.";
    expect(namesAtFoot(line)).toEqual(["debris"]);
  });
});
