import { setTimeout as wait } from "node:timers/promises";
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
  /** Takes on the renewal of a workspace's tokens, for `forMs` at most; undefined while another process is at it. */
  renew(tenant: string, forMs: number): Promise<AsyncDisposable | undefined>;
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

/** The library renews a token that has less than two hours left. */
const RENEWED_BEFORE_SECONDS = 2 * 60 * 60;
const CLOCKS_APART_SECONDS = 60;
/** Longer than Slack is waited for. */
const LONGEST_RENEWAL_MS = 30_000;
const LOOK_AGAIN_MS = 200;

/**
 * Finds the tokens of whichever workspace an event comes from, and has those that expire renewed: by one process at a
 * time, and once in it however many ask, since a token to renew by is good for one use.
 */
export function installedAuthorize(
  { installer }: HTTPReceiver,
  { book, clock }: { readonly book: InstallationBook; readonly clock: () => number },
): Authorize {
  const underWay = new Map<string, ReturnType<Authorize>>();
  const askInstaller = async (teamId: string): ReturnType<Authorize> =>
    (await installer?.authorize({ teamId, enterpriseId: undefined, isEnterpriseInstall: false })) ?? {};

  const authorizeTeam = async (teamId: string): ReturnType<Authorize> => {
    for (;;) {
      const text = await book.get(teamId);
      if (text === undefined) throw notInstalled();
      if (!isExpiring(text, clock())) return askInstaller(teamId);
      await using renewal = await book.renew(teamId, LONGEST_RENEWAL_MS);
      // The installer reads the tokens again, and finds those that another process has renewed meanwhile.
      if (renewal) return await askInstaller(teamId);
      await wait(LOOK_AGAIN_MS);
    }
  };

  return ({ teamId }) => {
    if (teamId === undefined || installer === undefined) return Promise.reject(notInstalled());
    const known = underWay.get(teamId);
    if (known) return known;
    const asked = authorizeTeam(teamId).finally(() => underWay.delete(teamId));
    underWay.set(teamId, asked);
    return asked;
  };
}

function isExpiring(text: string, now: number): boolean {
  const { bot }: Partial<Installation> = JSON.parse(text);
  return (bot?.expiresAt ?? Number.POSITIVE_INFINITY) < now / 1000 + RENEWED_BEFORE_SECONDS + CLOCKS_APART_SECONDS;
}
