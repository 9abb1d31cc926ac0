/** Verbs that introduce what somebody said, in the forms newspapers print them. Lower case. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  (
    "said says say saying told tells tell telling asked asks asking added adds adding wrote writes writing written tweeted tweets tweeting " +
    "replied replies responded responds answered continued continues explained explains argued argues insisted insists " +
    "noted notes warned warns declared declares announced announces stated states remarked recalled recalls joked jokes quipped " +
    "shouted cried exclaimed wondered demanded called concluded predicted promised vowed urged suggested acknowledged " +
    "admitted conceded complained claimed claims contended observed pointed maintained reiterated repeated described " +
    "testified charged alleged lamented mused countered retorted snapped whispered yelled screamed posted read reads"
  ).split(" "),
);
