import { describe, expect, it } from "vitest";
import { namesAtFoot } from "../../helpers/name-lines.ts";

describe("nameReferences", () => {
  it.each(["[3] “Key to flood was in Portugal”, The Alden Mercury, 13 May 2025.", "^ Press conference, 12 May 2025."])(
    "names %j",
    (line) => {
      expect(namesAtFoot(line)).toEqual(["debris"]);
    },
  );

  it.each(["“[It] left at noon,” she wrote.", "The ferry left at noon.[3]"])("leaves %j in the body", (line) => {
    expect(namesAtFoot(line)).toEqual(["body"]);
  });
});
