/** Words that, at the head of a sentence, lean on somebody or something named before. Lower case. */
export const LEANING_PRONOUNS: ReadonlySet<string> = new Set(
  (
    "he she it they him her them his hers its their theirs himself herself itself themselves " +
    "he's she's it's they're he'd she'd it'd they'd he'll she'll it'll they'll they've that's " +
    "this that these those such both neither either another others the-former the-latter"
  ).split(" "),
);

/** Words that, at the head of a sentence, join it to the sentence before. Lower case. */
export const LEANING_CONNECTIVES: ReadonlySet<string> = new Set(
  (
    "but and or nor so yet however meanwhile moreover furthermore also instead then therefore thus hence nevertheless " +
    "nonetheless besides otherwise similarly likewise consequently accordingly additionally conversely still though " +
    "plus anyway indeed afterward afterwards too"
  ).split(" "),
);

/** Openings of more than one word that lean on what stands before. Lower case. */
export const LEANING_PHRASES: readonly string[] = [
  "for example",
  "for instance",
  "for one thing",
  "for another",
  "only then",
  "in addition",
  "in contrast",
  "in other words",
  "in fact",
  "in turn",
  "in that case",
  "in this case",
  "in any case",
  "in response",
  "as a result",
  "as such",
  "at the same time",
  "at that point",
  "at that time",
  "after that",
  "after this",
  "after all",
  "because of that",
  "because of this",
  "by contrast",
  "by then",
  "despite that",
  "despite this",
  "even so",
  "even then",
  "on the contrary",
  "on the other hand",
  "on top of that",
  "on top of this",
  "since then",
  "until then",
  "what's more",
  "what is more",
  "when asked",
  "asked about",
  "asked if",
  "asked whether",
  "asked why",
  "asked how",
  "asked what",
  "of course",
  "to that end",
  "to this end",
  "with that",
  "not so",
  "not only that",
  "that said",
  "the two",
  "the pair",
  "the former",
  "the latter",
  "the same",
];
