/** Limits of Discord, from its developer documentation (discord.com/developers/docs) unless marked otherwise. */

/** All text of a message made of components, added up. */
export const MESSAGE_TEXT = 4000;
/** Components of a message, those inside others counted too. */
export const MESSAGE_COMPONENTS = 40;
export const ROW_BUTTONS = 5;
export const BUTTON_LABEL = 80;
export const SELECT_OPTIONS = 25;
export const SELECT_LABEL = 100;
export const CUSTOM_ID = 100;

export const COMMAND_DESCRIPTION = 100;
export const COMMAND_OPTIONS = 25;
export const OPTION_CHOICES = 25;
/** Of an option's name shown, and of its value. */
export const CHOICE_TEXT = 100;
export const OPTION_VALUE = 6000;

export const THREAD_NAME = 100;
/** How many messages one request reads back. */
export const HISTORY_PAGE = 100;

/** In this time 10,000 requests that are refused (401, 403, 429) shut an address out. */
export const INVALID_WINDOW_MS = 600_000;

/** A first answer later than 3 s is refused, so that what takes longer than this is promised first. */
export const ANSWER_AT_ONCE_MS = 1500;
export const POST_TIMEOUT_MS = 10_000;
