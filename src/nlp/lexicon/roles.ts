/** What a person may be called by office, trade or place in life, in the singular. Lower case. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  (
    "narrator questioner respondent elector nominator president vice-president chancellor premier minister secretary undersecretary ambassador envoy diplomat consul governor lieutenant-governor mayor alderman councilman councilwoman councilor councillor councilmember commissioner supervisor selectman " +
    "senator representative congressman congresswoman lawmaker legislator assemblyman assemblywoman assemblymember delegate speaker whip leader chair chairman chairwoman chairperson co-chair co-chairman cochair vice-chairman " +
    "director deputy administrator superintendent principal dean provost chief head boss manager executive ceo cfo coo cto cio officer official aide adviser advisor strategist consultant counsel counselor staffer operative organizer treasurer clerk comptroller controller auditor trustee " +
    "spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople surrogate lobbyist activist advocate campaigner candidate contender nominee frontrunner front-runner incumbent challenger rival opponent politician statesman republican democrat independent conservative liberal progressive libertarian socialist " +
    "judge justice magistrate attorney lawyer prosecutor solicitor barrister defender sheriff marshal constable trooper detective inspector investigator agent cop policeman policewoman firefighter paramedic ranger warden guard " +
    "general colonel major captain lieutenant sergeant corporal private admiral commander commandant soldier sailor marine airman veteran pilot " +
    "doctor physician surgeon nurse psychiatrist psychologist therapist pharmacist dentist veterinarian epidemiologist pediatrician " +
    "professor scholar historian economist scientist researcher analyst expert fellow academic biologist chemist physicist ecologist geologist meteorologist forecaster sociologist anthropologist statistician mathematician lecturer teacher instructor tutor educator student pupil graduate alumnus alumna librarian coach trainer " +
    "author writer novelist poet playwright journalist reporter correspondent columnist editor publisher blogger commentator pundit anchor host moderator interviewer broadcaster producer filmmaker photographer critic reviewer pollster " +
    "actor actress comedian singer musician rapper artist painter sculptor designer architect composer dancer model celebrity star starlet player quarterback pitcher goalkeeper striker midfielder forward defender athlete champion swimmer runner boxer golfer referee umpire teammate " +
    "businessman businesswoman entrepreneur founder co-founder cofounder owner co-owner investor developer mogul tycoon billionaire millionaire banker broker trader financier landlord tenant merchant vendor shopkeeper contractor builder carpenter plumber electrician mechanic engineer programmer technician operator driver trucker farmer rancher fisherman grower miner worker employee employer colleague co-worker coworker " +
    "pastor priest bishop archbishop cardinal pope rabbi imam reverend minister preacher chaplain cleric evangelist nun monk " +
    "king queen prince princess duke duchess monarch emperor sultan emir sheikh ayatollah dictator strongman " +
    "man woman boy girl teenager teen child kid baby toddler adult person guy lady gentleman mother father mom dad parent grandmother grandfather grandma grandpa wife husband spouse widow widower fiance fiancee boyfriend girlfriend partner son daughter brother sister sibling uncle aunt nephew niece cousin stepfather stepmother friend neighbor neighbour roommate companion " +
    "resident citizen local villager native homeowner voter supporter donor follower fan protester demonstrator marcher attendee participant volunteer member victim survivor witness bystander onlooker patient customer client consumer passenger commuter shopper user subscriber viewer reader listener caller guest visitor tourist traveler immigrant migrant refugee " +
    "planner tem introducer speechwriter constituent juror jurist dispatcher bartender barber baker chef cook waiter waitress server cashier janitor custodian welder machinist roofer stocker forester naturalist conservationist environmentalist " +
    "archaeologist astronomer virologist immunologist cardiologist oncologist radiologist neurologist neuroscientist pathologist toxicologist hydrologist climatologist seismologist volcanologist oceanographer zoologist botanist entomologist ornithologist geneticist microbiologist biochemist criminologist demographer geographer linguist philosopher theologian ethicist " +
    "archivist curator docent registrar bursar rector headmaster headmistress headteacher paraprofessional caseworker midwife orthodontist optometrist chiropractor nutritionist dietitian anesthesiologist intern postdoc apprentice foreman conductor cyclist pedestrian motorist hiker climber hunter angler surfer skier skater gymnast wrestler jockey sprinter " +
    "catcher shortstop outfielder infielder linebacker cornerback lineman receiver kicker punter winger defenseman goalie goaltender rookie freshman sophomore playmaker skipper announcer influencer streamer youtuber podcaster vlogger gamer coder hacker technologist futurist copywriter marketer recruiter realtor appraiser underwriter actuary accountant bookkeeper assessor adjuster " +
    "paralegal bailiff stenographer notary arbitrator ombudsman councilperson selectwoman selectperson freeholder patrolman patrolwoman lifeguard medic emt coroner examiner mortician undertaker parishioner congregant deacon vicar parson missionary caregiver babysitter nanny stepson stepdaughter grandson granddaughter grandchild classmate schoolmate housemate bandmate castmate buddy mentor protege " +
    "bassist guitarist drummer pianist violinist cellist vocalist songwriter choreographer screenwriter cinematographer animator illustrator muralist potter blacksmith jeweler tailor seamstress florist gardener landscaper arborist beekeeper dairyman cattleman logger trapper fisher crabber shrimper steward stewardess attendant navigator cosmonaut astronaut undergraduate undergrad valedictorian camper jogger marathoner cheerleader usher " +
    "hotelier restaurateur brewer distiller winemaker vintner barista butcher grocer teller postmaster mailman mp mep msp vp svp evp cmo cpo ciso lifer pensioner shopper stylist hairdresser housekeeper babysitter organist choirmaster bandleader drummer percussionist " +
    "suspect defendant plaintiff gunman shooter attacker assailant inmate prisoner convict detainee hostage informant whistleblower source insider outsider newcomer native-born skeptic backer ally foe enemy predecessor successor heir counterpart interlocutor negotiator mediator translator interpreter retiree pensioner mogul magnate guru genius"
  ).split(" "),
);

/** People, spoken of together, that no singular role noun gives by adding "s". Lower case. */
export const GROUP_NOUNS: ReadonlySet<string> = new Set(
  "percent respondents people men women children parents folks police officials lawmakers authorities congressmen congresswomen businessmen spokesmen policemen firemen fishermen clergy staff crew personnel troops forces aides critics allies families crowd audience protesters others many some several both majority minority half most few everyone everybody somebody someone anyone nobody youths millennials evangelicals democrats republicans conservatives liberals progressives members delegates feds prosecutors attorneys secretaries deputies celebrities enemies cardinals bosses chiefs heads wives".split(
    " ",
  ),
);

/** Role nouns that tell the gender of whom they are said. */
export const MALE_NOUNS: ReadonlySet<string> = new Set(
  "man boy guy gentleman father dad husband son brother uncle nephew grandfather grandpa boyfriend widower king prince duke pope priest fisherman congressman councilman assemblyman spokesman chairman businessman policeman actor cardinal bishop monk stepfather salesman serviceman congressmen stepson grandson patrolman foreman mailman dairyman cattleman lineman defenseman headmaster waiter steward".split(
    " ",
  ),
);
export const FEMALE_NOUNS: ReadonlySet<string> = new Set(
  "woman girl lady mother mom wife daughter sister aunt niece grandmother grandma girlfriend widow queen princess duchess nun congresswoman councilwoman assemblywoman spokeswoman chairwoman businesswoman policewoman actress stepmother alumna hostess waitress stepdaughter granddaughter patrolwoman selectwoman headmistress seamstress stewardess midwife saleswoman servicewoman".split(
    " ",
  ),
);
