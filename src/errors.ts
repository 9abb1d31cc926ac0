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
