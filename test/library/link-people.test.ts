import { describe, expect, it } from "vitest";
import { analyze } from "../../src/library/analyze.ts";
import { linkPeople } from "../../src/library/link-people.ts";
import { gatherSpeakers } from "../../src/library/speakers.ts";
import { writeCard } from "../../src/library/write-card.ts";
import type { Card } from "../../src/model/card.ts";

const DAM =
  `The dam above Oakville will hold, its engineers said, after a week of rain that filled the Miller reservoir to
the brim and had families pack their cars.`.replace("\n", " ");
const ELECTION = "Voters chose a former teacher as mayor after a long campaign about school budgets and bus lines.";

let number = 0;
/** The card of a story of the dam, or another one, that ends with the given sentences. */
function paper(sentences: string, { story = DAM, date = "2026-03-03" } = {}): Card {
  number += 1;
  const article = { id: `paper-${number}`, title: "A Story", text: `${story}\n\n${sentences}\n` };
  const { id, text } = article;
  const analysis = analyze({ id, text });
  return writeCard({ ...analysis, article: { ...analysis.article, date } });
}

/** Who of the surname there is, as the articles that name each, counted from 0; in order of first appearance. */
function namesakes(surname: string, cards: readonly Card[]): string[] {
  const named = linkPeople(cards).filter(({ appearances: [first] }) =>
    first?.card.people[first.person]?.name.endsWith(surname),
  );
  return named.map(({ appearances }) => appearances.map(({ card }) => cards.indexOf(card)).join(" "));
}

describe("linkPeople", () => {
  it("takes those whose full names agree for one person, however far apart", () => {
    const cards = [
      paper("“It held,” Ada L. Stone said."),
      paper("“I won,” Ada Stone said.", { story: ELECTION, date: "1999-01-01" }),
    ];
    expect(namesakes("Stone", cards)).toEqual(["0 1"]);
  });

  it("knows a bare surname by the one who bears it in an article of the same story", () => {
    const cards = [paper("“It held,” Mr. Webb said."), paper("“It held,” James Webb said.")];
    expect(namesakes("Webb", cards)).toEqual(["0 1"]);
  });

  it("knows it not by one of another story, or of the same words years away", () => {
    const bare = paper("“It held,” Mr. Webb said.");
    expect(namesakes("Webb", [bare, paper("“I won,” James Webb said.", { story: ELECTION })])).toEqual(["0", "1"]);
    expect(namesakes("Webb", [bare, paper("“It held,” James Webb said.", { date: "2019-03-03" })])).toEqual(["0", "1"]);
  });

  it("leaves it apart when two bear it in articles of the story", () => {
    const cards = [
      paper("“It held,” Webb said."),
      paper("“It held,” James Webb said."),
      paper("“It held,” Karen Webb said."),
    ];
    expect(namesakes("Webb", cards)).toEqual(["0", "1", "2"]);
  });

  it("takes the one whom honorifics and pronouns allow", () => {
    const cards = [
      paper("“It held,” Mrs. Webb said."),
      paper("“It held,” Mr. James Webb said."),
      paper("Karen Webb came late. “It held,” she said."),
    ];
    expect(namesakes("Webb", cards)).toEqual(["0 2", "1"]);
  });

  it("tells apart whom one article tells apart", () => {
    const both = paper("“It held,” James Webb said. Mrs. Webb wept. “At last,” she said.");
    const names = both.people.map(({ name }) => name);
    expect(names).toContain("Webb");
    expect(namesakes("Webb", [both, paper("“It held,” Mr. James Webb said.")])).toEqual(["0 1", "0"]);
  });

  it("takes the bare surnames of one story for one person when nobody gives the full name", () => {
    const cards = [
      paper("“It held,” Webb said."),
      paper("“No,” Webb said."),
      paper("“No,” Webb said.", { story: ELECTION }),
    ];
    expect(namesakes("Webb", cards)).toEqual(["0 1", "2"]);
  });

  it("keeps a man and a woman of one surname apart though nobody gives a full name", () => {
    const cards = [paper("“It held,” Mr. Webb said."), paper("“No,” Mrs. Webb said.")];
    expect(namesakes("Webb", cards)).toEqual(["0", "1"]);
  });

  it("hands a name on from article to article of a running story", () => {
    const cards = [
      paper("“It held,” James Webb said.", { date: "2026-03-01" }),
      paper("“It held,” Webb said.", { date: "2026-03-04" }),
      paper("“It held,” Webb said.", { date: "2026-03-07" }),
    ];
    expect(namesakes("Webb", cards)).toEqual(["0 1 2"]);
  });

  it("gives the same people in whatever order the articles come", () => {
    const cards = [
      paper("“It held,” Webb said."),
      paper("“It held,” James Webb said."),
      paper("“No,” Webb said.", { story: ELECTION }),
      paper("“It held,” Webb said."),
    ];
    const idsOf = (shelf: readonly Card[]): unknown =>
      linkPeople(shelf)
        .map(({ appearances }) => appearances.map(({ card, person }) => `${card.id} ${person}`).sort())
        .sort();
    expect(idsOf(cards.toReversed())).toEqual(idsOf(cards));
  });
});

describe("gatherSpeakers", () => {
  const cards = [
    paper("“It held,” said Ada L. Stone, the engineer. “Yes,” Stone said."),
    paper("“It held,” Ada Stone said."),
    paper("“I won,” Webb said.", { story: ELECTION }),
  ];

  it("calls somebody by the longest name of any article, and counts all quotes", () => {
    expect(gatherSpeakers(cards)[0]).toMatchObject({ name: "Ada L. Stone", quotes: 3, isSupplied: false });
  });

  it("calls somebody as prose does rather than as a label in capitals does", () => {
    const talk = [
      "ADA STONE, ENGINEER: Ask me.",
      "OMAR REYES, HOST: Will it hold?",
      "STONE: It will.",
      "REYES: Do you sleep?",
    ];
    const [first] = gatherSpeakers([
      paper(talk.join("\n\n"), { story: "A talk about the dam." }),
      paper("“It held,” Ada Stone said."),
    ]);
    expect(first).toMatchObject({ name: "Ada Stone", quotes: 3 });
  });

  it("calls whom the people file names as it does, and says that the name is supplied", () => {
    const [first, second] = gatherSpeakers(cards, [
      { name: "Ada Lovelace Stone", aliases: ["Ada Stone"] },
      { name: "James E. Webb", aliases: ["Webb", "Jimmy"] },
    ]).filter(({ quotes }) => quotes > 0);
    expect(first).toMatchObject({ name: "Ada Lovelace Stone", isSupplied: true, quotes: 3 });
    expect(second).toMatchObject({
      name: "James E. Webb",
      isSupplied: true,
      names: ["James E. Webb", "Webb", "Jimmy"],
    });
  });

  it("knows whom the people file calls by an honorific", () => {
    const people = [{ name: "James E. Webb", aliases: ["Mr. Webb"] }];
    expect(gatherSpeakers(cards, people).map(({ name }) => name)).toContain("James E. Webb");
  });

  it("says of a supplied name that an article gives that it is the article's", () => {
    const people = [{ name: "Ada Stone", aliases: [] }];
    expect(gatherSpeakers(cards, people)[0]).toMatchObject({ name: "Ada Stone", isSupplied: false, quotes: 3 });
  });
});
