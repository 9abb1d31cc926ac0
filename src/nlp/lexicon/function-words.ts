const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Lower case, all of them. */
export const DETERMINERS = words(
  "the a an this that these those his her their its our my your another one two three four five six seven eight nine ten some several many most any no each every both all few other such either neither dozens hundreds thousands",
);
export const PREPOSITIONS = words(
  "of in to for with on at from by about into over after against between through during before under around among within along across behind beyond toward towards upon near like despite per since until without via amid besides including regarding concerning above below outside inside off onto than alongside unlike throughout",
);
export const CONJUNCTIONS = words(
  "and or but nor yet so because although though while whereas if unless when whenever where as that whether once who which whom whose what how why",
);
export const AUXILIARIES = words(
  "is are was were be been being am has have had having do does did will would can could may might shall should must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t cannot",
);
export const SUBJECT_PRONOUNS = words(
  "he she they i we it you he's she's they're i'm we're it's he'd she'd they'd i'd we'd he'll she'll they'll i'll we'll they've i've we've he’s she’s they’re i’m we’re it’s he’d she’d they’d i’d we’d he’ll she’ll they’ll i’ll we’ll they’ve i’ve we’ve",
);
export const OTHER_PRONOUNS = words(
  "him them me us himself herself themselves itself myself ourselves yourself hers theirs mine ours yours who whom",
);

/** Words that may stand capitalised at the head of a sentence or a headline without being part of a name. */
export const SENTENCE_WORDS = words(
  "also even only just still then now here there today yesterday tomorrow tonight later earlier again ever never always often sometimes perhaps maybe indeed instead meanwhile however moreover furthermore nevertheless nonetheless therefore thus hence otherwise finally first second third last next former according asked given speaking told based despite due following nearly almost about more less much not yes no oh well ok okay please thanks thank let look see watch read click sign follow get go come make take want need know think say says said tell ask call give keep put try use find show help turn start stop run play move like live believe hold bring happen write provide sit stand lose pay meet include continue set learn change lead understand speak add spend grow open walk win offer remember consider appear buy wait serve die send expect build stay fall cut reach kill remain suggest raise pass sell require report decide pull asking saying speaking calling noting adding citing having being during while since when where why how what who which whose if unless until though although because before after once as by in on at to from with without within for of under over between among against through toward upon amid along across behind beyond near inside outside and or but nor yet so both either neither each every all any some many most few several such same other another one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion half " +
    "critics supporters officials police experts analysts scientists researchers voters residents students teachers workers members republicans democrats people men women children parents immigrants aides advisers lawmakers authorities investigators prosecutors protesters others everyone everybody someone somebody nobody nothing something anything everything monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr aug sept sep oct nov dec mon tue wed thu fri sat sun spring summer autumn fall winter christmas easter thanksgiving god internet jesus " +
    "editor's editor’s photo image images video update updated correction related advertisement story breaking exclusive opinion analysis page copyright whatever please great good bad big new old high low long short little own right left real true sure full special important public private political social national local state federal international foreign human black white young early late recent major several additional overall particularly especially apparently clearly obviously certainly surely probably likely unlikely surprisingly ironically interestingly importantly sadly unfortunately fortunately hopefully additionally similarly likewise conversely consequently accordingly subsequently previously originally initially eventually ultimately currently recently lately soon afterward afterwards thereafter",
);

export const CALENDAR_WORDS = words(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun",
);

/** Finite verbs that are no verbs of saying and that no ending gives away. */
export const COMMON_VERBS = words(
  "went came took made got gave found left felt kept let began seemed brought held wrote sat stood lost met ran led read grew drew fell sent built spent won paid sold hit put cut set became showed knew thought saw heard meant rose shot fought sought taught caught bought chose broke drove flew rode threw wore hurt quit shut spread swore tore spoke goes comes takes makes gets gives finds keeps begins seems brings holds sits stands loses meets runs leads grows sends builds spends wins pays sells puts sets becomes shows knows thinks sees hears means wants needs looks likes uses plans hopes believes thinks feels wants vows struck stuck hung swung rang sang drank swam stole froze woke bent lent dealt slept swept wept crept leapt lit hid bit slid burst rid shed strode sank shook forgot forgave forbade withdrew overcame undertook underwent arose bore clung dug fed fled flung knelt laid mistook misled oversaw overthrew shone shrank slung spun sprang stung strove upheld wrung",
);

/** Words that somebody says, and a reporter seldom writes. */
export const SPOKEN_WORDS = words(
  "i we my our me us you your i'm i’m we're we’re i've i’ve we've we’ve it's it’s that's that’s don't don’t",
);
