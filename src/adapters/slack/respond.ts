import { setTimeout as wait } from "node:timers/promises";
import { PlatformError } from "../../errors.ts";

const TRIES = 3;
const WAIT_MS = 300;
const TIMEOUT_MS = 5_000;

/**
 * Posts to a response URL, and again after a fault of Slack's, three times in all. False when the URL takes nothing (it
 * lives for half an hour and five answers), so that the caller answers by another way; each fault is told.
 */
export async function postToUrl(url: string, body: object, onFault: (fault: unknown) => void): Promise<boolean> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const fault = await postOnce(url, body);
    if (fault === undefined) return true;
    onFault(fault);
    // Refused for good: expired, used up, or not to Slack's taste.
    if (fault.fault.outcome === "refused") return false;
    if (attempt < TRIES) await wait(WAIT_MS * attempt);
  }
  return false;
}

async function postOnce(url: string, body: object): Promise<PlatformError | undefined> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    if (response.ok && !/"ok"\s*:\s*false/u.test(text)) return undefined;
    const isOver = response.ok || (response.status >= 400 && response.status < 500);
    return faultOf(`response_url answered ${response.status}`, isOver ? "refused" : "unknown");
  } catch (error) {
    return faultOf(error instanceof Error ? error.name : "fetch failed", "unknown", error);
  }
}

function faultOf(code: string, outcome: "refused" | "unknown", cause?: unknown): PlatformError {
  return new PlatformError(`Slack: ${code}`, { code, outcome, cause });
}
