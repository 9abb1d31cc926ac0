import { describe, expect, it } from "vitest";
import { sliceOf } from "../../../src/model/span.ts";
import { readLabel } from "../../../src/nlp/transcript/read-label.ts";

/** "kind: what is named | role behind it", or "none". */
function labelOf(text: string): string {
  const label = readLabel(text, { start: 0, end: text.length });
  if (label === null) return "none";
  return `${label.kind}: ${sliceOf(text, label)}${label.role === null ? "" : ` | ${sliceOf(text, label.role)}`}`;
}

describe("readLabel", () => {
  it.each([
    ["KESSEL: Yes.", "name: KESSEL"],
    ["Ines Varga: We tried.", "name: Ines Varga"],
    ["NEAL HOLLIS, HOST: This is Talk of the Coast.", "name: NEAL HOLLIS | HOST"],
    ["JACINTA ROSS, PREMIER OF VICTORIA: Good morning.", "name: JACINTA ROSS | PREMIER OF VICTORIA"],
    ["OMAR REYES, JR., FARMER: Yes.", "name: OMAR REYES, JR. | FARMER"],
    ["Mr. KEITH KESSEL (Farmer, Linden Valley): Yes.", "name: KEITH KESSEL | Farmer, Linden Valley"],
    ["KESSEL [through interpreter]: Yes.", "name: KESSEL"],
    ["KESSEL (on camera): Yes.", "name: KESSEL"],
    ["Senator CARLA GRANT: I thank the panel.", "name: CARLA GRANT"],
    ["CHIEF JUSTICE TRAN: We will hear argument.", "name: TRAN"],
    ["MS. O’BRIEN: No.", "name: O’BRIEN"],
    ["Ludwig van der Berg: Never.", "name: Ludwig van der Berg"],
    ["WILL BRANDT: I did.", "name: WILL BRANDT"],
    ["**Ines Varga:** We tried.", "name: Ines Varga"],
    ["The Ledger: Why now?", "name: The Ledger"],
    ["HW: Why now?", "name: HW"],
    ["JOURNALIST: Why?", "role: JOURNALIST"],
    ["PRIME MINISTER: Because.", "role: PRIME MINISTER"],
    ["THE PRESIDENT: Thank you all.", "role: THE PRESIDENT"],
    ["UNIDENTIFIED MAN #2: I live here.", "role: UNIDENTIFIED MAN #2"],
    ["Audience member: And the lamps?", "role: Audience member"],
    ["Q: Why?", "question: Q"],
    ["Q. Why?", "question: Q"],
    ["Q    Why?", "question: Q"],
    ["**A:** Because.", "answer: A"],
    ["A. Because.", "answer: A"],
    ["A man came.", "none"],
    ["J: Why?", "role: J"],
    ["PM: Because.", "role: PM"],
    ["Speaker 2: Okay.", "role: Speaker 2"],
    ["UNIDENTIFIED FEMALE: Okay.", "role: UNIDENTIFIED FEMALE"],
    ["SEN. CARLA GRANT (D), VICTORIA: No.", "name: CARLA GRANT"],
    ["Mr. KEITH KESSEL (Author, “Wheat: A Life”): Yes.", "name: KEITH KESSEL | Author, “Wheat: A Life”"],
    ["PRIME MINISTER HOLT: Because.", "name: HOLT"],
    ["Answer: Because.", "answer: Answer"],
    ["Main Course: A ham.", "name: Main Course"],
    ["Update on the Pier: It stands.", "other: Update on the Pier"],
    ["Step 2: Peel them.", "other: Step 2"],
    ["“KESSEL: Yes.”", "none"],
    ["He put it like this: no.", "none"],
    ["At 10:05 the doors opened.", "none"],
    ["KESSEL:Yes.", "none"],
    ["Is it over? KESSEL: No.", "none"],
  ])("%s", (text, expected) => {
    expect(labelOf(text)).toBe(expected);
  });
});
