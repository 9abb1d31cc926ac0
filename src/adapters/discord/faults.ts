import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { PlatformError, type PlatformFault } from "../../errors.ts";

/** What no later try can mend, by Discord's own codes (its documentation, "JSON error codes"), in words for the members. */
const GONE: Readonly<Record<string, string>> = {
  10003: "the channel is gone",
  10004: "the bot is no longer in the server",
  50001: "the bot may not see the channel: give it View Channel",
  50013: "the bot may not post there: give it Send Messages",
  50007: "the member takes no direct messages",
  50024: "the channel takes no messages",
  50083: "the thread is archived and locked",
  160005: "the thread is locked",
  40067: "the forum wants a tag on every post: take that rule off it",
  40333: "Discord has blocked the bot",
};

/** What closes the gateway for good (discord.com/developers/docs/topics/opcodes-and-status-codes), and what to do about it. */
export const CLOSED_FOR_GOOD: Readonly<Record<number, string>> = {
  4004: "DISCORD_TOKEN is not valid any more: reset it in the developer portal under Bot, and set the new one",
  4010: "DISCORD_SHARD_IDS holds a shard that is not below DISCORD_SHARD_COUNT",
  4011: "Discord asks for more shards: set DISCORD_SHARD_COUNT higher, or leave it and DISCORD_SHARD_IDS out",
  4012: "Discord no longer speaks the version of its API that the bot does: use a newer Nutgraf",
  4013: "Discord does not know what the bot asks for: use a newer Nutgraf",
  4014: "Discord does not allow this bot what it asks for: in the developer portal under Bot, check the gateway intents",
};

export const TOKEN_REFUSED = "DISCORD_TOKEN is refused by Discord: copy it anew from the developer portal, under Bot";

/** Nothing was sent when the connection did not even come about. */
const NOT_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

/** A fault that may have struck after the message was posted. */
export function unknownOutcome(message: string, cause?: unknown): PlatformError {
  return new PlatformError(message, { code: "unreadable answer", outcome: "unknown", cause });
}

/** What is known after an error of Discord's library, and the error to throw. */
export function readFault(error: unknown): { readonly code: string; readonly error: PlatformError } {
  if (error instanceof PlatformError) return { code: error.fault.code, error };
  const fault = faultOf(error);
  return { code: fault.code, error: new PlatformError(`Discord: ${fault.code}`, fault) };
}

function faultOf(cause: unknown): PlatformFault {
  if (cause instanceof RateLimitError)
    return { code: "429", outcome: "refused", retryAfterMs: cause.retryAfter, cause };
  if (cause instanceof DiscordAPIError) {
    const code = String(cause.code);
    const gone = GONE[code];
    // Discord's own words come with its refusal; only a fault of its servers leaves it open what happened.
    const outcome = cause.status >= 500 ? "unknown" : "refused";
    return { code, outcome, ...(gone === undefined ? {} : { gone }), cause };
  }
  if (cause instanceof HTTPError) {
    return { code: String(cause.status), outcome: cause.status >= 500 ? "unknown" : "refused", cause };
  }
  // Discord's library forgets a token that was refused, and says so in words alone.
  if (cause instanceof Error && cause.message.startsWith("Expected token to be set"))
    return { code: "401", outcome: "refused", cause };
  const code = networkCode(cause);
  return { code, outcome: NOT_SENT.has(code) ? "refused" : "unknown", cause };
}

/** "ECONNRESET" of the error or of what caused it. */
function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return "fault";
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.cause === undefined ? error.name : networkCode(error.cause);
}
