/** What came of looking for one thing by the words a member typed. */
export type Found<T> =
  | { readonly found: T }
  /** Several fit equally well; best first. */
  | { readonly ambiguous: readonly [T, T, ...T[]] }
  /** Nothing fits; `closest` holds what looks or sounds like it, best first, perhaps nothing. */
  | { readonly unknown: string; readonly closest: readonly T[] };
