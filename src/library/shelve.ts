import { createHash } from "node:crypto";
import type { Article } from "../model/article.ts";
import type { Articles, StoredArticle } from "../store/articles.ts";
import type { Shelf } from "../store/shelf.ts";
import { analyzeArticle } from "./analyze.ts";
import { packAnalysis } from "./pack-analysis.ts";
import type { Refusal } from "./read-article-file.ts";
import { articleId, articlesFolder, changesOf, type FileChange } from "./read-content.ts";
import { wordsOfAnalysis } from "./search-words.ts";
import type { StoredStock } from "./stock-in-store.ts";
import { writeCard } from "./write-card.ts";

/** What shelving works with. */
export interface ShelvingParts {
  readonly contentDir: string;
  readonly articles: Articles;
  readonly shelf: Shelf;
  readonly stock: StoredStock;
  /** Of the programs that analyse. */
  readonly version: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Told once of each file that is left out, or read although it is not quite right, until it changes. */
  readonly onFault: (fault: FileFault) => void;
}

/** What is wrong with a file, for the one who put it there. */
export interface FileFault {
  readonly file: string;
  readonly problem: string;
  readonly isLeftOut: boolean;
}

/** Few enough that others may write in between, and that a start that is cut short loses little. */
const SHELVED_AT_ONCE = 50;

/**
 * Brings the store in line with the content folder: ingest → language → store. Each call looks once, and analyses
 * only what has changed since: by its file's stamp, then by its content and by the version of the programs. Faults of the
 * store are passed on, and what was not stored is met again at the next look.
 */
export function createShelving(parts: ShelvingParts): { look(): Promise<void> } {
  const { contentDir, articles, shelf, stock, version, clock, onFault } = parts;
  /** Files that were turned away, by the stamp they had then. */
  const refused = new Map<string, string>();
  /** Files that could not be read at the last look, and why. */
  let unread: ReadonlyMap<string, string> = new Map();
  return {
    look: async () => {
      const rows = await articles.states();
      const byFile = new Map(rows.map((row) => [row.file, row]));
      // No file has the empty stamp, so that what an older program analysed is read again.
      const stamps = rows.map((row) => [row.file, row.version === version ? row.stamp : ""] as const);
      const known = new Map([...refused, ...stamps]);
      const pile = createPile(articles);
      const stillUnread = new Map<string, string>();
      for await (const change of changesOf(contentDir, known)) {
        const row = byFile.get(change.file);
        if (isStory(change)) {
          refused.delete(change.file);
          const { warning } = change.read;
          if (warning !== undefined) onFault({ file: change.file, problem: warning, isLeftOut: false });
          const hash = hashOf(change.read.article);
          const isSame = row?.version === version && row.hash === hash;
          if (isSame) await articles.restamp(row.id, change.stamp);
          else await pile.add({ file: change.file, stamp: change.stamp, hash, version }, change.read.article);
          continue;
        }
        if (isUnread(change)) {
          const { file, read } = change;
          stillUnread.set(file, read.refused);
          const isKept = row !== undefined || (file === articlesFolder(contentDir) && rows.length > 0);
          const problem = isKept ? `${read.refused}; the shelf keeps what it held` : read.refused;
          if (unread.get(file) !== read.refused) onFault({ file, problem, isLeftOut: true });
          continue;
        }
        if ("read" in change && "refused" in change.read) {
          refused.set(change.file, change.stamp);
          onFault({ file: change.file, problem: change.read.refused, isLeftOut: true });
        } else refused.delete(change.file);
        if (row) await pile.remove(row.id);
      }
      unread = stillUnread;
      await pile.finish();
      await stock.renew(pile.hasChanged() ? await articles.states() : rows);
      // Only what the catalogue holds may count as told. An earlier look may have ended before it came here.
      await shelf.note(await shelf.unnoted(), clock());
    },
  };
}

/** A change that brings an article. */
type Story = Extract<FileChange, { stamp: string }> & {
  readonly read: { readonly article: Article; readonly warning?: string };
};

function isStory(change: FileChange): change is Story {
  return "read" in change && "article" in change.read;
}

/** A file that could not be read just now; what the shelf has of it stands until it can. */
type Unread = Extract<FileChange, { stamp: string }> & { readonly read: Refusal };

function isUnread(change: FileChange): change is Unread {
  return "read" in change && "refused" in change.read && change.read.mayPass === true;
}

type FileFacts = Pick<StoredArticle, "file" | "stamp" | "hash" | "version">;

/** Collects what is to be written, and writes it a pile at a time. */
function createPile(articles: Articles) {
  let adding: StoredArticle[] = [];
  let removing: string[] = [];
  let isTouched = false;
  const finish = async (): Promise<void> => {
    if (removing.length > 0) await articles.remove(removing);
    if (adding.length > 0) await articles.put(adding);
    isTouched ||= removing.length + adding.length > 0;
    adding = [];
    removing = [];
  };
  return {
    add: async (facts: FileFacts, article: Article): Promise<void> => {
      const analysis = analyzeArticle(article);
      const card = JSON.stringify(writeCard(analysis));
      const words = wordsOfAnalysis(analysis);
      adding.push({ ...facts, id: articleId(facts.file), card, analysis: packAnalysis(analysis), words });
      if (adding.length >= SHELVED_AT_ONCE) await finish();
    },
    remove: async (id: string): Promise<void> => {
      removing.push(id);
    },
    finish,
    hasChanged: (): boolean => isTouched,
  };
}

/** What an analysis depends on: the text, and what the file's name says of it. */
function hashOf({ id, date, text }: Article): string {
  return createHash("sha256")
    .update(JSON.stringify([id, date, text]))
    .digest("base64url")
    .slice(0, 22);
}
