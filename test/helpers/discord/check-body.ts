import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  BaseCreateMessageCreateRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  MessageCreateRequestSchema,
} from "discord-api-spec/zod";
import type { ZodType } from "zod";

/** What Discord would answer with 50035 for, one line a fault. */
export type BodyFaults = readonly string[];

const COMPONENTS_V2 = 1 << 15;

/** Faults of a message that is created: those of the published schema, then those the schema does not know. */
export function faultsOfMessage(body: unknown): BodyFaults {
  return [...faultsBy(MessageCreateRequestSchema, body), ...faultsByHand(body)];
}

/** The same for a message that answers an interaction, or follows one. */
export function faultsOfAnswer(body: unknown): BodyFaults {
  return [...faultsBy(IncomingWebhookRequestPartialSchema, body), ...faultsByHand(body)];
}

export function faultsOfEdit(body: unknown): BodyFaults {
  return [
    ...faultsBy(IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema, body),
    ...faultsByHand({ flags: COMPONENTS_V2, ...asRecord(body) }),
  ];
}

export function faultsOfThread(body: unknown): BodyFaults {
  return faultsBy(CreateTextThreadWithMessageRequestSchema, body);
}

/** A forum's post: a name, and the message it opens with. */
export function faultsOfForumPost(body: unknown): BodyFaults {
  const { name, message } = asRecord(body);
  const isNamed = typeof name === "string" && name.length >= 1 && name.length <= 100;
  return [
    ...(isNamed ? [] : ["name: 1 to 100 characters"]),
    ...faultsBy(BaseCreateMessageCreateRequestSchema, message),
    ...faultsByHand(message),
  ];
}

export function faultsOfCommands(body: unknown): BodyFaults {
  if (!Array.isArray(body)) return ["not a list of commands"];
  const letters = body.map((command) => lettersOf(command));
  return [
    ...body.map(withNumber).flatMap((command) => faultsBy(ApplicationCommandUpdateRequestSchema, command)),
    ...body.map(withNumber).flatMap((command) => faultsBy(ApplicationCommandCreateRequestSchema, command)),
    ...body.flatMap((command) => (isCommandName(command) ? [] : [`name of ${JSON.stringify(command).slice(0, 60)}`])),
    ...letters.flatMap((number) => (number > 8000 ? [`a command of ${number} characters`] : [])),
  ];
}

/** The schema has permissions as a number; Discord's documentation, and its answers, as a text of digits. */
function withNumber(command: unknown): unknown {
  const { default_member_permissions: permissions, ...others } = asRecord(command);
  if (permissions === undefined) return others;
  const isDigits = typeof permissions === "string" && /^\d+$/u.test(permissions);
  return { ...others, default_member_permissions: isDigits ? Number(permissions) : permissions };
}

/** Names of slash commands and options are lower case (the pattern of Discord's documentation); of message commands anything. */
function isCommandName(command: unknown): boolean {
  const { type, name, name_localizations, options } = asRecord(command);
  const names = [name, ...Object.values(asRecord(name_localizations))];
  const isLower = (text: unknown): boolean => typeof text === "string" && /^[-_\p{Ll}\p{N}\p{Lo}]{1,32}$/u.test(text);
  if (type === 3) return names.every((one) => typeof one === "string" && one.length >= 1 && one.length <= 32);
  const inner = Array.isArray(options) ? options : [];
  return names.every(isLower) && inner.every((option) => isCommandName(option));
}

/** Names, descriptions and values count together, each in its longest language. */
function lettersOf(value: unknown): number {
  const {
    name,
    name_localizations,
    description,
    description_localizations,
    options,
    choices,
    value: own,
  } = asRecord(value);
  const longest = (text: unknown, localised: unknown): number =>
    Math.max(...[text, ...Object.values(asRecord(localised))].map((one) => (typeof one === "string" ? one.length : 0)));
  const inner = [options, choices].flatMap((list) => (Array.isArray(list) ? list : []));
  return inner.reduce<number>(
    (sum, one) => sum + lettersOf(one),
    longest(name, name_localizations) + longest(description, description_localizations) + longest(own, undefined),
  );
}

function faultsBy(schema: ZodType, body: unknown): BodyFaults {
  const { success, error } = schema.safeParse(body);
  return success ? [] : (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

/** Limits of messages that the schema lacks. */
function faultsByHand(body: unknown): BodyFaults {
  const { content, embeds, components, flags, nonce, allowed_mentions } = asRecord(body);
  const isV2 = typeof flags === "number" && (flags & COMPONENTS_V2) !== 0;
  const all = flatten(components);
  const ids = all.map(({ custom_id }) => custom_id).filter((id) => id !== undefined);
  const letters = all.reduce((sum, { content: text }) => sum + (typeof text === "string" ? text.length : 0), 0);
  const parse = asRecord(allowed_mentions)["parse"];
  return [
    ...(isV2 && (content || (Array.isArray(embeds) && embeds.length > 0))
      ? ["content or embeds beside components"]
      : []),
    ...(!isV2 && !content && !Array.isArray(embeds) ? ["an empty message"] : []),
    ...(isV2 && all.length === 0 ? ["an empty message"] : []),
    ...(typeof content === "string" && content.length > 2000 ? ["content of more than 2000"] : []),
    ...(letters > 4000 ? [`components of ${letters} letters`] : []),
    ...(all.length > 40 ? [`${all.length} components`] : []),
    ...(new Set(ids).size < ids.length ? ["custom ids are not unique"] : []),
    ...(all.some(({ type, content: text }) => type === 10 && String(text).trim() === "")
      ? ["a text that is blank"]
      : []),
    ...(all.some(({ type, label }) => type === 2 && !String(label ?? "").trim()) ? ["a button without a label"] : []),
    ...(typeof nonce === "string" && nonce.length > 25 ? ["a nonce of more than 25"] : []),
    ...(Array.isArray(parse) && parse.length === 0 ? [] : ["mentions are not switched off"]),
  ];
}

type Plain = Readonly<Record<string, unknown>>;

/** All components, those within others too. */
function flatten(components: unknown): Plain[] {
  if (!Array.isArray(components)) return [];
  return components.map(asRecord).flatMap((component) => [component, ...flatten(component["components"])]);
}

export function asRecord(value: unknown): Plain {
  return typeof value === "object" && value !== null ? (value as Plain) : {};
}
