/** The asker did something we cannot work with; the message is written for them and says what to do. */
export class UserError extends Error {
  override readonly name = "UserError";
}

/** The settings are wrong. Carries every problem at once, so that mending them takes one round. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The settings need mending:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.problems = problems;
  }
}

/** What is known after a platform did not say yes. */
export interface PlatformFault {
  /** The platform's own word: "channel_not_found", "50013", "ECONNRESET". */
  readonly code: string;
  /** `refused`: certainly nothing was posted. `unknown`: it may have been, so look before posting again. */
  readonly outcome: "refused" | "unknown";
  /** How long the platform asks us to wait. */
  readonly retryAfterMs?: number;
  /** Why no later try can help, for the channel's members ("the channel is archived"); absent when one may. */
  readonly gone?: string;
  readonly cause?: unknown;
}

/** A platform did not do what it was asked to. */
export class PlatformError extends Error {
  override readonly name = "PlatformError";
  readonly fault: PlatformFault;

  constructor(message: string, fault: PlatformFault) {
    super(message, { cause: fault.cause });
    this.fault = fault;
  }
}
