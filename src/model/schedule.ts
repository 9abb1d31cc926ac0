/** The days of a week in the order of ISO 8601. */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** When a digest comes: once on each of its days, at a local time of a place. */
export interface Rule {
  /** 0 to 23, on the clocks of the zone. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
  /** At least one, each once, in the order of the week. */
  readonly days: readonly Weekday[];
  /** An IANA name that Intl takes, such as "Europe/Berlin". */
  readonly timezone: string;
}
