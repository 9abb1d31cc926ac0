import { setTimeout as sleep } from "node:timers/promises";
import type { SocketModeReceiver } from "@slack/bolt";
import { ConfigError, PlatformError } from "../../errors.ts";
import { isTokenRefused, toPlatformError } from "./faults.ts";

/** The library's own client, which neither connects nor tries again by itself. */
type Client = Pick<SocketModeReceiver["client"], "start" | "disconnect" | "once" | "off">;

/** Told of a connection that does not come back at once, and when it is back. */
export interface SocketParts {
  readonly onFault: (fault: unknown, what: string) => void;
  readonly log: (message: string) => void;
}

/** One connection after another, until it is disposed. */
export interface Socket extends AsyncDisposable {
  /**
   * Connects for the first time.
   *
   * @throws PlatformError when that does not succeed.
   */
  open(): Promise<void>;
  /** Resolves when Slack takes the token no more. */
  readonly ended: Promise<ConfigError>;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** A connection that held for so long was a good one; the pauses begin anew behind it. */
const GOOD_MS = 60_000;

/**
 * Keeps a connection to Slack open, however long Slack is away: the library's own way gives up after an outage of some
 * minutes, and then ends the process by a rejection that nobody can catch (@slack/socket-mode 3, delayReconnectAttempt).
 */
export function createSocket(client: Client, { onFault, log }: SocketParts): Socket {
  const stopped = new AbortController();
  const { promise: ended, resolve: end } = Promise.withResolvers<ConfigError>();

  /** Resolves, once Slack greets us, with what resolves when the connection is lost. */
  const connect = async (): Promise<{ readonly lost: Promise<unknown> }> => {
    const { promise: lost, resolve } = Promise.withResolvers<unknown>();
    client.once("disconnected", resolve);
    try {
      await client.start();
      if (stopped.signal.aborted) void client.disconnect();
      return { lost };
    } catch (error) {
      client.off("disconnected", resolve);
      const fault = toPlatformError(error);
      if (fault instanceof PlatformError) throw fault;
      throw new PlatformError("Slack: no socket", { code: "no_socket", outcome: "refused", cause: error });
    }
  };

  const keepOpen = async (first: Promise<unknown>): Promise<void> => {
    let lost = first;
    let openSince = Date.now();
    let pauseMs = FIRST_PAUSE_MS;
    let isAway = false;
    for (;;) {
      await lost;
      if (!isAway && Date.now() - openSince >= GOOD_MS) pauseMs = FIRST_PAUSE_MS;
      await sleep(pauseMs, undefined, { signal: stopped.signal });
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
      try {
        ({ lost } = await connect());
        openSince = Date.now();
        if (isAway) log("Slack: connected again");
        isAway = false;
      } catch (error) {
        if (!(error instanceof PlatformError)) throw error;
        const { code, retryAfterMs = 0 } = error.fault;
        if (isTokenRefused(error.fault)) return end(new ConfigError([sayRefused("SLACK_APP_TOKEN", code)]));
        // Slack asks for a new connection every few hours, so only one that does not come about is worth a word.
        if (!isAway) onFault(error, "the connection to Slack, which is tried again until it is back");
        isAway = true;
        pauseMs = Math.max(pauseMs, retryAfterMs);
      }
    }
  };

  return {
    ended,
    open: async () => {
      const { lost } = await connect();
      keepOpen(lost).catch((error: unknown) => {
        if (!stopped.signal.aborted) onFault(error, "the connection to Slack");
      });
    },
    [Symbol.asyncDispose]: async () => {
      stopped.abort();
      void client.disconnect();
    },
  };
}

/** What to do about a token that Slack takes no more. */
export function sayRefused(setting: string, code: string): string {
  return `${setting} is refused by Slack (${code}): copy it again from the app's page, or install the app again`;
}
