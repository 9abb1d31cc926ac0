import type { RESTOptions, ResponseLike } from "discord.js";
import { PlatformError } from "../../errors.ts";
import { readFault } from "./faults.ts";
import { INVALID_WINDOW_MS } from "./limits.ts";

type Send = RESTOptions["makeRequest"];

/** What Discord counts as invalid. */
const INVALID = new Set([401, 403, 429]);
/** Requests under way at one time; each of them may turn out to be invalid. */
const AT_ONCE = 24;
/** From so many invalid requests in the window on, requests go one by one, and none for a while after a further one. */
const CAREFUL_FROM = 16;
const SILENCE_MS = 60_000;

/**
 * Sends requests so that at most 50 are invalid in ten minutes, whatever goes wrong: Discord shuts an address out that
 * sends 10,000. A request that is not sent rejects with a PlatformError that was refused; so does one that the network
 * loses, with what is known of it, which tells its fault from one of the database.
 *
 * @param clock epoch milliseconds
 */
export function createFuse(send: Send, clock: () => number): Send {
  let strikes: number[] = [];
  let underWay = 0;
  const waiting: (() => void)[] = [];
  const isCareful = (): boolean => {
    strikes = strikes.filter((at) => at > clock() - INVALID_WINDOW_MS);
    return strikes.length >= CAREFUL_FROM;
  };
  const isRoom = (): boolean => underWay < (isCareful() ? 1 : AT_ONCE);
  /** Whoever waits is handed a place by the one who leaves. */
  const enter = async (): Promise<void> => {
    if (waiting.length > 0 || !isRoom()) return new Promise((resolve) => void waiting.push(resolve));
    underWay += 1;
  };
  const leave = (): void => {
    underWay -= 1;
    while (waiting.length > 0 && isRoom()) {
      underWay += 1;
      waiting.shift()?.();
    }
  };
  return async (url, init) => {
    await enter();
    try {
      const sinceStrike = clock() - (strikes.at(-1) ?? 0);
      if (isCareful() && sinceStrike < SILENCE_MS) throw silenced(SILENCE_MS - sinceStrike);
      const response = await send(url, init).catch(throwAsOurs);
      if (INVALID.has(response.status)) strikes.push(clock());
      return await withWait(response);
    } finally {
      leave();
    }
  };
}

/** Discord's library looks for how long to wait in a header alone, and without one tries again at once. */
async function withWait(response: ResponseLike): Promise<ResponseLike> {
  if (response.status !== 429 || response.headers.has("retry-after")) return response;
  const text = await response.text();
  const headers = new Headers([...response.headers]);
  headers.set("retry-after", String(readWait(text)));
  return new Response(text, { status: response.status, headers });
}

/** The seconds that a refusal's body says to wait; one where it says nothing. */
function readWait(text: string): number {
  try {
    const seconds = Number(JSON.parse(text).retry_after);
    return seconds > 0 ? seconds : 1;
  } catch {
    return 1;
  }
}

/** Discord's library knows an aborted request by its name, and a reset connection by its code in the message. */
function throwAsOurs(error: unknown): never {
  throw error instanceof Error && error.name === "AbortError" ? error : readFault(error).error;
}

function silenced(retryAfterMs: number): PlatformError {
  return new PlatformError("Discord refused too many requests, so that none is sent for a while", {
    code: "too many refusals",
    outcome: "refused",
    retryAfterMs,
  });
}
