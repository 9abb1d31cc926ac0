import type { Pass } from "./page.ts";
import { nameAdvertisements } from "./passes/name-advertisements.ts";
import { nameBareUrls } from "./passes/name-bare-urls.ts";
import { nameBylines } from "./passes/name-bylines.ts";
import { nameCaptions } from "./passes/name-captions.ts";
import { nameCommentForms } from "./passes/name-comment-forms.ts";
import { nameContinueReading } from "./passes/name-continue-reading.ts";
import { nameCredits } from "./passes/name-credits.ts";
import { nameHeadline } from "./passes/name-headline.ts";
import { nameLegalLines } from "./passes/name-legal-lines.ts";
import { nameLinesAroundStory } from "./passes/name-lines-around-story.ts";
import { nameMachineText } from "./passes/name-machine-text.ts";
import { nameMakers } from "./passes/name-makers.ts";
import { nameMarkdownHeadings } from "./passes/name-markdown-headings.ts";
import { nameNavigationWords } from "./passes/name-navigation-words.ts";
import { nameNewsletterLines } from "./passes/name-newsletter-lines.ts";
import { namePublicationDates } from "./passes/name-publication-dates.ts";
import { nameReferences } from "./passes/name-references.ts";
import { nameRelatedLinks } from "./passes/name-related-links.ts";
import { nameReleaseFoot } from "./passes/name-release-foot.ts";
import { nameRepeatedLines } from "./passes/name-repeated-lines.ts";
import { nameShareBars } from "./passes/name-share-bars.ts";
import { nameSiteSpeech } from "./passes/name-site-speech.ts";
import { nameVideoPromos } from "./passes/name-video-promos.ts";

/**
 * The order is the algorithm: furniture that stands above the story goes first, since the headline is sought among what
 * is left; credits go before captions, which are known by the credit below them. What no pass names is body.
 */
export const PASSES: readonly Pass[] = [
  nameMachineText,
  nameBareUrls,
  nameReferences,
  nameAdvertisements,
  nameNavigationWords,
  nameContinueReading,
  nameNewsletterLines,
  nameShareBars,
  nameLegalLines,
  nameSiteSpeech,
  namePublicationDates,
  nameMarkdownHeadings,
  nameHeadline,
  nameCredits,
  nameCaptions,
  nameVideoPromos,
  nameBylines,
  nameRelatedLinks,
  nameMakers,
  nameCommentForms,
  nameReleaseFoot,
  nameRepeatedLines,
  nameLinesAroundStory,
];
