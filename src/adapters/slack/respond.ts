import { setTimeout as wait } from "node:timers/promises";
import { PlatformError } from "../../errors.ts";
import { faultOfNetwork } from "./faults.ts";

const TRIES = 3;
const WAIT_MS = 300;
const TIMEOUT_MS = 5_000;

/**
 * Posts to a response URL; what can be `isRepeatable`, since a second copy harms nobody, again where Slack may not have
 * taken it, three times in all. Each fault is told.
 *
 * @returns undefined when Slack took it, else the last fault: a refusal (a URL lives for half an hour and five answers),
 * behind which the caller may answer by another way, or an unknown outcome.
 */
export async function postToUrl(
  url: string,
  body: object,
  { isRepeatable, onFault }: { readonly isRepeatable: boolean; readonly onFault: (fault: unknown) => void },
): Promise<PlatformError | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const fault = await postOnce(url, body);
    if (fault === undefined) return undefined;
    onFault(fault);
    if (fault.fault.outcome === "refused" || !isRepeatable || attempt >= TRIES) return fault;
    await wait(WAIT_MS * attempt);
  }
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
    const code = `response_url answered ${response.status}`;
    return new PlatformError(`Slack: ${code}`, { code, outcome: isOver ? "refused" : "unknown" });
  } catch (error) {
    return new PlatformError("Slack: response_url", { ...faultOfNetwork(error), cause: error });
  }
}
