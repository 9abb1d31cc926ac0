import type { types } from "@slack/bolt";

/** The parts of Block Kit that we write, by Slack's own types. */
export type KnownBlock = types.KnownBlock;
export type ActionsBlock = types.ActionsBlock;
export type ContextBlock = types.ContextBlock;
export type RichTextBlock = types.RichTextBlock;
export type RichTextBlockElement = types.RichTextBlockElement;
export type RichTextElement = types.RichTextElement;
export type ModalView = types.ModalView;
export type HomeView = types.HomeView;
