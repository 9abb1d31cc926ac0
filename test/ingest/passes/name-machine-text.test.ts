import { describe, expect, it } from "vitest";
import { namesInStory } from "../../helpers/name-lines.ts";

/** What the publishing system makes of a paragraph for subscribers. */
const encipher = (paragraph: string): string =>
  `<p>${paragraph}</p>`.replace(/[!-~]/gu, (sign) => String.fromCharCode(33 + ((sign.charCodeAt(0) + 14) % 94)));

describe("nameMachineText", () => {
  it.each([
    "{{featured_button_text}}",
    "{{ subscription.call_to_action }}",
    "default-output-block.skip-main",
    encipher("“We heard a lot of voices,” Ember said, “and most of them were angry.”"),
    encipher("The meeting was standing room only."),
  ])("names %j", (line) => {
    expect(namesInStory(line)).toEqual(["debris"]);
  });

  it.each([
    "The form said only “{{name}}”, which nobody had filled in.",
    "The kaimuki team, k5m and k7m, came last.",
    "The cipher turned every “<p>” into “kAm”, the engineer said.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });
});
