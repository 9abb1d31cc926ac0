import { describe, expect, it } from "vitest";
import { namesInStory } from "../../helpers/name-lines.ts";

describe("nameNewsletterLines", () => {
  it.each([
    "Newsletter Sign Up",
    "Sign up for our morning newsletter",
    "Sign up for free today.",
    "Hear the talk in the podcast above. Subscribe for free on Fridays.",
    "Register now",
    "Get the day’s top stories in your inbox every morning.",
    "Subscribe to our newsletter today",
    "Enter your email address",
    "Already a subscriber? Log in",
    "You must subscribe to read on",
    "Thank you for subscribing",
    "Want more stories like this one? Sign up for The Ledger, our weekly newsletter, and never miss what the council decides behind its doors.",
  ])("names %j", (line) => {
    expect(namesInStory(line)).toEqual(["debris"]);
  });

  it.each([
    "More than 400 residents had to sign up for flood alerts before the sirens worked, and half of them never received one.",
    "Voters may register at the town hall until noon today.",
    "Residents can sign up for alerts at the library.",
    "The volunteers sign up at the church door.",
    "“Sign up today for the newsletter,” the recruiters said.",
    "She told him to sign up for the newsletter.",
    "The company stopped printing its newsletter in March.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });
});
