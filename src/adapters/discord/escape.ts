/** Control characters, and those that turn the direction of writing, hide, or join across what they stand in. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out.
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
/** Joiners belong into emoji and some scripts; elsewhere they only hide. */
const LOOSE_JOINER = /(?<!\p{Emoji}|\p{L}|\p{M}|\ufe0f)(?:\u200c|\u200d)|(?:\u200c|\u200d)(?!\p{Emoji}|\p{L}|\p{M})/gu;
/** Everything that opens Markdown, a mention, an emoji, a timestamp, a command link or an address, wherever it stands. */
const MEANINGFUL = /[\\*_~|`<>#@:[\]()+-]|\d(?=\.(?:\s|$))/gu;

/**
 * Text from outside as Discord shows it itself: nothing in it pings, links, styles or hides. Line ends become blanks;
 * invisible characters and those that turn the writing around become the replacement character.
 */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, " ")
    .replace(INVISIBLE, "\ufffd")
    .replace(LOOSE_JOINER, "\ufffd")
    .replace(MEANINGFUL, escapeOne);
}

/** "1." at the start of a line opens a list unless its stop is escaped; digits themselves cannot be. */
function escapeOne(found: string): string {
  return /^\d/u.test(found) ? `${found}\\` : `\\${found}`;
}
