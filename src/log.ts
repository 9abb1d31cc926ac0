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
 * JSON elsewhere. Values under secret-sounding keys are replaced.
 */
export function createLog({ level, isTerminal }: { level: string; isTerminal: boolean }): Logger {
  const options = { level, redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`]), censor: "[redacted]" } };
  const stderr = 2;
  return isTerminal
    ? pino(options, pretty({ destination: stderr, sync: true, ignore: "pid,hostname", translateTime: "HH:MM:ss" }))
    : pino(options, pino.destination({ dest: stderr, sync: true }));
}
