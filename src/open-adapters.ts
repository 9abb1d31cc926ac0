import type { Adapter, AdapterParts } from "./chat/adapter.ts";
import type { ConfigOf, SETTINGS } from "./config.ts";

type Config = ConfigOf<typeof SETTINGS>;

/** One platform: whether the settings ask for it, and how its adapter is loaded and opened. */
interface Platform {
  readonly name: string;
  readonly isWanted: (config: Config) => boolean;
  /** Imports the adapter only now: a platform's library takes some 90 MB and a quarter of a second. */
  readonly open: <Context>(config: Config, parts: AdapterParts<Context>) => Promise<Adapter>;
}

const PLATFORMS: readonly Platform[] = [
  {
    name: "slack",
    isWanted: ({ slackBotToken }) => slackBotToken !== "",
    open: async (config, parts) => {
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
        },
        parts,
      );
    },
  },
  {
    name: "discord",
    isWanted: ({ discordToken }) => discordToken !== "",
    open: async ({ discordToken, discordApiUrl, discordShardIds: ids, discordShardCount: count }, parts) => {
      const { openDiscord } = await import("./adapters/discord/adapter.ts");
      const shards = ids.length > 0 ? { shards: { ids, count: Math.max(count, ...ids.map((id) => id + 1)) } } : {};
      return openDiscord({ token: discordToken, apiUrl: discordApiUrl, ...shards }, parts);
    },
  },
];

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
): Promise<AsyncDisposable & { readonly byName: ReadonlyMap<string, Adapter> }> {
  await using opened = new AsyncDisposableStack();
  const byName = new Map<string, Adapter>();
  for (const { name, isWanted, open } of PLATFORMS) {
    if (isWanted(config)) byName.set(name, opened.use(await open(config, parts)));
  }
  const kept = opened.move();
  return { byName, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}
