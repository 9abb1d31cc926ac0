import { PlatformError, type PlatformFault } from "../../errors.ts";

const INVITE = "Nutgraf is not in this channel: /invite it, then resume the digest";
const REINSTALL = "Nutgraf may not post in this workspace any more: an admin has to install it again";

/** Refusals that no later try can mend, in words for the channel's members (docs.slack.dev, chat.postMessage, errors). */
const GONE: Readonly<Record<string, string>> = {
  channel_not_found: "this channel is gone, or Nutgraf was never in it: /invite it, then resume the digest",
  is_archived: "the channel is archived",
  not_in_channel: INVITE,
  restricted_action: "only some members may post in this channel, and Nutgraf is none of them",
  restricted_action_read_only_channel: "this channel is read-only",
  restricted_action_thread_only_channel: "this channel takes replies only",
  user_is_restricted: "Nutgraf may not post here",
  cannot_dm_bot: "nobody can read this conversation",
  account_inactive: REINSTALL,
  invalid_auth: REINSTALL,
  not_authed: REINSTALL,
  org_login_required: "the workspace is being moved; an admin has to install Nutgraf again",
  team_access_not_granted: REINSTALL,
  token_expired: REINSTALL,
  token_revoked: REINSTALL,
  not_installed: REINSTALL,
};

/** Of those, the ones that say the whole workspace is lost. */
const TENANT_GONE: ReadonlySet<string> = new Set([
  "account_inactive",
  "invalid_auth",
  "not_installed",
  "team_access_not_granted",
  "token_expired",
  "token_revoked",
]);

/** Further words for a token that no later try can mend. */
const TOKEN_REFUSED: ReadonlySet<string> = new Set([
  "missing_scope",
  "not_allowed_token_type",
  "not_authed",
  "team_disabled",
  "user_removed_from_team",
]);

/** Nothing was sent when a connection was never made. */
const NEVER_CONNECTED = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$/u;

/** Whether a fault means that no channel of the workspace can be reached. */
export function isTenantGone({ code }: PlatformFault): boolean {
  return TENANT_GONE.has(code);
}

/** Whether a fault means that the token has to be replaced. */
export function isTokenRefused(fault: PlatformFault): boolean {
  return isTenantGone(fault) || TOKEN_REFUSED.has(fault.code);
}

/** What became of a call of the Web API that did not succeed; the error of anything else is passed through. */
export function toPlatformError(error: unknown): unknown {
  const fault = faultOf(error);
  return fault === undefined ? error : new PlatformError(`Slack: ${fault.code}`, { ...fault, cause: error });
}

function faultOf(error: unknown): PlatformFault | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  switch (error.code) {
    case "slack_webapi_platform_error":
      return refusal(wordOf(error));
    case "slack_webapi_rate_limited_error": {
      const seconds = "retryAfter" in error ? Number(error.retryAfter) : 1;
      return { code: "ratelimited", outcome: "refused", retryAfterMs: Math.max(1, seconds || 1) * 1000 };
    }
    case "slack_webapi_http_error": {
      const status = "statusCode" in error ? Number(error.statusCode) : 0;
      // 4xx is said before anything is done; after 5xx the message may be there.
      return { code: `http_${status}`, outcome: status >= 400 && status < 500 ? "refused" : "unknown" };
    }
    case "slack_webapi_request_error":
      return faultOfNetwork(error);
    default:
      return undefined;
  }
}

/** What became of a request that got no answer. */
export function faultOfNetwork(error: unknown): PlatformFault {
  const code = socketCode(error);
  return { code, outcome: NEVER_CONNECTED.test(code) ? "refused" : "unknown" };
}

/** Slack may have done the work all the same when it says one of these. */
const UNSURE = /^(?:fatal_error|internal_error|request_timeout|service_unavailable)$/u;

function refusal(code: string): PlatformFault {
  const gone = GONE[code];
  return { code, outcome: UNSURE.test(code) ? "unknown" : "refused", ...(gone === undefined ? {} : { gone }) };
}

function wordOf(error: object): string {
  const data = "data" in error ? error.data : undefined;
  return typeof data === "object" && data !== null && "error" in data ? String(data.error) : "unknown_error";
}

/** The code of the innermost cause: fetch wraps what the socket said. */
function socketCode(error: unknown): string {
  let code = "request_error";
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 6; depth += 1) {
    if ("code" in at && typeof at.code === "string" && !at.code.startsWith("slack_")) code = at.code;
    at = "original" in at && at.original instanceof Error ? at.original : at.cause;
  }
  return code;
}
