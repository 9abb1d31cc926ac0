import type { Invocation, Reply } from "../src/chat/reply.ts";
import { count, notice, shorten } from "../src/chat/text.ts";
import { referenceTo } from "../src/library/find-article.ts";
import type { Library } from "../src/library/library.ts";
import type { Speaker } from "../src/library/speakers.ts";
import type { Card } from "../src/model/card.ts";
import { carry, choicesOf } from "./wording.ts";

type Again = (change: Record<string, string>) => Invocation;

const MOST_OFFERED = 5;

/** What a lookup was about: the shelf, the one article it was confined to, and how to ask it again. */
interface Asked {
  readonly library: Library;
  readonly within: Card | undefined;
  readonly again: Again;
}

/** Nobody of that name: the same name in other articles, whoever looks like it, or the most quoted. */
export function noSuchSpeaker(
  near: readonly Speaker[],
  { who, library, within, again }: Asked & { readonly who: string },
): Reply {
  const asked = shorten(who, 60);
  const elsewhere = within ? library.findSpeaker(who) : undefined;
  if (within && elsewhere && "found" in elsewhere) {
    const { name, handle } = elsewhere.found;
    const everywhere = { command: "quotes", options: { who: handle } };
    return notice(`“${within.title}” does not name ${name}, but other articles do.`, {
      type: "choices",
      choices: [{ label: `All quotes of ${name}`, invocation: everywhere }],
    });
  }
  const offered = near.length > 0 ? near : library.speakers(within).filter(({ quotes }) => quotes > 0);
  const question = near.length > 0 ? "Did you mean one of these?" : "These people are quoted:";
  const place = within ? `in “${within.title}”` : "in the articles";
  const sentence = `Nobody called “${asked}” is named ${place}.${offered.length > 0 ? ` ${question}` : ""}`;
  return notice(
    sentence,
    ...choicesOf(
      offered.slice(0, MOST_OFFERED),
      ({ name }) => name,
      ({ handle }) => again({ who: handle }),
    ),
  );
}

/** Somebody the articles name but never quote. */
export function isMentioned({ name, appearances }: Speaker): Reply {
  const titles = [...new Set(appearances.map(({ card }) => `“${card.title}”`))];
  const others = titles.length > 2 ? ` and ${count(titles.length - 2, "other article")}` : "";
  return notice(`${name} is mentioned but not quoted, in ${titles.slice(0, 2).join(", ")}${others}.`);
}

/** Quoted, but not on this topic: who did speak about it, if anybody, and the way to all the quotes. */
export async function nothingAbout(
  speaker: Speaker,
  { about, library, within, again }: Asked & { readonly about: string },
): Promise<Reply> {
  const topic = shorten(about, 60);
  const others = (await library.speakersAbout(about, within))
    .filter(({ handle }) => handle !== speaker.handle)
    .slice(0, MOST_OFFERED - 1);
  const whoDid = others.length > 0 ? " Others spoke about it:" : "";
  const all = { command: "quotes", options: carry({ who: speaker.handle, article: within && referenceTo(within) }) };
  return notice(
    `${speaker.name} is quoted ${speaker.quotes === 1 ? "once" : count(speaker.quotes, "time")}, but none of it names ${topic}.${whoDid}`,
    {
      type: "choices",
      choices: [
        ...others.map(({ name, handle }) => ({
          label: `${name} about ${shorten(about, 30)}`,
          invocation: again({ who: handle }),
        })),
        { label: `All quotes of ${speaker.name}`, invocation: all },
      ],
    },
  );
}
