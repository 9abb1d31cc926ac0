import type { Post, Poster } from "../../src/chat/poster.ts";
import { PlatformError } from "../../src/errors.ts";

const TIMEOUT_MS = 700;

/** Posts to the platform of the crash test. A `blind` one never finds what it posted, as if nobody looked. */
export function createPoster(address: string, { blind }: { blind: boolean }): Poster {
  return {
    post: async ({ place, messageId, thread }) => {
      const body = JSON.stringify({ channel: place.channel, messageId, thread });
      return referenceIn(await ask(address, { method: "POST", body }), messageId);
    },
    findPosted: async ({ messageId }: Post) => {
      const response = await ask(`${address}?message=${messageId}`, {});
      const { reference } = (await response.json()) as { reference: string | null };
      return blind ? undefined : (reference ?? undefined);
    },
  };
}

async function referenceIn(response: Response, fallback: string): Promise<string> {
  try {
    return ((await response.json()) as { reference?: string }).reference ?? fallback;
  } catch (cause) {
    throw unknown("broken answer", cause);
  }
}

/** What the platform says; its refusals and its silence are thrown. */
async function ask(address: string, init: RequestInit): Promise<Response> {
  const response = await fetchInTime(address, init);
  if (response.status === 429) {
    const retryAfterMs = Number(response.headers.get("retry-after-ms"));
    throw new PlatformError("too many", { code: "429", outcome: "refused", retryAfterMs });
  }
  if (response.status >= 500) throw unknown(String(response.status));
  if (!response.ok) throw new PlatformError("refused", { code: String(response.status), outcome: "refused" });
  return response;
}

async function fetchInTime(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    throw unknown("no answer", cause);
  }
}

const unknown = (code: string, cause?: unknown): PlatformError =>
  new PlatformError(code, { code, outcome: "unknown", cause });
