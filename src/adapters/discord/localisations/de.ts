import type { Localisation } from "./localisation.ts";

/** German. Times and days are understood in German as well, and so its examples of them are; lengths of briefs are not. */
export const GERMAN: Localisation = {
  locale: "de",
  names: {
    brief: "kurzfassung",
    quotes: "zitate",
    speakers: "stimmen",
    articles: "artikel",
    digest: "überblick",
    help: "hilfe",
    "Brief this": "Kurzfassung hiervon",
    "Quotes in this": "Zitate hierin",
    list: "liste",
    subscribe: "abonnieren",
    preview: "vorschau",
    now: "jetzt",
    pause: "pausieren",
    resume: "fortsetzen",
    unsubscribe: "abbestellen",
    restore: "wiederherstellen",
    about: "über",
    article: "artikel",
    channel: "kanal",
    command: "befehl",
    days: "tage",
    exclude: "ohne",
    length: "länge",
    max: "höchstens",
    page: "seite",
    query: "suche",
    said: "gesagt",
    style: "stil",
    text: "text",
    time: "zeit",
    timezone: "zeitzone",
    topics: "themen",
    until: "bis",
    "when-empty": "ohne-neues",
    who: "wer",
    why: "warum",
    headlines: "schlagzeilen",
    skip: "auslassen",
    say: "mitteilen",
    yes: "ja",
    no: "nein",
  },
  help: {
    "The story in a few of its own sentences": "Die Geschichte in ein paar ihrer eigenen Sätze",
    "its headline's words or its number in /articles; the newest, or the best on the topic, if left out":
      "Worte der Überschrift oder Nummer in der Artikelliste; sonst der neueste oder der beste zum Thema",
    "a topic the sentences should be about": "ein Thema, von dem die Sätze handeln sollen",
    "one-line, short (three sentences), full (six), a number of sentences, or “100 words”":
      "one-line, short (drei Sätze), full (sechs), eine Zahl von Sätzen oder „100 words“",
    "an article itself, pasted, instead of one on the shelf":
      "ein Artikel selbst, eingefügt, statt eines aus dem Regal",
    "What somebody said, word for word": "Was jemand gesagt hat, Wort für Wort",
    "a surname or a full name; slips of the keys are forgiven; everybody in the article when left out":
      "ein Nachname oder voller Name, Tippfehler erlaubt; ohne Namen alle, die im Artikel sprechen",
    "a topic: only what they said about it": "ein Thema: nur, was dazu gesagt wurde",
    "words of one headline, or its number in /articles; all articles when left out":
      "Worte einer Überschrift oder Nummer in der Artikelliste; sonst alle Artikel",
    "which five of them, counted from 1": "welche fünf davon, von 1 an gezählt",
    "yes shows how we know who is speaking": "„ja“ zeigt, woher wir wissen, wer spricht",
    "Who is quoted, and how often": "Wer zitiert wird, und wie oft",
    "words of its headline, or its number in /articles; all articles when left out":
      "Worte der Überschrift oder Nummer in der Artikelliste; sonst alle Artikel",
    "some words of a quote: who said them": "einige Worte eines Zitats: wer hat sie gesagt?",
    "a topic: who spoke about it": "ein Thema: wer hat darüber gesprochen?",
    "The articles on the shelf, newest first": "Die Artikel im Regal, die neuesten zuerst",
    "words that the headline or the text must hold": "Worte, die in Überschrift oder Text stehen müssen",
    "which ten of them, counted from 1": "welche zehn davon, von 1 an gezählt",
    "The news in this channel, every day at its own time":
      "Die Nachrichten in diesem Kanal, jeden Tag zu seiner eigenen Zeit",
    "the digests of this channel": "die Überblicke dieses Kanals",
    "a digest at a time of day; with digest: changes that one":
      "ein Überblick zu einer Tageszeit; mit überblick: ändert diesen",
    "what it would be now": "wie er jetzt aussähe",
    "post it now": "jetzt posten",
    "none for a while": "eine Weile keiner",
    "after a pause": "nach einer Pause",
    "no digest any more": "kein Überblick mehr",
    "undo unsubscribe": "das Abbestellen rückgängig machen",
    "when it should come, on the channel's clock: “8:30 am”, “weekdays at 17:30”":
      "wann er kommen soll, nach der Uhr des Kanals: „8:30“, „werktags um 17:30“",
    "“weekdays”, “every day”, “mon, thu”": "„werktags“, „täglich“, „Mo, Do“",
    "whose clock: “Europe/Berlin”, “new york”; yours when left out":
      "wessen Uhr: „Europe/Berlin“, „Wien“; deine, wenn nichts dasteht",
    "only articles that say one of these words, with commas between; “none” for all":
      "nur Artikel, in denen eines dieser Worte steht, mit Kommas dazwischen; „none“ für alle",
    "no article that says one of these": "kein Artikel, in dem eines davon steht",
    "the most stories in a digest, 5 when left out": "so viele Geschichten höchstens, 5, wenn nichts dasteht",
    "a line, the headline or a quote for each story": "eine Zeile, die Überschrift oder ein Zitat zu jeder Geschichte",
    "without news: skip the day, or say so": "wenn es nichts Neues gibt: auslassen oder mitteilen",
    "for pause: “friday”, “2 weeks”, “2027-01-02”; for good when left out":
      "bis wann: „Freitag“, „2 Wochen“, „2.1.2027“; auf Dauer, wenn nichts dasteht",
    "which one, by its number in the list, when the channel has several":
      "welcher, nach seiner Nummer in der Liste, wenn der Kanal mehrere hat",
    "which channel, when not this one; in a forum each digest is a post of its own":
      "welcher Kanal, wenn nicht dieser; in einem Forum wird jeder Überblick ein eigener Beitrag",
    "What can be asked, and how": "Was man fragen kann, und wie",
    "one command, for its options and examples": "ein Befehl, für seine Optionen und Beispiele",
  },
};
