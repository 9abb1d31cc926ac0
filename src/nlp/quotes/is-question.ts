import { type Reading, textAt } from "../reading.ts";
import type { Stretch } from "./pair-marks.ts";

/** Whether quoted words end in a question mark. */
export function isQuestion(reading: Reading, { close }: Stretch): boolean {
  return textAt(reading, close - 1) === "?";
}
