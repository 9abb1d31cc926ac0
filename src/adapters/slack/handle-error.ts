import { type App, ErrorCode } from "@slack/bolt";
import { PlatformError } from "../../errors.ts";
import { postToUrl } from "./respond.ts";

/**
 * Reports what goes wrong in an event. One whose tokens could not be read from the store is acknowledged by Bolt and
 * reaches no listener, so that the member is told here, by the response URL, which needs no token; in a workspace that
 * removed us nobody is.
 */
export function createErrorHandler({
  onFault,
}: {
  readonly onFault: (fault: unknown, what: string) => void;
}): Parameters<App["error"]>[0] {
  return async ({ error, body }) => {
    onFault(error, "an event of Slack's");
    if (error.code !== ErrorCode.AuthorizationError || isNotInstalled(error)) return;
    if (!("response_url" in body) || typeof body.response_url !== "string") return;
    const text = "Nutgraf cannot answer just now: please try again in a moment.";
    const answer = { response_type: "ephemeral", replace_original: false, text };
    await postToUrl(body.response_url, answer, {
      isRepeatable: true,
      onFault: (fault) => onFault(fault, "answering by response URL"),
    });
  };
}

function isNotInstalled({ original }: { readonly original?: unknown }): boolean {
  return original instanceof PlatformError && original.fault.code === "not_installed";
}
