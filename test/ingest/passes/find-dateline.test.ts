import { describe, expect, it } from "vitest";
import { nameLinesOf } from "../../helpers/name-lines.ts";

const STORY = "Nobody on the pier was surprised on Monday when the ferry came late.";
const second = (line: string) => nameLinesOf(`The Ferry Is Late\n\n${line}\n\n${STORY}`).slice(1, -1);

describe("findDateline", () => {
  it.each([
    ["CAPE TOWN —", "The bridge is closed."],
    ["HOUSTON, Sept. 12 (AP) —", "The rocket rose at dawn."],
    ["HOUSTON, Mar. 12 (AP) —", "The rocket rose at noon."],
    ["NEW YORK (Reuters) -", "Shares fell on Monday."],
    ["WASHINGTON, D.C. —", "Nothing moved."],
    ["SAN JUAN, Puerto Rico —", "The lights are on."],
    ["LONDON/PARIS, May 3 (Reuters) -", "Trains stood still."],
    ["(CNN) --", "“Nobody told us,” the mayor said."],
    ["Kansas City, Missouri (CNN) --", "The river rose."],
    ["FERN HOLLOW, Ky., March 8, 2024 /PRNewswire/ --", "The ferry has a new owner."],
    ["FERN HOLLOW, Ky.--(BUSINESS WIRE)--", "The ferry has a new owner."],
    ["FERN HOLLOW, Ky., March 08, 2024 (GLOBE NEWSWIRE) --", "The ferry has a new owner."],
    ["New Delhi, May 9:", "The ferry sank."],
    ["Agarpur, 14th April 2025:", "The ferry sank."],
    ["Kallur (TN), March 12:", "The ferry sank."],
    ["KRISHNAPUR/HYDERPUR:", "The ferry sank."],
  ])("cuts %j off the paragraph", (dateline, body) => {
    expect(second(`${dateline} ${body}`)).toEqual([
      ["dateline", dateline],
      ["body", body],
    ]);
  });

  it.each([
    "NATO — the alliance that grew out of the war — met on Monday.",
    "FEMA - and the county - paid for the pumps.",
    "EXCLUSIVE — The bridge will close.",
    "The U.S. — and Canada — agreed.",
    "Senator Jane Doe (Republican) voted against the bridge.",
    "Apple (AAPL) rose three percent on Monday.",
    "Boeing (BA) fell.",
    "Hall: The ferry sank.",
    "Ada Quill, May 9 of that year: The ferry sank.",
    "Rajpur, May 9: Amid a high tide in the district, the...",
  ])("leaves %j whole", (line) => {
    expect(second(line)).toEqual([["body", line]]);
  });
});
