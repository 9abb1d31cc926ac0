/** A time of day, and the words around it. */
export interface ReadClock {
  readonly hour: number;
  readonly minute: number;
  readonly rest: string;
}

/** "8", "8:30", "8.30", "0830", "17h30", each perhaps with am or pm. */
const CLOCK = /(?<![\p{L}\d:.])(?:(\d{1,2})(?:[:.h](\d{2}))?|(\d{2})(\d{2}))\s?(?:([ap])\.?m\.?)?(?![\p{L}\d:.])/iu;
const SPELT_HOUR = /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\b(?! weeks?| days?))/u;
const SPELT_HOURS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const PART_OF_DAY = /\b(?:in the |at |(every ))?(morning|afternoon|evening|night|noon|midnight)s?\b/u;

/** The hour of a whole day that an hour of a clock with twelve means in a part of the day. */
const HOUR_IN: Readonly<Record<string, (hour: number) => number>> = {
  morning: (hour) => hour % 12,
  noon: (hour) => (hour < 10 ? hour + 12 : hour),
  afternoon: (hour) => (hour % 12) + 12,
  evening: (hour) => (hour === 12 ? 0 : hour + 12),
  night: (hour) => (hour >= 6 && hour < 12 ? hour + 12 : hour % 12),
  midnight: (hour) => hour % 12,
};
/** Parts of the day that are times themselves. */
const MOMENTS: Readonly<Record<string, number>> = { noon: 12, midnight: 0 };

/**
 * Finds the one time of day in words in lower case: "8:30 am", "eight in the evening", "noon"; a bare "7" is seven in the
 * morning. Undefined where there is none, or no such time.
 */
export function readClock(words: string): ReadClock | undefined {
  const text = words.replace(SPELT_HOUR, (word) => String(SPELT_HOURS.indexOf(word)));
  const part = PART_OF_DAY.exec(text);
  const without = part ? cutOut(text, part, part[1] === undefined ? "" : "every day") : text;
  const found = CLOCK.exec(without);
  const name = part?.[2] ?? "";
  if (!found) {
    const hour = MOMENTS[name];
    return hour === undefined ? undefined : { hour, minute: 0, rest: without };
  }
  const time = readFigures(found, HOUR_IN[name]);
  return time && { ...time, rest: cutOut(without, found, "") };
}

function cutOut(text: string, { 0: found, index }: RegExpExecArray, instead: string): string {
  return `${text.slice(0, index)} ${instead} ${text.slice(index + found.length)}`;
}

function readFigures(
  [, hours, minutes = "0", packedHours, packedMinutes, half]: RegExpExecArray,
  hourIn: ((hour: number) => number) | undefined,
): { readonly hour: number; readonly minute: number } | undefined {
  const hour = Number(hours ?? packedHours);
  const minute = Number(packedMinutes ?? minutes);
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  if (half !== undefined) return { hour: (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0), minute };
  return { hour: hourIn !== undefined && hour >= 1 && hour <= 12 ? hourIn(hour) : hour, minute };
}
