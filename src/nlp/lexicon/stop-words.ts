/** Words too common to tell what a story is about, as stems of `stemOf`. */
export const STOP_STEMS: ReadonlySet<string> = new Set(
  (
    "a an the and or but nor so yet if then than that thi these those there here of to in on at by for from with without " +
    "into onto over under about after befor between through dure against among upon as is am ar are wa were be been be " +
    "have ha had do doe did will would can could mai might must shall should not no it its he she thei they we you i him her hi them " +
    "their our your my me us who whom whose which what when where why how all ani some mani much more most other anoth such onli also " +
    "just veri too even still now out up down off again onc said sai sayi told tell ad who'v it' that' don't didn't"
  ).split(" "),
);
