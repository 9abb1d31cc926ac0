import { analyze } from "../../src/library/analyze.ts";
import { sliceOf } from "../../src/model/span.ts";

/** Every quote of a text as "speaker: words … words", in source order; "?" for a speaker we cannot tell. */
export function quotesOf(text: string): string[] {
  const { quotes } = analyze({ id: "story", text });
  return quotes.map(({ speaker, spans }) => {
    const words = spans.map((span) => sliceOf(text, span)).join(" … ");
    if (speaker.kind === "unknown") return `?: ${words}`;
    return `${speaker.kind === "person" ? speaker.person.name : sliceOf(text, speaker.span)}: ${words}`;
  });
}

/** Everybody the text names, with what it says they are: "Ada Stone (the mayor)". */
export function peopleOf(text: string): string[] {
  const { people } = analyze({ id: "story", text });
  return people.map(({ name, roles }) =>
    roles.length === 0 ? name : `${name} (${roles.map((role) => sliceOf(text, role)).join("; ")})`,
  );
}
