import { oneOf } from "../chat/text.ts";
import type { Analysis } from "../model/analysis.ts";
import type { DigestWish } from "../model/subscription.ts";
import { createSaysTopic } from "./says-topic.ts";
import { DAY_MS } from "./wall-clock.ts";

/** Articles that tell one story: the one that is shown, and the others. */
export interface Story {
  readonly shown: Analysis;
  readonly alsoTold: readonly Analysis[];
}

/** An article that is not in the digest, and why. */
export interface LeftOut {
  readonly analysis: Analysis;
  readonly why: string;
}

export interface Choice {
  readonly stories: readonly Story[];
  readonly leftOut: readonly LeftOut[];
}

/** Whether two articles tell one story. */
export type IsSameStory = (one: Analysis, other: Analysis) => boolean;

type StoryWish = Pick<DigestWish, "topics" | "exclude" | "max">;

/** A story that twice as many articles tell counts as a day newer. */
const DAYS_PER_DOUBLING = 1;

/**
 * Which of the new articles (newest first) make the digest: those the wish allows, a story once, the newest and most
 * told first, as many as the wish allows. Of the articles of one story the longest is shown.
 */
export function chooseStories(articles: readonly Analysis[], wish: StoryWish, isSameStory: IsSameStory): Choice {
  const leftOut: LeftOut[] = [];
  const wanted = articles.filter((analysis) => {
    const why = whyUnwanted(analysis, wish);
    if (why !== undefined) leftOut.push({ analysis, why });
    return why === undefined;
  });
  const stories = groupByStory(wanted, isSameStory).sort((a, b) => dayOf(b) - dayOf(a));
  for (const { shown, alsoTold } of stories) {
    const why = `it tells the story of “${shown.article.headline}”`;
    leftOut.push(...alsoTold.map((analysis) => ({ analysis, why })));
  }
  const late = stories.slice(wish.max).map(({ shown }) => shown);
  const why = `there are ${wish.max} stories before it`;
  return { stories: stories.slice(0, wish.max), leftOut: [...leftOut, ...late.map((analysis) => ({ analysis, why }))] };
}

function whyUnwanted({ article }: Analysis, { topics, exclude }: StoryWish): string | undefined {
  const says = createSaysTopic(article);
  const unwanted = exclude.find(says);
  if (unwanted !== undefined) return `it is about ${unwanted}`;
  if (topics.length === 0 || topics.some(says)) return undefined;
  return `it says nothing about ${oneOf(topics)}`;
}

/** An article joins the first story that one of its articles tells. */
function groupByStory(articles: readonly Analysis[], isSameStory: IsSameStory): Story[] {
  const groups: Analysis[][] = [];
  for (const article of articles) {
    const group = groups.find((known) => known.some((other) => isSameStory(article, other)));
    if (group) group.push(article);
    else groups.push([article]);
  }
  return groups.map((group) => {
    const shown = group.reduce((longest, one) => (lengthOf(one) > lengthOf(longest) ? one : longest));
    return { shown, alsoTold: group.filter((one) => one !== shown) };
  });
}

const lengthOf = ({ sentences }: Analysis): number => sentences.length;

/** The day a story is placed at, in days since 1970: that of its newest article, later the more articles tell it. */
function dayOf({ shown, alsoTold }: Story): number {
  const days = [shown, ...alsoTold].map(({ article }) => Date.parse(article.date ?? "") / DAY_MS || 0);
  return Math.max(...days) + DAYS_PER_DOUBLING * Math.log2(1 + alsoTold.length);
}
