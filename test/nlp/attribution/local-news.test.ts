import { describe, expect, it } from "vitest";
import { quotesOf } from "../../helpers/quotes-of.ts";

describe("who is named as the source", () => {
  it.each([
    [
      "an office of two words before the name",
      "“Nobody was hurt,” said Police Chief Maria Lopez.",
      ["Maria Lopez: Nobody was hurt,"],
    ],
    [
      "an age between commas",
      "Dana Lopez lost her barn in the fire. “We got the goats out,” Lopez, 43, said.",
      ["Dana Lopez: We got the goats out,"],
    ],
    [
      "whom a newspaper was told by",
      "Dana Lopez owns the barn. “I heard a crack,” she told The Tribune.",
      ["Dana Lopez: I heard a crack,"],
    ],
    [
      "a party and a town behind commas",
      "“Not one more dollar,” tweeted state Sen. Carl Webb, D-Millbrook.",
      ["Carl Webb: Not one more dollar,"],
    ],
    [
      "a party and a town in brackets",
      "“Not one more dollar,” said state Rep. Carl Webb (R-Millbrook).",
      ["Carl Webb: Not one more dollar,"],
    ],
    [
      "a company before its officer",
      "“The models keep improving,” Brightpath Software CEO Priya Raman said in an interview.",
      ["Priya Raman: The models keep improving,"],
    ],
    [
      "a university before its scholar",
      "“The models keep improving,” said Millbrook State University computer scientist Priya Raman.",
      ["Priya Raman: The models keep improving,"],
    ],
    [
      "a party before a trade",
      "“It passed with ease,” said Republican political consultant Chris Russell.",
      ["Chris Russell: It passed with ease,"],
    ],
    [
      "a county before its sheriff",
      "Lake County Sheriff Joe Tran said deputies found “no sign of forced entry.”",
      ["Joe Tran: no sign of forced entry."],
    ],
    [
      "a school district before its superintendent",
      "“We ran out of bricks,” Millbrook schools Superintendent Gail Ortega told the board.",
      ["Gail Ortega: We ran out of bricks,"],
    ],
    [
      "a title in small letters",
      "“Nobody was hurt,” said police Chief Maria Lopez, who arrived at 4 a.m.",
      ["Maria Lopez: Nobody was hurt,"],
    ],
    [
      "a verb with the capital of its sentence",
      "Added Lena Fischer: “We will appeal.”",
      ["Lena Fischer: We will appeal."],
    ],
    [
      "the name behind a spokesman",
      "“The river is rising,” the county’s spokesman, Federico Lombo, told reporters.",
      ["Federico Lombo: The river is rising,"],
    ],
    [
      "the name behind somebody's kin",
      "“We will stay,” said Tyrell Okafor. “It’s home,” added his mother, Adaeze Okafor.",
      ["Tyrell Okafor: We will stay,", "Adaeze Okafor: It’s home,"],
    ],
    [
      "the name behind another one of a trade",
      "“The river is rising,” said another engineer, Andrea Pinker of the firm Hale & Sons.",
      ["Andrea Pinker: The river is rising,"],
    ],
    [
      "what somebody is named",
      "“The river is rising,” said a farmer named Otto Lind.",
      ["Otto Lind: The river is rising,"],
    ],
    [
      "whoever signs on the next line",
      "“The bridge is ours, and it stays.”\n\n— Otto Lind, Millbrook\n\nThe council meets on Friday to vote on it.",
      ["Otto Lind: The bridge is ours, and it stays."],
    ],
    [
      "a lawyer, not the client",
      "Carl Webb’s lawyer, Otto Lind, said the charge was “plainly false.”",
      ["Otto Lind: plainly false."],
    ],
    [
      "a planner, not the city",
      "City Planner Aisha Rahman said a delay “would not kill the project.”",
      ["Aisha Rahman: would not kill the project."],
    ],
    [
      "a mayor pro tem",
      "“This is a stall tactic,” said Mayor Pro Tem Luis Ibarra.",
      ["Luis Ibarra: This is a stall tactic,"],
    ],
    [
      "a councillor of a British town",
      "“The cupboard is bare,” Cllr Priti Malhotra said. “The door is open,” Cllr Malhotra added.",
      ["Priti Malhotra: The cupboard is bare,", "Priti Malhotra: The door is open,"],
    ],
    [
      "a child behind an age that opens the sentence",
      "Eleven-year-old Jayden Price, a fifth grader, spoke. “I had a locker,” Jayden said.",
      ["Jayden Price: I had a locker,"],
    ],
    [
      "a chairman, not the campaign’s candidate",
      "“We will win,” Webb campaign Chairman Otto Lind told The Tribune.",
      ["Otto Lind: We will win,"],
    ],
    [
      "a rival, not the one whose rival it is",
      "At a rally on Monday, Webb’s GOP rival Sen. Otto Lind said the plan was “dead on arrival.”",
      ["Otto Lind: dead on arrival."],
    ],
    [
      "a scholar behind the possessive of a university",
      "“We are out of time,” said Webb State University’s Otto Lind.",
      ["Otto Lind: We are out of time,"],
    ],
    [
      "a person, in a short paragraph that is mostly capitals",
      "Senate Minority Leader Vernon Pugh, D-Youngstown, was blunter.\n\n“If they bury this, people will die,” he said.",
      ["Vernon Pugh: If they bury this, people will die,"],
    ],
    [
      "the chief of a department",
      "The fire took a day. “These are no accidents,” said the department’s chief fire marshal, Robert Tuck.",
      ["Robert Tuck: These are no accidents,"],
    ],
    [
      "a scholar of a place that is a college",
      "Economist Ada Stone of Kent State said the promised jobs were “mostly fiction.”",
      ["Ada Stone: mostly fiction."],
    ],
    [
      "somebody called like a quarter of the sky",
      "“This will backfire,” posted Lindy North, a journalist with 90,000 followers.",
      ["Lindy North: This will backfire,"],
    ],
    [
      "a founder called like a green",
      "“You can lose it in the couch,” founder Hideo Park told reporters. “It is small,” Park said.",
      ["Hideo Park: You can lose it in the couch,", "Hideo Park: It is small,"],
    ],
    [
      "a junior by his given name",
      "Junior Mateo Webb said he didn’t mind. “Lunch got loud,” Mateo said.",
      ["Mateo Webb: Lunch got loud,"],
    ],
    [
      "a rider, in a word for those who ride",
      "Rider Cedric Hale takes the 46 to work. “I guess I’ll walk,” he said.",
      ["Cedric Hale: I guess I’ll walk,"],
    ],
    [
      "the officer through whom a firm speaks",
      "Brightpath spokesperson Lena Fischer said the company “takes privacy seriously.”",
      ["Lena Fischer: takes privacy seriously."],
    ],
  ])("is %s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});

describe("sources that are nobody's name", () => {
  it.each([
    [
      "a company in its statement",
      "In a statement, Brightpath Software said it “takes privacy seriously.”",
      ["Brightpath Software: takes privacy seriously."],
    ],
    [
      "a company in its blog",
      "Brightpath Software cut 200 jobs. “We have to be leaner,” the company said in a blog post.",
      ["Brightpath Software: We have to be leaner,"],
    ],
    [
      "a statement that is read",
      "“We regret the outage,” read a statement from the company.",
      ["a statement: We regret the outage,"],
    ],
    [
      "a release",
      "The road “will stay closed until Friday,” according to a news release from the sheriff’s office.",
      ["a news release: will stay closed until Friday,"],
    ],
    [
      "a service whose name opens the sentence",
      "The National Weather Service warned of “life-threatening flash floods.”",
      ["National Weather Service: life-threatening flash floods."],
    ],
    [
      "a service on a network",
      "“Stay off the roads,” the National Weather Service said on X.",
      ["National Weather Service: Stay off the roads,"],
    ],
    [
      "a department",
      "“Stay off the roads,” the Millbrook Police Department said.",
      ["Millbrook Police Department: Stay off the roads,"],
    ],
    [
      "a spokesperson",
      "“Stay off the roads,” a police spokesperson said.",
      ["a police spokesperson: Stay off the roads,"],
    ],
    [
      "a firm, not what it makes",
      "OpenMind, which makes the chatbot Sage, said it “supports thoughtful regulation.”",
      ["OpenMind: supports thoughtful regulation."],
    ],
    [
      "one juror, of whom more is said",
      "“It was the laughing,” one juror, a retired bus driver, said as he left.",
      ["one juror: It was the laughing,"],
    ],
    [
      "a woman on a tape, not who heard it",
      "In audio reviewed by the Hale Searchlight, a woman tells the dispatcher, “The whole hill is going.” “Are you in your car?” the dispatcher asks.",
      ["a woman: The whole hill is going.", "the dispatcher: Are you in your car?"],
    ],
    [
      "a judge nobody names, not the last who spoke",
      "Prosecutor Ada Stone told the court it had seen “a real spike.” Bail was set.\n\n“You picked the wrong street,” the judge told him.",
      ["Ada Stone: a real spike.", "the judge: You picked the wrong street,"],
    ],
    ["a lawsuit", "The lawsuit calls the contract “a sham from the start.”", ["The lawsuit: a sham from the start."]],
    ["a sign", "A sign at the gate read, “No swimming.”", ["A sign: No swimming."]],
    ["two residents", "Two residents said they were “never told” about the hearing.", ["Two residents: never told"]],
    ["neighbors", "“We were never told,” neighbors said.", ["neighbors: We were never told,"]],
    [
      "a spokesperson for a firm",
      "A spokesperson for Brightpath Software said in an email that the company “takes privacy seriously.”",
      ["A spokesperson: takes privacy seriously."],
    ],
    [
      "a company called like a churchman",
      "Cardinal Energy, which bought the mine in 2016, said it “continues to hold the families in our thoughts.”",
      ["Cardinal Energy: continues to hold the families in our thoughts."],
    ],
    [
      "a juror with a number",
      "Juror No. 7, who asked not to be named, wept. “Once we saw those, it was over,” the juror said.",
      ["the juror: Once we saw those, it was over,"],
    ],
    [
      "somebody who will not be named",
      "“We were never told,” said one resident, who asked not to be named.",
      ["one resident: We were never told,"],
    ],
  ])("%s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});

describe("posts", () => {
  it.each([
    [
      "written on a network",
      "“This is a great day for our town,” Mayor Carl Webb wrote on X.",
      ["Carl Webb: This is a great day for our town,"],
    ],
    [
      "posted behind a colon",
      "Mayor Carl Webb posted on X: “This is a great day for our town.”",
      ["Carl Webb: This is a great day for our town."],
    ],
    [
      "sent by mail",
      "Brightpath's chief technology officer, Wei Zhang, said in an email: “We fixed the bug within hours.”",
      ["Wei Zhang: We fixed the bug within hours."],
    ],
  ])("are whose they are: %s", (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});
