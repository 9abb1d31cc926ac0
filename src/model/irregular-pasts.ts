const words = (list: string): readonly string[] => list.split(" ");

/** Past tenses that do not end in -ed and are no participles: "sank", but not "built". Lower case. */
export const PASTS_ALONE: readonly string[] = words(
  "was were did took went came gave saw began became fell knew wrote spoke ran grew rose drew broke drove chose threw " +
    "tore swore wore lay bore sank sang swam flew blew hid rode shook stole woke rang shrank sprang strode withdrew wove " +
    "arose awoke bit froze forgot overcame undertook ate drank beat",
);

/**
 * All past tenses that do not end in -ed, those that are participles as well among them ("the pier built in 1931").
 * Lower case.
 */
export const IRREGULAR_PASTS: readonly string[] = [
  ...PASTS_ALONE,
  ...words(
    "had said told got made left found held won lost led kept felt brought sent met hit shot spent sat stood paid sold " +
      "bought died struck spread set put cut cast let fled fought caught taught thought built swept slept hurt shut laid " +
      "lit hung dealt meant heard spun slid dug clung stuck swung quit split sought shone sped stung wept wound bled bred " +
      "understood fed burst",
  ),
];
