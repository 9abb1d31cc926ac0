/** How to reach Discord. */
export interface DiscordSettings {
  readonly token: string;
  /** The base of Discord's API, without its version. */
  readonly apiUrl: string;
  /** The shards this process runs and how many there are in all; undefined leaves it to Discord. */
  readonly shards?: { readonly ids: readonly number[]; readonly count: number };
}

/** What is wrong with the settings, each in a sentence that says what to do; none when they can be tried. */
export function problemsOf({ token, shards }: DiscordSettings): string[] {
  const { ids, count } = shards ?? { ids: [0], count: 1 };
  const tooHigh = ids.find((id) => id >= count);
  return [
    ...(token === "" ? ["DISCORD_TOKEN is missing: copy it from the developer portal, under Bot"] : []),
    ...(count === 0 ? ["DISCORD_SHARD_COUNT is missing: set how many shards there are over all processes"] : []),
    ...(ids.length === 0
      ? ["DISCORD_SHARD_IDS is missing: set which shards this process runs, or leave out DISCORD_SHARD_COUNT"]
      : []),
    ...(count > 0 && tooHigh !== undefined
      ? [`DISCORD_SHARD_IDS holds the shard ${tooHigh}, which is not below DISCORD_SHARD_COUNT (${count})`]
      : []),
    ...(new Set(ids).size < ids.length ? ["DISCORD_SHARD_IDS holds a shard twice: name each once"] : []),
  ];
}
