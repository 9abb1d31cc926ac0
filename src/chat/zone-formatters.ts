/** Gives the formatter of a zone, in one style of date. Throws RangeError for a zone that Intl does not know. */
export type ZoneFormatters = (timezone: string) => Intl.DateTimeFormat;

/** A formatter takes some 40 kB and a while to make, so each is kept; there are no more of them than zones. */
export function createZoneFormatters(locale: string, style: Intl.DateTimeFormatOptions): ZoneFormatters {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    const formatter = made.get(timeZone) ?? new Intl.DateTimeFormat(locale, { ...style, timeZone });
    made.set(timeZone, formatter);
    return formatter;
  };
}
