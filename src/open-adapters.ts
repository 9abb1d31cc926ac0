import { createHash } from "node:crypto";
import type { Adapter, AdapterParts } from "./chat/adapter.ts";
import type { ConfigOf, SETTINGS } from "./config.ts";
import { ConfigError } from "./errors.ts";
import { createInstallations } from "./store/installations.ts";
import type { Store } from "./store/open-store.ts";
import { createSeal } from "./store/seal.ts";

type Config = ConfigOf<typeof SETTINGS>;

/** One platform: whether the settings ask for it, and how its adapter is loaded and opened. */
interface Platform {
  readonly name: string;
  readonly isWanted: (config: Config) => boolean;
  /** Imports the adapter only now: a platform's library takes some 90 MB and a quarter of a second. */
  readonly open: <Context>(config: Config, parts: AdapterParts<Context>, store: Store) => Promise<Adapter>;
}

const PLATFORMS: readonly Platform[] = [
  {
    name: "slack",
    // Whatever is set of it: what is missing then is for the adapter to say.
    isWanted: ({ slackBotToken, slackAppToken, slackSigningSecret, slackClientId, slackClientSecret }) =>
      [slackBotToken, slackAppToken, slackSigningSecret, slackClientId, slackClientSecret].some(
        (value) => value !== "",
      ),
    open: async (config, parts, store) => {
      const { openSlack } = await import("./adapters/slack/adapter.ts");
      return openSlack(
        {
          // The library joins the names of methods to it as they are.
          apiUrl: `${config.slackApiUrl}/`,
          botToken: config.slackBotToken,
          appToken: config.slackAppToken,
          signingSecret: config.slackSigningSecret,
          port: config.port,
          commandPrefix: config.slackCommandPrefix,
          digestManagers: config.slackDigestManagers,
          install: config.slackClientId === "" ? undefined : installSettings(config, store),
        },
        parts,
      );
    },
  },
  {
    name: "discord",
    isWanted: ({ discordToken, discordShardIds, discordShardCount }) =>
      discordToken !== "" || discordShardIds.length > 0 || discordShardCount > 0,
    open: async ({ discordToken, discordApiUrl, discordShardIds: ids, discordShardCount: count }, parts) => {
      const { openDiscord } = await import("./adapters/discord/adapter.ts");
      const shards = ids.length > 0 || count > 0 ? { shards: { ids, count } } : {};
      return openDiscord({ token: discordToken, apiUrl: discordApiUrl, ...shards }, parts);
    },
  },
];

/** How many workspaces install us in Slack, each kept in the store under lock and key. */
function installSettings({ slackClientId, slackClientSecret, secretKey }: Config, store: Store) {
  if (secretKey === "") {
    throw new ConfigError([
      "SECRET_KEY is missing, which encrypts the tokens of workspaces: `openssl rand -base64 32`",
    ]);
  }
  const seal = createSeal(secretKey);
  return {
    clientId: slackClientId,
    clientSecret: slackClientSecret,
    // Of its own, so that what signs a state in a browser's cookie is no key to the tokens.
    stateSecret: createHash("sha256").update(`oauth state ${secretKey}`).digest("hex"),
    book: createInstallations(store, { platform: "slack", seal, clock: Date.now }),
  };
}

/** Whether any platform is set up; else Nutgraf talks in the terminal. */
export function isAnyPlatformWanted(config: Config): boolean {
  return PLATFORMS.some(({ isWanted }) => isWanted(config));
}

/**
 * The adapters of all platforms that are set up, by name; they are closed in the reverse order.
 *
 * @throws ConfigError when a platform refuses the settings for good. What was opened before is closed again.
 */
export async function openAdapters<Context>(
  config: Config,
  parts: AdapterParts<Context>,
  store: Store,
): Promise<AsyncDisposable & { readonly byName: ReadonlyMap<string, Adapter> }> {
  await using opened = new AsyncDisposableStack();
  const byName = new Map<string, Adapter>();
  for (const { name, isWanted, open } of PLATFORMS) {
    if (isWanted(config)) byName.set(name, opened.use(await open(config, parts, store)));
  }
  const kept = opened.move();
  return { byName, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}
