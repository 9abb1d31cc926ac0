/** Limits of Slack, written down once more from its reference so that the renderer is not measured by its own numbers. */
const TEXT_LIMITS = { header: 150, section: 3000, context: 3000, button: 75, option: 75, placeholder: 150, title: 24 };

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
/** Slack keeps `& < >` as entities. */
const lengthOf = (text: unknown): number =>
  String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").length;

/** What Slack would refuse in a message, in words; empty when it would take it. */
export function faultsInMessage(message: { readonly text?: unknown; readonly blocks?: unknown }): string[] {
  const blocks = listOf(message.blocks);
  const sum = blocks.reduce((total, block) => total + textIn(block), 0);
  return [
    ...(typeof message.text !== "string" || message.text.trim() === "" ? ["no fallback text"] : []),
    ...(String(message.text).length > 4000 ? ["msg_too_long"] : []),
    ...(blocks.length === 0 ? ["no blocks"] : []),
    ...(blocks.length > 50 ? [`${blocks.length} blocks`] : []),
    ...(sum > 13_200 ? [`msg_blocks_too_long: ${sum}`] : []),
    ...faultsInBlocks(blocks),
  ];
}

/** What Slack would refuse in a modal or a Home view. */
export function faultsInView(view: Json): string[] {
  const blocks = listOf(view["blocks"]);
  return [
    ...(blocks.length > 100 ? [`${blocks.length} blocks`] : []),
    ...(lengthOf(view["private_metadata"] ?? "") > 3000 ? ["private_metadata too long"] : []),
    ...(view["type"] === "modal"
      ? ["title", "submit", "close"].flatMap((key) =>
          view[key] === undefined ? [] : faultsInText(view[key], TEXT_LIMITS.title, key),
        )
      : []),
    ...faultsInBlocks(blocks),
  ];
}

function faultsInBlocks(blocks: readonly Json[]): string[] {
  const actionIds = blocks.flatMap(actionIdsIn);
  const blockIds = blocks.flatMap((block) => (typeof block["block_id"] === "string" ? [block["block_id"]] : []));
  return [
    ...blocks.flatMap(faultsInBlock),
    ...(new Set(actionIds).size < actionIds.length ? ["an action_id twice"] : []),
    ...(new Set(blockIds).size < blockIds.length ? ["a block_id twice"] : []),
    ...[...actionIds, ...blockIds].filter((id) => id.length > 255 || id === "").map(() => "an id too long or empty"),
  ];
}

function actionIdsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(actionIdsIn);
  if (!isJson(value)) return [];
  const own = typeof value["action_id"] === "string" ? [value["action_id"]] : [];
  return [...own, ...Object.values(value).flatMap(actionIdsIn)];
}

function faultsInBlock(block: Json): string[] {
  const elements = listOf(block["elements"]);
  switch (block["type"]) {
    case "header":
      return faultsInText(block["text"], TEXT_LIMITS.header, "header");
    case "section":
      return [
        ...faultsInText(block["text"], TEXT_LIMITS.section, "section"),
        ...(block["accessory"] === undefined ? [] : faultsInElement(block["accessory"])),
      ];
    case "context":
      return [
        ...countFaults(elements, 10, "context elements"),
        ...elements.flatMap((one) => faultsInText(one, TEXT_LIMITS.context, "context")),
      ];
    case "actions":
      return [...countFaults(elements, 25, "actions"), ...elements.flatMap(faultsInElement)];
    case "input":
      return [...faultsInText(block["label"], 2000, "label"), ...faultsInElement(block["element"])];
    case "rich_text":
      return [...countFaults(elements, 1000, "rich text elements"), ...faultsInRichText(block)];
    case "divider":
      return [];
    default:
      return [`unknown block ${String(block["type"])}`];
  }
}

function faultsInElement(element: unknown): string[] {
  if (!isJson(element)) return ["an element that is none"];
  const options = listOf(element["options"]);
  return [
    ...(element["type"] === "button" ? faultsInText(element["text"], TEXT_LIMITS.button, "button") : []),
    ...(element["type"] === "button" && lengthOf(element["value"] ?? "") > 2000 ? ["button value too long"] : []),
    ...(lengthOf(element["accessibility_label"] ?? "") > TEXT_LIMITS.button ? ["accessible name too long"] : []),
    ...(element["type"] === "static_select" ? countFaults(options, 100, "options") : []),
    ...(element["placeholder"] === undefined
      ? []
      : faultsInText(element["placeholder"], TEXT_LIMITS.placeholder, "placeholder")),
    ...options.flatMap((option) => [
      ...faultsInText(option["text"], TEXT_LIMITS.option, "option"),
      ...(String(option["value"]).length > 150 || option["value"] === "" ? ["option value"] : []),
    ]),
  ];
}

function faultsInText(text: unknown, most: number, what: string): string[] {
  if (!isJson(text)) return [`${what} without text`];
  const length = lengthOf(text["text"]);
  return [
    ...(text["type"] === "mrkdwn" ? faultsInMrkdwn(String(text["text"])) : []),
    ...(String(text["text"]).trim() === "" ? [`${what} is blank`] : []),
    ...((text["type"] === "mrkdwn" ? String(text["text"]).length : length) > most
      ? [`${what} too long: ${length}`]
      : []),
    ...(text["type"] === "plain_text" && text["emoji"] !== false ? [`${what} may show emoji`] : []),
  ];
}

/** Markup that is more than one whole bold, italic or linked stretch at a time must have come out of somebody's words. */
function faultsInMrkdwn(text: string): string[] {
  const rest = text.replace(
    /<https?:[^<>|]+\|[^<>|*_~`]*>|(?<=^|[\s(])\*[^*_~`<>\n]+\*|(?<=^|[\s(])_[^*_~`<>\n]+_/gmu,
    "",
  );
  return /[*_~`<>]|:[^\s:]+:|^\s*&gt;/mu.test(rest) ? [`mrkdwn that we did not write: ${rest.slice(0, 80)}`] : [];
}

function faultsInRichText(block: Json): string[] {
  const texts = leavesOf(block);
  return [
    ...texts.filter((leaf) => leaf["text"] === "").map(() => "an empty text element"),
    ...(textIn(block) > 3200 ? [`rich text of ${textIn(block)}`] : []),
    ...texts
      .filter(({ type }) => !["text", "link", "date"].includes(String(type)))
      .map(({ type }) => `rich text holds ${type}`),
    ...listOf(block["elements"])
      .filter((one) => listOf(one["elements"]).length === 0)
      .map(() => "an empty rich text section"),
  ];
}

/** The elements of rich text that hold no others. */
export function leavesOf(value: Json): Json[] {
  const inner = listOf(value["elements"]);
  return inner.length === 0 && value["type"] !== "rich_text" ? [value] : inner.flatMap(leavesOf);
}

const countFaults = (items: readonly unknown[], most: number, what: string): string[] =>
  items.length === 0 || items.length > most ? [`${items.length} ${what}`] : [];

/** The characters of all texts in a block. */
function textIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + textIn(one), 0);
  if (!isJson(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === "text" && typeof inner === "string" ? lengthOf(inner) : textIn(inner)),
    0,
  );
}
