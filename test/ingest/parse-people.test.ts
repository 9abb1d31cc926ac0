import { describe, expect, it } from "vitest";
import { parsePeople } from "../../src/ingest/parse-people.ts";

describe("parsePeople", () => {
  it("reads names and aliases as they are written", () => {
    const text = "# who is who\n- name: Rex W. Tillerson\n  aliases: [Tillerson, T-Rex]\n- name:  Xi Jinping\n";
    expect(parsePeople(text)).toEqual({
      people: [
        { name: "Rex W. Tillerson", aliases: ["Tillerson", "T-Rex"] },
        { name: "Xi Jinping", aliases: [] },
      ],
      problems: [],
    });
  });

  it.each(["", "# nobody yet\n"])("takes a file without entries for one without people", (text) => {
    expect(parsePeople(text)).toEqual({ people: [], problems: [] });
  });

  it.each([
    ["- name: [", /^it is not valid YAML: /u],
    ["Tillerson: Rex W. Tillerson", /^it is no list/u],
    ["just words", /^it is no list/u],
    ["- name: &x Ann\n- name: *x", /^it is not valid YAML/u],
  ])("says why it can read nothing of %j", (text, reason) => {
    expect(parsePeople(text)).toEqual({ refused: expect.stringMatching(reason) });
  });

  it.each([
    ["- Rex", "entry 2 has no “name:”"],
    ["- aliases: [Rex]", "entry 2 needs a “name:” of at most 100 letters"],
    ["- name: 42", "entry 2 needs a “name:” of at most 100 letters"],
    ["- {name: Rex, alias: [T]}", "entry 2 has “alias:”, but only “name:” and “aliases:” are known"],
    [
      "- {name: Rex, aliases: T}",
      "entry 2 (Rex) needs its “aliases:” as a list of names: [Tillerson, Secretary Tillerson]",
    ],
    ["- name: ANN", "ANN is there twice: the second is left out"],
    ["- {name: Rex, aliases: [Annie]}", "“annie” stands for Ann and Rex: as an alias it is taken for neither"],
  ])("keeps the others beside %s, and says what is wrong", (entry, problem) => {
    const read = parsePeople(`- {name: Ann, aliases: [Annie]}\n${entry}\n- name: Zoe\n`);
    expect(read).toMatchObject({ problems: [problem] });
    const names = "people" in read ? read.people.map(({ name }) => name) : [];
    expect(names).toEqual(expect.arrayContaining(["Ann", "Zoe"]));
  });
});
