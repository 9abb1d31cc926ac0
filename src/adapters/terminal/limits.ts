/** Lines of prose longer than this are tiring to read, however wide the window is. */
export const WIDEST_TEXT = 88;
/** Narrower windows are not worth cutting words for. */
export const NARROWEST_TEXT = 30;
/** Lines of a page that the prompt, the line typed and the hint on "more" take. */
export const ROWS_KEPT_FREE = 4;
export const FEWEST_ROWS = 8;
