/** Verbs that introduce what somebody said, in the forms newspapers print them. Lower case. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  (
    "said says say saying told tells tell telling asked asks asking added adds adding wrote writes writing written tweeted tweets tweeting " +
    "replied replies replying responded responds responding answered answers answering continued continues explained explains explaining argued argues arguing insisted insists insisting " +
    "noted notes noting warned warns warning declared declares declaring announced announces announcing stated states stating remarked remarks remarking recalled recalls recalling joked jokes joking quipped quips " +
    "shouted shouts shouting cried cries exclaimed exclaims wondered wonders demanded demands called calls calling concluded concludes predicted predicts promised promises vowed vows vowing urged urges urging suggested suggests suggesting acknowledged acknowledges acknowledging " +
    "admitted admits admitting conceded concedes complained complains complaining claimed claims claiming contended contends observed observes pointed maintained maintains reiterated reiterates repeated repeats described describes describing " +
    "testified testifies charged charges alleged alleges alleging lamented laments mused muses countered counters retorted retorts snapped snaps whispered whispers yelled yells yelling screamed screams posted posts posting read reads reading " +
    "asserted asserts asserting affirmed affirms assured assures assuring advised advises emphasized emphasizes emphasizing emphasised stressed stresses stressing reported reports blasted blasts criticized criticizes criticizing criticised denounced denounces condemned condemns condemning " +
    "praised praises praising mocked mocks mocking dismissed dismisses dismissing accused accuses accusing blamed blames blaming labeled labels labelled labeling dubbed dubs branded referred refers referring characterized characterizes characterised portrayed " +
    "thanked thanks thanking pledged pledges pledging proclaimed proclaims proclaiming boasted boasts boasting bragged brags chanted chants chanting sang sings opined opines posited theorized theorizes speculated speculates cautioned cautions cautioning " +
    "confirmed confirms confirming confided confides confessed confesses agreed agrees disagreed objected objects protested interjected interrupted chimed fumed gushed marveled mumbled murmured muttered moaned groaned growled grumbled sighed joining laughed chuckled " +
    "challenged challenges questioned questions queried pressed inquired elaborated clarified clarifies offered offers intoned thundered railed railing ranted tweaked teased taunted ridiculed slammed slams ripped lambasted decried decries deplored hailed hails touted touts toasted " +
    "quoted quotes quoting cited cites citing detailed details outlined outlines summarized summarizes reasoned reasons thought thinks believed believes tweeting blogged emailed texted messaged retweeted instructed instructs ordered implored begged pleaded pleads preached " +
    "revealed reveals disclosed discloses relayed recounted recounts related reminded reminds reminding denied denies denying disputed rejected rejects defended defends apologized apologizes regretted feared fears hoped hopes wished wishes signaled signed titled deemed deems considers considered " +
    "demurred demurs scoffed scoffs deadpanned deadpans commented comments commenting enthused enthuses reflected reflects"
  ).split(" "),
);

/** The verbs of saying that most often carry a quotation, in their finite forms: the others need more evidence. */
export const PLAIN_SPEECH_VERBS: ReadonlySet<string> = new Set(
  (
    "said says say told tells tell asked asks added adds wrote writes write tweeted tweets replied replies responded responds answered continued continues explained explains argued argues insisted insists noted notes " +
    "warned warns declared declares stated states remarked recalled recalls joked quipped concluded concludes acknowledged admitted conceded complained observed exclaimed shouted yelled testified lamented asserted posted"
  ).split(" "),
);
