import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SHIPPED = join(import.meta.dirname, "..", "..", "content", "articles");
const GIVEN =
  "Ada Bea Carl Dora Emil Fay Gus Hana Ivo Jana Karl Lena Milo Nora Otto Pia Rosa Sven Tess Uma Vera Walt Zoe".split(
    " ",
  );
const SYLLABLES = "bar cor dal fen gar hol kin lam mor nes pel ros san tor ven wic zan".split(" ");
const TOPICS = "harbor budget school bridge vaccine election tariff drought stadium museum railway pension".split(" ");
const PARAGRAPHS = 9;

/** Numbers from 0 to 1, the same ones in every run (the "minimal standard" generator of Park and Miller, 1988). */
function createRandom(): () => number {
  let seed = 20_261;
  return () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}

/** Writes so many articles into a folder: paragraphs of the shipped ones, shuffled, each story with people and a topic of its own. */
export function writeArticles(folder: string, number: number): void {
  const random = createRandom();
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? "";
  const paragraphs = readdirSync(SHIPPED)
    .flatMap((name) => readFileSync(join(SHIPPED, name), "utf8").split(/\n\s*\n/u))
    .filter((paragraph) => paragraph.length > 120 && !paragraph.startsWith("---"));
  const surname = (): string => {
    const word = pick(SYLLABLES) + pick(SYLLABLES) + pick(["", "", "son", "er"]);
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  for (let index = 0; index < number; index += 1) {
    const day = new Date(Date.UTC(2024, 0, 1) + index * 3_600_000).toISOString().slice(0, 10);
    const [who, other] = [`${pick(GIVEN)} ${surname()}`, `${pick(GIVEN)} ${surname()}`];
    const [topic, second] = [pick(TOPICS), pick(TOPICS)];
    const own = [
      `The council voted on the ${topic} on Tuesday after ${who}, the mayor, asked for more time.`,
      `“The ${topic} cannot wait for the ${second},” said ${who}. “We will decide in May.”`,
      `${other}, who leads the opposition, said the plan was “late by a year.”`,
    ];
    const others = Array.from({ length: PARAGRAPHS }, () => pick(paragraphs));
    const text = [`${who.split(" ")[1]} Asks for Time on the ${topic}`, ...own, ...others].join("\n\n");
    writeFileSync(join(folder, `${day}-story-${index}.txt`), `${text}\n`);
  }
}
