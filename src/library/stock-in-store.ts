import type { Analysis } from "../model/analysis.ts";
import type { Card, NamedPerson } from "../model/card.ts";
import type { ArticleState, Articles } from "../store/articles.ts";
import { enter } from "./multimap.ts";
import { unpackAnalysis } from "./pack-analysis.ts";
import { byDateThenId, type Stock } from "./stock.ts";

/** The stock of a store, whose catalogue is renewed when the articles have changed. */
export interface StoredStock extends Stock {
  /** Reads the catalogue anew where the store's articles are no longer those it was read from, whoever changed them. */
  renew(states: readonly ArticleState[]): Promise<void>;
}

/** So many articles are kept open: what one digest looks at, and what members ask about. Some 50 kB each. */
const MOST_OPEN = 200;

/** The stock over the articles of a store: the catalogue in memory, the articles opened when they are asked for. */
export function createStoredStock(articles: Pick<Articles, "cards" | "analysesOf" | "search">): StoredStock {
  let cards: readonly Card[] = [];
  // The revision tells an article that was changed in the meantime from the one that is open.
  let revisions: ReadonlyMap<string, string> = new Map();
  const known = new Map<string, { readonly revision: string | undefined; readonly analysis: Analysis }>();
  const remember = (
    id: string,
    opened: { readonly revision: string | undefined; readonly analysis: Analysis },
  ): void => {
    // A map keeps the order of insertion, so its first key is what was not asked for the longest.
    known.delete(id);
    known.set(id, opened);
    for (const oldest of known.keys()) {
      if (known.size <= MOST_OPEN) break;
      known.delete(oldest);
    }
  };
  const recall = (id: string): Analysis | undefined => {
    const found = known.get(id);
    return found && found.revision === revisions.get(id) ? found.analysis : undefined;
  };
  return {
    cards: () => cards,
    openAll: async (wanted) => {
      // What is read now belongs to these, whatever is renewed meanwhile.
      const asked = revisions;
      const recalled = wanted.map(({ id }) => recall(id));
      const missing = wanted.flatMap(({ id }, place) => (recalled[place] ? [] : id));
      const texts = missing.length === 0 ? new Map<string, string>() : await articles.analysesOf(missing);
      const opened = new Map<Card, Analysis>();
      for (const [place, card] of wanted.entries()) {
        const text = texts.get(card.id);
        const analysis = recalled[place] ?? (text === undefined ? undefined : unpackAnalysis(text));
        if (!analysis) continue;
        remember(card.id, { revision: asked.get(card.id), analysis });
        opened.set(card, analysis);
      }
      return opened;
    },
    search: ({ among, ...search }) =>
      articles.search({ ...search, ...(among ? { among: among.map(({ id }) => id) } : {}) }),
    renew: async (states) => {
      const isCurrent =
        states.length === revisions.size && states.every((state) => revisions.get(state.id) === revisionOf(state));
      if (isCurrent) return;
      const intern = createPersonPool();
      const renewed: Card[] = [];
      for await (const some of articles.cards()) {
        for (const text of some) {
          const card: Card = JSON.parse(text);
          renewed.push({ ...card, people: card.people.map(intern) });
        }
      }
      cards = renewed.sort(byDateThenId);
      revisions = new Map(states.map((state) => [state.id, revisionOf(state)]));
    },
  };
}

/** The same object for people who look the same on their cards: most of those named are named often, and quoted nowhere. */
function createPersonPool(): (person: NamedPerson) => NamedPerson {
  const pool = new Map<string, NamedPerson[]>();
  return (person) => {
    const known = pool.get(person.name)?.find((other) => isSamePerson(other, person));
    if (!known) enter(pool, person.name, person);
    return known ?? person;
  };
}

function isSamePerson(one: NamedPerson, other: NamedPerson): boolean {
  return (
    one.quotes === other.quotes &&
    one.kind === other.kind &&
    one.gender === other.gender &&
    one.roles.length === other.roles.length &&
    one.roles.every((role, place) => role === other.roles[place])
  );
}

/** Another one whenever the article's text or the programs that analysed it are. */
function revisionOf({ hash, version }: ArticleState): string {
  return `${hash} ${version}`;
}
