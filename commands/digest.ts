import type { Action, Option, OptionValues } from "../src/chat/command.ts";
import type { Reply } from "../src/chat/reply.ts";
import { capitalise, notice, oneOf, shorten } from "../src/chat/text.ts";
import { parseWhenAndWhere } from "../src/digest/parse-when.ts";
import { suggestTimezones } from "../src/digest/timezones.ts";
import { DIGEST_STYLES, MOST_STORIES, USUAL_STORIES, WHEN_EMPTY } from "../src/model/subscription.ts";
import { closest } from "../src/nlp/similarity.ts";
import type { ChannelCommand, ChannelContext } from "./context.ts";
import { pause, restore, resume, unsubscribe } from "./digest/change.ts";
import { listDigests } from "./digest/list.ts";
import { postNow, preview } from "./digest/preview.ts";
import { CONTENT } from "./digest/read-wish.ts";
import { subscribe } from "./digest/subscribe.ts";
import { suggestDigests } from "./digest/suggest-digests.ts";
import { carry, choicesOf } from "./wording.ts";

const OPTIONS: readonly Option<ChannelContext>[] = [
  { name: "action", help: "subscribe, list, preview, now, pause, resume, unsubscribe; list when left out" },
  { name: "time", help: "when it should come, on the channel's clock: “8:30 am”, “weekdays at 17:30”" },
  { name: "days", help: "“weekdays”, “every day”, “mon, thu”" },
  {
    name: "timezone",
    help: "whose clock: “Europe/Berlin”, “new york”; yours when left out",
    suggest: (typed) => suggestTimezones(typed),
  },
  { name: "topics", help: "only articles that say one of these words, with commas between; “none” for all" },
  { name: "exclude", help: "no article that says one of these" },
  {
    name: "max",
    help: `the most stories in a digest, ${USUAL_STORIES} when left out`,
    number: { least: 1, most: MOST_STORIES },
  },
  { name: "style", help: "a line, the headline or a quote for each story", choices: DIGEST_STYLES },
  { name: "when-empty", help: "without news: skip the day, or say so", choices: WHEN_EMPTY },
  { name: "until", help: "for pause: “friday”, “2 weeks”, “2027-01-02”; for good when left out" },
  {
    name: "digest",
    help: "which one, by its number in the list, when the channel has several",
    suggestStored: suggestDigests,
  },
];

const WISH = ["time", "days", "timezone", ...CONTENT, "digest"];

const ACTIONS: readonly (Action & {
  readonly run: (options: OptionValues, context: ChannelContext) => Promise<Reply>;
})[] = [
  { name: "list", help: "the digests of this channel", takes: [], run: (_, context) => listDigests(context) },
  { name: "subscribe", help: "a digest at a time of day; with digest: changes that one", takes: WISH, run: subscribe },
  { name: "preview", help: "what it would be now", takes: ["digest", ...CONTENT], run: preview },
  { name: "now", help: "post it now", takes: ["digest"], run: postNow },
  { name: "pause", help: "none for a while", takes: ["until", "digest"], run: pause },
  { name: "resume", help: "after a pause", takes: ["digest"], run: resume },
  { name: "unsubscribe", help: "no digest any more", takes: ["digest"], run: unsubscribe },
  { name: "restore", help: "undo unsubscribe", takes: ["digest"], run: restore },
];

/** The channel's digests: subscribe, see, change. */
export const digest: ChannelCommand = {
  name: "digest",
  help: "The news in this channel, every day at its own time",
  options: OPTIONS,
  actions: ACTIONS,
  examples: ["/digest", "/digest subscribe weekdays at 8:30 am", "/digest preview"],
  run: (options, context) => {
    const [list] = ACTIONS;
    const name = (options["action"] ?? list?.name ?? "").trim().toLowerCase();
    const action = ACTIONS.find((candidate) => candidate.name === name);
    if (action) return action.run(options, context);
    // "/digest weekdays at 8:30" leaves out what is meant.
    if (options["time"] === undefined && "when" in parseWhenAndWhere(name))
      return subscribe({ ...options, action: "subscribe", time: name }, context);
    return cannot(name, options);
  },
};

/** The reply to a word that is no action, with those that may be meant. */
function cannot(name: string, options: OptionValues): Reply {
  const actions = ACTIONS.filter(({ name: known }) => known !== "restore");
  const near = closest(name, actions, { nameOf: (action) => action.name, atLeast: 0.7, most: 2 });
  const sentence = `/digest cannot “${shorten(name, 40)}”. It can ${oneOf(actions.map((action) => action.name))}.`;
  return notice(
    sentence,
    ...choicesOf(
      near,
      (action) => capitalise(action.name),
      (action) => ({ command: "digest", options: { ...carry(options), action: action.name } }),
    ),
  );
}
