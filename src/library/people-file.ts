import { join } from "node:path";
import { decodeText } from "../ingest/decode.ts";
import { parsePeople, type SuppliedPeople, type SuppliedPerson } from "../ingest/parse-people.ts";
import { readBytes } from "./read-article-file.ts";
import { stampOf, UNSEEN } from "./read-content.ts";
import type { FileFault } from "./shelve.ts";

/** The optional file of a content folder that says who people are. */
export const PEOPLE_FILE = "people.yaml";

/** What the people file says, as it was when somebody last looked. */
export interface PeopleFile {
  /** Reads the file again where it has changed since. */
  look(): Promise<void>;
  /** The same array until the file changes; empty when there is none. */
  people(): readonly SuppliedPerson[];
}

/** The people file of a content folder; what is wrong with it is told once, until it changes. */
export function createPeopleFile(contentDir: string, onFault: (fault: FileFault) => void): PeopleFile {
  const path = join(contentDir, PEOPLE_FILE);
  let last = UNSEEN;
  let people: readonly SuppliedPerson[] = [];
  return {
    look: async () => {
      const stamp = await stampOf(path);
      if (stamp === last) return;
      const read = stamp === UNSEEN ? { people: [], problems: [] } : await readPeople(path);
      if ("refused" in read) onFault({ file: PEOPLE_FILE, problem: read.refused, isLeftOut: true });
      else for (const problem of read.problems) onFault({ file: PEOPLE_FILE, problem, isLeftOut: false });
      people = "refused" in read ? [] : read.people;
      last = stamp;
    },
    people: () => people,
  };
}

async function readPeople(path: string): Promise<SuppliedPeople> {
  const bytes = await readBytes(path);
  const decoded = typeof bytes === "string" ? { refused: bytes } : decodeText(bytes);
  return "refused" in decoded ? decoded : parsePeople(decoded.text);
}
