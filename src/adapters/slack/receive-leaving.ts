import type { App } from "@slack/bolt";
import type { AdapterParts } from "../../chat/adapter.ts";
import type { InstallationBook } from "./oauth.ts";

const GONE = "Nutgraf was removed from this workspace: an admin has to install it again";

/** Forgets a workspace's tokens when it removes us or takes them back, and pauses its digests. */
export function listenToLeaving<Context>(
  app: App,
  parts: AdapterParts<Context>,
  book: InstallationBook | undefined,
): void {
  const leave = async (tenant: string | undefined): Promise<void> => {
    if (tenant === undefined) return;
    await book?.remove(tenant);
    await parts.pauseAt({ platform: "slack", tenant }, GONE);
    parts.log(`Slack: removed from the workspace ${tenant}`);
  };
  app.event("app_uninstalled", ({ body }) => leave(body.team_id));
  app.event("tokens_revoked", async ({ event, body }) => {
    // Those of members, which we have none of, may be taken back without a loss.
    if ((event.tokens.bot ?? []).length > 0) await leave(body.team_id);
  });
}
