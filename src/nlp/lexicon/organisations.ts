/** Nouns that head the names of organisations and stand for them when in small letters ("the ministry"). Lower case. */
export const ORGANISATION_NOUNS: ReadonlySet<string> = new Set(
  (
    "administration agency management department ministry bureau office commission committee subcommittee council board authority cabinet government parliament congress senate house court tribunal legislature assembly embassy consulate " +
    "company corporation firm startup start-up bank fund group inc corp co ltd llc plc holdings partners industries enterprises technologies systems labs laboratory laboratories studio studios brand airline airlines airways manufacturer retailer chain automaker carmaker chipmaker drugmaker lender utility " +
    "university college school academy institute institution center centre foundation trust museum library hospital clinic church diocese archdiocese synagogue mosque temple " +
    "association society union federation league alliance coalition organization organisation network movement club team party campaign caucus conference convention delegation lobby chamber consortium cooperative co-op nonprofit charity ngo watchdog tank " +
    "newspaper magazine journal times post tribune herald gazette chronicle globe daily weekly press news media outlet station channel broadcaster radio website site blog publication publisher paper service " +
    "army navy force corps guard police nation kingdom militia brigade regiment squad unit division pac patrol registry zoo theater theatre orchestra symphony collective"
  ).split(" "),
);

/** Last words of the names of companies, which are no source in small letters ("the energy"). Lower case. */
export const COMPANY_WORDS: ReadonlySet<string> = new Set(
  "strategies media advisors advisers advocates surveys polling films broadcasting productions enterprise ventures friends citizens taxpayers workers teachers nurses software technology solutions energy motors motor capital ventures services logistics pharmaceuticals therapeutics biosciences networks robotics dynamics electric electronics foods insurance financial healthcare health medical realty properties construction brewing brewery aerospace aviation semiconductor semiconductors computing cloud analytics entertainment interactive games pictures records oil gas petroleum steel mining railway railroad transit utilities power water communications telecom wireless mobile security international global worldwide associates consulting research sciences supply stores market markets".split(
    " ",
  ),
);

/** Documents that are quoted as if they spoke ("the report said"). Lower case. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  "piece photo picture chart map notice message graphic petition verdict autopsy statement report study survey poll letter memo memorandum email e-mail note text message tweet post article story op-ed editorial column essay book memoir speech address interview transcript document documents filing lawsuit suit complaint indictment affidavit petition motion brief opinion ruling decision order resolution bill law act amendment constitution treaty agreement deal contract rule rules policy guideline guidelines manual handbook plan proposal platform release advisory alert warning notice announcement ad advertisement commercial video clip recording tape caption headline sign placard banner poster slogan label inscription plaque website page posting entry chapter passage section clause text emails tweets letters signs ads documents records statements posts papers manifesto pamphlet brochure leaflet flier flyer script song lyrics verse poem prayer proverb saying adage description summary review analysis audit request requests notes notification notifications exhibit deck slide slides presentation screenshot screen sticker billboard button voicemail prospectus newsletter flowchart dossier ticket listing invoice receipt spreadsheet pop-up popup changelog readme terms card postcard".split(
    " ",
  ),
);
