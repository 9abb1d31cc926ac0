/** Texts that make careless readers take forever; each grows with its size in characters. */
export const HOSTILE: readonly (readonly [name: string, make: (size: number) => string])[] = [
  ["A.A.A.…", (size) => "A.".repeat(size / 2)],
  ["((((", (size) => "(".repeat(size)],
  ["““““", (size) => "“".repeat(size)],
  ["one endless word", (size) => "a".repeat(size)],
  ["nothing but line ends", (size) => "\n".repeat(size)],
  ["a line end after each letter", (size) => "a\n".repeat(size / 2)],
  ["By By By", (size) => "By ".repeat(size / 3)],
  ["capitals", (size) => "WATCH NOW ".repeat(size / 10)],
  ["quotation marks and verbs", (size) => "“a,” he said. ".repeat(size / 14)],
  ["marks of emphasis and links", (size) => "a**b[c](".repeat(size / 8)],
  ["labels of a transcript", (size) => "KESSEL: Do I?\n\nMs. HOLLIS: You do.\n\n".repeat(size / 36)],
  ["single marks that nobody closes", (size) => '\'A b. "C," he said.\n\n'.repeat(size / 22)],
  ["Mr. Mr. Mr.", (size) => "Mr. ".repeat(size / 4)],
];
