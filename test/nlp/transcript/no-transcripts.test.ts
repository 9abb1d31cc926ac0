import { describe, expect, it } from "vitest";
import { quotesOf } from "../../helpers/quotes-of.ts";

describe("a text that is no transcript, though its lines open with labels, puts words into nobody’s mouth", () => {
  it.each([
    [
      "a police log by crime",
      [
        "SHOPLIFTING: A clerk on Elm Street said a man left with two hams. He told officers he had paid.",
        "TRESPASS: A caller asked that a neighbour be told to stay off her lawn.",
        "SHOPLIFTING: A woman was given a warning at the same store.",
        "NOISE: Do not ask who was singing. Officers could not tell.",
        "TRESPASS: The neighbour came back, and was told once more.",
      ],
    ],
    [
      "a police log by street",
      [
        "Elm Street: A caller said her car was gone. She found it a block away.",
        "Grant Avenue: A resident asked us to check on you know whom.",
        "Elm Street: The same caller said her keys were gone.",
        "Grant Avenue: Officers talked to a man about his rooster.",
        "Elm Street: The keys were in the car.",
      ],
    ],
    [
      "a recipe",
      [
        "For the filling: You need two pounds of apples and your best knife.",
        "Crust: Rub the butter into the flour until you see no lumps.",
        "Filling: Peel the apples as you like them. Do you have a peeler?",
        "Crust: Roll it out and let it rest while you wash up.",
        "Note: We like it cold. You may not.",
      ],
    ],
    [
      "an agenda",
      [
        "Public Comment: You have three minutes each.",
        "Old Business: Will we repair the pier?",
        "New Business: Our budget, and what you asked us about the fair.",
        "Public Comment: You have one more minute each.",
        "Old Business: The pier again, if we must.",
      ],
    ],
    [
      "a live blog",
      [
        "10:05 a.m.: The council has opened. We will keep you up to date.",
        "Update: The mayor is here. You can see her in our stream.",
        "Update: She has left.",
        "11:20 a.m.: Do you have questions? Send them to us.",
        "Update: That was it. Thank you for being with us.",
      ],
    ],
    [
      "notes of the editors",
      [
        "Editor’s note: We have changed the names in our story.",
        "Background: You can read our earlier stories here.",
        "Update: We were wrong about the pier, and you told us so.",
        "Correction: Our map had the wrong bridge.",
        "Update: The bridge is open. Will you walk across?",
      ],
    ],
    [
      "results of matches, and ratings of players",
      [
        "Linden 3, Port Sella 1: We saw the best game of the year.",
        "Tom Brandt: 7. Saved what he could, and you could not ask for more.",
        "Carla Grant: 8. Our player of the match.",
        "Ines Varga: 5. Did she even touch the ball?",
        "Omar Reyes: 6. Ran a lot, which you may call a plan.",
      ],
    ],
    [
      "a check of facts, in which the claims stand between quotation marks",
      [
        "GRANT: “We have built more schools than anybody.”",
        "THE FACTS: The state counts 12, and you can look them up.",
        "GRANT: “Our taxes are the lowest.”",
        "THE FACTS: They are not. We asked the treasurer.",
        "THE RECORD: Do you remember the year before?",
      ],
      ["Carla Grant: We have built more schools than anybody.", "Carla Grant: Our taxes are the lowest."],
    ],
    [
      "minutes that say in their own words what was said",
      [
        "Grant: Said the pier should be sold.",
        "Reyes: Asked whether the town could keep the lamps.",
        "Grant: Answered that the lamps would be sold with it.",
        "Reyes: Opposed the sale.",
        "Varga: Voted for it.",
      ],
    ],
    [
      "a list by letters",
      [
        "A: You take the pier road, and we take the hill.",
        "B: You take the hill, and we take the pier road.",
        "C: We all take the bus.",
        "B: You take the bus as well.",
        "A: We all walk.",
      ],
    ],
    [
      "forecasts for towns that bear given names",
      [
        "Charlotte: You will need your umbrella.",
        "Madison: Your garden gets its rain.",
        "Austin: We see no cloud at all.",
        "Florence: Will it snow? You may hope.",
      ],
    ],
    [
      "a court list",
      [
        "Defendant: Tom Brandt, of Linden.",
        "Charge: Theft of your neighbour’s ladder.",
        "Judge: Carla Grant.",
        "Defendant: Omar Reyes, of Port Sella.",
        "Charge: We could not read it. Could you?",
        "Judge: Carla Grant.",
      ],
    ],
    [
      "questions and answers that the paper asks itself",
      [
        "Q: When do the polls open?",
        "A: At seven. You may come in until eight.",
        "Q: What do I bring?",
        "A: Your card. If you have lost it, call us.",
        "Q: Can I bring my dog?",
        "A: You can.",
      ],
    ],
    [
      "letters to somebody who gives advice",
      [
        "Dear Ines: My neighbour sings at night. What do I do?",
        "Dear Awake: You sing along.",
        "Dear Ines: My husband counts whales. I am lonely.",
        "Dear Lonely: You count with him.",
        "Dear Ines: I want to thank you.",
      ],
    ],
    [
      "readers, each of them once",
      [
        "Tom Brandt, Linden: I love the new pier.",
        "Carla Grant, Port Sella: I do not. Do you?",
        "Omar Reyes, Linden: We walked there with our dog.",
        "Lena Ortiz, Linden: You can keep it.",
      ],
    ],
    [
      "prose with a colon now and then",
      [
        "The plan: sell the pier. Carla Grant has told our paper so.",
        "One problem: we do not own it. Omar Reyes owns it.",
        "Tom Brandt: the man you see at every meeting, with his dog.",
        "The answer: nobody knows, and you may guess.",
        "Omar Reyes: the man who owns it, and will not sell to us.",
      ],
    ],
  ])("%s", (_, lines, expected: string[] = []) => {
    const opening =
      "Much happened in the town where Carla Grant lives, and Tom Brandt, and Ines Varga, and Omar Reyes.";
    expect(quotesOf(["A Week in Linden", opening, ...lines].join("\n\n"))).toEqual(expected);
  });

  it("a story that gives an exchange in passing", () => {
    const prose =
      "The hearing went on into the night, and most of those who had come to it went home before it was over.";
    const exchange = ["GRANT: Did you sign it?", "REYES: I did.", "GRANT: Why?", "REYES: You asked me to."];
    const text = ["The Hearing", ...Array.from({ length: 8 }, () => prose), ...exchange, prose].join("\n\n");
    expect(quotesOf(text)).toEqual([]);
  });
});
