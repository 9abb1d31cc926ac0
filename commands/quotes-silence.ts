import type { Invocation, Reply } from "../src/chat/reply.ts";
import { count, notice, shorten } from "../src/chat/text.ts";
import { titleOf } from "../src/library/find-article.ts";
import type { Library } from "../src/library/library.ts";
import type { Speaker } from "../src/library/speakers.ts";
import { choicesOf } from "./wording.ts";

type Again = (change: Record<string, string>) => Invocation;

const MOST_OFFERED = 5;

/** Nobody of that name: whoever looks like it, or the most quoted. */
export function noSuchSpeaker(
  near: readonly Speaker[],
  { who, again, speakers }: { who: string; again: Again; speakers: readonly Speaker[] },
): Reply {
  const asked = shorten(who, 60);
  const offered = near.length > 0 ? near : speakers.filter(({ quotes }) => quotes.length > 0);
  const question = near.length > 0 ? "Did you mean one of these?" : "These people are quoted:";
  const sentence = `Nobody called “${asked}” is named in the articles.${offered.length > 0 ? ` ${question}` : ""}`;
  return notice(
    sentence,
    ...choicesOf(
      offered.slice(0, MOST_OFFERED),
      ({ name }) => name,
      ({ name }) => again({ who: name }),
    ),
  );
}

/** Somebody the articles name but never quote. */
export function isMentioned({ name, articles }: Speaker): Reply {
  const titles = articles.slice(0, 2).map((analysis) => `“${titleOf(analysis)}”`);
  const others = articles.length > 2 ? ` and ${count(articles.length - 2, "other article")}` : "";
  return notice(`${name} is mentioned but not quoted, in ${titles.join(", ")}${others}.`);
}

/** Quoted, but not on this topic: who did speak about it, if anybody, and the way to all the quotes. */
export function nothingAbout(
  speaker: Speaker,
  { about, again, library }: { about: string; again: Again; library: Library },
): Reply {
  const topic = shorten(about, 60);
  const others = library
    .speakers()
    .filter((other) => other !== speaker && library.aboutTopic(other.quotes, about).length > 0)
    .slice(0, MOST_OFFERED - 1);
  const whoDid = others.length > 0 ? " Others spoke about it:" : "";
  const all = { command: "quotes", options: { who: speaker.name } };
  return notice(
    `${speaker.name} is quoted ${count(speaker.quotes.length, "time")}, but nothing of it is about ${topic}.${whoDid}`,
    {
      type: "choices",
      choices: [
        ...others.map(({ name }) => ({
          label: `${name} about ${shorten(about, 30)}`,
          invocation: again({ who: name }),
        })),
        { label: `All quotes of ${speaker.name}`, invocation: all },
      ],
    },
  );
}
