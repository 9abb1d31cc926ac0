/**
 * The reviver for `JSON.parse` of text that holds replies: of all that is in them only a link's address and an inline's
 * time are no plain data.
 */
export function reviveInline(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("type" in value)) return value;
  if (value.type === "link" && "url" in value) return { ...value, url: new URL(String(value.url)) };
  if (value.type === "time" && "at" in value) return { ...value, at: new Date(String(value.at)) };
  return value;
}
