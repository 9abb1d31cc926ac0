import { join } from "node:path";
import { decodeText } from "../ingest/decode.ts";
import { parsePeople, type SuppliedPeople, type SuppliedPerson } from "../ingest/parse-people.ts";
import { type Refusal, readBytes } from "./read-article-file.ts";
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

/**
 * The people file of a content folder; what is wrong with it is told once, until it changes. While it cannot be read,
 * people stay who it said they are.
 */
export function createPeopleFile(contentDir: string, onFault: (fault: FileFault) => void): PeopleFile {
  const path = join(contentDir, PEOPLE_FILE);
  let last: string | undefined = UNSEEN;
  let unread: string | undefined;
  let people: readonly SuppliedPerson[] = [];
  return {
    look: async () => {
      const stamp = await stampOf(path);
      if (stamp === last) return;
      const read = await readPeople(path);
      if ("refused" in read && read.mayPass === true) {
        const isKept = people.length > 0;
        const problem = isKept ? `${read.refused}; people stay who it said they are` : read.refused;
        if (unread !== read.refused) onFault({ file: PEOPLE_FILE, problem, isLeftOut: true });
        unread = read.refused;
        last = undefined;
        return;
      }
      unread = undefined;
      last = stamp;
      people = "refused" in read ? [] : read.people;
      const problems = "problems" in read ? read.problems : stamp === UNSEEN ? [] : [read.refused];
      for (const problem of problems) onFault({ file: PEOPLE_FILE, problem, isLeftOut: "refused" in read });
    },
    people: () => people,
  };
}

async function readPeople(path: string): Promise<Exclude<SuppliedPeople, { refused: string }> | Refusal> {
  const bytes = await readBytes(path);
  const decoded = "refused" in bytes ? bytes : decodeText(bytes);
  return "refused" in decoded ? decoded : parsePeople(decoded.text);
}
