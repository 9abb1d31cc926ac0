import { type LogLevel, webApi } from "@slack/bolt";
import { toPlatformError } from "./faults.ts";
import { CALL_TIMEOUT_MS } from "./limits.ts";

export type WebClient = webApi.WebClient;

/** A Slack logger that keeps to itself: what matters comes as errors, and their texts may hold tokens. */
export const SILENT = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => "error" as LogLevel,
  setName: () => {},
};

/**
 * How the Web API is called: never twice for one call, since a lost answer would then post twice, and never for longer
 * than ten seconds.
 */
export function clientOptions(apiUrl: string) {
  return {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    timeout: CALL_TIMEOUT_MS,
    rejectRateLimitedCalls: true,
    logger: SILENT,
  };
}

/** Calls of the Web API for one workspace; what is not done comes as `PlatformError`. */
export interface Workspaces {
  call<T>(tenant: string, work: (client: WebClient) => Promise<T>): Promise<T>;
}

/** The Web API for every workspace whose token `tokenFor` knows. */
export function createWorkspaces(apiUrl: string, tokenFor: (tenant: string) => Promise<string>): Workspaces {
  const clients = new Map<string, WebClient>();
  const clientOf = (token: string): WebClient => {
    const known = clients.get(token);
    if (known) return known;
    // Tokens that rotate would otherwise pile up.
    if (clients.size >= 1000) clients.clear();
    const client = new webApi.WebClient(token, clientOptions(apiUrl));
    clients.set(token, client);
    return client;
  };
  return {
    call: async (tenant, work) => {
      try {
        return await work(clientOf(await tokenFor(tenant)));
      } catch (error) {
        throw toPlatformError(error);
      }
    },
  };
}
