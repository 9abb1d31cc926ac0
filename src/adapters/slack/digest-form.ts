import type { Invocation } from "../../chat/reply.ts";
import { WEEKDAYS } from "../../model/schedule.ts";
import type { Subscription } from "../../model/subscription.ts";
import { DIGEST_STYLES } from "../../model/subscription.ts";
import type { KnownBlock, ModalView } from "./block-kit.ts";
import { DIGEST_SHORTCUT } from "./names.ts";
import { plainText } from "./render-text.ts";

/** The form's callback, and its button that shows what a digest would be made of. */
export const DIGEST_FORM = "digest_form";
export const PREVIEW_ACTION = "digest_form.preview";

const DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const STYLE_NAMES = { brief: "a line for each story", headlines: "headlines only", quotes: "a quote for each story" };

/** What the form begins with. */
export interface DigestFormStart {
  /** The channel; the one the member looks at when left out. */
  readonly channel?: string | undefined;
  readonly timezone?: string | undefined;
  /** The digest that is edited; a new one when left out. */
  readonly edited?: Subscription | undefined;
}

/** The form to set up a digest or to change one; `shown` are further blocks below it. */
export function digestForm(
  { channel, timezone = "UTC", edited }: DigestFormStart,
  shown: readonly KnownBlock[] = [],
): ModalView {
  const zone = edited?.rule.timezone ?? timezone;
  const days = edited?.rule.days ?? WEEKDAYS.slice(0, 5);
  const dayOptions = WEEKDAYS.map((day, index) => option(DAY_NAMES[index] ?? day, day));
  const styleOptions = DIGEST_STYLES.map((style) => option(STYLE_NAMES[style], style));
  const style = edited?.style ?? "brief";
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
      {
        ...input("topics", "Only about", {
          type: "plain_text_input",
          action_id: "topics",
          max_length: 500,
          placeholder: plainText("moon, Mandela"),
          ...(edited === undefined || edited.topics.length === 0 ? {} : { initial_value: edited.topics.join(", ") }),
        }),
        optional: true,
        hint: plainText("Words with commas between; all the news when left out"),
      },
      input("style", "As", {
        type: "static_select",
        action_id: "style",
        options: styleOptions,
        ...initial(styleOptions.find(({ value }) => value === style)),
      }),
      {
        type: "actions",
        block_id: "preview",
        elements: [{ type: "button", action_id: PREVIEW_ACTION, text: plainText("Preview the stories") }],
      },
      ...shown,
    ],
  };
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
const initial = <T>(chosen: T | undefined) => (chosen === undefined ? {} : { initial_option: chosen });
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

/** A filled-in form: for which channel, what is to be subscribed to, and the digest that it replaces. */
export interface DigestWished {
  readonly channel: string | undefined;
  readonly digest: string | undefined;
  readonly topics: string;
  readonly invocation: Invocation;
}

/** Reads the form back. Days that were all taken away are left out, so that the command says what is missing. */
export function readDigestForm(values: FormValues, privateMetadata: string): DigestWished {
  const first = (block: string): FormValue => Object.values(values[block] ?? {})[0] ?? {};
  const kept: { digest?: string; channel?: string; timezone?: string } = JSON.parse(privateMetadata || "{}");
  const days = (first("days").selected_options ?? []).flatMap(({ value }) => value ?? []).join(", ");
  const topics = first("topics").value?.trim() ?? "";
  const options = {
    action: "subscribe",
    time: first("time").selected_time ?? "",
    days,
    timezone: first("timezone").selected_option?.value ?? kept.timezone ?? "",
    topics,
    style: first("style").selected_option?.value ?? "",
  };
  const given = Object.entries(options).filter(([, value]) => value !== "");
  return {
    channel: kept.channel ?? first("channel").selected_conversation ?? undefined,
    digest: kept.digest,
    topics,
    invocation: { command: "digest", options: Object.fromEntries(given) },
  };
}
