/**
 * What Slack takes, in characters unless said otherwise. From docs.slack.dev (reference/block-kit, read 2026-08) but for
 * what is marked.
 */
export const LIMITS = {
  blocksPerMessage: 50,
  blocksPerView: 100,
  /** Of one message over all its blocks; undocumented, refused at about 13,200 (slackapi/bolt-js#2509). */
  textPerMessage: 12_000,
  /** Advised for `text`, the words of notifications and screen readers. */
  fallback: 4_000,
  header: 150,
  /** Elements of a context block. */
  contextElements: 10,
  /** Of one rich_text block or text object: that of a section, since none is documented for rich_text. */
  blockText: 3_000,
  buttonsPerBlock: 25,
  /** Of what is shown, and of what a screen reader says in its place. */
  buttonLabel: 75,
  buttonValue: 2_000,
  optionsPerSelect: 100,
  optionText: 75,
  optionValue: 150,
  url: 3_000,
} as const;

/** Answers that a `response_url` takes, within 30 minutes. One is left for “Share to channel”. */
export const RESPONSES_PER_URL = 5;

/** About one message a second in a channel (docs.slack.dev, rate limits); above it messages are hidden without an error. */
export const MESSAGE_INTERVAL_MS = 1_000;

/** Of a page of users.conversations, whose limit must be under 1,000. */
export const CHANNELS_PER_PAGE = 999;

/** For one call of the Web API; WebClient itself waits for ever. */
export const CALL_TIMEOUT_MS = 10_000;

/** How far a signed request's clock may be off: backwards by Slack's rule, forwards for clocks that differ. */
export const MOST_AHEAD_SECONDS = 60;
