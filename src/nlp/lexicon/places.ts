/**
 * Countries, states and large cities: names that seldom are somebody's. Lower case; of several words, each word that
 * seldom stands in a person's name.
 */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  (
    "york angeles francisco diego vegas kong rica lanka rico hampshire leone lauderdale paulo hague staten bronx hollywood kremlin pentagon silicon midwest capitol rochester albany buffalo savannah honolulu anchorage albuquerque tucson omaha tulsa raleigh durham charlotte louisville lexington richmond norfolk fresno oakland berkeley pasadena anaheim boise spokane tacoma eugene salem reno provo toledo dayton akron syracuse providence hartford worcester springfield peoria duluth fargo bismarck billings cheyenne topeka shreveport mobile birmingham montgomery chattanooga knoxville orlando jacksonville tallahassee miami gainesville rio donetsk kharkiv odesa lviv rafah aleppo benghazi tripoli nairobi lagos kinshasa addis accra harare durban afghanistan africa alabama alaska albania alberta algeria america angola antarctica arabia arctic argentina arizona arkansas armenia asia athens atlanta australia austria azerbaijan baghdad bahrain baltimore bangkok bangladesh barcelona beijing beirut belarus belgium berlin bolivia bosnia boston botswana brazil britain brooklyn brussels bucharest budapest bulgaria burma cairo calgary california cambodia cameroon canada caracas caribbean carolina chad chicago chile china cincinnati cleveland colombia colorado columbia congo connecticut copenhagen crimea croatia cuba cyprus dakota dallas damascus delaware delhi denmark denver detroit dubai dublin ecuador edinburgh egypt england eritrea estonia ethiopia europe finland florida france frankfurt gaza geneva georgia germany ghana gibraltar greece guam guatemala guinea haiti hamburg hanoi havana hawaii helsinki hiroshima honduras houston hungary iceland idaho illinois india indiana indianapolis indonesia iowa iran iraq ireland islamabad israel istanbul italy jakarta jamaica japan jersey jerusalem johannesburg kabul kansas kashmir kazakhstan kentucky kenya kiev korea koreas kosovo kuwait kyiv laos latvia lebanon liberia libya lisbon lithuania liverpool london louisiana luxembourg madrid maine malaysia mali malta manchester manhattan manila maryland massachusetts mecca melbourne memphis mexico miami michigan milan milwaukee minneapolis minnesota mississippi missouri moldova mongolia montana montenegro montreal morocco moscow mosul mozambique mumbai munich myanmar namibia nashville nebraska nepal netherlands nevada newfoundland nicaragua niger nigeria norway ohio oklahoma oman omaha ontario oregon orleans oslo ottawa pakistan palestine panama paraguay paris pennsylvania peru peninsula pentagon philadelphia philippines phoenix pittsburgh poland portugal prague pyongyang qatar quebec queens rhode riyadh romania rome russia rwanda sacramento salvador samoa scotland seattle senegal seoul serbia shanghai siberia singapore slovakia slovenia somalia spain stockholm sudan sweden switzerland sydney syria taipei taiwan tajikistan tampa tanzania tehran tennessee texas thailand tibet tokyo toronto tunisia turkey uganda ukraine uruguay utah uzbekistan vancouver vatican venezuela vermont vienna vietnam virginia wales warsaw washington wichita wisconsin wuhan wyoming yemen yugoslavia zambia zealand zimbabwe zurich " +
    "calif fla mass conn wis wisc mich minn tenn penn ariz colo ore okla neb nev mont kan w.va n.c n.c. s.c s.c. n.d n.d. s.d s.d. n.m n.m. r.i r.i. n.h. " +
    "u.s u.s. u.k u.k. us uk u.n u.n. un eu e.u. usa u.s.a. d.c. d.c n.y. n.j. n.h. nh ny dc"
  ).split(" "),
);

/** Words that open the name of a place, whoever it is named for ("Cape Kennedy", "Fort Worth"). Lower case. */
export const PLACE_OPENERS: ReadonlySet<string> = new Set(
  "cape fort ft port mount mt lake camp gulf isle isla strait point puerto rio".split(" "),
);

/** Words of places and things that make a run of capitals no person ("Trump Tower", "Fifth Avenue"). Lower case. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  (
    "city county town village township borough district state states street avenue road boulevard drive lane square plaza park tower towers building hall bridge airport station harbor harbour bay lake river creek valley mountain mountains hills hill beach island islands peninsula coast desert forest canyon ocean sea gulf strait port fort base camp cemetery stadium arena theater theatre hotel resort casino restaurant cafe mall highway interstate route garden gardens zoo ranch farm " +
    "north south east west northern southern eastern western central middle upper lower new " +
    "act bill law amendment deal agreement accord treaty plan war revolution day week month year election primary caucuses caucus debate convention summit conference festival cup bowl award awards prize games olympics series show night morning today tonight award medal project program programme initiative operation order doctrine scandal crisis affair memorial center avenue room"
  ).split(" "),
);

/** People by nation, region, faith or party; as adjectives they stand before a role or a name. Lower case. */
export const NATIONALITY_WORDS: ReadonlySet<string> = new Set(
  (
    "afghan african albanian algerian american arab arabian argentine armenian asian asian-american australian austrian african-american bangladeshi belgian bolivian bosnian brazilian british bulgarian cambodian canadian catalan chechen chilean chinese colombian congolese croatian cuban czech danish dutch ecuadorean egyptian english estonian ethiopian european filipino finnish french georgian german ghanaian greek guatemalan haitian hawaiian hispanic hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kenyan korean kurdish kuwaiti latin latino latina latvian lebanese libyan lithuanian malaysian mexican mexican-american mongolian moroccan nepalese nigerian norwegian pakistani palestinian persian peruvian polish portuguese qatari romanian russian saudi scottish senegalese serbian slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tanzanian thai tibetan tunisian turkish ugandan ukrainian venezuelan vietnamese welsh yemeni zimbabwean " +
    "republican democratic democrat gop labour tory conservative liberal libertarian green socialist communist independent progressive " +
    "christian catholic protestant evangelical baptist methodist lutheran mormon jewish muslim islamic hindu buddhist sikh orthodox sunni shiite " +
    "californian texan floridian iowan virginian republicans democrats americans mexicans russians chinese israelis iranians muslims christians jews catholics europeans conservatives liberals north south"
  ).split(" "),
);
