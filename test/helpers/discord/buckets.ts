/** What a rate limit says to a request: how long to wait where it comes too early, and the headers of its answer. */
export interface Ticket {
  readonly waitSeconds: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** About what Discord allows for messages in one channel. */
const LIMIT = 5;
const WINDOW_MS = 5_000;

/** Rate limits by channel, for the posting of messages; undefined for requests that have none of their own. */
export function createBuckets(): (method: string, path: string) => Ticket | undefined {
  const windows = new Map<string, { end: number; used: number }>();
  return (method, path) => {
    const channel = method === "POST" ? /^\/channels\/(\d+)\/messages$/u.exec(path)?.[1] : undefined;
    if (channel === undefined) return undefined;
    const now = Date.now();
    const known = windows.get(channel);
    const bucket = known && known.end > now ? known : { end: now + WINDOW_MS, used: 0 };
    windows.set(channel, bucket);
    const after = String((bucket.end - now) / 1000);
    const isTooMany = bucket.used >= LIMIT;
    if (!isTooMany) bucket.used += 1;
    return {
      waitSeconds: isTooMany ? (bucket.end - now) / 1000 : undefined,
      headers: {
        "x-ratelimit-bucket": "messages-of-the-fake",
        "x-ratelimit-limit": String(LIMIT),
        "x-ratelimit-remaining": String(LIMIT - bucket.used),
        "x-ratelimit-reset": String(bucket.end / 1000),
        "x-ratelimit-reset-after": after,
        ...(isTooMany ? { "retry-after": after, "x-ratelimit-scope": "user" } : {}),
      },
    };
  };
}
