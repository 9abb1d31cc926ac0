// The sides of a mark.
export const OPENING = 1;
export const CLOSING = 2;

/** A mark that opens or closes a quotation. */
export interface Mark {
  readonly token: number;
  /** Two tokens for '' and ``. */
  readonly width: number;
  readonly side: number;
}
