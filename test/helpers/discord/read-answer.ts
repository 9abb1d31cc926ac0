import type { Answered } from "./interactions.ts";

type Plain = Readonly<Record<string, unknown>>;

/** All components of a message, those within others too. */
export function componentsOf({ components }: Plain): Plain[] {
  if (!Array.isArray(components)) return [];
  return components.flatMap((component: Plain) => [component, ...componentsOf(component)]);
}

/** The text of a message as it was sent, with the backslashes that keep characters from meaning something. */
export function rawTextOf(message: Plain): string {
  return componentsOf(message)
    .map(({ content }) => content ?? "")
    .join("\n");
}

/** The text of an answer as a reader sees it. */
export function textOf({ data }: Answered): string {
  return rawTextOf(data).replace(/\\(?=[^\p{L}\p{N}\s])/gu, "");
}

/** The custom id of the button whose label matches; "" when there is none. */
export function buttonOf({ data }: Answered, label: RegExp): string {
  const found = componentsOf(data).find((one) => label.test(String(one["label"] ?? "")));
  return String(found?.["custom_id"] ?? "");
}
