import { describe, expect, it } from "vitest";
import { analyze } from "../../src/library/analyze.ts";
import { createSpeakerFinder } from "../../src/library/find-speaker.ts";
import { gatherSpeakers, type Speaker } from "../../src/library/speakers.ts";
import { writeCard } from "../../src/library/write-card.ts";

const speaker = (name: string, quotes = 1, roles: readonly string[] = []): Speaker => ({
  ...{ name, names: [name], handle: name, isSupplied: false },
  ...{ roles, quotes, appearances: [] },
});

const EVERYBODY = [
  speaker("Rex W. Tillerson"),
  speaker("Bill Clinton"),
  speaker("Hillary Clinton"),
  speaker("Narushige Michishita"),
  speaker("José Peña"),
  speaker("John Kerry", 0),
  speaker("Bob Kerry"),
  speaker("Barack Obama", 0),
  speaker("Martin Luther King Jr."),
  speaker("Peter Brandt"),
];

const IN_ROLES = [
  speaker("Rex W. Tillerson", 3, ["Secretary of State"]),
  speaker("Narushige Michishita", 2, ["a security scholar at Tokyo’s National Institute"]),
  speaker("Ana Ruiz", 2, ["the former mayor"]),
  speaker("Joan Pike", 1, ["mayor of Ashby", "the city’s first mayor"]),
  speaker("Bo Lind", 0, ["the mayor of Oakville"]),
  speaker("Kim Olsen", 0, ["the treasurer"]),
  speaker("Ada Quist", 2, ["President"]),
  speaker("Otto Lind", 1, ["president of the college"]),
  speaker("Ben Webb", 3, ["the company’s vice president"]),
  speaker("Lena Ortiz", 1, ["a climate researcher at the college"]),
  speaker("Presidency", 0),
];

const nameOf = (who: string, among = EVERYBODY): string => {
  const result = createSpeakerFinder(among)(who);
  if ("found" in result) return result.found.name;
  if ("ambiguous" in result) return `which of ${result.ambiguous.map(({ name }) => name).join(", ")}`;
  return `unknown, near ${result.closest.map(({ name }) => name).join(", ")}`;
};

describe("createSpeakerFinder", () => {
  it.each([
    ["Tillerson", "Rex W. Tillerson"],
    ["tilerson", "Rex W. Tillerson"],
    ["Mr. Tillerson", "Rex W. Tillerson"],
    ["Secretary Tillerson", "Rex W. Tillerson"],
    ["Rex Tillerson", "Rex W. Tillerson"],
    ["Tillerson's", "Rex W. Tillerson"],
    ["MICHISHITA", "Narushige Michishita"],
    ["pena", "José Peña"],
    ["Hillary Clinton", "Hillary Clinton"],
    ["Clinton", "which of Bill Clinton, Hillary Clinton"],
    ["Kerry", "Bob Kerry"],
    ["John Kerry", "John Kerry"],
    ["Obama", "Barack Obama"],
    ["Michael", "unknown, near Narushige Michishita"],
    ["Zbigniew", "unknown, near "],
    ["King", "Martin Luther King Jr."],
    ["Dr. King", "Martin Luther King Jr."],
    ["Rex Tilerson", "Rex W. Tillerson"],
    ["Barack Obamma", "Barack Obama"],
    ["Luther Kingg", "Martin Luther King Jr."],
    ["Peter Brandt", "Peter Brandt"],
    ["Peter Brand", "Peter Brandt"],
    ["Petra Brandt", "unknown, near Peter Brandt"],
    ["Gwendolyn Brandt", "unknown, near Peter Brandt"],
    ["Gwendolyn Clinton", "unknown, near Bill Clinton, Hillary Clinton"],
    ["Petra", "unknown, near Peter Brandt, José Peña"],
    ["Bil Clinton", "unknown, near Bill Clinton, Hillary Clinton"],
  ])("“%s” is %s", (who, expected) => {
    expect(nameOf(who)).toBe(expected);
  });

  it.each([
    ["the secretary of state", "Rex W. Tillerson"],
    ["secretary", "Rex W. Tillerson"],
    ["Secretary of State Tillerson", "Rex W. Tillerson"],
    ["Secretary of State Rex Tillerson", "Rex W. Tillerson"],
    ["Security Scholar Narushige Michishita", "Narushige Michishita"],
    ["Mayor of Ashby Pike’s", "Joan Pike"],
    ["Mayor of Ashby Ruiz", "unknown, near Ana Ruiz"],
    ["a security scholar", "Narushige Michishita"],
    ["the scholar", "Narushige Michishita"],
    ["mayor", "Joan Pike"],
    ["president", "which of Ada Quist, Otto Lind"],
    ["vice president", "Ben Webb"],
    ["researcher", "Lena Ortiz"],
    ["the mayor of Ashby", "Joan Pike"],
    ["the former mayor", "Ana Ruiz"],
    ["treasurer", "Kim Olsen"],
    ["Tokyo", "unknown, near "],
    ["Ashby", "unknown, near "],
    ["state", "unknown, near "],
    ["the", "unknown, near "],
  ])("“%s” is %s by the role", (who, expected) => {
    expect(nameOf(who, IN_ROLES)).toBe(expected);
  });

  it("offers the first speakers when nothing was asked", () => {
    expect(createSpeakerFinder(EVERYBODY)("  ")).toMatchObject({ closest: EVERYBODY.slice(0, 5) });
  });
});

describe("a speaker's handle", () => {
  const shelf = [
    "The old dam will hold after a week of rain that filled the reservoir. “It will,” Webb said.",
    "Voters chose a teacher as mayor after a campaign about school budgets. “We won,” Webb said.",
  ];
  const cards = shelf.map((text, index) => writeCard(analyze({ id: `paper-${index}`, text: text })));
  const speakers = gatherSpeakers(cards);
  const find = createSpeakerFinder(speakers);

  it("tells apart those who share all of their name", () => {
    expect(find("Webb")).toMatchObject({ ambiguous: [{ name: "Webb" }, { name: "Webb" }] });
    expect(speakers.map(({ handle }) => handle)).toEqual(["Webb (paper-0)", "Webb (paper-1)"]);
    for (const one of speakers) expect(find(one.handle)).toEqual({ found: one });
  });

  it("finds them though a platform has cut it short", () => {
    const long = [`paper-${"1".repeat(100)}`, `paper-${"2".repeat(100)}`];
    const renamed = cards.map((card, index) => ({ ...card, id: long[index] ?? "" }));
    const [first] = gatherSpeakers(renamed);
    expect(createSpeakerFinder(gatherSpeakers(renamed))((first?.handle ?? "").slice(0, 100))).toMatchObject({
      found: { handle: first?.handle },
    });
  });

  it("of an article that is gone is a name like any other", () => {
    expect(find("Webb (paper-9)")).toMatchObject({ ambiguous: [{ name: "Webb" }, { name: "Webb" }] });
  });
});
