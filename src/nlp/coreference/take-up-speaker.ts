import { entityAt } from "../people/gather-mentions.ts";
import { hasClass, lowerAt } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { SPEECH } from "../word-classes.ts";
import { subjectBefore } from "./sentence-subject.ts";

const ANYONE: ReadonlySet<string> = new Set(
  "person individual user employee worker staffer official source".split(" "),
);
/**
 * Nouns that say what somebody already named is. A judge, a host or a lawyer need not have been named before they
 * speak.
 */
const TRADES: ReadonlySet<string> = new Set(
  (
    "user poster commenter executive official individual teen teenager youngster sophomore freshman junior senior rookie veteran lawmaker legislator politician democrat republican entrepreneur billionaire businessman businesswoman " +
    "engineer designer developer programmer researcher scientist professor author writer novelist artist painter musician singer actor actress comedian filmmaker photographer player pitcher quarterback goalkeeper midfielder striker forward coach athlete swimmer runner " +
    "economist analyst activist farmer rancher doctor physician surgeon firefighter pastor pensioner retiree hacker streamer youtuber gamer"
  ).split(" "),
);

/** "|the| person": a definite article and a noun, no more. */
function nounOf({ mentions, reading }: Scene, position: number): string {
  const description = mentions.all[position];
  if (description?.kind !== "description" || description.endToken - description.firstToken !== 2) return "";
  return lowerAt(reading, description.firstToken) === "the" ? lowerAt(reading, description.endToken - 1) : "";
}

/** Whether a description tells nothing of whoever it takes up: "the person", "the user". */
export function isAnyone(scene: Scene, position: number): boolean {
  return ANYONE.has(nounOf(scene, position));
}

/** Whether a description may be said of somebody whom the story has named without it: "the teen", "the executive". */
export function mayDescribeSpeaker(scene: Scene, position: number): boolean {
  return TRADES.has(nounOf(scene, position));
}

/**
 * "The picture is still up, |Kim Hale| said.": the entity of a person who is the subject of a verb of saying in the
 * sentence before a mention; -1 when there is none.
 */
export function speakerOfSentenceBefore(scene: Scene, position: number): number {
  const { mentions, reading } = scene;
  const subject = subjectBefore(scene, mentions.all[position]?.firstToken ?? 0);
  const name = mentions.all[subject];
  const entity = entityAt(mentions, subject);
  if (name?.kind !== "name" || entity === undefined || entity.sort === "place" || entity.sort === "organisation")
    return -1;
  return hasClass(reading, name.endToken, SPEECH) ? entity.id : -1;
}
