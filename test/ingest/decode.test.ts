import { describe, expect, it } from "vitest";
import { decodeText, LARGEST_FILE_BYTES } from "../../src/ingest/decode.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe("decodeText", () => {
  it("reads UTF-8", () => {
    expect(decodeText(utf8("“Düsseldorf” 🎉"))).toEqual({ text: "“Düsseldorf” 🎉" });
  });

  it("leaves the byte-order mark out of the text", () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x48, 0x69))).toEqual({ text: "Hi" });
  });

  it.each([
    ["little", bytes(0xff, 0xfe, 0x48, 0x00, 0x1c, 0x20)],
    ["big", bytes(0xfe, 0xff, 0x00, 0x48, 0x20, 0x1c)],
  ])("reads UTF-16 of %s end first behind its mark", (_, given) => {
    expect(decodeText(given)).toEqual({ text: "H“" });
  });

  it("reads what is no UTF-8 as Windows-1252, curly quotation marks included", () => {
    expect(decodeText(bytes(0x93, 0x43, 0x61, 0x66, 0xe9, 0x94))).toEqual({ text: "“Café”" });
  });

  it("keeps line ends, tabs and a stray control character as they are", () => {
    const text = `${"word ".repeat(40)}\r\n\tnext\u0007 line\n`;
    expect(decodeText(utf8(text))).toEqual({ text });
  });

  it.each([
    ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00)],
    ["bytes full of control characters", bytes(...Array.from({ length: 90 }, (_, index) => (index % 9) + 1))],
  ])("refuses %s", (_, given) => {
    expect(decodeText(given)).toEqual({ refused: "it is a binary file, not text" });
  });

  it.each([
    ["nothing", ""],
    ["blanks", " \r\n\t \n"],
    ["a byte-order mark alone", "\uFEFF"],
  ])("refuses %s as empty", (_, text) => {
    expect(decodeText(utf8(text))).toEqual({ refused: "it is empty" });
  });

  it("takes a file of exactly the largest size and refuses one byte more", () => {
    expect(decodeText(new Uint8Array(LARGEST_FILE_BYTES).fill(0x61))).toHaveProperty("text");
    expect(decodeText(new Uint8Array(LARGEST_FILE_BYTES + 1).fill(0x61))).toEqual({
      refused: "it is larger than 1 MB",
    });
  });
});
