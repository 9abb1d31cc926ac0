/** What came of a file's bytes: its text, or one line for the log and the reader that says why there is none. */
export type Decoded = { readonly text: string } | { readonly refused: string };

/** A long news feature is 60 kB; ten times that with markup is still below. */
export const LARGEST_FILE_BYTES = 1_000_000;

/** Control characters that no text file holds. Tab, line feed, form feed, carriage return and escape are left out. */
const isBinaryByte = (byte: number): boolean => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);
/** Two stray control characters happen in scraped text; one in a hundred bytes does not. */
const MOST_BINARY_SHARE = 0.01;

/**
 * Turns bytes into text: UTF-8, UTF-16 when a byte-order mark says so, else Windows-1252, the one encoding older
 * newspaper pages come in. The byte-order mark is not part of the text. Refuses the empty, the binary and what is
 * larger than 1 MB.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_FILE_BYTES) return { refused: `it is larger than ${LARGEST_FILE_BYTES / 1e6} MB` };
  const text = decode(bytes);
  if (text === undefined) return { refused: "it is a binary file, not text" };
  return text.trim() === "" ? { refused: "it is empty" } : { text };
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return undefined;
  const binary = bytes.reduce((count, byte) => count + (isBinaryByte(byte) ? 1 : 0), 0);
  if (binary > MOST_BINARY_SHARE * bytes.length) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
