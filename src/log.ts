import { type Logger, pino } from "pino";
import pretty from "pino-pretty";

/** Keys whose values never reach a log, wherever in an object they stand two levels deep. */
const REDACTED = [
  "token",
  "secret",
  "password",
  "authorization",
  "signingSecret",
  "appToken",
  "botToken",
  "databaseUrl",
];

/**
 * The process's log, on standard error so that answers on standard output stay clean: lines for people on a terminal,
 * JSON elsewhere. Values under secret-sounding keys are replaced; of an error under `err` only what it says is kept.
 */
export function createLog({ level, isTerminal }: { level: string; isTerminal: boolean }): Logger {
  const options = {
    level,
    redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`]), censor: "[redacted]" },
    serializers: { err: describeError },
  };
  const stderr = 2;
  return isTerminal
    ? pino(options, pretty({ destination: stderr, sync: true, ignore: "pid,hostname", translateTime: "HH:MM:ss" }))
    : pino(options, pino.destination({ dest: stderr, sync: true }));
}

/** So many causes behind an error are told. */
const MOST_CAUSES = 3;

/**
 * An error as the log tells it: name, code, status, message, stack and causes. Whatever else an error carries stays out of the
 * log, since libraries hang on it what was sent and to where: a member's own words, and addresses that hold a token.
 */
export function describeError(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { message: withoutSecrets(String(error)) };
  const { name, message, stack = "", cause } = error;
  return {
    type: name,
    message: withoutSecrets(message),
    stack: withoutSecrets(stack),
    ...("code" in error ? { code: error.code } : {}),
    ...("status" in error ? { status: error.status } : {}),
    ...(cause === undefined || depth >= MOST_CAUSES ? {} : { cause: describeError(cause, depth + 1) }),
  };
}

/** Text in which addresses end behind their host, and tokens of Slack's are left out. */
function withoutSecrets(text: string): string {
  return text
    .replace(/\b(https?|wss?|postgres(?:ql)?):\/\/(?:[^\s/@]*@)?([^\s/?#"'()<>]+)[^\s"'()<>]*/giu, "$1://$2/…")
    .replace(/\bx(?:ox[a-z]|app)-[\w-]+/gu, "[redacted]");
}
