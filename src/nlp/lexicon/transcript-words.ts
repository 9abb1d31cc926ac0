const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What labels of transcripts call those who have no name there, besides the trades of `ROLE_NOUNS`. Lower case. */
export const NAMELESS_SPEAKERS: ReadonlySet<string> = words(
  "male female voice voices unidentified unknown unnamed crowd audience all both group press media chorus narration operator announcer automated court pm",
);

/**
 * A label that calls somebody so may mean another one each time: the "reporter" of the prose is not the "REPORTER" who
 * asks. Lower case.
 */
export const ANYBODY: ReadonlySet<string> = words(
  "journalist reporter correspondent questioner interviewer man woman boy girl child person caller speaker member participant attendee student voter viewer listener resident protester",
);

/** What the audience does: whoever speaks goes on behind it. */
const REACTION_WORDS =
  "laughter|laughs?|laughing|chuckl(?:es?|ing)|giggl(?:es|ing)|applause|applauds?|cheer(?:s|ing)|boo(?:s|ing)|cross-?talk|inaudible|unintelligible|indiscernible|indistinct|paus(?:es?|ing)|silence";
const OTHER_WORDS =
  "soundbite|music|sing(?:s|ing)|sighs?|sobs?|cr(?:ies|ying)|whisper(?:s|ing)|shout(?:s|ing)|coughs?|gasps?|nods|smiles|shrugs|(?:through|via) (?:an? |the )?(?:interpreter|translator)|speaking|foreign language|(?:begin|end|start)(?: of)? (?:video|audio|clip|tape|recording|excerpt|transcript)|(?:video|audio) (?:clip|tape|recording)|voice-?over|o[nf]f? (?:camera|screen|mic)|simultaneous|commercial break|\\d{1,2}(?::\\d{2}){1,2}";

/** How a note in brackets opens that nobody says: "Laughter", "laughs", "SOUNDBITE OF MUSIC". */
export const OPENS_STAGE_DIRECTION = new RegExp(
  String.raw`^(?:${REACTION_WORDS}|${OTHER_WORDS})(?![\p{L}\p{N}])`,
  "iu",
);
/** The same of what the audience does. */
export const OPENS_REACTION = new RegExp(String.raw`^(?:${REACTION_WORDS})(?![\p{L}\p{N}])`, "iu");
