/** Past tenses that do not end in -ed. Lower case. */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  (
    "was were had did said told took went came made got gave saw left found held won lost began became led kept felt fell " +
    "knew brought wrote sent spoke met ran hit shot spent sat stood grew rose paid sold bought drew broke drove chose " +
    "threw died beat struck spread set put cut cast let fled fought caught taught thought built swept slept hurt shut " +
    "wore tore swore laid lay lit bore sank sang swam flew blew hung hid rode shook stole woke dealt meant heard " +
    "spun slid dug clung stuck swung quit split rang sought shone shrank sped sprang stung strode wept wound withdrew wove " +
    "arose awoke bit bled bred froze forgot overcame undertook understood ate drank fed burst"
  ).split(" "),
);
