import type { Invocation } from "../../chat/reply.ts";
import { WEEKDAYS } from "../../model/schedule.ts";
import {
  DIGEST_STYLES,
  MOST_STORIES,
  NO_TOPICS,
  type Subscription,
  USUAL_STORIES,
  WHEN_EMPTY,
} from "../../model/subscription.ts";
import type { KnownBlock, ModalView } from "./block-kit.ts";
import { DIGEST_SHORTCUT } from "./names.ts";
import { plainText } from "./render-text.ts";

/** The form's callback, and its button that shows what a digest would be made of. */
export const DIGEST_FORM = "digest_form";
export const PREVIEW_ACTION = "digest_form.preview";

const DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const STYLE_NAMES = { brief: "A line for each story", headlines: "Headlines only", quotes: "A quote for each story" };
const EMPTY_NAMES = { skip: "Post nothing", say: "Say that there is nothing" };

/** What the form begins with. */
export interface DigestFormStart {
  /** The channel; the one the member looks at when left out. */
  readonly channel?: string | undefined;
  readonly timezone?: string | undefined;
  /** The digest that is edited; a new one when left out. */
  readonly edited?: Subscription | undefined;
}

/** The form to set up a digest or to change one. */
export function digestForm({ channel, timezone = "UTC", edited }: DigestFormStart): ModalView {
  const zone = edited?.rule.timezone ?? timezone;
  const days = edited?.rule.days ?? WEEKDAYS.slice(0, 5);
  const dayOptions = WEEKDAYS.map((day, index) => option(DAY_NAMES[index] ?? day, day));
  const { hour, minute } = edited?.rule ?? { hour: 8, minute: 30 };
  return {
    type: "modal",
    callback_id: DIGEST_FORM,
    title: plainText(edited === undefined ? DIGEST_SHORTCUT.name : "Change a digest"),
    submit: plainText(edited === undefined ? "Subscribe" : "Save"),
    close: plainText("Cancel"),
    private_metadata: JSON.stringify({ digest: edited?.id, channel: edited?.place.channel, timezone: zone }),
    blocks: [
      ...(edited === undefined ? [channelInput(channel)] : []),
      input("time", "At", { type: "timepicker", action_id: "time", initial_time: `${two(hour)}:${two(minute)}` }),
      input("days", "On", {
        type: "checkboxes",
        action_id: "days",
        options: dayOptions,
        initial_options: dayOptions.filter(({ value }) => days.some((day) => day === value)),
      }),
      input("timezone", "On the clocks of", {
        type: "external_select",
        action_id: "suggest.digest.timezone",
        min_query_length: 0,
        placeholder: plainText("A city"),
        initial_option: option(zone, zone),
      }),
      ...contentInputs(edited),
      {
        type: "actions",
        block_id: "preview",
        elements: [{ type: "button", action_id: PREVIEW_ACTION, text: plainText("Preview the stories") }],
      },
    ],
  };
}

/** What should be in it. */
function contentInputs(edited: Subscription | undefined): KnownBlock[] {
  const counts = Array.from({ length: MOST_STORIES }, (_, index) => option(String(index + 1), String(index + 1)));
  const styles = DIGEST_STYLES.map((style) => option(STYLE_NAMES[style], style));
  const empties = WHEN_EMPTY.map((whenEmpty) => option(EMPTY_NAMES[whenEmpty], whenEmpty));
  return [
    words("topics", {
      label: "Only about",
      hint: "Words with commas between; all the news when left out",
      placeholder: "moon, Mandela",
      written: edited?.topics,
    }),
    words("exclude", {
      label: "Nothing about",
      hint: "Articles that say one of these are left out",
      placeholder: "football, weather",
      written: edited?.exclude,
    }),
    select("style", { label: "As", options: styles, chosen: edited?.style ?? "brief" }),
    select("max", { label: "At most so many stories", options: counts, chosen: String(edited?.max ?? USUAL_STORIES) }),
    select("when-empty", { label: "When there is nothing new", options: empties, chosen: edited?.whenEmpty ?? "skip" }),
  ];
}

function words(
  name: string,
  field: {
    readonly label: string;
    readonly hint: string;
    readonly placeholder: string;
    readonly written: readonly string[] | undefined;
  },
): Input {
  const written = field.written?.join(", ") ?? "";
  return {
    ...input(name, field.label, {
      ...{ type: "plain_text_input", action_id: name, max_length: 500, placeholder: plainText(field.placeholder) },
      ...(written === "" ? {} : { initial_value: written }),
    }),
    optional: true,
    hint: plainText(field.hint),
  };
}

function select(
  name: string,
  field: { readonly label: string; readonly options: ReturnType<typeof option>[]; readonly chosen: string },
): Input {
  const chosen = field.options.find(({ value }) => value === field.chosen);
  return input(name, field.label, {
    ...{ type: "static_select", action_id: name, options: field.options },
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  });
}

function channelInput(channel: string | undefined): KnownBlock {
  return input("channel", "In", {
    type: "conversations_select",
    action_id: "channel",
    filter: { include: ["public", "private", "im"], exclude_bot_users: false, exclude_external_shared_channels: false },
    ...(channel === undefined ? { default_to_current_conversation: true } : { initial_conversation: channel }),
  });
}

type Input = Extract<KnownBlock, { type: "input" }>;

function input(block_id: string, label: string, element: Input["element"]): Input {
  return { type: "input", block_id, label: plainText(label), element };
}

const option = (text: string, value: string) => ({ text: plainText(text), value });
const two = (number: number): string => String(number).padStart(2, "0");

/** What somebody filled in, as Slack gives it: by block and action. */
export type FormValues = Readonly<Record<string, Readonly<Record<string, FormValue>>>>;
interface FormValue {
  readonly value?: string | null | undefined;
  readonly selected_conversation?: string | null | undefined;
  readonly selected_time?: string | null | undefined;
  readonly selected_option?: { readonly value?: string | undefined } | null | undefined;
  readonly selected_options?: readonly { readonly value?: string | undefined }[] | null | undefined;
}

/** A filled-in form: for which channel, what is to be subscribed to, and the same to be previewed. */
export interface DigestWished {
  readonly channel: string | undefined;
  readonly subscribe: Invocation;
  readonly preview: Invocation;
}

/** Reads the form back. Days that were all taken away are left out, so that the command says what is missing. */
export function readDigestForm(values: FormValues, privateMetadata: string): DigestWished {
  const first = (block: string): FormValue => Object.values(values[block] ?? {})[0] ?? {};
  const picked = (block: string): string => first(block).selected_option?.value ?? "";
  const kept: { digest?: string; channel?: string; timezone?: string } = JSON.parse(privateMetadata || "{}");
  const content = {
    // A field that was emptied takes away what the digest had.
    topics: first("topics").value?.trim() || NO_TOPICS,
    exclude: first("exclude").value?.trim() || NO_TOPICS,
    style: picked("style"),
    max: picked("max"),
    "when-empty": picked("when-empty"),
    digest: kept.digest ?? "",
  };
  const when = {
    time: first("time").selected_time ?? "",
    days: (first("days").selected_options ?? []).flatMap(({ value }) => value ?? []).join(", "),
    timezone: picked("timezone") || (kept.timezone ?? ""),
  };
  return {
    channel: kept.channel ?? first("channel").selected_conversation ?? undefined,
    subscribe: digestInvocation({ action: "subscribe", ...when, ...content }),
    preview: digestInvocation({ action: "preview", ...content }),
  };
}

function digestInvocation(options: Readonly<Record<string, string>>): Invocation {
  return {
    command: "digest",
    options: Object.fromEntries(Object.entries(options).filter(([, value]) => value !== "")),
  };
}
