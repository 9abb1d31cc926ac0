import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createPeopleFile } from "../../src/library/people-file.ts";

/** A content folder of its own, its people file, and what was said of faults. */
function open() {
  const contentDir = mkdtempSync(join(tmpdir(), "nutgraf-people-"));
  const told: string[] = [];
  const file = createPeopleFile(contentDir, ({ problem, isLeftOut }) => told.push(`${isLeftOut} ${problem}`));
  return { file, told, path: join(contentDir, "people.yaml") };
}

describe("createPeopleFile", () => {
  it("knows nobody where there is no file, and says nothing", async () => {
    const { file, told } = open();
    await file.look();
    expect(file.people()).toEqual([]);
    expect(told).toEqual([]);
  });

  it("reads the file again when it has changed, and forgets it when it is gone", async () => {
    const { file, path } = open();
    writeFileSync(path, "- name: Ann Lee\n");
    await file.look();
    const before = file.people();
    await file.look();
    expect(file.people()).toBe(before);
    writeFileSync(path, "- name: Ann Lee-Moss\n");
    await file.look();
    expect(file.people()).toEqual([{ name: "Ann Lee-Moss", aliases: [] }]);
    rmSync(path);
    await file.look();
    expect(file.people()).toEqual([]);
  });

  it("tells each fault once, until the file changes", async () => {
    const { file, told, path } = open();
    writeFileSync(path, "- name: [\n");
    await file.look();
    await file.look();
    expect(told).toEqual([expect.stringMatching(/^true it is not valid YAML/u)]);
    writeFileSync(path, "- Ann\n- name: Bob\n");
    await file.look();
    expect(told.slice(1)).toEqual(["false entry 1 has no “name:”"]);
    expect(file.people()).toHaveLength(1);
  });

  it("says that a folder of that name is no file", async () => {
    const { file, told, path } = open();
    mkdirSync(path);
    await file.look();
    expect(told).toEqual(["true it is a directory, not a file"]);
  });

  it("knows whom it knew while the file cannot be read, says so once, and reads it when it can", async () => {
    const { file, told, path } = open();
    writeFileSync(path, "- name: Ann Lee\n");
    await file.look();
    rmSync(path);
    symlinkSync(path, path);
    await file.look();
    await file.look();
    expect(file.people()).toEqual([{ name: "Ann Lee", aliases: [] }]);
    expect(told).toEqual([expect.stringMatching(/^true it cannot be read .*; people stay who it said they are$/u)]);
    rmSync(path);
    await file.look();
    expect(file.people()).toEqual([]);
  });
});
