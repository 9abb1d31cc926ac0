import type { HTTPReceiver, HTTPReceiverOptions, Installation, InstallationStore } from "@slack/bolt";
import { PlatformError } from "../../errors.ts";
import { BOT_SCOPES } from "./manifest.ts";
import type { Authorize } from "./transports.ts";
import { clientOptions } from "./web-api.ts";

/** Where the workspaces that installed us are kept, each as text under its id. */
export interface InstallationBook {
  put(tenant: string, text: string): Promise<void>;
  get(tenant: string): Promise<string | undefined>;
  remove(tenant: string): Promise<void>;
}

/** What it takes to be installed by many workspaces. */
export interface InstallSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the state that an installation carries through Slack. */
  readonly stateSecret: string;
  readonly book: InstallationBook;
}

/** The pages at /slack/install and /slack/oauth_redirect, as options of Bolt's receiver. */
export function installOptions(
  { clientId, clientSecret, stateSecret, book }: InstallSettings,
  { apiUrl, onInstalled }: { readonly apiUrl: string; readonly onInstalled: (team: string) => void },
): Partial<HTTPReceiverOptions> {
  return {
    ...{ clientId, clientSecret, stateSecret },
    scopes: [...BOT_SCOPES],
    installationStore: installationStore(book, onInstalled),
    installerOptions: {
      directInstall: true,
      clientOptions: clientOptions(apiUrl),
      authorizationUrl: new URL("../oauth/v2/authorize", apiUrl).href,
    },
  };
}

function installationStore(book: InstallationBook, onInstalled: (team: string) => void): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const tenant = installation.team?.id;
      if (installation.isEnterpriseInstall === true || tenant === undefined) {
        throw new Error("Nutgraf is installed by each workspace, not by a whole organisation");
      }
      await book.put(tenant, JSON.stringify(installation));
      onInstalled(installation.team?.name ?? tenant);
    },
    fetchInstallation: async ({ teamId }): Promise<Installation<"v1" | "v2", boolean>> => {
      const text = teamId === undefined ? undefined : await book.get(teamId);
      if (text === undefined) throw notInstalled();
      return JSON.parse(text);
    },
    deleteInstallation: async ({ teamId }) => {
      if (teamId !== undefined) await book.remove(teamId);
    },
  };
}

/** Why nothing can be done in a workspace without us. */
export function notInstalled(): PlatformError {
  const gone = "Nutgraf is not installed in this workspace any more: an admin has to install it again";
  return new PlatformError("Slack: not installed", { code: "not_installed", outcome: "refused", gone });
}

/**
 * Finds the tokens of whichever workspace an event comes from, and has those that expire renewed. One workspace is asked
 * for once at a time, since a token to renew by is good for one use.
 */
export function installedAuthorize({ installer }: HTTPReceiver, book: InstallationBook): Authorize {
  const underWay = new Map<string, ReturnType<Authorize>>();
  return (source) => {
    const { teamId } = source;
    if (teamId === undefined || installer === undefined) return Promise.reject(notInstalled());
    const known = underWay.get(teamId);
    if (known) return known;
    const asked = authorizeTeam(teamId).finally(() => underWay.delete(teamId));
    underWay.set(teamId, asked);
    return asked;

    async function authorizeTeam(team: string): ReturnType<Authorize> {
      if ((await book.get(team)) === undefined) throw notInstalled();
      return (await installer?.authorize({ teamId: team, enterpriseId: undefined, isEnterpriseInstall: false })) ?? {};
    }
  };
}
