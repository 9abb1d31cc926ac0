/**
 * Makes text from outside safe to print: control characters, which a terminal obeys (an escape may rewrite the screen
 * or the clipboard), and marks that turn the direction of writing become the visible replacement character.
 */
export function escapeControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out.
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
