import type { Choice, Invocation } from "../../chat/reply.ts";

/** What a typed line asks for: the next page, one of the numbered choices, to leave, nothing, or words to understand. */
export type Received =
  | { readonly kind: "blank" | "more" | "leave" }
  | { readonly kind: "invocation"; readonly invocation: Invocation }
  | { readonly kind: "no such choice"; readonly highest: number };

/** Reads one line in the light of the choices shown last; `understand` takes every line that is not the terminal's own. */
export function receiveLine(
  line: string,
  choices: readonly Choice[],
  understand: (line: string) => Invocation,
): Received {
  const words = line.trim();
  if (words === "") return { kind: "blank" };
  if (/^\/?more$/iu.test(words)) return { kind: "more" };
  if (/^\/?(?:exit|quit|bye)$/iu.test(words)) return { kind: "leave" };
  if (/^\[?\d{1,3}\]?$/u.test(words)) {
    const chosen = choices[Number(words.replace(/\D/gu, "")) - 1];
    return chosen
      ? { kind: "invocation", invocation: chosen.invocation }
      : { kind: "no such choice", highest: choices.length };
  }
  return { kind: "invocation", invocation: understand(line) };
}
